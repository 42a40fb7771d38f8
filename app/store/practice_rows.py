"""Answers as rows of the file, and rows as the answers that they were."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from app.model.memory import Answered, Memory, Review
from app.model.offset import Offset
from app.model.outline import MapPoint
from app.model.practice import CardId, Confidence, Grade, Outcome
from app.model.safety import Side

# Any: what stands in a cell; the tables are strict, so the types hold.
Row = tuple[Any, ...]

ANSWER_COLUMNS = (
    "card",
    "at",
    "grade",
    "is_safety",
    "stability_days",
    "difficulty",
    "step",
    "is_lapsed",
    "due_at",
    "outcome",
    "seconds",
    "confidence",
    "point_x_mm",
    "point_y_mm",
    "distance_mm",
    "offset_outwards_mm",
    "offset_down_mm",
    "offset_side",
    "offset_crosses_midline",
    "choice",
    "right_id",
    "options",
    "taken_for",
    "is_on_no_go",
    "hardness",
)

_REMEMBERED = slice(0, 9)
"""The columns of a row that say what was remembered after the answer."""


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer with the number it is kept by.

    Attributes
    ----------
    is_current
        The card was not reset since: what is remembered stands on it.
    """

    id: int
    is_current: bool
    answered: Answered


def answer_cells(answered: Answered) -> dict[str, Any]:
    """Return an answer's cells by the name of their column."""
    return dict(zip(ANSWER_COLUMNS, answer_row(answered), strict=True))


def answer_row(answered: Answered) -> Row:
    """Return an answer as the columns have it."""
    review, after = answered.review, answered.review.after
    point, offset = answered.point, answered.offset
    return (
        str(review.card),
        time_text(review.at),
        int(review.grade),
        int(after.is_safety),
        float(after.stability_days),
        float(after.difficulty),
        after.step,
        int(after.is_lapsed),
        time_text(after.due_at),
        int(answered.outcome),
        float(answered.seconds),
        answered.confidence and answered.confidence.value,
        *((point.x_mm, point.y_mm) if point else (None, None)),
        answered.distance_mm,
        *(_offset_cells(offset) if offset else (None,) * 4),
        answered.choice,
        answered.right_id,
        answered.options,
        answered.taken_for,
        int(answered.is_on_no_go),
        float(answered.hardness),
    )


def kept_answers(rows: Iterable[Row]) -> Iterator[KeptAnswer]:
    """Return answers, each with what was remembered before it.

    Parameters
    ----------
    rows
        In the order they were given; before the columns of the answer its number,
        whether it is current, whether its card is suspended, and how often the card
        was reset before it.
    """
    latest: dict[tuple[str, int], Memory] = {}
    for number, is_current, is_suspended, resets, *cells in rows:
        life = (cells[0], resets)
        try:
            before = latest.get(life)
            after = _memory(cells[_REMEMBERED], before, bool(is_suspended))
            answered = _answered(cells, before, after)
        except ValueError:
            # Damaged in a way that the file does not see: the others are sound.
            continue
        latest[life] = after
        yield KeptAnswer(number, bool(is_current), answered)


def time_text(at: datetime) -> str:
    """Return a moment as it is kept: in UTC, in words of ISO 8601."""
    return at.astimezone(UTC).isoformat()


def _offset_cells(offset: Offset) -> Row:
    crosses = int(offset.crosses_midline)
    return offset.outwards_mm, offset.down_mm, offset.side.value, crosses


def _memory(cells: list[Any], before: Memory | None, is_suspended: bool) -> Memory:
    """Return what is remembered after an answer; what can be counted is counted."""
    card, at, _, is_safety, stability_days, difficulty, step, is_lapsed, due_at = cells
    lapsed_anew = bool(is_lapsed) and not (before and before.is_lapsed)
    last_at = datetime.fromisoformat(at)
    return Memory(
        card=before.card if before else CardId.from_text(card),
        is_safety=bool(is_safety),
        stability_days=stability_days,
        difficulty=difficulty,
        step=step,
        is_lapsed=bool(is_lapsed),
        first_at=before.first_at if before else last_at,
        last_at=last_at,
        due_at=datetime.fromisoformat(due_at),
        reviews=(before.reviews if before else 0) + 1,
        lapses=(before.lapses if before else 0) + lapsed_anew,
        is_suspended=is_suspended,
    )


def _answered(cells: list[Any], before: Memory | None, after: Memory) -> Answered:
    grade = Grade(cells[2])
    outcome, seconds, confidence, x_mm, y_mm, distance_mm, *rest = cells[9:]
    outwards_mm, down_mm, side, crosses, choice, right_id, options, *last = rest
    taken_for, is_on_no_go, hardness = last
    return Answered(
        review=Review(after.card, grade, after.last_at, before, after),
        outcome=Outcome(outcome),
        seconds=seconds,
        confidence=Confidence(confidence) if confidence else None,
        point=None if x_mm is None else MapPoint(x_mm, y_mm),
        distance_mm=distance_mm,
        offset=side and Offset(outwards_mm, down_mm, Side(side), bool(crosses)),
        choice=choice,
        right_id=right_id,
        options=options,
        taken_for=taken_for,
        is_on_no_go=bool(is_on_no_go),
        hardness=hardness,
    )
