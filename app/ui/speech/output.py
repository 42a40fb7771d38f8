"""The loudspeaker: one device that plays whatever the mixer has.

`miniaudio` brings everything it needs in 3 MB on all three systems, finds PulseAudio,
PipeWire or ALSA at run time, plays from a thread of its own and records as well.
QtMultimedia would add 175 MB to the download and 417 MB to the disk, needs libpulse0
to be imported at all, and has a queue but no mixer.
"""

import ctypes
import sys
from collections.abc import Callable, Generator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from app.ui.speech.troubles import Trouble

if TYPE_CHECKING:
    from app.ui.speech.mixer import Mixer, Samples

RATE_HZ = 44_100
BUFFER_MS = 60
APP_NAME = "Kneadmap"


class Device(Protocol):
    """What runs until it is closed."""

    def close(self) -> None:
        """Let the device go."""


class AudioError(OSError):
    """The device cannot be opened: there is none, or somebody else has it."""


OpenPlayback = Callable[[Callable[[int], "Samples"]], Device]
"""Opens a device that pulls blocks; raises ImportError or AudioError."""


def open_playback(pull: "Callable[[int], Samples]") -> Device:
    """Open the loudspeaker that the system prefers, and begin to play.

    Raises
    ------
    ImportError
        If the package for sound is missing.
    AudioError
        If there is no device.
    """
    # Late, as all of sound: a window that is only looked at stays quick.
    miniaudio: Any = import_module("miniaudio")  # Any: it has no types
    hush_alsa()
    try:
        device = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.FLOAT32,
            nchannels=1,
            sample_rate=RATE_HZ,
            buffersize_msec=BUFFER_MS,
            app_name=APP_NAME,
        )
        device.start(started(_blocks(pull)))
    except miniaudio.MiniaudioError as error:
        raise AudioError(str(error)) from error
    opened: Device = device
    return opened


def started(generator: Generator[Any, Any, None]) -> Generator[Any, Any, None]:
    """Return a generator that waits for its first value, as miniaudio wants it."""
    next(generator)
    return generator


def _blocks(
    pull: "Callable[[int], Samples]",
) -> "Generator[Samples | bytes, int, None]":
    n_frames = yield b""
    while True:
        n_frames = yield pull(n_frames).reshape(-1, 1)


def hush_alsa() -> None:
    """Keep ALSA from writing twenty lines where there is no sound card."""
    if not sys.platform.startswith("linux"):
        return
    try:
        alsa = ctypes.CDLL("libasound.so.2")
        alsa.snd_lib_error_set_handler(_alsa_silence())
    except (OSError, AttributeError):
        return


_kept: list[Any] = []  # Any: a C function; ALSA calls it for as long as we live


def _alsa_silence() -> Any:
    if not _kept:
        kinds = (ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int)
        silence = ctypes.CFUNCTYPE(None, *kinds, ctypes.c_char_p)
        _kept.append(silence(lambda *_: None))
    return _kept[0]


class Output:
    """The mixer, and the device that plays it once there is something to play.

    Parameters
    ----------
    open_device
        How to open the device; handed in so that a test needs none.
    """

    def __init__(self, open_device: OpenPlayback = open_playback) -> None:
        self._mixer: Mixer | None = None
        self._open_device = open_device
        self._device: Device | None = None
        self._has_tried = False
        self._trouble: Trouble | None = None

    @property
    def mixer(self) -> "Mixer":
        """What adds the sounds up; made when it is asked for first."""
        if self._mixer is None:
            # Late: numpy is not for the first picture of the window.
            from app.ui.speech.mixer import Mixer

            self._mixer = Mixer()
        return self._mixer

    @property
    def trouble(self) -> Trouble | None:
        """Why nothing can be heard; opens the device when asked first."""
        self.open()
        return self._trouble

    def hush(self, channel: str) -> None:
        """Let a channel fall silent, if anything was ever heard."""
        if self._mixer is not None:
            self._mixer.stop(channel)

    def open(self) -> None:
        """Open the device; what goes wrong is kept in `trouble`."""
        if self._has_tried:
            return
        self._has_tried = True
        try:
            self._device = self._open_device(self.mixer.block)
        except ImportError:
            self._trouble = Trouble.NO_LIBRARY
        except AudioError:
            self._trouble = Trouble.NO_OUTPUT

    def close(self) -> None:
        """Let the device go; it is opened again when it is needed."""
        if self._device is not None:
            self._device.close()
        self._device = None
        self._has_tried = False
        self._trouble = None
