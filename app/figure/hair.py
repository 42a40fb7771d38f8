"""Short hair: where it grows, and its strands."""

from functools import lru_cache

import numpy as np

from app.figure.curves import Field, along
from app.figure.grid import Grid, sampled
from app.figure.noise import white_noise
from app.model.body import Hair

STRAND_GRID = Grid(left_mm=-100.0, top_mm=-300.0, step_mm=0.4, rows=560, columns=500)
STRAND_STEPS = 11
STRAND_STEP_MM = 0.5


def inside_hairline_mm(hair: Hair, x_mm: Field, y_mm: Field) -> Field:
    """Return how far above the hairline a point lies; negative below it."""
    side = np.abs(x_mm)
    line = along(side, hair.line_x_mm, hair.line_y_mm)
    slope = along(side + 1, hair.line_x_mm, hair.line_y_mm) - along(
        side - 1, hair.line_x_mm, hair.line_y_mm
    )
    return np.asarray((line - y_mm) / np.sqrt(1 + slope**2 / 4), dtype=np.float32)


@lru_cache(maxsize=2)
def strands(crown_mm: tuple[float, float]) -> Field:
    """Return light and dark strands that grow from the crown, on STRAND_GRID.

    White noise is smeared along the direction of growth, both ways: line integral
    convolution (Cabral and Leedom, SIGGRAPH 1993).
    """
    grid = STRAND_GRID
    noise = white_noise(grid.rows, grid.columns, seed=11)
    step = STRAND_STEP_MM / grid.step_mm
    total = noise.copy()
    for sign in (-1.0, 1.0):
        row, column = np.indices(noise.shape, dtype=np.float32)
        for _ in range(STRAND_STEPS):
            down, across = _growth(grid, crown_mm, row, column)
            row, column = row + sign * step * down, column + sign * step * across
            total += sampled(noise, row, column)
    return np.asarray(total / total.std(), dtype=np.float32)


def _growth(
    grid: Grid, crown_mm: tuple[float, float], row: Field, column: Field
) -> tuple[Field, Field]:
    """Return the direction of growth (down, across): out of a whorl."""
    across = grid.left_mm + (column + 0.5) * grid.step_mm - crown_mm[0]
    down = grid.top_mm + (row + 0.5) * grid.step_mm - crown_mm[1]
    radius = np.sqrt(across**2 + down**2) + np.float32(0.5)
    turn = 1.1 * np.exp(-radius / 22) + 0.12 * np.sin(across / 9) * np.cos(down / 13)
    cos, sin = np.cos(turn) / radius, np.sin(turn) / radius
    return (
        np.asarray(down * cos + across * sin, dtype=np.float32),
        np.asarray(across * cos - down * sin, dtype=np.float32),
    )
