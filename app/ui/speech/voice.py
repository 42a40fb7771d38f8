"""What every kind of voice can do, whoever makes the sound."""

from dataclasses import dataclass
from typing import Protocol

from app.ui.speech.troubles import Trouble


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice that can be chosen; `id` is what the settings remember."""

    id: str
    name: str
    is_english: bool = True


class VoiceEngine(Protocol):
    """Speaks one text at a time."""

    @property
    def voices(self) -> tuple[Voice, ...]:
        """The voices there are, the usual one first."""

    @property
    def trouble(self) -> Trouble | None:
        """Why nothing is spoken; None while it works."""

    def say(self, text: str, delay_s: float) -> None:
        """Cut what is being said and speak `text` after a while."""

    def stop(self) -> None:
        """Fall silent at once."""

    def set_voice(self, voice_id: str) -> None:
        """Speak with a voice; with the usual one where it is not known."""

    def set_rate(self, percent: int) -> None:
        """Speak faster or slower; 100 is usual."""

    def set_volume(self, percent: int) -> None:
        """Speak louder or quieter; 100 is full."""

    def close(self) -> None:
        """Let go of what it holds."""
