"""Reads back what was practised from a file; all that is wrong with it is told."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import Enum
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from app.content.problems import Findings, Problem, shown
from app.content.wording import words_for
from app.errors import AppError
from app.model.base import Value
from app.model.exercise import MOST_SEED, ExerciseDone
from app.model.practice import CardId, Confidence
from app.model.safety import Side
from app.store.practice_export import FORMAT, VERSION
from app.store.practice_rows import Row, exercise_row, time_text
from app.store.practice_transfer import CARD_COLUMNS, ENTRY_COLUMNS, Practice

MOST_RESETS = 1_000_000
MOST_STEPS = 100
MOST_OPTIONS = 10_000

_ANEW = "Export it once more."
_OURS = "Choose a file that Kneadmap exported as JSON."


class PracticeFileError(AppError):
    """A file is not as it should be; the text has one line for each problem."""


def _moment(given: object) -> object:
    """Read a moment in UTC.

    Raises
    ------
    ValueError
        If it is none, or does not say how far it is from UTC.
    """
    try:
        moment = datetime.fromisoformat(given) if isinstance(given, str) else None
        if moment is not None and moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
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
    stability_days: NotNegative
    difficulty: NotNegative
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


def practice_of(data: bytes, name: str) -> Practice:
    """Return what a file holds.

    Parameters
    ----------
    name
        The file, as problems name it.

    Raises
    ------
    PracticeFileError
        If it is not sound; all that is wrong is told, as far as there is room.
    """
    tree = _tree(data, name)
    try:
        file = PracticeFile.model_validate(tree)
    except ValidationError as error:
        raise _refused(_problems(error, name)) from error
    return Practice(
        answers=_rows(file.answers, ENTRY_COLUMNS),
        cards=_rows(file.cards, CARD_COLUMNS),
        exercises=tuple(exercise_row(_exercise(entry)) for entry in file.exercises),
    )


# Any: what json.loads gives.
def _tree(data: bytes, name: str) -> dict[str, Any]:
    try:
        tree = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        rule = f"This is not JSON: {error.msg}."
        raise _refused([Problem(name, error.lineno, "", rule, _ANEW)]) from error
    except (ValueError, RecursionError) as error:
        rule = "This is not JSON that can be read."
        raise _refused([Problem(name, None, "", rule, _ANEW)]) from error
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        rule = f'It is not "{FORMAT}": something else wrote this.'
        raise _refused([Problem(name, None, "format", rule, _OURS)])
    version = tree.get("version")
    if isinstance(version, int) and version > VERSION:
        value, rule = f"version {shown(version)}", f"Known are those up to {VERSION}."
        raise _refused([Problem(name, None, value, rule, "Update Kneadmap.")])
    return tree


def _problems(error: ValidationError, name: str) -> tuple[Problem, ...]:
    findings = Findings()
    # Any: the error's details hold whatever the file wrote.
    details: Iterable[Any] = error.errors(include_url=False)
    for detail in details:
        if findings.is_full(name):
            break
        findings.add(name, None, *words_for(detail, PracticeFile))
    return findings.problems()


def _refused(problems: Iterable[Problem]) -> PracticeFileError:
    return PracticeFileError("\n".join(str(problem) for problem in problems))


def _rows(entries: Iterable[Entry], columns: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple(
        tuple(_cell(getattr(entry, column)) for column in columns) for entry in entries
    )


# Any: a cell of any column.
def _cell(given: Any) -> Any:
    if isinstance(given, datetime):
        return time_text(given)
    if isinstance(given, Enum):
        return given.value
    return int(given) if isinstance(given, bool) else given


def _exercise(entry: ExerciseEntry) -> ExerciseDone:
    return ExerciseDone(
        entry.kind,
        entry.at,
        entry.seconds,
        entry.difficulty,
        entry.seed,
        entry.figures,
    )


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
