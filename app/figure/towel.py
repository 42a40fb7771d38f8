"""The towel: the area that it covers and the shape that it takes over the body."""

import numpy as np

from app.figure.curves import Field, along, smooth_step
from app.figure.grid import Grid, blurred
from app.figure.noise import soft_noise
from app.figure.paths import beside, path_through
from app.model.body import Body, BuildId, Fold, Towel

TABLE_MM = -14.0
"""Height of what the body lies on, as far as the towel feels it."""

REACH = 3.0

BAND_MM = (11.0, 22.0)
"""Where a flat woven band begins and ends below the seam."""


def dressed(body: Body, build_id: BuildId) -> Body:
    """Return the body with a towel as wide as the trunk of a build that it is on."""
    towel, flesh = body.towel, body.build(build_id).flesh
    if towel is None or not towel.is_on_trunk:
        return body
    side = towel.side
    wider = np.interp(side.y_mm, flesh.y_mm, flesh.half_width_mm)
    x_mm = tuple(float(x) for x in np.add(side.x_mm, wider))
    fitted = side.model_copy(update={"x_mm": x_mm})
    return body.model_copy(update={"towel": towel.model_copy(update={"side": fitted})})


def below_edge_mm(towel: Towel, x_mm: Field, y_mm: Field) -> Field:
    """Return how far a point lies below the upper edge; negative above it."""
    slope = along(x_mm + 1, towel.edge.x_mm, towel.edge.y_mm) - along(
        x_mm - 1, towel.edge.x_mm, towel.edge.y_mm
    )
    down = -1 if towel.is_above else 1
    straight = down * (y_mm - along(x_mm, towel.edge.x_mm, towel.edge.y_mm))
    return np.asarray(straight / np.sqrt(1 + slope * slope / 4), dtype=np.float32)


def beyond_mm(towel: Towel, y_mm: Field) -> Field:
    """Return how far a point lies beyond the towel's far edge; negative before it."""
    beyond = y_mm - np.float32(towel.bottom_mm)
    return np.asarray(-beyond if towel.is_above else beyond, dtype=np.float32)


def upper_edge_mm(towel: Towel, step_mm: float = 10.0) -> list[tuple[float, float]]:
    """Return the towel's upper edge from left to right, as points (x, y) in mm."""
    reach = towel.edge.x_mm[-1]
    across = np.arange(-reach, reach + step_mm / 2, step_mm, dtype=np.float32)
    down = along(across, towel.edge.x_mm, towel.edge.y_mm)
    return [(float(x), float(y)) for x, y in zip(across, down, strict=True)]


def inside_mm(towel: Towel, x_mm: Field, y_mm: Field) -> Field:
    """Return how far inside the towel's outline a point lies; negative outside."""
    top = below_edge_mm(towel, x_mm, y_mm)
    side = along(y_mm, towel.side.y_mm, towel.side.x_mm) - np.abs(x_mm)
    bottom = -beyond_mm(towel, y_mm)
    lower = _rounded_corner(side, bottom, towel.corner_mm)
    return _rounded_corner(lower, top, towel.corner_mm)


def _rounded_corner(first: Field, second: Field, radius_mm: float) -> Field:
    a, b = np.maximum(radius_mm - first, 0), np.maximum(radius_mm - second, 0)
    both = radius_mm - np.sqrt(a * a + b * b)
    return np.asarray(
        np.where((a > 0) & (b > 0), both, np.minimum(first, second)), dtype=np.float32
    )


def draped_mm(towel: Towel, grid: Grid, body_mm: Field) -> Field:
    """Return the height of the towel's upper side on a grid, in mm.

    Cloth touches what is high and hangs over what is low: a blur that may only
    raise, and a wider one that spans hollows.
    """
    step = grid.step_mm
    ground = np.maximum(body_mm, TABLE_MM)
    close, wide = blurred(ground, 9 / step), blurred(ground, 26 / step)
    gap = close - wide + 3.0
    taut = wide - 3.0 + np.sqrt(gap * gap + 36.0) * 0.5 + gap * 0.5
    creases = _creases_mm(grid)
    height = np.asarray(taut + towel.thickness_mm + creases, dtype=np.float32)
    for fold in towel.folds:
        _add_fold(height, fold, grid)
    return height


