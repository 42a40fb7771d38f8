"""Short hair: where it grows, and its strands."""

from functools import lru_cache

import numpy as np

from app.figure.curves import Field
from app.figure.forms import mirrored
from app.figure.grid import Grid, sampled
from app.figure.noise import white_noise
from app.figure.paths import beside, path_through
from app.model.body import Hair

STRAND_GRID = Grid(left_mm=-100.0, top_mm=-300.0, step_mm=0.4, rows=560, columns=500)
LONG_STRAND, STUBBLE = 11, 3
STRAND_STEP_MM = 0.5
LINE_GRID = Grid(left_mm=-100.0, top_mm=-300.0, step_mm=1.6, rows=140, columns=125)


def inside_hairline_mm(hair: Hair) -> Field:
    """Return how far within the hair a point lies, on LINE_GRID; negative outside."""
    columns = np.array([hair.line.x_mm, hair.line.y_mm]).T
    near = beside(path_through(columns), mirrored(LINE_GRID.x_mm), LINE_GRID.y_mm)
    away = np.sqrt(near.squared_mm)
    return np.asarray(away * (1 - 2 * near.rightness), dtype=np.float32)


@lru_cache(maxsize=4)
def strands(crown_mm: tuple[float, float], steps: int) -> Field:
    """Return light and dark strands that grow from the crown, on STRAND_GRID.

    White noise is smeared along the direction of growth, both ways: line integral
    convolution (Cabral and Leedom, SIGGRAPH 1993).
    """
    grid = STRAND_GRID
    noise = white_noise(grid.rows, grid.columns, seed=11)
    step = STRAND_STEP_MM / grid.step_mm
    total = noise.copy()
    for sign in (-1.0, 1.0):
        places = np.indices(noise.shape, dtype=np.float32)
        row: Field = places[0]
        column: Field = places[1]
        for _ in range(steps):
            down, across = _growth(grid, crown_mm, row, column)
            row = np.asarray(row + sign * step * down, dtype=np.float32)
            column = np.asarray(column + sign * step * across, dtype=np.float32)
            total += sampled(noise, row, column)
    return np.asarray(total / total.std(), dtype=np.float32)


def _growth(
    grid: Grid, crown_mm: tuple[float, float], row: Field, column: Field
) -> tuple[Field, Field]:
    """Return the direction of growth (down, across): out of a whorl."""
    across = grid.left_mm + (column + 0.5) * grid.step_mm - crown_mm[0]
    down = grid.top_mm + (row + 0.5) * grid.step_mm - crown_mm[1]
    radius = np.sqrt(across**2 + down**2) + np.float32(0.5)
    turn = 0.8 * np.exp(-radius / 22) + 0.12 * np.sin(across / 9) * np.cos(down / 13)
    cos, sin = np.cos(turn) / radius, np.sin(turn) / radius
    return (
        np.asarray(down * cos + across * sin, dtype=np.float32),
        np.asarray(across * cos - down * sin, dtype=np.float32),
    )
