"""A loudspeaker or a microphone that runs until it is closed.

`miniaudio` brings everything it needs in 3 MB on all three systems, finds PulseAudio,
PipeWire or ALSA at run time, runs in a thread of its own, plays and records.
QtMultimedia would add 175 MB to the download and 417 MB to the disk, needs libpulse0
to be imported at all, and has a queue but no mixer.
"""

import ctypes
import sys
from collections.abc import Generator
from enum import Enum
from importlib import import_module
from typing import Any, Protocol

APP_NAME = "Kneadmap"


class Device(Protocol):
    """What runs until it is closed."""

    def close(self) -> None:
        """Let the device go."""


class AudioError(OSError):
    """The device cannot be opened: there is none, or somebody else has it."""


class Kind(Enum):
    """What the package calls a device, and the format of its samples."""

    LOUDSPEAKER = ("PlaybackDevice", "output_format")
    MICROPHONE = ("CaptureDevice", "input_format")


def open_device(
    kind: Kind, rate_hz: int, buffer_ms: int, work: Generator[Any, Any, None]
) -> Device:
    """Open the device that the system prefers, and begin to play or to listen.

    Parameters
    ----------
    work
        For a loudspeaker it yields the blocks of the length that is sent to it; for a
        microphone the blocks are sent to it. One channel of 32 bit floats.

    Raises
    ------
    ImportError
        If the package for sound is missing.
    AudioError
        If there is no device, or the system does not let us have it.
    """
    # Late, as all of sound: a window that is only looked at stays quick.
    miniaudio: Any = import_module("miniaudio")  # Any: it has no types
    _hush_alsa()
    next(work)  # it must wait for its first value already
    name, format_of = kind.value
    try:
        device = getattr(miniaudio, name)(
            **{format_of: miniaudio.SampleFormat.FLOAT32},
            nchannels=1,
            sample_rate=rate_hz,
            buffersize_msec=buffer_ms,
            app_name=APP_NAME,
        )
        device.start(work)
    except miniaudio.MiniaudioError as error:
        raise AudioError(str(error)) from error
    opened: Device = device
    return opened


def _hush_alsa() -> None:
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
