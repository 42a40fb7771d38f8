"""What is met first under a place, and lanes over a zone."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.palpation.cases import Place
from app.palpation.exercises.matching import HIT_MM, off_mm
from app.palpation.lumps import Lump
from app.palpation.patch import Mask, Patch
from app.palpation.tissue import NOTHING, Tissue

FELT_BONE_MM = 17.0
"""Deeper than this, a finger meets muscle and no bone: our estimate."""


@dataclass(frozen=True, slots=True)
class Surface:
    """What a finger meets first: a lump, a bone, or neither."""

    lump: Lump | None
    is_bone: bool


def surface_at(tissue: Tissue, lumps: Sequence[Lump], place: Place) -> Surface:
    """Return what lies under a place, of several lumps the nearest."""
    apart = sorted(((off_mm(place, lump), at) for at, lump in enumerate(lumps)))
    if apart and apart[0][0] <= HIT_MM:
        return Surface(lumps[apart[0][1]], is_bone=False)
    row, column = tissue.patch.cell_at(*place)
    near = (slice(max(row - 3, 0), row + 4), slice(max(column - 3, 0), column + 4))
    return Surface(None, is_bone=bool(bony(tissue)[near].any()))


def bony(tissue: Tissue) -> Mask:
    """Return where a bone lies so shallow that a finger meets it."""
    depth_mm = tissue.fat_mm + tissue.muscle_mm
    return np.asarray((tissue.bone != NOTHING) & (depth_mm <= FELT_BONE_MM))


def lanes(patch: Patch, mask: Mask, apart_mm: float) -> tuple[tuple[Place, Place], ...]:
    """Return lines across a mask, each over one unbroken part, to and fro."""
    found: list[tuple[Place, Place]] = []
    rows = np.flatnonzero(mask.any(axis=1))
    step = max(1, round(apart_mm / (patch.y_mm[1] - patch.y_mm[0])))
    for row in rows[step // 2 :: step]:
        line = np.concatenate([[False], mask[row], [False]])
        edges = np.flatnonzero(line[1:] != line[:-1])
        y_mm = float(patch.y_mm[row])
        for first, last in zip(edges[::2], edges[1::2] - 1, strict=True):
            ends = (float(patch.x_mm[first]), y_mm), (float(patch.x_mm[last]), y_mm)
            found.append(ends if len(found) % 2 == 0 else (ends[1], ends[0]))
    return tuple(found)
