"""How somebody likes the sound, as a value.

Only the standard library: the window's settings hold it, and they are read first.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal, TypeVar, get_args

SpeechChoice = Literal["voice", "bell", "silent"]
PacerChoice = Literal["off", "strokes", "breath"]

SLOWEST_PERCENT = 60
FASTEST_PERCENT = 160
LONGEST_VOICE_NAME = 200

_Choice = TypeVar("_Choice", SpeechChoice, PacerChoice)


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """What is heard of a session, and what is listened to.

    Attributes
    ----------
    speech
        Steps are spoken and bells ring; bells alone; or nothing at all.
    pacer
        What keeps the pace of strokes: nothing, a soft tick, or a slow breath.
    voice
        Name of the voice, as `Speaker.voices` lists it; empty for the system's own.
    rate_percent, volume_percent
        100 is the usual pace of a voice, and full loudness.
    is_listening_for_claps
        Two claps move on: the microphone listens while a session is played.
    """

    speech: SpeechChoice = "voice"
    pacer: PacerChoice = "off"
    voice: str = ""
    rate_percent: int = 100
    volume_percent: int = 80
    is_listening_for_claps: bool = False

    def to_dict(self) -> dict[str, object]:
        """Return plain values that `from_object` reads."""
        return asdict(self)

    @classmethod
    def from_object(cls, packed: object) -> "SoundSettings":
        """Read settings; what does not make sense is as by default."""
        if not isinstance(packed, Mapping):
            return cls()
        return cls(
            speech=_choice(packed.get("speech"), get_args(SpeechChoice), "voice"),
            pacer=_choice(packed.get("pacer"), get_args(PacerChoice), "off"),
            voice=_voice(packed.get("voice")),
            rate_percent=_percent(
                packed.get("rate_percent"), SLOWEST_PERCENT, FASTEST_PERCENT, 100
            ),
            volume_percent=_percent(packed.get("volume_percent"), 0, 100, 80),
            is_listening_for_claps=packed.get("is_listening_for_claps") is True,
        )


def _choice(found: object, choices: tuple[_Choice, ...], default: _Choice) -> _Choice:
    return next((each for each in choices if each == found), default)


def _voice(found: object) -> str:
    is_sound = isinstance(found, str) and len(found) <= LONGEST_VOICE_NAME
    return str(found) if is_sound else ""


def _percent(found: object, lowest: int, highest: int, default: int) -> int:
    if isinstance(found, bool) or not isinstance(found, int | float):
        return default
    if found != found:  # not a number
        return default
    return int(min(max(found, lowest), highest))
