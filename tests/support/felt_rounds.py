"""Rounds of the room Feel as they are kept, one a day."""

from datetime import timedelta

from app.model.exercise import ExerciseDone
from tests.support.practised import NOON

DAYS_AGO = 40


def searched(
    day: int,
    hits: int = 3,
    knots: int = 4,
    error_mm: float | None = 9.0,
    visibility: float = 0.0,
) -> ExerciseDone:
    """Return a search, so many days after the first one."""
    figures = {
        "knots": float(knots),
        "hits": float(hits),
        "false_alarms": 1.0,
        "score": hits / knots,
        "visibility": visibility,
    }
    if error_mm is not None:
        figures["error_mm"] = error_mm
    return _done("search", day, figures)


def stiffer(
    day: int, threshold: float | None = 0.3, visibility: float = 0.0
) -> ExerciseDone:
    """Return a round of telling which side is stiffer."""
    figures = {"score": 0.5, "visibility": visibility}
    if threshold is not None:
        figures["threshold"] = threshold
    return _done("stiffer", day, figures)


def _done(kind: str, day: int, figures: dict[str, float]) -> ExerciseDone:
    at = NOON - timedelta(days=DAYS_AGO - day)
    return ExerciseDone(kind, at, 60.0, 0.3, seed=day, figures=figures)
