"""A finished round, as it is kept."""

from datetime import datetime

from app.model.exercise import ExerciseDone
from app.palpation.exercises.round import Round


def done_of(round_: Round, at: datetime, visibility: float) -> ExerciseDone:
    """Return what is kept of a round.

    Parameters
    ----------
    visibility
        How much of it was shown, 0 to 1: a round with open eyes is no feat of touch.
    """
    return ExerciseDone(
        kind=round_.kind.value,
        at=at,
        seconds=round_.seconds,
        difficulty=round_.difficulty,
        seed=round_.seed,
        figures={**round_.result().figures, "visibility": visibility},
    )
