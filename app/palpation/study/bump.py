"""A rise in what is felt on a line, told from what a healthy back may do there."""

from dataclasses import dataclass

import numpy as np

from app.palpation.material import Floats

WIDE_MM = 5.0
"""One standard deviation of the rise that a thumb feels over a knot: from presses in
steps of 4 mm over knots of 4 to 12 mm.
"""

OFFSET = 0.5
"""How much a whole line may be stiffer or softer than is expected: people differ, and
nobody is asked for that here.
"""


@dataclass(frozen=True, slots=True)
class Bump:
    """The clearest rise on a line.

    Attributes
    ----------
    off_mm
        Where on the line.
    height
        How much stiffer than is expected, as a logarithm.
    error
        How far healthy places come to seem stiffer, one standard deviation.
    """

    off_mm: float
    height: float
    error: float


def clearest_bump(
    off_mm: Floats, beyond: Floats, spread: Floats, most_off_mm: float
) -> Bump:
    """Return the rise that healthy tissue explains least.

    Generalised least squares: what varies together on healthy lines counts little.

    Parameters
    ----------
    beyond
        Logarithms of stiffness less those that are expected, at each part of the line.
    spread
        Covariance of the same on healthy lines.
    most_off_mm
        So far from the middle of the line it may lie.
    """
    weights = np.linalg.inv(spread + OFFSET**2)
    found = []
    for middle_mm in off_mm[np.abs(off_mm) <= most_off_mm]:
        shape = np.exp(-0.5 * ((off_mm - middle_mm) / WIDE_MM) ** 2)
        sure = float(shape @ weights @ shape)
        height = float(shape @ weights @ beyond) / sure
        found.append(Bump(float(middle_mm), height, sure**-0.5))
    return max(found, key=lambda bump: bump.height / bump.error)
