"""Forms swollen from their outlines: the squared height of a soap film over them.

Over a circle the film is a hemisphere and over an ellipse an ellipsoid; over any
other outline it is as smooth.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.figure.curves import Field
from app.figure.grid import Grid, spline_at
from app.figure.outlines import within_mm
from app.model.body_shapes import Cameo

STEP_MM = 2.0

RIM_MM = 8.0
"""The film is spanned this much wider than the outline, and brought down to it: so
the outline is as fine as it was drawn, whatever the film's grid."""

AROUND_MM = 32.0
COARSE_TO_FINE, SWEEPS = (8, 4, 2, 1), 100


def cameo_squared(cameo: Cameo, side: Field, y_mm: Field, outside: float) -> Field:
    """Return the squared height in mm² at a row of x and a column of y.

    Where the form is far it is `outside`.
    """
    grid, film = _swollen(cameo)
    field = np.full((y_mm.shape[0], side.shape[1]), outside, dtype=np.float32)
    right, bottom = (
        grid.left_mm + grid.columns * grid.step_mm,
        grid.top_mm + grid.rows * grid.step_mm,
    )
    columns = slice(*np.searchsorted(side[0], [grid.left_mm, right]))
    rows = slice(*np.searchsorted(y_mm[:, 0], [grid.top_mm, bottom]))
    field[rows, columns] = spline_at(film, grid, side[:, columns], y_mm[rows])
    return field


@lru_cache(maxsize=8)
def _swollen(cameo: Cameo) -> tuple[Grid, Field]:
    left, top = min(cameo.x_mm) - AROUND_MM, min(cameo.y_mm) - AROUND_MM
    grid = Grid(
        left_mm=left,
        top_mm=top,
        step_mm=STEP_MM,
        rows=int((max(cameo.y_mm) + AROUND_MM - top) / STEP_MM),
        columns=int((max(cameo.x_mm) + AROUND_MM - left) / STEP_MM),
    )
    within = within_mm(cameo, grid.x_mm, grid.y_mm)
    film = np.maximum(film_over(within > -RIM_MM) * STEP_MM**2, RIM_MM**2)
    brought_down = film * within / np.maximum(within + RIM_MM, STEP_MM)
    scale = cameo.depth_mm**2 / max(float(brought_down.max()), 1.0)
    return grid, np.asarray(brought_down * scale, dtype=np.float32)


def film_over(inside: NDArray[np.bool_]) -> Field:
    """Return the squared height of a film over an area, in cells; 0 outside.

    Over a circle of radius r it is r² - d² at the distance d from the centre: it
    solves Poisson's equation, on coarse cells first.
    """
    framed = np.zeros_like(inside)
    framed[1:-1, 1:-1] = inside[1:-1, 1:-1]
    coarsest = framed[:: 2 * COARSE_TO_FINE[0], :: 2 * COARSE_TO_FINE[0]]
    film = np.zeros(coarsest.shape, dtype=np.float32)
    for factor in COARSE_TO_FINE:
        cells = framed[::factor, ::factor].copy()
        cells[[0, -1]], cells[:, [0, -1]] = False, False
        rows, columns = cells.shape
        finer = np.repeat(np.repeat(film, 2, axis=0), 2, axis=1)[:rows, :columns]
        film = np.where(cells, finer, np.float32(0))
        _relax(film, cells, np.float32(4 * factor * factor))
    return film


def _relax(film: Field, cells: NDArray[np.bool_], load: np.float32) -> None:
    """Let the film settle: successive over-relaxation, red cells and black in turn."""
    over = np.float32(2 / (1 + np.sin(np.pi / max(film.shape))))
    row, column = np.indices(film.shape)
    colours = [cells & ((row + column) % 2 == colour) for colour in (0, 1)]
    free = [colour[1:-1, 1:-1] for colour in colours]
    middle = film[1:-1, 1:-1]
    for _ in range(SWEEPS):
        for colour in free:
            around = film[:-2, 1:-1] + film[2:, 1:-1] + film[1:-1, :-2] + film[1:-1, 2:]
            settled = (around + load) / 4
            middle += over * np.where(colour, settled - middle, 0)