def _creases_mm(grid: Grid) -> Field:
    """Return the small creases of cloth that was folded and smoothed, in mm.

    Where slow noise passes through 0 it draws long winding lines; other noise
    breaks them up.
    """
    broken = np.clip(soft_noise(grid, 70.0, seed=9) + 0.25, 0, 1)
    lines = np.exp(-((soft_noise(grid, 62.0, seed=7) / 0.10) ** 2))
    finer = np.exp(-((soft_noise(grid, 36.0, seed=8) / 0.12) ** 2))
    swell = 0.9 * soft_noise(grid, 40.0, seed=5)
    return np.asarray(swell + broken * (1.5 * lines + 0.8 * finer), dtype=np.float32)


def _add_fold(height: Field, fold: Fold, grid: Grid) -> None:
    columns = (fold.x_mm, fold.y_mm, fold.width_mm, fold.height_mm)
    path = path_through(np.array(columns).T)
    reach = REACH * max(fold.width_mm)
    low, high = path.places.min(axis=0) - reach, path.places.max(axis=0) + reach
    x, y = grid.x_mm, grid.y_mm
    left, right = np.searchsorted(x[0], [low[0], high[0]])
    top, bottom = np.searchsorted(y[:, 0], [low[1], high[1]])
    near = beside(path, x[:, left:right], y[top:bottom])
    width, rise = near.carried
    fall = np.exp(-0.5 * near.squared_mm / (width * width))
    height[top:bottom, left:right] += rise * fall


def covering_mm(towel: Towel, x_mm: Field, y_mm: Field) -> Field:
    """Return how far within the cloth a point of the body lies; negative if bare."""
    below = below_edge_mm(towel, x_mm, y_mm)
    if not towel.is_on_trunk:
        return below
    side = along(y_mm, towel.side.y_mm, towel.side.x_mm) - np.abs(x_mm)
    return np.minimum(below, side)


def contact_shadow(towel: Towel, x_mm: Field, y_mm: Field) -> Field:
    """Return how much light the hem takes from the skin just beside it, 0 to 1."""
    above = np.maximum(-covering_mm(towel, x_mm, y_mm), 0)
    near, far = np.exp(-above / 3.0), np.exp(-above / 13.0)
    return np.asarray(0.38 * near + 0.16 * far, dtype=np.float32)


def side_shade(towel: Towel, x_mm: Field, y_mm: Field) -> Field:
    """Return how much darker the cloth gets where its sides turn down, 0 to 1."""
    side = along(y_mm, towel.side.y_mm, towel.side.x_mm) - np.abs(x_mm)
    return np.asarray(0.14 * np.exp(-np.maximum(side, 0) / 5.0), dtype=np.float32)


def edge_shade(towel: Towel, below_mm: Field) -> Field:
    """Return how much lighter or darker the hem makes the cloth, around 0.

    A rounded lip that faces the light, the doubled cloth behind it, and the seam
    that holds it down.
    """
    lip = 0.16 * np.exp(-(((below_mm - 1.2) / 1.6) ** 2))
    rolled = -0.30 * (1 - smooth_step(below_mm / 0.9 + 0.35))
    seam = below_mm - towel.hem_mm
    stitch = -0.20 * np.exp(-((seam / 0.9) ** 2))
    behind = -0.07 * np.exp(-np.maximum(seam, 0) / 5) * (seam > 0)
    puff = 0.05 * np.exp(-(((below_mm - 0.6 * towel.hem_mm) / 5) ** 2))
    band = sum(np.exp(-(((seam - at) / 1.0) ** 2)) for at in (BAND_MM[0], BAND_MM[1]))
    within = smooth_step(seam - BAND_MM[0]) * smooth_step(BAND_MM[1] - seam)
    woven = -0.05 * band - 0.02 * within
    return np.asarray(lip + rolled + stitch + behind + puff + woven, dtype=np.float32)
