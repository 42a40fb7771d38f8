"""What an observer makes of a stiffness: the same one never feels quite the same."""

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from app.palpation.material import Floats

TOLD_RIGHT = 0.75
"""What is taken as the threshold in a comparison of two: our reading of the study."""


@dataclass(frozen=True, slots=True)
class Sense:
    """How finely stiffness is told.

    Attributes
    ----------
    weber
        The difference told rightly 3 times in 4, as a share.
    touches
        How often a place is felt before it is judged: 2 to 6 in a study of people
        who compare stiffness (pubmed 18459379).
    """

    weber: float
    touches: int = 4

    @property
    def sigma(self) -> float:
        """Return the spread of one touch, in the logarithm of stiffness."""
        of_two = math.log(1.0 + self.weber) / NormalDist().inv_cdf(TOLD_RIGHT)
        return of_two / math.sqrt(2.0)

    @property
    def careful_sigma(self) -> float:
        """Return the spread of the mean of all touches."""
        return self.sigma / math.sqrt(self.touches)

    def glimpsed(self, stiffness: Floats, random: np.random.Generator) -> Floats:
        """Return the logarithm of stiffnesses as one touch feels them."""
        return np.log(stiffness) + random.normal(0.0, self.sigma, stiffness.shape)

    def judged(self, stiffness: Floats, random: np.random.Generator) -> Floats:
        """Return the same as several touches feel them."""
        spread = random.normal(0.0, self.careful_sigma, stiffness.shape)
        return np.log(stiffness) + spread


WITH_SKIN, WITHOUT_SKIN = Sense(0.15), Sense(0.45)
"""Fingers on rubber, and about what is left without feeling the skin dent."""
