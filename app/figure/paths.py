"""Distance to curves, without the crease where two parts of a curve are as near."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.figure.curves import Field

BLEND_MM = 4.0
"""Parts of a curve that are nearly as near as the nearest count within this."""


@dataclass(frozen=True, slots=True)
class Beside:
    """How points lie beside the parts of a path; every field has the shape (n, ...).

    Attributes
    ----------
    squared_mm
        Squared distance to each part.
    place
        Where on the path the nearest point of the part is, in parts from the start.
    is_right
        Whether the point lies on the right hand of the part.
    share
        How much each part counts; the shares of a point add up to 1.
    """

    squared_mm: Field
    place: Field
    is_right: NDArray[np.bool_]
    share: Field

    def mixed(self, of_parts: Field) -> Field:
        """Return what the parts say together, shape (...)."""
        return np.asarray((of_parts * self.share).sum(axis=0), dtype=np.float32)


def beside(path: Field, x_mm: Field, y_mm: Field) -> Beside:
    """Return how points lie beside a path.

    Parameters
    ----------
    path
        Shape (n + 1, columns); the first two columns are x and y in mm.
    x_mm, y_mm
        Points, of any two-dimensional shapes that broadcast.
    """
    start = path[:-1, :2, None, None]
    step = np.diff(path[:, :2], axis=0)[:, :, None, None]
    across, down = x_mm - start[:, 0], y_mm - start[:, 1]
    length = np.maximum((step * step).sum(axis=1), np.float32(1e-9))
    t = np.clip((across * step[:, 0] + down * step[:, 1]) / length, 0, 1)
    squared = (across - t * step[:, 0]) ** 2 + (down - t * step[:, 1]) ** 2
    further = squared - squared.min(axis=0)
    share = np.exp(further * np.float32(-0.5 / BLEND_MM**2))
    share /= share.sum(axis=0)
    parts = np.arange(len(path) - 1, dtype=np.float32)[:, None, None]
    is_right = step[:, 0] * down - step[:, 1] * across > 0
    return Beside(squared, parts + t, is_right, share)


def read_along(path: Field, column: int, place: Field) -> Field:
    """Return a column of a path at places on it, in their shape."""
    return np.asarray(
        np.interp(place, np.arange(len(path)), path[:, column]), dtype=np.float32
    )
