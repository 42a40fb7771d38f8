"""How a session is led: aloud or not, by itself or at the giver's word."""

from dataclasses import dataclass

from app.ui.speech.settings import SpeechChoice


@dataclass(frozen=True, slots=True)
class Leading:
    """What the giver likes.

    Attributes
    ----------
    speech
        Steps are spoken and bells ring; bells alone; or nothing at all.
    is_waiting
        Each turn waits at its end until the giver moves on.
    """

    speech: SpeechChoice = "voice"
    is_waiting: bool = False
