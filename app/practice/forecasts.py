"""How well it was foreseen what is known, and what is not."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

BINS = 10

LEAST_CHANCE = 1e-6
"""Who was sure and wrong is not infinitely surprised."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """How likely an answer was thought to be right, and whether it was."""

    chance: float
    is_right: bool


def log_loss(forecasts: Sequence[Forecast]) -> float:
    """Return the mean surprise of the outcomes in nats; 0.69 is a coin's.

    Raises
    ------
    ValueError
        If there are no forecasts.
    """
    if not forecasts:
        raise ValueError("There are no forecasts to weigh.")
    said = [one.chance if one.is_right else 1 - one.chance for one in forecasts]
    return -fmean(math.log(max(chance, LEAST_CHANCE)) for chance in said)


def least_log_loss(forecasts: Sequence[Forecast]) -> float:
    """Return the log-loss to expect where every forecast is exactly right.

    Nobody can do better: it falls only when cards are asked sooner.

    Raises
    ------
    ValueError
        If there are no forecasts.
    """
    if not forecasts:
        raise ValueError("There are no forecasts to weigh.")
    return fmean(_surprise_of(one.chance) for one in forecasts)


def _surprise_of(chance: float) -> float:
    """Return the mean surprise of a coin with a known chance."""
    parts = (max(p, LEAST_CHANCE) for p in (chance, 1 - chance))
    return -sum(p * math.log(p) for p in parts)


def calibration_error(forecasts: Sequence[Forecast]) -> float:
    """Return how far forecast and outcome lie apart, 0 to 1: the mean over ten bins.

    Bins count by their answers, as in the RMSE(bins) of the scheduler's benchmark, but
    plain differences are averaged.
    """
    bins: dict[int, list[Forecast]] = {}
    for one in forecasts:
        bins.setdefault(min(int(one.chance * BINS), BINS - 1), []).append(one)
    off = [
        len(found)
        * abs(fmean(o.chance for o in found) - fmean(o.is_right for o in found))
        for found in bins.values()
    ]
    return sum(off) / len(forecasts) if forecasts else 0.0
