"""A grid over a part of the map, and outlines filled on it."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.geometry.flatten import polylines_of
from app.model.outline import Outline
from app.palpation.material import Floats

CELL_MM = 2.0
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Patch:
    """A rectangle of the map in square cells; places are the middles of cells."""

    left_mm: float
    top_mm: float
    columns: int
    rows: int

    @property
    def x_mm(self) -> Floats:
        """Return x of each column."""
        return self.left_mm + CELL_MM * (np.arange(self.columns, dtype=float) + 0.5)

    @property
    def y_mm(self) -> Floats:
        """Return y of each row."""
        return self.top_mm + CELL_MM * (np.arange(self.rows, dtype=float) + 0.5)

    @property
    def shape(self) -> tuple[int, int]:
        """Return rows and columns."""
        return self.rows, self.columns

    def cell_at(self, x_mm: float, y_mm: float) -> tuple[int, int]:
        """Return row and column of the nearest cell."""
        column = int((x_mm - self.left_mm) // CELL_MM)
        row = int((y_mm - self.top_mm) // CELL_MM)
        return min(max(row, 0), self.rows - 1), min(max(column, 0), self.columns - 1)

    def within(self, place_mm: tuple[float, float], radius_mm: float) -> Mask:
        """Return which cells lie so near a place."""
        across = self.x_mm[None, :] - place_mm[0]
        along = self.y_mm[:, None] - place_mm[1]
        return np.asarray(np.hypot(across, along) <= radius_mm)

    def filled(self, outline: Outline) -> Mask:
        """Return which cells have their middle inside the outline (even-odd)."""
        inside = np.zeros(self.shape, dtype=np.bool_)
        for points in polylines_of(outline, flatness_mm=0.5):
            inside ^= self._inside(points)
        return inside

    def _inside(self, points: Floats) -> Mask:
        start, end = points, np.roll(points, -1, axis=0)
        y = self.y_mm[:, None]
        crosses = (start[:, 1] <= y) != (end[:, 1] <= y)
        drop = np.where(end[:, 1] == start[:, 1], 1.0, end[:, 1] - start[:, 1])
        at = start[:, 0] + (y - start[:, 1]) / drop * (end[:, 0] - start[:, 0])
        counts = np.zeros((self.rows, self.columns + 1), dtype=np.intp)
        rows, edges = np.nonzero(crosses)
        first = np.ceil((at[rows, edges] - self.left_mm) / CELL_MM - 0.5)
        np.add.at(counts, (rows, np.clip(first, 0, self.columns).astype(int)), 1)
        return np.asarray(np.cumsum(counts[:, :-1], axis=1) % 2 == 1)


def patch_around(x_mm: float, y_mm: float, width_mm: float, height_mm: float) -> Patch:
    """Return the patch of this size round a place."""
    columns, rows = (max(1, round(size / CELL_MM)) for size in (width_mm, height_mm))
    return Patch(x_mm - columns * CELL_MM / 2, y_mm - rows * CELL_MM / 2, columns, rows)


def softened(field: Floats, times: int = 1) -> Floats:
    """Return the field with its steps rounded: each time a mean over 3 by 3 cells."""
    for _ in range(times):
        wide = np.pad(field, 1, mode="edge")
        across = wide[:, :-2] + wide[:, 1:-1] + wide[:, 2:]
        field = (across[:-2] + across[1:-1] + across[2:]) / 9.0
    return field


def directions(
    patch: Patch, lines: Iterable[Outline], inside: Mask, out: Floats
) -> None:
    """Write into `out`, in radians, how the nearest of some lines runs.

    x counts to the body's right and y downwards, so 0.5 π is along the spine.
    """
    parts = [part for line in lines for part in polylines_of(line, flatness_mm=2.0)]
    if not parts or not inside.any():
        return
    starts = np.concatenate([part[:-1] for part in parts])
    ends = np.concatenate([part[1:] for part in parts])
    middles, ways = (starts + ends) / 2, ends - starts
    rows, columns = np.nonzero(inside)
    cells = np.column_stack([patch.x_mm[columns], patch.y_mm[rows]])
    for first in range(0, len(cells), 4096):
        some = slice(first, first + 4096)
        apart = cells[some, None, :] - middles[None]
        way = ways[np.argmin((apart**2).sum(axis=2), axis=1)]
        out[rows[some], columns[some]] = np.arctan2(way[:, 1], way[:, 0]) % np.pi
