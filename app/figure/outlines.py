"""Closed curves: their points, and how far within them a place lies."""

import numpy as np
from numpy.typing import NDArray

from app.figure.curves import Field, traced
from app.model.body_shapes import ClosedCurve

SPACING_MM = 2.0
ROWS_AT_ONCE = 4


def points_of(curve: ClosedCurve) -> Field:
    """Return evenly spaced points on the curve, shape (n, 2); the last is the first."""
    corners = np.array([curve.x_mm, curve.y_mm], dtype=np.float64).T
    # Its own neighbours on both sides keep the seam as smooth as the rest.
    padded = np.vstack([corners[-1:], corners, corners[:2]])
    fine = traced(padded, per_span=12)[12:-12]
    steps = np.hypot(*np.diff(fine, axis=0).T)
    walked = np.concatenate([[0.0], np.cumsum(steps)])
    at = np.linspace(0, walked[-1], max(8, round(walked[-1] / SPACING_MM)))
    even = [np.interp(at, walked, column) for column in fine.T]
    return np.stack(even, axis=1).astype(np.float32)


def within_mm(curve: ClosedCurve, x_mm: Field, y_mm: Field) -> Field:
    """Return how far within the curve places lie, for a row of x and a column of y.

    Outside it is negative.
    """
    points = points_of(curve)
    result = np.empty((y_mm.shape[0], x_mm.shape[1]), dtype=np.float32)
    for first in range(0, y_mm.shape[0], ROWS_AT_ONCE):
        rows = slice(first, first + ROWS_AT_ONCE)
        result[rows] = _within(points, x_mm[0][None, :, None], y_mm[rows, :, None])
    return result


def _within(points: Field, x: Field, y: Field) -> Field:
    start, end = points[:-1], points[1:]
    dx, dy = (end - start).T
    squared = np.maximum(dx * dx + dy * dy, np.float32(1e-6))
    across, down = x - start[:, 0], y - start[:, 1]
    share = np.clip((across * dx + down * dy) / squared, 0, 1)
    away = np.min((across - share * dx) ** 2 + (down - share * dy) ** 2, axis=-1)
    inside = _crossings(start, end, x, y) % 2 == 1
    return np.asarray(np.where(inside, 1, -1) * np.sqrt(away), dtype=np.float32)


def _crossings(start: Field, end: Field, x: Field, y: Field) -> NDArray[np.intp]:
    """Return how often a ray to the right crosses the curve."""
    passes = (start[:, 1] > y) != (end[:, 1] > y)
    rise = end[:, 1] - start[:, 1]
    level = np.where(rise == 0, np.float32(1), rise)
    meets = start[:, 0] + (y - start[:, 1]) / level * (end[:, 0] - start[:, 0])
    return np.asarray(np.count_nonzero(passes & (x < meets), axis=-1))
