"""A voice whose speech is computed in a thread and played by our own loudspeaker."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal

from app.ui.speech.mixer import Samples
from app.ui.speech.output import RATE_HZ, Output
from app.ui.speech.troubles import Trouble
from app.ui.speech.voice import Voice

MOST_KEPT = 40
"""Sentences kept as samples: a session repeats its own; each takes about 300 kB."""

_CHANNEL = "voice"
_HALF_TAPS = 16

RunAside = Callable[[Callable[[], None]], object]


class Renderer(Protocol):
    """Turns a text into samples."""

    rate_hz: int

    def voices(self) -> tuple[Voice, ...]:
        """Return the voices there are, the usual one first."""

    def rendered(
        self, text: str, voice_id: str, rate_percent: int
    ) -> NDArray[np.int16]:
        """Return the samples of a text at `rate_hz`."""


class RenderedVoice(QObject):
    """Computes a sentence aside, and plays it unless another one came meanwhile.

    Parameters
    ----------
    run_aside
        Runs work in a thread; None makes one. Handed in so that a test needs none.
    """

    _rendered = Signal(int, object, float)

    def __init__(
        self,
        renderer: Renderer,
        output: Output,
        parent: QObject | None = None,
        run_aside: RunAside | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rendered_voice")
        self._renderer = renderer
        self._output = output
        self._pool: ThreadPoolExecutor | None = None
        self._run_aside = run_aside or self._in_thread
        self._number = 0
        self._voice_id = ""
        self._rate_percent = 100
        self._kept = lru_cache(MOST_KEPT)(renderer.rendered)
        kind = Qt.ConnectionType.AutoConnection
        self._rendered.connect(self._on_rendered, kind)

    @property
    def voices(self) -> tuple[Voice, ...]:
        """The voices there are, the usual one first."""
        return self._renderer.voices()

    @property
    def trouble(self) -> Trouble | None:
        """Why nothing is spoken; None while it works."""
        return self._output.trouble

    def say(self, text: str, delay_s: float) -> None:
        """Cut what is being said and speak `text` after a while."""
        self.stop()
        if self._output.trouble is not None or not text:
            return
        number, voice_id, percent = self._number, self._voice_id, self._rate_percent

        def render() -> None:
            samples = self._kept(text, voice_id, percent)
            self._rendered.emit(
                number, playable(samples, self._renderer.rate_hz), delay_s
            )

        self._run_aside(render)

    def stop(self) -> None:
        """Fall silent at once; what is still being computed is not played."""
        self._number += 1
        self._output.hush(_CHANNEL)

    def set_voice(self, voice_id: str) -> None:
        """Speak with a voice; with the usual one where it is not known."""
        is_known = any(voice.id == voice_id for voice in self.voices)
        self._voice_id = voice_id if is_known else ""

    def set_rate(self, percent: int) -> None:
        """Speak faster or slower; 100 is usual."""
        self._rate_percent = percent

    def set_volume(self, percent: int) -> None:
        """Speak louder or quieter; 100 is full."""
        self._output.mixer.set_gain(_CHANNEL, percent / 100)

    def close(self) -> None:
        """Fall silent and end the thread."""
        self.stop()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = None

    def _in_thread(self, work: Callable[[], None]) -> object:
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "kneadmap-voice")
        return self._pool.submit(work)

    def _on_rendered(self, number: int, samples: Samples, delay_s: float) -> None:
        if number == self._number:
            self._output.mixer.play(_CHANNEL, samples, delay_s)


def playable(samples: NDArray[np.int16], rate_hz: int) -> Samples:
    """Return samples of a voice at the rate of the loudspeaker, without quiet ends.

    A voice of half the rate gets its missing samples from a windowed sinc; one of
    another rate from straight lines between its samples.
    """
    sound = (_without_quiet_ends(samples) / 32_768).astype(np.float32)
    if rate_hz == RATE_HZ or not len(sound):
        return sound
    if rate_hz * 2 == RATE_HZ:
        return _doubled(sound)
    n_frames = round(len(sound) * RATE_HZ / rate_hz)
    at = np.arange(n_frames) * (rate_hz / RATE_HZ)
    evened: Samples = np.interp(at, np.arange(len(sound)), sound).astype(np.float32)
    return evened


def _without_quiet_ends(samples: NDArray[np.int16]) -> NDArray[np.int16]:
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > 60)
    if not len(loud):
        return samples[:0]
    return samples[loud[0] : loud[-1] + 1]


def _doubled(sound: Samples) -> Samples:
    taps = np.arange(-_HALF_TAPS, _HALF_TAPS) + 0.5
    filtering = np.sinc(taps) * np.hamming(len(taps))
    between = np.convolve(sound, filtering / filtering.sum(), "full")
    doubled = np.empty(2 * len(sound), dtype=np.float32)
    doubled[0::2] = sound
    doubled[1::2] = between[_HALF_TAPS : _HALF_TAPS + len(sound)]
    np.clip(doubled, -1, 1, out=doubled)
    return doubled
