"""What is kept of an exercise of the hands that was done.

Standard library only: it is read without the simulation.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

MOST_SEED = 2**63 - 1
"""The largest number that the file takes."""


@dataclass(frozen=True, slots=True)
class ExerciseDone:
    """One exercise that was done, and how well.

    Attributes
    ----------
    kind
        Which exercise; a slug.
    at
        When it was over, in UTC.
    difficulty
        0 the easiest, 1 the hardest.
    seed
        What its knots and its tissue were made from: the same again is the same.
    figures
        What was measured, by name with the unit at its end (`distance_mm`).
    """

    kind: str
    at: datetime
    seconds: float
    difficulty: float
    seed: int
    figures: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what cannot have been measured, or cannot be kept.

        Raises
        ------
        ValueError
            If a number is not finite, a time negative or a seed too large.
        """
        for name, figure in {**self.figures, "difficulty": self.difficulty}.items():
            if not math.isfinite(figure):
                raise ValueError(f"{name} {figure} is no figure. Use a finite number.")
        if not 0 <= self.seconds < math.inf:
            raise ValueError(f"{self.seconds} seconds is no time. Use 0 or more.")
        if not 0 <= self.seed <= MOST_SEED:
            raise ValueError(f"seed {self.seed} is not 0 to {MOST_SEED}.")
