"""How the least difference that somebody can tell is found."""

import math
from dataclasses import dataclass, field
from statistics import NormalDist

REVERSALS = 7
MOST_TRIALS = 32
FIRST_STEP, LATER_STEP = 1.8, 1.3
"""By how many times the difference changes: first coarsely, then finely."""

FINE_FROM = 2
LEAST, MOST = 0.02, 3.0

TOLD_RIGHT = 0.75
"""How often the threshold is told rightly: half way from chance to always."""

SLIPS = 0.02
"""Answers given by mistake, whatever is felt: our estimate."""

THRESHOLDS = tuple(LEAST * (MOST / LEAST) ** (step / 120) for step in range(121))


@dataclass(slots=True)
class Staircase:
    """Two right make it harder, one wrong easier: shows what is told now and then.

    The transformed up-and-down rule of Levitt 1971, doi 10.1121/1.1912375, on the
    logarithm of the difference. The threshold is the one under which all answers are
    likeliest: the mean of the turns lies too high after so few.

    Attributes
    ----------
    difference
        What to show now, as a share of the weaker one.
    trials
        Each difference that was shown, and whether it was told rightly.
    turns
        How often the way has changed.
    """

    difference: float
    trials: list[tuple[float, bool]] = field(default_factory=list)
    turns: int = 0
    _right_in_a_row: int = 0
    _went_up: bool | None = None

    @property
    def is_over(self) -> bool:
        """Say whether enough is known."""
        return self.turns >= REVERSALS or len(self.trials) >= MOST_TRIALS

    @property
    def threshold(self) -> float | None:
        """Return the difference told rightly 3 times in 4; None before it is over."""
        if not self.is_over:
            return None
        best: float = max(THRESHOLDS, key=self._likelihood)
        return best

    def answered(self, is_right: bool) -> None:
        """Go on after an answer."""
        self.trials.append((self.difference, is_right))
        self._right_in_a_row = self._right_in_a_row + 1 if is_right else 0
        if is_right and self._right_in_a_row < 2:
            return
        self._right_in_a_row = 0
        self._go(goes_up=not is_right)

    def _go(self, *, goes_up: bool) -> None:
        self.turns += self._went_up is not None and self._went_up is not goes_up
        self._went_up = goes_up
        step = FIRST_STEP if self.turns < FINE_FROM else LATER_STEP
        changed = self.difference * step if goes_up else self.difference / step
        self.difference = min(max(changed, LEAST), MOST)

    def _likelihood(self, threshold: float) -> float:
        """Return the logarithm of how likely all answers are under a threshold."""
        normal = NormalDist(sigma=threshold / NormalDist().inv_cdf(TOLD_RIGHT))
        total = 0.0
        for difference, is_right in self.trials:
            right = SLIPS / 2 + (1.0 - SLIPS) * normal.cdf(difference)
            total += math.log(right if is_right else 1.0 - right)
        return total
