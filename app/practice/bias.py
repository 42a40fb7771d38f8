"""What many answers have in common: where they lean, and what they tell apart."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from app.model.offset import Offset
from app.model.safety import Side

FEWEST = 5
"""Of fewer answers nothing is said."""

CHANCE = 0.05


@dataclass(frozen=True, slots=True)
class Bias:
    """Where the answers of one side lean, in mm.

    Attributes
    ----------
    outwards_mm, down_mm
        The mean: away from the midline (on it: to the right) and to the feet.
    major_mm, minor_mm, angle_deg
        Half axes of the ellipse that holds a given share of answers, and the way of
        the longer one: 0 outwards, 90 down.
    p_of_chance
        How likely so large a mean is without any leaning (Hotelling's T squared).
    """

    side: Side
    count: int
    outwards_mm: float
    down_mm: float
    major_mm: float
    minor_mm: float
    angle_deg: float
    p_of_chance: float

    @property
    def is_clear(self) -> bool:
        """Say whether it is more than chance."""
        return self.p_of_chance < CHANCE


def bias_of(offsets: Sequence[Offset], side: Side, share: float = 0.95) -> Bias | None:
    """Return where the answers of a side lean; None when there are too few.

    Parameters
    ----------
    share
        How many of the answers the ellipse holds, 0 to 1, if they spread normally.

    Notes
    -----
    Answers on the wrong side of the body are a mix-up, not a leaning: left out.
    """
    places = [
        (offset.outwards_mm, offset.down_mm)
        for offset in offsets
        if offset.side is side and not offset.crosses_midline
    ]
    if len(places) < FEWEST:
        return None
    points = np.array(places)
    mean, spread = points.mean(axis=0), np.cov(points, rowvar=False)
    variances, axes = np.linalg.eigh(spread)
    reach = math.sqrt(-2 * math.log(1 - share))
    minor_mm, major_mm = reach * np.sqrt(np.maximum(variances, 0.0))
    return Bias(
        side=side,
        count=len(places),
        outwards_mm=float(mean[0]),
        down_mm=float(mean[1]),
        major_mm=float(major_mm),
        minor_mm=float(minor_mm),
        angle_deg=math.degrees(math.atan2(axes[1, 1], axes[0, 1])) % 180,
        p_of_chance=_p_of_chance(mean, spread, len(places)),
    )


def _p_of_chance(mean: np.ndarray, spread: np.ndarray, count: int) -> float:
    """Return Hotelling's p for a mean of zero in two dimensions.

    With two dimensions the tail of F(2, m) has a closed form: (1 + 2 F / m)^(-m / 2).
    """
    t_squared = count * float(mean @ np.linalg.pinv(spread) @ mean)
    free = count - 2
    f_ratio = t_squared * free / (2 * (count - 1))
    return float((1 + 2 * f_ratio / free) ** (-free / 2))


@dataclass(frozen=True, slots=True)
class GoNoGo:
    """How well pressing is told from not pressing.

    Attributes
    ----------
    hit_rate
        Share of allowed spots that were pressed, as counted.
    false_alarm_rate
        Share of forbidden spots that were pressed, as counted.
    d_prime
        Distance of the two in standard deviations; 0 is guessing.
    criterion
        Below 0: presses too readily. Above 0: holds back too readily.
    """

    hit_rate: float
    false_alarm_rate: float
    d_prime: float
    criterion: float


def go_no_go(
    hits: int, allowed: int, false_alarms: int, forbidden: int
) -> GoNoGo | None:
    """Return how well a learner tells go from no-go; None without spots of both.

    Notes
    -----
    Log-linear correction: half an answer is added to each count and one to each
    number of spots, so that perfect rates stay finite (Hautus 1995,
    doi 10.3758/BF03203619).

    Raises
    ------
    ValueError
        If there are more answers than spots, or a count is negative.
    """
    if not (0 <= hits <= allowed and 0 <= false_alarms <= forbidden):
        raise ValueError("There are more answers than spots, or fewer than none.")
    if allowed == 0 or forbidden == 0:
        return None
    z = NormalDist().inv_cdf
    z_hit = z((hits + 0.5) / (allowed + 1))
    z_false = z((false_alarms + 0.5) / (forbidden + 1))
    return GoNoGo(
        hit_rate=hits / allowed,
        false_alarm_rate=false_alarms / forbidden,
        d_prime=z_hit - z_false,
        criterion=-(z_hit + z_false) / 2,
    )
