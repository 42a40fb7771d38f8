"""What practice is about: cards, questions, answers and grades.

Standard library only: a kept review is read without pydantic or numpy.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Self

from app.model.ids import MapId
from app.model.outline import MapPoint, Outline
from app.model.safety import Side


class QuestionKind(StrEnum):
    """What is asked."""

    FIND = "find"
    NAME = "name"
    MAY_PRESS = "may_press"
    SOURCE = "source"
    LANDMARK = "landmark"
    DRAW_ZONE = "draw_zone"
    TECHNIQUE = "technique"


SAFETY_KINDS = frozenset(
    {QuestionKind.MAY_PRESS, QuestionKind.DRAW_ZONE, QuestionKind.TECHNIQUE}
)
"""Kinds in which a mistake could hurt somebody, whatever the place."""

PLACE_KINDS = frozenset({QuestionKind.FIND, QuestionKind.LANDMARK, QuestionKind.SOURCE})
"""Kinds that are answered with a place on the map."""


class Grade(IntEnum):
    """How well a card was remembered; the numbers are those of FSRS."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Outcome(IntEnum):
    """How an answer turned out; the lower, the worse."""

    HARM = -1
    MISS = 0
    NEAR = 1
    RIGHT = 2


class Confidence(StrEnum):
    """How sure the learner was."""

    GUESS = "guess"
    UNSURE = "unsure"
    SURE = "sure"


class Press(StrEnum):
    """The answers to: may I press here?"""

    WORK = "work"
    LIGHT = "light"
    NEVER = "never"


@dataclass(frozen=True, slots=True, order=True)
class CardId:
    """What is remembered as one thing: a kind of question about one place."""

    kind: QuestionKind
    map_id: MapId
    base: str
    side: Side

    def __str__(self) -> str:
        return f"{self.kind}/{self.map_id}/{self.base}/{self.side}"

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read what `str` writes.

        Raises
        ------
        ValueError
            If the text is not the id of a card.
        """
        words = text.split("/")
        if len(words) != 4 or not all(words):
            raise ValueError(f"{text!r} is no card. Use kind/map/base/side.")
        kind, map_id, base, side = words
        return cls(QuestionKind(kind), MapId(map_id), base, Side(side))


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers to choose from."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question, ready to be put.

    Attributes
    ----------
    target_id
        The feature that it is about.
    is_safety
        A mistake could hurt somebody: it is asked for again sooner.
    point
        The spot that is shown; None where the answer is a place.
    options, right_id
        What to choose from, and which is right; none where only a place or an
        outline is an answer.
    accepted_ids
        The features at which a place counts as right, the target first: other knots
        may be felt in the very same area.
    technique_id
        What would be done at the spot.
    condition_id
        What the receiver has; empty for nobody in particular.
    is_spared
        Nobody presses the place: it is only pointed at.
    """

    card: CardId
    target_id: str
    is_safety: bool = False
    point: MapPoint | None = None
    options: tuple[Option, ...] = ()
    right_id: str = ""
    accepted_ids: tuple[str, ...] = ()
    technique_id: str = ""
    condition_id: str = ""
    is_spared: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a learner did: a place, a choice or an outline; none of them: passed.

    Attributes
    ----------
    seconds
        From the question until the answer.
    """

    seconds: float
    point: MapPoint | None = None
    choice: str | None = None
    outline: Outline | None = None
    confidence: Confidence | None = None

    def __post_init__(self) -> None:
        """Refuse two answers at once, and a time that cannot be.

        Raises
        ------
        ValueError
            If more than one answer is given, or the time is negative or no number.
        """
        given = [a for a in (self.point, self.choice, self.outline) if a is not None]
        if len(given) > 1:
            raise ValueError("An answer is a point, a choice or an outline, not two.")
        if not 0 <= self.seconds < float("inf"):
            raise ValueError(f"{self.seconds} seconds is no time. Use 0 or more.")
