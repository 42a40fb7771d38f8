"""Regular grids over the picture plane, and moving fields between them."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.figure.curves import Field


@dataclass(frozen=True, slots=True)
class Grid:
    """Sample points `step_mm` apart; the origin is the corner of the first cell."""

    left_mm: float
    top_mm: float
    step_mm: float
    rows: int
    columns: int

    @property
    def x_mm(self) -> Field:
        """Centres of the columns, shape (1, columns)."""
        at = self.left_mm + (np.arange(self.columns) + 0.5) * self.step_mm
        return at.astype(np.float32)[None, :]

    @property
    def y_mm(self) -> Field:
        """Centres of the rows, shape (rows, 1)."""
        at = self.top_mm + (np.arange(self.rows) + 0.5) * self.step_mm
        return at.astype(np.float32)[:, None]

    def finer(self, times: int) -> "Grid":
        """Return the grid over the same area with each cell cut `times` ways."""
        return Grid(
            self.left_mm,
            self.top_mm,
            self.step_mm / times,
            self.rows * times,
            self.columns * times,
        )


def enlarged(field: Field, times: int) -> Field:
    """Return the field with each cell cut `times` ways, shape (rows * times, ...)."""
    if times == 1:
        return field
    return _enlarged_rows(_enlarged_rows(field, times).T, times).T


def enlarged_rows(field: Field, times: int, first: int, last: int) -> Field:
    """Return rows `first` to `last` of what `enlarged` would return."""
    low = max(first // times - 2, 0)
    high = min(-(-last // times) + 2, field.shape[0])
    part = _enlarged_rows(field[low:high], times) if times > 1 else field[low:high]
    band = part[first - low * times : last - low * times]
    if times == 1:
        return band
    return np.ascontiguousarray(_enlarged_rows(band.T, times).T)


def _enlarged_rows(field: Field, times: int) -> Field:
    rows = field.shape[0]
    padded = np.concatenate([field[:1], field[:1], field, field[-1:], field[-1:]])
    result = np.empty((rows, times, field.shape[1]), dtype=np.float32)
    for phase in range(times):
        shift = (phase + 0.5) / times - 0.5
        start = 2 if shift >= 0 else 1
        weights = _cubic_weights(shift if shift >= 0 else shift + 1)
        result[:, phase] = sum(
            weight * padded[start - 1 + tap : start - 1 + tap + rows]
            for tap, weight in enumerate(weights)
        )
    return result.reshape(rows * times, field.shape[1])


@lru_cache(maxsize=64)
def _cubic_weights(t: float) -> tuple[np.float32, ...]:
    return tuple(w[0] for w in _cubic_weights_at(np.array([t], dtype=np.float32)))


def _cubic_weights_at(t: Field) -> tuple[Field, ...]:
    """Return the four weights of a cubic B-spline: soft, and never ringing."""
    weights = (
        (1 - t) ** 3 / 6,
        (3 * t**3 - 6 * t**2 + 4) / 6,
        (-3 * t**3 + 3 * t**2 + 3 * t + 1) / 6,
        t**3 / 6,
    )
    return tuple(np.asarray(weight, dtype=np.float32) for weight in weights)


def resampled(field: Field, grid: Grid, onto: Grid) -> Field:
    """Return a field of one grid on another, through a cubic B-spline."""
    return resampled_at(field, grid, onto.x_mm, onto.y_mm)


def resampled_at(field: Field, grid: Grid, x_mm: Field, y_mm: Field) -> Field:
    """Return a field of a grid at a row of x and a column of y, as `resampled`."""
    rows = (y_mm[:, 0] - grid.top_mm) / grid.step_mm - 0.5
    columns = (x_mm[0] - grid.left_mm) / grid.step_mm - 0.5
    return _resampled_rows(_resampled_rows(field, rows).T, columns).T


def _resampled_rows(field: Field, at: Field) -> Field:
    base = np.floor(at).astype(np.int64)
    weights = _cubic_weights_at(at - base)
    last = field.shape[0] - 1
    result = np.zeros((len(at), field.shape[1]), dtype=np.float32)
    for tap, weight in enumerate(weights):
        result += weight[:, None] * field[np.clip(base - 1 + tap, 0, last)]
    return result


def spline_at(field: Field, grid: Grid, x_mm: Field, y_mm: Field) -> Field:
    """Return a field of a grid at any points, through a cubic B-spline."""
    column = (x_mm - grid.left_mm) / grid.step_mm - 0.5
    row = (y_mm - grid.top_mm) / grid.step_mm - 0.5
    c, r = np.floor(column).astype(np.int64), np.floor(row).astype(np.int64)
    across, down = _cubic_weights_at(column - c), _cubic_weights_at(row - r)
    total = np.zeros(np.broadcast_shapes(x_mm.shape, y_mm.shape), dtype=np.float32)
    for i, weight in enumerate(down):
        rows = np.clip(r - 1 + i, 0, grid.rows - 1)
        for j, other in enumerate(across):
            columns = np.clip(c - 1 + j, 0, grid.columns - 1)
            total += weight * other * field[rows, columns]
    return total


def sampled(field: Field, row: Field, column: Field) -> Field:
    """Return the field at fractional rows and columns (linear), of their shape."""
    r = np.clip(row, 0, field.shape[0] - 1.001)
    c = np.clip(column, 0, field.shape[1] - 1.001)
    r0, c0 = r.astype(np.int32), c.astype(np.int32)
    fr, fc = r - r0, c - c0
    upper = field[r0, c0] * (1 - fc) + field[r0, c0 + 1] * fc
    lower = field[r0 + 1, c0] * (1 - fc) + field[r0 + 1, c0 + 1] * fc
    return np.asarray(upper * (1 - fr) + lower * fr, dtype=np.float32)


def blurred(field: Field, sigma: float) -> Field:
    """Return the field after a Gaussian blur of `sigma` cells; edges are repeated.

    A wide blur is done on a coarser copy: a quarter of the work at each halving.
    """
    if sigma > 5.0 and min(field.shape) > 8:
        rows, columns = field.shape
        even = np.pad(field, ((0, rows % 2), (0, columns % 2)), mode="edge")
        halved = 0.25 * (
            even[::2, ::2] + even[1::2, ::2] + even[::2, 1::2] + even[1::2, 1::2]
        )
        return enlarged(blurred(halved, sigma / 2), 2)[:rows, :columns]
    weights = _gaussian(sigma)
    return _convolved(_convolved(field, weights).T, weights).T


@lru_cache(maxsize=64)
def _gaussian(sigma: float) -> tuple[np.float32, ...]:
    reach = max(1, int(np.ceil(3 * sigma)))
    weights: NDArray[np.float64] = np.exp(
        -0.5 * (np.arange(-reach, reach + 1) / max(sigma, 1e-6)) ** 2
    )
    return tuple(np.float32(weight) for weight in weights / weights.sum())


def _convolved(field: Field, weights: tuple[np.float32, ...]) -> Field:
    reach = len(weights) // 2
    rows = field.shape[0]
    padded = np.pad(field, ((reach, reach), (0, 0)), mode="edge")
    result = weights[reach] * padded[reach : reach + rows]
    for tap in range(reach):
        pair = padded[tap : tap + rows] + padded[2 * reach - tap :][:rows]
        result += weights[tap] * pair
    return np.asarray(result, dtype=np.float32)


def slopes(field: Field, step_mm: float) -> tuple[Field, Field]:
    """Return the rise along x and along y, per mm."""
    along_x, along_y = np.empty_like(field), np.empty_like(field)
    scale = np.float32(0.5 / step_mm)
    along_x[:, 1:-1] = (field[:, 2:] - field[:, :-2]) * scale
    along_x[:, 0], along_x[:, -1] = along_x[:, 1], along_x[:, -2]
    along_y[1:-1] = (field[2:] - field[:-2]) * scale
    along_y[0], along_y[-1] = along_y[1], along_y[-2]
    return along_x, along_y
