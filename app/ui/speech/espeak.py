"""espeak-ng through ctypes: text in, samples out, nothing played.

The library and its voices come from the optional package `espeakng-loader`; it is
GPLv3, so that Kneadmap neither needs nor contains it.
"""

import ctypes
import threading
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.ui.speech.voice import Voice

_RETRIEVAL = 1  # give the samples back, play nothing
_DO_NOT_EXIT = 0x8000  # the library would end the whole process without its voices
_RATE = 1
_UTF8 = 1
_CHARACTER = 1
_OK = 0
USUAL_WORDS_A_MINUTE = 150
_USUAL_VOICE = "gmw/en"
_OTHER_LETTERS = "gmw/en-Shaw"  # reads an alphabet of its own


class EspeakError(RuntimeError):
    """The library is there and does not work."""


class _Listed(ctypes.Structure):
    """The library's description of a voice."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("reserved", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_Heard = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


class Espeak:
    """The library, opened once; only one thread may ask it at a time.

    Raises
    ------
    ImportError
        If the package is not installed.
    EspeakError
        If the library or its voices cannot be read.
    """

    def __init__(self) -> None:
        loader: Any = import_module("espeakng_loader")  # Any: it has no types
        try:
            self._library = ctypes.CDLL(loader.get_library_path())
            voices = loader.get_data_path()
        except (OSError, RuntimeError) as error:
            raise EspeakError(str(error)) from error
        self._parts: list[NDArray[np.int16]] = []
        self._hear: Callable[..., Any] = _Heard(self._on_heard)
        self.rate_hz = self._opened(voices)

    def voices(self) -> tuple[Voice, ...]:
        """Return the English voices, the usual one first."""
        self._library.espeak_ListVoices.restype = ctypes.POINTER(
            ctypes.POINTER(_Listed)
        )
        listed = self._library.espeak_ListVoices(None)
        found: list[Voice] = []
        at = 0
        while listed[at]:
            one = listed[at].contents
            # The first byte is a priority, the language follows.
            name = one.identifier.decode()
            if one.languages[1:].startswith(b"en") and name != _OTHER_LETTERS:
                found.append(Voice(name, one.name.decode()))
            at += 1
        return tuple(sorted(found, key=lambda each: (not _is_usual(each), each.name)))

    def rendered(
        self, text: str, voice_id: str, rate_percent: int
    ) -> NDArray[np.int16]:
        """Return the samples of a text at `rate_hz`; none where nothing is said."""
        name = (voice_id or _USUAL_VOICE).encode()
        if self._library.espeak_SetVoiceByName(name) != _OK:
            self._library.espeak_SetVoiceByName(_USUAL_VOICE.encode())
        words = round(USUAL_WORDS_A_MINUTE * rate_percent / 100)
        self._library.espeak_SetParameter(_RATE, words, 0)
        self._parts = []
        letters = text.encode()
        self._library.espeak_Synth(
            letters, len(letters) + 1, 0, _CHARACTER, 0, _UTF8, None, None
        )
        self._library.espeak_Synchronize()
        return np.concatenate([*self._parts, np.zeros(0, dtype=np.int16)])

    def _opened(self, voices: str) -> int:
        rate_hz = int(
            self._library.espeak_Initialize(
                _RETRIEVAL, 0, voices.encode(), _DO_NOT_EXIT
            )
        )
        if rate_hz <= 0:
            raise EspeakError(f"{voices}: the voices cannot be read")
        self._library.espeak_SetSynthCallback(self._hear)
        self._library.espeak_Synth.argtypes = (
            ctypes.c_char_p,
            ctypes.c_size_t,
            ctypes.c_uint,
            ctypes.c_int,
            ctypes.c_uint,
            ctypes.c_uint,
            ctypes.c_void_p,
            ctypes.c_void_p,
        )
        return rate_hz

    def _on_heard(self, samples: Any, n_samples: int, _: Any) -> int:
        # Any: pointers of C.
        if samples and n_samples > 0:
            self._parts.append(np.ctypeslib.as_array(samples, (n_samples,)).copy())
        return 0


def espeak() -> Espeak:
    """Return the library of this process; it bears to be opened only once.

    Any thread may open it; whoever else asks meanwhile waits.
    """
    with _opening:
        return only_one()


_opening = threading.Lock()


@cache
def only_one() -> Espeak:
    """Return the library, opened without regard to other threads."""
    return Espeak()


def _is_usual(voice: Voice) -> bool:
    return voice.id == _USUAL_VOICE
