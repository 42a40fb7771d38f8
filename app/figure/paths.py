"""Distance to curves, without the crease where two parts of a curve are as near."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.figure.curves import Field, traced

BLEND_MM = 4.0
"""Parts of a curve that are nearly as near as the nearest count within this."""

SPACING_MM = 3.0


@dataclass(frozen=True, slots=True)
class Path:
    """Points along a curve, the directions there, and what else changes along it.

    `places` and `directions` have the shape (n, 2), `carried` (n, columns).
    """

    places: Field
    directions: Field
    carried: Field


@dataclass(frozen=True, slots=True)
class Beside:
    """How points lie beside a path; every field has their shape.

    Attributes
    ----------
    squared_mm
        Squared distance to the path.
    rightness
        1 on the right hand of the path, 0 on the left, between on the path itself.
    carried
        What the path carries, nearby: one field per column.
    """

    squared_mm: Field
    rightness: Field
    carried: Field


def path_through(points: NDArray[np.float64], spacing_mm: float = SPACING_MM) -> Path:
    """Return a smooth path; the first two columns of `points` are x and y in mm."""
    fine = traced(points, per_span=12)
    steps = np.hypot(*np.diff(fine[:, :2], axis=0).T)
    walked = np.concatenate([[0.0], np.cumsum(steps)])
    at = np.linspace(0, walked[-1], max(2, round(walked[-1] / spacing_mm)))
    even = np.stack([np.interp(at, walked, column) for column in fine.T], axis=1)
    directions = np.gradient(even[:, :2], axis=0)
    as_field = [
        np.asarray(part, dtype=np.float32)
        for part in (even[:, :2], directions, even[:, 2:])
    ]
    return Path(*as_field)


def beside(path: Path, x_mm: Field, y_mm: Field) -> Beside:
    """Return how points lie beside a path, for a row of x and a column of y.

    Every part of the path has a share, the greater the nearer it is: so nothing
    jumps where another part becomes the nearest.
    """
    across = x_mm - path.places[:, 0, None, None]
    down = y_mm - path.places[:, 1, None, None]
    squared = across * across + down * down
    share = np.exp((squared.min(axis=0) - squared) * np.float32(0.5 / BLEND_MM**2))
    share /= share.sum(axis=0)
    heading_x, heading_y = path.directions.T[:, :, None, None]
    is_right = heading_x * down > heading_y * across
    # Along a straight part the shares reach BLEND_MM to either side.
    distance = np.maximum((squared * share).sum(axis=0) - BLEND_MM**2, 0)
    return Beside(
        np.asarray(distance, dtype=np.float32),
        np.asarray((share * is_right).sum(axis=0), dtype=np.float32),
        np.asarray(np.tensordot(path.carried.T, share, axes=1), dtype=np.float32),
    )
