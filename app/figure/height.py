"""The surface of the body: its height over the picture plane."""

from dataclasses import dataclass

import numpy as np

from app.figure.curves import Field
from app.figure.forms import squared_height
from app.figure.frame import body_grid
from app.figure.grid import Grid, blurred, spline_at
from app.figure.relief import relief_on_rows_mm
from app.model.body import Body, Build

FORM_BLUR_MM = 3.4
RELIEF_BLUR_MM = 2.0

EDGE_MM = 4.0
"""Within this height of the outline the surface is a slope instead of a wall."""


@dataclass(frozen=True, slots=True)
class Surface:
    """The two parts of a height on one grid, apart because they differ in slope.

    `squared` is the square of the big forms in mm², negative outside the body;
    `relief` is the height of the details in mm, faded towards the edge.
    """

    grid: Grid
    squared: Field
    relief: Field

    @property
    def height_mm(self) -> Field:
        """Height over the outline in mm; negative outside."""
        return rooted(self.squared) + self.relief

    def height_at(self, x_mm: Field, y_mm: Field) -> Field:
        """Return the height in mm at any points, of any shapes that broadcast."""
        x, y = np.asarray(x_mm, np.float32), np.asarray(y_mm, np.float32)
        squared = spline_at(self.squared, self.grid, x, y)
        return rooted(squared) + spline_at(self.relief, self.grid, x, y)


def height_mm(body: Body, build: Build, x_mm: Field, y_mm: Field) -> Field:
    """Return the height of the bare body at any points, in mm.

    It is 0 on the outline and falls below 0 outside; towel and hair do not count.
    Who asks often keeps the `Surface` instead and asks that.

    Parameters
    ----------
    x_mm, y_mm
        Points on the map, of any shapes that broadcast.
    """
    return surface_of(body, build).height_at(x_mm, y_mm)


def surface_of(body: Body, build: Build) -> Surface:
    """Return the surface of the bare body.

    Where two forms or two stations meet, a blur takes away what would show in the
    light as a ledge.
    """
    grid = body_grid(body.frame)
    x, y = grid.x_mm[:, grid.columns // 2 :], grid.y_mm
    squared = _both_sides(squared_height(body, build, x, y))
    squared = blurred(squared, FORM_BLUR_MM / grid.step_mm)
    relief = _both_sides(relief_on_rows_mm(body, build, x, y))
    relief = blurred(relief, RELIEF_BLUR_MM / grid.step_mm)
    return Surface(grid, squared, faded(relief, squared, body.fade_mm))


def rooted(squared: Field) -> Field:
    """Return the signed root of a squared height, with a finite slope at 0."""
    edge = np.float32(EDGE_MM)
    root = np.sqrt(np.abs(squared) + edge * edge) - edge
    return np.asarray(np.copysign(root, squared), dtype=np.float32)


def faded(relief: Field, squared: Field, fade_mm: float) -> Field:
    """Return the details, less and less of them towards the outline."""
    inside = np.maximum(squared, 0.0)
    return np.asarray(relief * inside / (inside + fade_mm**2), dtype=np.float32)


def _both_sides(right: Field) -> Field:
    return np.concatenate([right[:, ::-1], right], axis=1)
