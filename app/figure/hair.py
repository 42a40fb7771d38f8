"""Short hair: where it grows, and its strands."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

import numpy as np

from app.figure.curves import Field
from app.figure.forms import mirrored
from app.figure.grid import Grid, blurred, resampled_at, sampled
from app.figure.noise import white_noise
from app.figure.outlines import within_mm
from app.figure.paths import beside, path_through
from app.model.body import Body, Hair, HairArea

LONG_STRAND, STUBBLE = 11, 3
STRAND_MM, STRAND_STEP_MM, LINE_MM = 0.4, 0.5, 1.6
"""Cells of the grids of strands and of hairlines, and a step along a strand."""

HEAD_MM = (-100.0, -300.0, 200.0, 224.0)
"""Left, top, width and height of what a line of hair may cover."""


@dataclass(frozen=True, slots=True)
class HairPatch:
    """Hair in one place, ready to be drawn.

    `inside_mm` says how far within the hair a point lies; `strands` and `stubble`
    are light and dark. A patch beside the midline is drawn on both sides.
    """

    line_grid: Grid
    inside_mm: Field
    strand_grid: Grid
    strands: Field
    stubble: Field
    fade_mm: float
    reach_mm: float
    is_beside: bool

    def meets(self, rows: Grid) -> bool:
        """Say whether some of it lies in these rows."""
        bottom = self.line_grid.top_mm + self.line_grid.rows * self.line_grid.step_mm
        last = rows.top_mm + rows.rows * rows.step_mm
        return rows.top_mm < bottom and last > self.line_grid.top_mm

    def on(self, rows: Grid) -> tuple[Field, Field, Field]:
        """Return how far within, strands and stubble on the rows of a picture."""
        x_mm = np.abs(rows.x_mm) if self.is_beside else rows.x_mm
        inside = resampled_at(self.inside_mm, self.line_grid, x_mm, rows.y_mm)
        is_near = np.abs(x_mm) < self.reach_mm
        return (
            np.where(is_near, inside, -np.float32(self.fade_mm)),
            resampled_at(self.strands, self.strand_grid, x_mm, rows.y_mm),
            resampled_at(self.stubble, self.strand_grid, x_mm, rows.y_mm),
        )


def hair_patches(body: Body, step: float) -> Iterator[HairPatch]:
    """Yield all hair of a body for a picture whose pixels are `step` units wide."""
    size = body.frame.enlarged
    if hair := body.hair:
        left, top, width, height = (size * extent for extent in HEAD_MM)
        box = (left, top, left + width, top + height)
        grid = _grid(box, LINE_MM * size)
        yield _patch(hair, grid, inside_hairline_mm(hair, grid), box, step, size)
    for area in body.hair_areas:
        around = area.fade_mm + LINE_MM * size
        box = (
            min(area.edge.x_mm) - around,
            min(area.edge.y_mm) - around,
            max(area.edge.x_mm) + around,
            max(area.edge.y_mm) + around,
        )
        grid = _grid(box, LINE_MM * size)
        inside = within_mm(area.edge, grid.x_mm, grid.y_mm)
        yield _patch(area, grid, inside, box, step, size)


def _patch(
    hair: Hair | HairArea,
    line_grid: Grid,
    inside_mm: Field,
    box: tuple[float, float, float, float],
    step: float,
    size: float,
) -> HairPatch:
    grid = _grid(box, STRAND_MM * size)
    long, stubble = (
        _for_step(strands(grid, hair.crown_mm, steps, size), grid.step_mm, step)
        for steps in (LONG_STRAND, STUBBLE)
    )
    return HairPatch(
        line_grid=line_grid,
        inside_mm=inside_mm,
        strand_grid=grid,
        strands=long,
        stubble=stubble,
        fade_mm=hair.fade_mm,
        reach_mm=hair.reach_mm if isinstance(hair, Hair) else float("inf"),
        is_beside=isinstance(hair, HairArea),
    )


def _grid(box: tuple[float, float, float, float], step: float) -> Grid:
    left, top, right, bottom = box
    rows, columns = ((bottom - top) / step, (right - left) / step)
    return Grid(left, top, step, ceil(round(rows, 6)), ceil(round(columns, 6)))


def _for_step(strand: Field, strand_step: float, step: float) -> Field:
    """Return strands no finer than pixels of `step` can show without moire."""
    if step <= strand_step:
        return strand
    return blurred(strand, 0.4 * step / strand_step)


def inside_hairline_mm(hair: Hair, grid: Grid) -> Field:
    """Return how far within the hair a point of a grid lies; negative outside."""
    columns = np.array([hair.line.x_mm, hair.line.y_mm]).T
    near = beside(path_through(columns), mirrored(grid.x_mm), grid.y_mm)
    away = np.sqrt(near.squared_mm)
    return np.asarray(away * (1 - 2 * near.rightness), dtype=np.float32)


@lru_cache(maxsize=8)
def strands(
    grid: Grid, crown_mm: tuple[float, float], steps: int, size: float
) -> Field:
    """Return light and dark strands that grow from the crown, on a grid.

    White noise is smeared along the direction of growth, both ways: line integral
    convolution (Cabral and Leedom, SIGGRAPH 1993).
    """
    noise = white_noise(grid.rows, grid.columns, seed=11)
    step = STRAND_STEP_MM * size / grid.step_mm
    total = noise.copy()
    for sign in (-1.0, 1.0):
        places = np.indices(noise.shape, dtype=np.float32)
        row: Field = places[0]
        column: Field = places[1]
        for _ in range(steps):
            down, across = _growth(grid, crown_mm, size, row, column)
            row = np.asarray(row + sign * step * down, dtype=np.float32)
            column = np.asarray(column + sign * step * across, dtype=np.float32)
            total += sampled(noise, row, column)
    return np.asarray(total / total.std(), dtype=np.float32)


def _growth(
    grid: Grid, crown_mm: tuple[float, float], size: float, row: Field, column: Field
) -> tuple[Field, Field]:
    """Return the direction of growth (down, across): out of a whorl."""
    across = (grid.left_mm + (column + 0.5) * grid.step_mm - crown_mm[0]) / size
    down = (grid.top_mm + (row + 0.5) * grid.step_mm - crown_mm[1]) / size
    radius = np.sqrt(across**2 + down**2) + np.float32(0.5)
    turn = 0.8 * np.exp(-radius / 22) + 0.12 * np.sin(across / 9) * np.cos(down / 13)
    cos, sin = np.cos(turn) / radius, np.sin(turn) / radius
    return (
        np.asarray(down * cos + across * sin, dtype=np.float32),
        np.asarray(across * cos - down * sin, dtype=np.float32),
    )
