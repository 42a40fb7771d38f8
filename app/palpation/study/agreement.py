"""How far two judgements of the same thing agree."""

import math
from collections.abc import Sequence
from statistics import stdev

WITHIN = 1.96
"""Standard deviations that hold 95 of 100 differences."""


def kappa(first: Sequence[bool], second: Sequence[bool]) -> float | None:
    """Return how far two say the same beyond chance; None where chance says all.

    Cohen 1960, doi 10.1177/001316446002000104. 1 is always, 0 no more than by chance.
    """
    count = len(first)
    if count == 0:
        return None
    same = sum(a is b for a, b in zip(first, second, strict=True)) / count
    yes, yes_too = sum(first) / count, sum(second) / count
    by_chance = yes * yes_too + (1.0 - yes) * (1.0 - yes_too)
    if math.isclose(by_chance, 1.0):
        return None
    return (same - by_chance) / (1.0 - by_chance)


def limits_of_agreement(differences: Sequence[float]) -> float | None:
    """Return how far two measurements differ at most in 95 of 100; None for too few.

    Half the width of Bland and Altman's limits, 1986, doi
    10.1016/S0140-6736(86)90837-8.
    """
    return WITHIN * stdev(differences) if len(differences) > 1 else None
