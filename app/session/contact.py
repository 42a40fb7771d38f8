"""How far hands move from one stroke to the next."""

import numpy as np
from numpy.typing import NDArray

from app.geometry.fitted import FittedStroke

POINTS_OF_A_STROKE = 32

REACH_MM = 320.0
"""How far hands glide from one way to the next and never leave: an easy reach."""


def points_of(stroke: FittedStroke) -> NDArray[np.float64]:
    """Return where the contacts of a stroke go, in mm: enough points to tell."""
    places = [(p.x_mm, p.y_mm) for path in stroke.paths for p in path.points]
    every = max(1, len(places) // POINTS_OF_A_STROKE)
    return np.array(places[::every], dtype=np.float64)


def gap_mm(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Return how far hands move from one way to the next."""
    x_mm = one[:, None, 0] - other[None, :, 0]
    y_mm = one[:, None, 1] - other[None, :, 1]
    return float(np.sqrt((x_mm * x_mm + y_mm * y_mm).min()))


def way_mm(one: FittedStroke, other: FittedStroke) -> float | None:
    """Return how far hands move between two strokes; None: no figure shows both."""
    atlas = one.way.atlas
    if atlas is not other.way.atlas:
        return None
    if not atlas.are_in_one_view(one.way.point, other.way.point):
        return None
    return gap_mm(points_of(one), points_of(other))


def is_lost(one: FittedStroke, other: FittedStroke) -> bool:
    """Say whether hands would have to leave the skin between two strokes."""
    apart_mm = way_mm(one, other)
    return apart_mm is not None and apart_mm > REACH_MM
