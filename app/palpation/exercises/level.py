"""How hard the next round is, and how much of it is shown.

What is taught begins with everything in sight and ends with feel alone: trainees who
first looked into a see-through model found 0.42 of hidden nodules more than before,
others 0.14 (muscle-nodule palpation simulator, 16 students).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.model.exercise import ExerciseDone
from app.palpation.exercises.kinds import ExerciseKind

TARGET_SCORE = 0.8
"""What a round should come to in the mean, as in Practise."""

FIRST_DIFFICULTY = 0.1
STEP, STEP_SHRINKS = 0.5, 0.1
"""By so much a score that is off by one moves the difficulty, at first. Our choice."""

SHOWN_ROUNDS = 2
FADES, COMES_BACK = 0.2, 0.1
PASSED = 0.6
HARDER_BELOW = 0.5
"""Only when less than this is still shown does it grow harder as well."""


@dataclass(frozen=True, slots=True)
class Level:
    """How the next round is to be.

    Attributes
    ----------
    difficulty
        0 to 1.
    visibility
        1 everything is seen, 0 there is nothing but feel.
    """

    difficulty: float = FIRST_DIFFICULTY
    visibility: float = 1.0

    @property
    def exaggeration(self) -> float:
        """Return by how much to overdo what is shown of the feel, 1 to 2."""
        return 1.0 + self.visibility


def level_after(done: Iterable[ExerciseDone], kind: ExerciseKind) -> Level:
    """Return the level of the next round of an exercise.

    Parameters
    ----------
    done
        Rounds of all exercises, the oldest first.
    """
    level = Level()
    scores = [one.figures["score"] for one in done if one.kind == kind]
    for rounds, score in enumerate(scores):
        level = _next(level, rounds, score)
    return level


def _next(level: Level, rounds: int, score: float) -> Level:
    step = STEP / (1.0 + STEP_SHRINKS * rounds) * (score - TARGET_SCORE)
    if step > 0.0 and level.visibility >= HARDER_BELOW:
        step = 0.0
    visibility = level.visibility
    if rounds + 1 >= SHOWN_ROUNDS:
        visibility += -FADES if score >= PASSED else COMES_BACK
    # Steps of a tenth add up to what is no tenth.
    return Level(_kept(level.difficulty + step), round(_kept(visibility), 6))


def _kept(share: float) -> float:
    return min(max(share, 0.0), 1.0)
