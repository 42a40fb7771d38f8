"""Curves into fine polylines."""

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from app.model.outline import Outline

FLATNESS_MM = 0.1
"""How far a polyline may lie from the curve it stands for."""

Points = NDArray[np.float64]


def polylines_of(outline: Outline, flatness_mm: float = FLATNESS_MM) -> list[Points]:
    """Return the subpaths as points of shape (n_points, 2); closed ones come back."""
    return [
        points
        for parts in _subpaths(outline, flatness_mm)
        if len(points := np.concatenate(parts)) > 1
    ]


def cubic_points(controls: Points, flatness_mm: float = FLATNESS_MM) -> Points:
    """Return points on a cubic curve after its start, for controls of shape (4, 2).

    Notes
    -----
    The number of steps bounds the distance between chord and curve by the second
    differences of the controls (Wang's formula).
    """
    bends = np.hypot(*np.diff(controls, n=2, axis=0).T)
    steps = max(1, math.ceil(math.sqrt(0.75 * float(bends.max()) / flatness_mm)))
    t = (np.arange(1, steps + 1) / steps)[:, None]
    s = 1.0 - t
    start, first, second, end = controls
    curve: Points = (
        s**3 * start + 3 * s**2 * t * first + 3 * s * t**2 * second + t**3 * end
    )
    return curve


def _subpaths(outline: Outline, flatness_mm: float) -> Iterator[list[Points]]:
    parts: list[Points] = []
    for op, numbers in outline.segments:
        given = np.asarray(numbers, dtype=np.float64).reshape(-1, 2)
        if op == "M":
            if parts:
                yield parts
            parts = [given]
        elif op == "L" and parts:
            parts.append(given)
        elif op == "C" and parts:
            parts.append(cubic_points(np.vstack([parts[-1][-1:], given]), flatness_mm))
        elif op == "Z" and parts:
            parts.append(parts[0][:1])
    if parts:
        yield parts
