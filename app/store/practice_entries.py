"""What stands in a file of what was practised, entry by entry."""

from datetime import UTC, datetime
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    model_validator,
)

from app.content.problems import shown
from app.model.base import Value
from app.model.exercise import MOST_SEED
from app.model.practice import CardId, Confidence
from app.model.safety import Side

YEARS = range(1970, 3000)
"""Beyond them a day more or less may be no date any more."""

MOST_RESETS = 1_000_000
MOST_STEPS = 100
MOST_OPTIONS = 10_000


def _moment(given: object) -> object:
    """Read a moment in UTC.

    Raises
    ------
    ValueError
        If it is none, or does not say how far it is from UTC.
    """
    try:
        moment = datetime.fromisoformat(given) if isinstance(given, str) else None
        if moment is not None and moment.tzinfo and moment.year in YEARS:
            return moment.astimezone(UTC)
    except ValueError:
        pass
    raise ValueError(
        f"{shown(given)} is no moment with its offset from UTC, such as "
        "2026-03-01T18:30:00+00:00"
    )


def _text(given: str) -> str:
    """Refuse half of a letter: the file of the program takes none."""
    if any("\ud800" <= letter <= "\udfff" for letter in given):
        raise ValueError(f"{shown(given)} has a broken letter")
    return given


def _card(given: str) -> str:
    """Refuse a text that is not the id of a card."""
    try:
        return str(CardId.from_text(given))
    except ValueError:
        raise ValueError(
            f"{shown(given)} is no card, such as find/back/rhomboids/right"
        ) from None


Moment = Annotated[datetime, BeforeValidator(_moment)]
Text = Annotated[str, AfterValidator(_text)]
Card = Annotated[Text, AfterValidator(_card)]
NotNegative = Annotated[float, Field(ge=0)]
Share = Annotated[float, Field(ge=0, le=1)]


class Entry(Value):
    """One line of the file: what is not said counts as not given."""

    model_config = ConfigDict(
        strict=True, str_strip_whitespace=False, allow_inf_nan=False
    )


class AnswerEntry(Entry):
    """One answer, with the columns of its table."""

    resets: int = Field(0, ge=0, le=MOST_RESETS)
    card: Card
    at: Moment
    grade: int = Field(ge=1, le=4)
    is_safety: bool
    # Nothing else is a memory: the scheduler divides by the one, and scales the other.
    stability_days: float = Field(gt=0)
    difficulty: float = Field(ge=1, le=10)
    step: int | None = Field(None, ge=0, le=MOST_STEPS)
    is_lapsed: bool
    due_at: Moment
    outcome: int = Field(ge=-1, le=2)
    seconds: NotNegative
    confidence: Confidence | None = Field(None, strict=False)
    point_x_mm: float | None = None
    point_y_mm: float | None = None
    distance_mm: NotNegative | None = None
    offset_outwards_mm: float | None = None
    offset_down_mm: float | None = None
    offset_side: Side | None = Field(None, strict=False)
    offset_crosses_midline: bool | None = None
    choice: Text = ""
    right_id: Text = ""
    options: int = Field(0, ge=0, le=MOST_OPTIONS)
    taken_for: Text = ""
    is_on_no_go: bool
    hardness: Share

    @model_validator(mode="after")
    def _whole(self) -> Self:
        _all_or_none(self, "point_x_mm", "point_y_mm")
        _all_or_none(
            self,
            "offset_outwards_mm",
            "offset_down_mm",
            "offset_side",
            "offset_crosses_midline",
        )
        return self


class CardEntry(Entry):
    """What no answer says of a card."""

    card: Card
    resets: int = Field(0, ge=0, le=MOST_RESETS)
    is_suspended: bool


class ExerciseEntry(Entry):
    """One exercise that was done."""

    kind: Text = Field(min_length=1)
    at: Moment
    seconds: NotNegative
    difficulty: float
    seed: int = Field(ge=0, le=MOST_SEED)
    figures: dict[Text, float]


class PracticeFile(Entry):
    """The whole file."""

    format: str
    version: int = Field(ge=1)
    answers: tuple[AnswerEntry, ...] = Field(strict=False)
    cards: tuple[CardEntry, ...] = Field((), strict=False)
    exercises: tuple[ExerciseEntry, ...] = Field((), strict=False)


def _all_or_none(entry: Entry, *names: str) -> None:
    """Refuse an entry that has some of what belongs together.

    Raises
    ------
    ValueError
        If it has.
    """
    given = [name for name in names if getattr(entry, name) is not None]
    if given and len(given) < len(names):
        raise ValueError(f"some are missing of {', '.join(names)}")
