"""Smooth curves through stations."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]


def along(at: Field, stations: Sequence[float], heights: Sequence[float]) -> Field:
    """Return a curve through the stations that never overshoots, at every `at`.

    Towards the ends it turns level, and beyond them it stays so.

    Notes
    -----
    Monotone piecewise cubic: Fritsch and Carlson, SIAM J. Numer. Anal. 17, 1980.
    """
    x = np.asarray(stations, dtype=np.float64)
    y = np.asarray(heights, dtype=np.float64)
    slopes = _monotone_slopes(x, y)
    clipped = np.clip(np.asarray(at, dtype=np.float64), x[0], x[-1])
    i = np.clip(np.searchsorted(x, clipped, side="right") - 1, 0, len(x) - 2)
    span = x[i + 1] - x[i]
    t = (clipped - x[i]) / span
    rest = 1.0 - t
    value = (
        y[i] * rest**2 * (1 + 2 * t)
        + y[i + 1] * t**2 * (1 + 2 * rest)
        + span * t * rest * (slopes[i] * rest - slopes[i + 1] * t)
    )
    return np.asarray(value, dtype=np.float32)


def _monotone_slopes(
    x: NDArray[np.float64], y: NDArray[np.float64]
) -> NDArray[np.float64]:
    span, rise = np.diff(x), np.diff(y)
    secant = rise / span
    slopes = np.zeros_like(y)
    before, after = secant[:-1], secant[1:]
    weight_a, weight_b = 2 * span[1:] + span[:-1], span[1:] + 2 * span[:-1]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        harmonic = (weight_a + weight_b) / (weight_a / before + weight_b / after)
    slopes[1:-1] = np.where(before * after > 0, harmonic, 0.0)
    return slopes


def evened(at: Field, curve: Callable[[Field], Field], reach: float) -> Field:
    """Return a curve averaged over `reach` to either side: even its bends bend softly.

    Light shows where curvature jumps, as between two spans of a curve.
    """
    weights = (1, 6, 15, 20, 15, 6, 1)
    offsets = np.linspace(-reach, reach, len(weights), dtype=np.float32)
    parts = (
        weight * curve(at + offset)
        for weight, offset in zip(weights, offsets, strict=True)
    )
    return np.asarray(sum(parts) / np.float32(sum(weights)), dtype=np.float32)


def traced(points: NDArray[np.float64], per_span: int) -> Field:
    """Return a smooth curve through the rows of `points`, `per_span` rows each.

    The first two columns are a place in mm. The others, such as widths and heights,
    go along: they do not overshoot, and turn level at both ends.
    """
    padded = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    t = (np.arange(per_span) / per_span)[:, None]
    spans = [_catmull_rom(padded[i : i + 4], t) for i in range(len(points) - 1)]
    path = np.vstack([*spans, points[-1:]]).astype(np.float32)
    known = np.arange(len(points), dtype=np.float64)
    at = np.arange(len(path), dtype=np.float32) / np.float32(per_span)
    for column in range(2, points.shape[1]):
        path[:, column] = along(at, known.tolist(), points[:, column].tolist())
    return path


def _catmull_rom(p: NDArray[np.float64], t: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(
        0.5
        * (
            2 * p[1]
            + (p[2] - p[0]) * t
            + (2 * p[0] - 5 * p[1] + 4 * p[2] - p[3]) * t**2
            + (3 * p[1] - p[0] - 3 * p[2] + p[3]) * t**3
        )
    )


def smooth_step(t: Field) -> Field:
    """Return 0 below 0, 1 above 1, and a soft rise between."""
    clipped = np.clip(t, 0.0, 1.0)
    return np.asarray(clipped * clipped * (3.0 - 2.0 * clipped), dtype=np.float32)
