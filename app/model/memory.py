"""What is remembered of each card, and the answers that it stands on.

Standard library only: a kept review is read without the scheduler.
"""

from dataclasses import dataclass
from datetime import datetime

from app.model.offset import Offset
from app.model.outline import MapPoint
from app.model.practice import CardId, Confidence, Grade, Outcome


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of one card.

    Attributes
    ----------
    stability_days
        After so many days it is still known nine times in ten.
    difficulty
        1 to 10.
    step
        How far it is learnt, or learnt again; None once it is.
    is_lapsed
        It was known, and forgotten, and is being learnt again.
    first_at, last_at, due_at
        In UTC.
    """

    card: CardId
    is_safety: bool
    stability_days: float
    difficulty: float
    step: int | None
    is_lapsed: bool
    first_at: datetime
    last_at: datetime
    due_at: datetime
    reviews: int = 1
    lapses: int = 0
    is_suspended: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """One answer, and what was remembered before it and after.

    Attributes
    ----------
    before
        None: it was the first answer of the card.
    """

    card: CardId
    grade: Grade
    at: datetime
    before: Memory | None
    after: Memory


@dataclass(frozen=True, slots=True)
class Rating:
    """A skill or a difficulty in logits, and how many answers it stands on."""

    logits: float = 0.0
    answers: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer as it is kept: what was done, how it turned out, what is known now.

    Attributes
    ----------
    point
        The place that was given, on the map as it is stored.
    distance_mm, offset
        From the right place; None where no place was given.
    choice, right_id, options
        What was chosen, what would have been right, and of how many.
    taken_for
        What the place or the choice belongs to instead.
    is_on_no_go
        The place must not be pressed, asked for or not.
    hardness
        0 with all help, 1 without any.
    """

    review: Review
    outcome: Outcome
    seconds: float
    confidence: Confidence | None = None
    point: MapPoint | None = None
    distance_mm: float | None = None
    offset: Offset | None = None
    choice: str = ""
    right_id: str = ""
    options: int = 0
    taken_for: str = ""
    is_on_no_go: bool = False
    hardness: float = 0.0
