"""Several sounds added into one stream, to the sample.

A channel carries one sound at a time: a new one cuts the old, within a few
milliseconds so that nothing clicks. The device pulls blocks from its own thread.
"""

from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from app.ui.speech.output import RATE_HZ

Samples = NDArray[np.float32]

FADE_S = 0.008
_FADE_FRAMES = round(FADE_S * RATE_HZ)


@dataclass(slots=True)
class _Track:
    """A sound under way; `at` is below zero while it waits to begin."""

    channel: str
    samples: Samples
    at: int
    is_loop: bool
    gain: float
    fade_left: int | None = None

    def is_over(self) -> bool:
        """Say whether nothing more comes of it."""
        has_faded = self.fade_left == 0
        return has_faded or (not self.is_loop and self.at >= len(self.samples))

    def read(self, n_frames: int) -> Samples:
        """Return the next frames and move on."""
        index = np.arange(self.at, self.at + n_frames)
        self.at += n_frames
        if self.is_loop:
            piece = self.samples[index % len(self.samples)]
        else:
            within = (index >= 0) & (index < len(self.samples))
            piece = np.zeros(n_frames, dtype=np.float32)
            piece[within] = self.samples[index[within]]
        return piece * self._faded(n_frames)

    def _faded(self, n_frames: int) -> Samples:
        if self.fade_left is None:
            return np.ones(n_frames, dtype=np.float32)
        left = self.fade_left - np.arange(n_frames)
        self.fade_left = max(self.fade_left - n_frames, 0)
        return (np.clip(left, 0, None) / _FADE_FRAMES).astype(np.float32)


class Mixer:
    """Adds what sounds; may be told and asked from different threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._tracks: list[_Track] = []
        self._gains: dict[str, float] = {}

    def play(self, channel: str, samples: Samples, delay_s: float = 0.0) -> None:
        """Begin a sound on a channel after a while; cut what sounds there."""
        self._begin(channel, samples, -round(delay_s * RATE_HZ), is_loop=False)

    def loop(self, channel: str, samples: Samples, from_s: float = 0.0) -> None:
        """Repeat a sound without a gap until it is stopped.

        Parameters
        ----------
        from_s
            How far into the sound it begins.
        """
        self._begin(channel, samples, round(from_s * RATE_HZ), is_loop=True)

    def stop(self, channel: str) -> None:
        """Let a channel fall silent."""
        with self._lock:
            self._cut(channel)

    def set_gain(self, channel: str, gain: float) -> None:
        """Make a channel louder or quieter, from 0 to 1, without a click."""
        with self._lock:
            self._gains[channel] = gain

    def is_sounding(self, channel: str) -> bool:
        """Say whether something is to be heard on a channel, or soon will be."""
        with self._lock:
            return any(
                track.channel == channel and track.fade_left is None
                for track in self._tracks
            )

    def block(self, n_frames: int) -> Samples:
        """Return the next frames of everything, within -1 and 1."""
        with self._lock:
            total = np.zeros(n_frames, dtype=np.float32)
            for track in self._tracks:
                wanted = self._gains.get(track.channel, 1.0)
                ramp = np.linspace(track.gain, wanted, n_frames, dtype=np.float32)
                total += track.read(n_frames) * ramp
                track.gain = wanted
            self._tracks = [each for each in self._tracks if not each.is_over()]
        return np.clip(total, -1.0, 1.0, out=total)

    def _begin(self, channel: str, samples: Samples, at: int, is_loop: bool) -> None:
        with self._lock:
            self._cut(channel)
            if len(samples):
                gain = self._gains.get(channel, 1.0)
                self._tracks.append(_Track(channel, samples, at, is_loop, gain))

    def _cut(self, channel: str) -> None:
        for track in self._tracks:
            if track.channel == channel and track.fade_left is None:
                track.fade_left = _FADE_FRAMES if track.at > 0 else 0
        self._tracks = [each for each in self._tracks if not each.is_over()]
