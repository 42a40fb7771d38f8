"""The silhouette of the figure: smooth closed rings in mm."""

import contourpy
import numpy as np
from numpy.typing import NDArray

from app.figure.curves import Field
from app.figure.frame import picture_grid
from app.figure.grid import Grid, resampled, slopes
from app.figure.height import Surface, surface_of
from app.figure.towel import beyond_mm, dressed, inside_mm
from app.model.body import Body, BuildId

Ring = NDArray[np.float64]

STEP_MM = 0.75
TOLERANCE_MM = 0.012
SMALLEST_MM2 = 40.0


def silhouette(body: Body, build_id: BuildId) -> tuple[Ring, ...]:
    """Return the outline of body and towel.

    The first ring is the outer one, the others are the gaps between arm and trunk.
    Each is closed (the last point repeats the first), shape (n, 2), in mm; the
    rings do not touch, so a polygon can be made of them as they are.
    """
    body = dressed(body, build_id)
    grid = picture_grid(body.frame, STEP_MM)
    field = _outline_field(body, surface_of(body, body.build(build_id)), grid)
    return tuple(ring / body.frame.enlarged for ring in _rings(field, grid))


def _outline_field(body: Body, surface: Surface, grid: Grid) -> Field:
    """Return how far inside the figure each point lies, near the outline."""
    squared = resampled(surface.squared, surface.grid, grid)
    along_x, along_y = slopes(squared, grid.step_mm)
    steepness = np.sqrt(along_x**2 + along_y**2)
    bare = squared / np.maximum(steepness, 20.0)
    if body.towel is None:
        return np.asarray(bare, dtype=np.float32)
    figure = np.maximum(bare, inside_mm(body.towel, grid.x_mm, grid.y_mm))
    cut = np.minimum(figure, -beyond_mm(body.towel, grid.y_mm))
    return np.asarray(cut, dtype=np.float32)


def _rings(field: Field, grid: Grid) -> tuple[Ring, ...]:
    generator = contourpy.contour_generator(
        x=grid.x_mm[0].astype(np.float64), y=grid.y_mm[:, 0].astype(np.float64), z=field
    )
    rings = [_thinned(np.asarray(line)) for line in generator.lines(0.0)]
    rings = [ring for ring in rings if abs(_area_mm2(ring)) > SMALLEST_MM2]
    rings.sort(key=lambda ring: -abs(_area_mm2(ring)))
    return tuple(rings)


def _area_mm2(ring: Ring) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return float(0.5 * np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))


def _thinned(ring: Ring) -> Ring:
    """Return the ring without the points that change it less than the tolerance.

    Douglas and Peucker, The Canadian Cartographer 10, 1973; the ring is cut at its
    ends and at the point farthest from them.
    """
    keep = np.zeros(len(ring), dtype=np.bool_)
    far = int(np.argmax(np.hypot(*(ring - ring[0]).T)))
    keep[[0, far, len(ring) - 1]] = True
    waiting = [(0, far), (far, len(ring) - 1)]
    while waiting:
        first, last = waiting.pop()
        if last - first < 2:
            continue
        chord = ring[last] - ring[first]
        offsets = ring[first + 1 : last] - ring[first]
        away = np.abs(chord[0] * offsets[:, 1] - chord[1] * offsets[:, 0])
        away /= max(float(np.hypot(*chord)), 1e-9)
        worst = int(np.argmax(away))
        if away[worst] > TOLERANCE_MM:
            middle = first + 1 + worst
            keep[middle] = True
            waiting += [(first, middle), (middle, last)]
    return ring[keep]
