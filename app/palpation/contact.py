"""A pad in the tissue at one moment: stress in each cell under it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.palpation.finger import Finger
from app.palpation.lumps import Lump, LumpState, hardening, reach_mm
from app.palpation.material import N_PER_KPA_MM2, Floats, stress_kpa
from app.palpation.patch import CELL_MM, Patch
from app.palpation.tissue import Tissue

CELL_N_PER_KPA = CELL_MM**2 * N_PER_KPA_MM2
SQUARE_CM_CELLS = round(100.0 / CELL_MM**2)
CARRIED_MM = 40.0
"""Tissue beside a pad helps to carry it, so a layer thicker than this yields little
more than a thin one. Our estimate, between loose columns and one elastic body.
"""

Window = tuple[slice, slice]


@dataclass(frozen=True, slots=True)
class Contact:
    """The answer of the tissue to a pad.

    Attributes
    ----------
    pushed_mm
        How far each cell of the window is pushed in.
    """

    window: Window
    pushed_mm: Floats
    force_n: float
    stiffness_n_per_mm: float
    pressure_kpa: float
    centre_mm: tuple[float, float]


def window_of(tissue: Tissue, finger: Finger, x_mm: float, y_mm: float) -> Window:
    """Return the cells that a pad can touch."""
    row, column = tissue.patch.cell_at(x_mm, y_mm)
    down = int(finger.half_y_mm / CELL_MM) + 1
    across = int(finger.half_x_mm / CELL_MM) + 1
    return (
        slice(max(row - down, 0), min(row + down + 1, tissue.patch.rows)),
        slice(max(column - across, 0), min(column + across + 1, tissue.patch.columns)),
    )


def contact_of(
    tissue: Tissue,
    finger: Finger,
    place_mm: tuple[float, float],
    depth_mm: float,
    crept_mm: Floats,
    lumps: Sequence[tuple[Lump, LumpState]],
    tone: float,
) -> Contact:
    """Return what a pad at a depth meets.

    Parameters
    ----------
    crept_mm
        How far each cell of the patch has already given way.
    tone
        How many times as stiff the muscles are as at ease.
    """
    window = window_of(tissue, finger, *place_mm)
    x, y = _around(tissue.patch, window, place_mm)
    bowl = np.maximum(
        1.0 - (x / finger.half_x_mm) ** 2 - (y / finger.half_y_mm) ** 2, 0
    )
    pushed_mm = depth_mm * bowl
    fat_mm, muscle_mm = tissue.fat_mm[window], tissue.muscle_mm[window]
    thick_mm = fat_mm + muscle_mm
    hard = tissue.hardness[window] * tone
    over = float(min(max(depth_mm / thick_mm[y.size // 2, x.size // 2], 0.0), 0.9))
    for lump, state in near(lumps, finger, place_mm):
        hard = hard * hardening(
            lump, state, x + place_mm[0], y + place_mm[1], muscle_mm, over, tone
        )
    # Muscle twice as stiff yields half as far to the same stress: as half of it would.
    share = fat_mm / thick_mm
    yielding = share + (1.0 - share) / hard
    yields_mm = yielding * thick_mm * CARRIED_MM / (thick_mm + CARRIED_MM)
    pressed = (pushed_mm - crept_mm[window]) / yields_mm
    stress, slope = stress_kpa(pressed, share / yielding)
    return Contact(
        window=window,
        pushed_mm=pushed_mm,
        force_n=float(stress.sum()) * CELL_N_PER_KPA,
        stiffness_n_per_mm=float((slope * bowl / yields_mm).sum()) * CELL_N_PER_KPA,
        pressure_kpa=_most_kpa(stress),
        centre_mm=_centre_mm(stress, x, y),
    )


def _most_kpa(stress: Floats) -> float:
    """Return the mean stress on the square centimetre that is pressed most."""
    most = np.partition(stress.ravel(), -SQUARE_CM_CELLS)[-SQUARE_CM_CELLS:]
    return float(most.mean())


def _centre_mm(stress: Floats, x: Floats, y: Floats) -> tuple[float, float]:
    """Return where the middle of what carries the pad is."""
    total_kpa = float(stress.sum())
    weight = 1.0 / total_kpa if total_kpa > 0.0 else 0.0
    return float((stress * x).sum()) * weight, float((stress * y).sum()) * weight


def _around(
    patch: Patch, window: Window, place_mm: tuple[float, float]
) -> tuple[Floats, Floats]:
    """Return how far the columns and the rows of a window lie from a place."""
    rows, columns = window
    x = CELL_MM * np.arange(columns.start, columns.stop, dtype=float)
    y = CELL_MM * np.arange(rows.start, rows.stop, dtype=float)
    x += patch.left_mm + CELL_MM / 2 - place_mm[0]
    y += patch.top_mm + CELL_MM / 2 - place_mm[1]
    return x[None, :], y[:, None]


def near(
    lumps: Sequence[tuple[Lump, LumpState]],
    finger: Finger,
    place_mm: tuple[float, float],
) -> list[tuple[Lump, LumpState]]:
    """Return the lumps whose stiffness or band can reach under the pad."""
    return [pair for pair in lumps if reaches(*pair, finger, place_mm)]


def reaches(
    lump: Lump, state: LumpState, finger: Finger, place_mm: tuple[float, float]
) -> bool:
    """Say whether a pad can feel a lump."""
    cos, sin = math.cos(lump.fibre_rad), math.sin(lump.fibre_rad)
    dx, dy = place_mm[0] - lump.x_mm, place_mm[1] - lump.y_mm
    along, across = abs(dx * cos + dy * sin), abs(dy * cos - dx * sin)
    long_mm, wide_mm = reach_mm(lump)
    more_mm = max(finger.half_x_mm, finger.half_y_mm)
    more_mm += abs(state.along_mm) + abs(state.across_mm)
    return along < long_mm + more_mm and across < wide_mm + more_mm
