"""How a round went."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.palpation.exercises.kinds import ExerciseKind, Remark, Verdict

VERDICTS = (
    (0.9, Verdict.VERY_GOOD),
    (0.7, Verdict.GOOD),
    (0.45, Verdict.FAIR),
)


@dataclass(frozen=True, slots=True)
class Result:
    """A graded round.

    Attributes
    ----------
    score
        0 to 1.
    figures
        By name; what could not be measured is left out.
    """

    kind: ExerciseKind
    score: float
    figures: Mapping[str, float]
    remarks: tuple[Remark, ...]

    @property
    def verdict(self) -> Verdict:
        """Return the score as a word."""
        for least, verdict in VERDICTS:
            if self.score >= least:
                return verdict
        return Verdict.SHAKY


def share(score: float) -> float:
    """Return a score kept between 0 and 1."""
    return min(max(score, 0.0), 1.0)
