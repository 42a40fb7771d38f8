"""What lies under the skin of a patch, as a picture: muscle, its fibres, bone.

Drawn from the very tissue that is felt, so the eye and the finger agree.
"""

import numpy as np
from numpy.typing import NDArray

from app.figure.close_up import Area
from app.figure.curves import Field
from app.figure.grid import Grid, blurred, resampled_at
from app.figure.light import FILL, KEY, facing_of_height
from app.figure.noise import white_noise
from app.palpation.patch import CELL_MM
from app.palpation.tissue import NOTHING, Tissue

PX_PER_MM = 3.0
STREAK_MM = 5.0
"""How long a streak of a fibre is."""

MUSCLE_DARK = np.array((92, 26, 24), dtype=np.float32)
MUSCLE_LIGHT = np.array((206, 104, 88), dtype=np.float32)
TENDON = np.array((232, 208, 190), dtype=np.float32)
BONE_DARK = np.array((148, 122, 92), dtype=np.float32)
BONE_LIGHT = np.array((247, 238, 216), dtype=np.float32)

EDGE_MM = 7.0
"""So far from its edge the opening in the skin is wholly open."""

NEAR_MM, FAR_MM = 3.0, 16.0
"""Bone under less soft tissue than this is seen whole, under more not at all."""


def under_skin(tissue: Tissue, area: Area) -> NDArray[np.uint8]:
    """Return the picture of an area, shape (rows, columns, 4), blue first.

    Colours are premultiplied by how opaque they are, as screens want it.
    """
    grid = Grid(
        area.left_mm,
        area.top_mm,
        1.0 / PX_PER_MM,
        round(area.height_mm * PX_PER_MM),
        round(area.width_mm * PX_PER_MM),
    )
    streaks = _streaks(tissue, grid)
    edges = _edges(tissue, grid)
    light = np.clip(0.42 + 0.34 * streaks - 0.30 * edges, 0, 1)[:, :, None]
    colour = MUSCLE_DARK + light * (MUSCLE_LIGHT - MUSCLE_DARK)
    lean = _here(np.asarray(tissue.muscle == NOTHING, np.float32), tissue, grid)
    colour += np.clip(lean, 0, 1)[:, :, None] * 0.7 * (TENDON * 0.8 - colour)
    seen = _bone_seen(tissue, grid)
    bone = BONE_DARK + _bone_light(tissue, grid)[:, :, None] * (BONE_LIGHT - BONE_DARK)
    colour += seen[:, :, None] * (bone - colour)
    picture = np.empty((grid.rows, grid.columns, 4), dtype=np.uint8)
    cover = _cover(grid)[:, :, None]
    picture[:, :, :3] = np.clip(colour * cover, 0, 255)[:, :, ::-1]
    picture[:, :, 3] = 255 * cover[:, :, 0]
    return picture


def _cover(grid: Grid) -> Field:
    """Return how much of the skin is open, 0 to 1: it closes softly at the edges."""
    row = np.arange(grid.rows, dtype=np.float32)[:, None] + np.float32(0.5)
    column = np.arange(grid.columns, dtype=np.float32)[None, :] + np.float32(0.5)
    rows = np.minimum(row, grid.rows - row) * grid.step_mm
    columns = np.minimum(column, grid.columns - column) * grid.step_mm
    share = np.clip(np.minimum(rows, columns) / EDGE_MM, 0, 1)
    return np.asarray(share * share * (3 - 2 * share), dtype=np.float32)


def _tissue_grid(tissue: Tissue) -> Grid:
    patch = tissue.patch
    return Grid(patch.left_mm, patch.top_mm, CELL_MM, patch.rows, patch.columns)


def _here(field: Field, tissue: Tissue, grid: Grid) -> Field:
    return resampled_at(field, _tissue_grid(tissue), grid.x_mm, grid.y_mm)


def _streaks(tissue: Tissue, grid: Grid) -> Field:
    """Return noise that is drawn out along the fibres, about -1 to 1.

    Angles are averaged doubled, so that a fibre has no front and no back.
    """
    twice = 2 * tissue.fibre_rad
    cos = _here(blurred(np.asarray(np.cos(twice), np.float32), 1.5), tissue, grid)
    sin = _here(blurred(np.asarray(np.sin(twice), np.float32), 1.5), tissue, grid)
    way = np.arctan2(sin, cos) / 2
    x, y = np.cos(way), np.sin(way)
    noise = blurred(white_noise(grid.rows, grid.columns, seed=41), 0.7)
    coarse = blurred(white_noise(grid.rows, grid.columns, seed=42), 1.8)
    noise = noise / float(noise.std()) + coarse / float(coarse.std())
    total = np.zeros_like(noise)
    row = np.arange(grid.rows, dtype=np.float32)[:, None]
    column = np.arange(grid.columns, dtype=np.float32)[None, :]
    steps = np.linspace(-STREAK_MM, STREAK_MM, 25) / grid.step_mm
    for step in steps:
        rows = np.clip(row + step * y + 0.5, 0, grid.rows - 1).astype(np.intp)
        columns = np.clip(column + step * x + 0.5, 0, grid.columns - 1).astype(np.intp)
        total += noise[rows, columns]
    return np.asarray(total / float(total.std()) * 0.5, dtype=np.float32)


def _edges(tissue: Tissue, grid: Grid) -> Field:
    """Return where one muscle ends and another begins, 0 to 1."""
    index = tissue.muscle
    differs = np.zeros(index.shape, dtype=np.float32)
    differs[1:] = np.maximum(differs[1:], index[1:] != index[:-1])
    differs[:, 1:] = np.maximum(differs[:, 1:], index[:, 1:] != index[:, :-1])
    lines = _here(blurred(differs, 0.7), tissue, grid) * np.float32(1.6)
    return np.asarray(np.clip(lines, 0, 1), dtype=np.float32)


def _bone_seen(tissue: Tissue, grid: Grid) -> Field:
    """Return how clearly bone shows through, 0 to 1: less the more lies over it."""
    over = (FAR_MM - tissue.muscle_mm) / (FAR_MM - NEAR_MM)
    shown = np.where(tissue.bone != NOTHING, np.clip(0.35 + 0.65 * over, 0, 1), 0.0)
    soft = _here(blurred(np.asarray(shown, np.float32), 0.6), tissue, grid)
    return np.clip(soft, 0, 1)


def _bone_light(tissue: Tissue, grid: Grid) -> Field:
    """Return the light on the bones as if they were rounded, 0 to 1."""
    is_bone = np.asarray(tissue.bone != NOTHING, np.float32)
    round_mm = 9.0 * blurred(is_bone, 2.0) - 0.5 * np.asarray(
        tissue.muscle_mm, np.float32
    )
    facing = facing_of_height(_here(blurred(round_mm, 0.8), tissue, grid), grid.step_mm)
    key = np.clip(facing.towards(KEY), 0, 1) + 0.25 * np.clip(
        facing.towards(FILL), 0, 1
    )
    return np.clip(0.1 + 0.95 * key, 0, 1)
