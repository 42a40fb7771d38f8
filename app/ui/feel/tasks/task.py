"""What there is to do in a round: its questions, its marks, what to do now."""

from collections.abc import Callable
from dataclasses import dataclass

from app.palpation.finger import Felt
from app.ui.feel.stage.hand import FIRST_N
from app.ui.feel.stage.moment import Place, Spot
from app.ui.widgets.words import tr


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be answered or done; `key` is its key on the keyboard."""

    id: str
    words: str
    key: str
    choose: Callable[[], "Said"]


@dataclass(frozen=True, slots=True)
class Said:
    """What is said to an answer, and whether that was a good one."""

    words: str
    is_good: bool


class Task:
    """What an exercise asks for; the simplest asks only for the hand.

    Attributes
    ----------
    has_marks
        Places can be marked.
    chosen
        Which mark the keys act on.
    first_n
        How firm the hand is set to be at first.
    """

    has_marks = False
    chosen: int | None = None
    first_n = FIRST_N

    @property
    def is_whole(self) -> bool:
        """Return whether enough was done for the round to be graded."""
        return True

    def now_words(self, *, is_seen: bool) -> str:
        """Return what to do now; more is said where one sees through the skin."""
        return ""

    def standing_words(self) -> str:
        """Return how far it has come, in a few words."""
        return ""

    def hint_words(self) -> str:
        """Return what helps to judge."""
        return ""

    def end_words(self) -> str:
        """Return what the button that ends it says."""
        return tr("Stop here (E)")

    def choices(self) -> tuple[Choice, ...]:
        """Return what can be answered; choosing returns what is said to it."""
        return ()

    def spots(self) -> tuple[Spot, ...]:
        """Return what is marked on the skin while the round goes on."""
        return ()

    def shown_after(self) -> tuple[Spot, ...]:
        """Return what is marked on the skin once it is over."""
        return self.spots()

    def first_place(self) -> Place | None:
        """Return where the finger begins; None: in the middle."""
        return None

    def jumps(self) -> dict[str, Place]:
        """Return where the finger goes by a letter."""
        return {}

    def feel(self, felt: Felt) -> None:
        """Take in what was felt in a frame."""

    def undo(self) -> bool:
        """Take the last mark, or its removal, back; return whether there was one."""
        return False
