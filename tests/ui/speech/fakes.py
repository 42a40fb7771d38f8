"""Devices, voices and engines that make no sound."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.ui.speech.device import AudioError, Device
from app.ui.speech.mixer import Samples
from app.ui.speech.output import Output
from app.ui.speech.troubles import Trouble
from app.ui.speech.voice import Voice


class FakeDevice:
    """A loudspeaker or microphone that is only open or closed."""

    def __init__(self) -> None:
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


class FakeOpening:
    """Opens fake devices and remembers them and what they were given."""

    def __init__(self) -> None:
        self.devices: list[FakeDevice] = []
        self.given: list[Callable[..., object]] = []

    def __call__(self, given: Callable[..., object]) -> Device:
        self.devices.append(FakeDevice())
        self.given.append(given)
        return self.devices[-1]


class MiniaudioError(Exception):
    """As the package names its own."""


class PackageDevice:
    """As the package's devices: it keeps what it was made and started with."""

    def __init__(self, name: str, wishes: dict[str, object]) -> None:
        self.name, self.wishes = name, wishes
        self.work: Any = None  # Any: a generator of blocks, or for them

    def start(self, work: object) -> None:
        self.work = work

    def close(self) -> None:
        self.work = None


class Miniaudio:
    """The little of the package that is used; with `is_broken` nothing opens."""

    MiniaudioError = MiniaudioError

    class SampleFormat:
        """The formats."""

        FLOAT32 = 5

    def __init__(self) -> None:
        self.opened: list[PackageDevice] = []
        self.is_broken = False

    def PlaybackDevice(self, **wishes: object) -> PackageDevice:
        return self._made("PlaybackDevice", wishes)

    def CaptureDevice(self, **wishes: object) -> PackageDevice:
        return self._made("CaptureDevice", wishes)

    def _made(self, name: str, wishes: dict[str, object]) -> PackageDevice:
        if self.is_broken:
            raise MiniaudioError("failed to init device", -401)
        self.opened.append(PackageDevice(name, wishes))
        return self.opened[-1]


def no_library(_: object) -> Device:
    raise ImportError("miniaudio")


def no_device(_: object) -> Device:
    raise AudioError("failed to init device")


def heard(output: Output, seconds: float = 1.0) -> Samples:
    """Return what the loudspeaker would play next."""
    return output.mixer.block(round(seconds * 44_100))


class FakeRenderer:
    """A voice whose every sentence is a tenth of a second of one loudness."""

    rate_hz = 22_050

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, int]] = []

    def voices(self) -> tuple[Voice, ...]:
        return (Voice("plain", "Plain"), Voice("other", "Other"))

    def rendered(
        self, text: str, voice_id: str, rate_percent: int
    ) -> NDArray[np.int16]:
        self.asked.append((text, voice_id, rate_percent))
        return np.full(2_205, 1_000 * len(text), dtype=np.int16)


class FakeEngine(QObject):
    """A voice that writes down what it is told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.said: list[tuple[str, float]] = []
        self.told: list[tuple[str, object]] = []
        self.stops = 0
        self.is_closed = False
        self.failure: Trouble | None = None

    @property
    def voices(self) -> tuple[Voice, ...]:
        return (Voice("plain", "Plain"),)

    @property
    def trouble(self) -> Trouble | None:
        return self.failure

    def say(self, text: str, delay_s: float) -> None:
        self.said.append((text, delay_s))

    def stop(self) -> None:
        self.stops += 1

    def set_voice(self, voice_id: str) -> None:
        self.told.append(("voice", voice_id))

    def set_rate(self, percent: int) -> None:
        self.told.append(("rate", percent))

    def set_volume(self, percent: int) -> None:
        self.told.append(("volume", percent))

    def close(self) -> None:
        self.is_closed = True


class FakeLocale:
    """The little of QLocale that is asked."""

    def __init__(self, name: str) -> None:
        self._name = name

    def bcp47Name(self) -> str:
        return self._name


class FakeQtVoice:
    """The little of QVoice that is asked."""

    def __init__(self, name: str) -> None:
        self._name = name

    def name(self) -> str:
        return self._name


class FakeTextToSpeech(QObject):
    """QTextToSpeech as far as it is used; `voices_by_locale` is set by a test."""

    errorOccurred = Signal(object, str)  # noqa: N815 (Qt's name)

    class State:
        """Qt's states."""

        Ready = 0
        Error = 3

    engines: tuple[str, ...] = ("mock", "speechd")
    broken: frozenset[str] = frozenset()
    voices_by_locale: dict[str, tuple[str, ...]] = {"en-GB": ("Alba", "Bruce")}
    made: list["FakeTextToSpeech"] = []

    @classmethod
    def availableEngines(cls) -> list[str]:
        return list(cls.engines)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.engine = name
        self.calls: list[tuple[str, object]] = []
        self._locale = next(iter(self.voices_by_locale), "")
        type(self).made.append(self)

    def state(self) -> int:
        return self.State.Error if self.engine in self.broken else self.State.Ready

    def voice(self) -> FakeQtVoice:
        names = self.voices_by_locale.get(self._locale, ())
        return FakeQtVoice(names[-1] if names else "")

    def locale(self) -> FakeLocale:
        return FakeLocale(self._locale)

    def availableLocales(self) -> list[FakeLocale]:
        return [FakeLocale(name) for name in self.voices_by_locale]

    def setLocale(self, locale: FakeLocale) -> None:
        self._locale = locale.bcp47Name()

    def availableVoices(self) -> list[FakeQtVoice]:
        return [FakeQtVoice(name) for name in self.voices_by_locale[self._locale]]

    def setVoice(self, voice: FakeQtVoice) -> None:
        self.calls.append(("voice", voice.name()))

    def setRate(self, rate: float) -> None:
        self.calls.append(("rate", rate))

    def setVolume(self, volume: float) -> None:
        self.calls.append(("volume", volume))

    def say(self, text: str) -> None:
        self.calls.append(("say", text))

    def stop(self) -> None:
        self.calls.append(("stop", None))
