"""A patch of even tissue, and presses on it, for tests."""

import numpy as np

from app.palpation.finger import THUMB, Felt, Press
from app.palpation.lumps import Lump, LumpKind
from app.palpation.patch import patch_around
from app.palpation.person import Person
from app.palpation.simulation import STEPS_PER_S, Simulation
from app.palpation.tissue import NOTHING, Tissue

STILL = Person(breath_mm=0.0)
"""Somebody who holds the breath."""


def even_tissue(muscle_mm: float = 16.0, fat_mm: float = 7.0) -> Tissue:
    """Return a patch that is the same everywhere, fibres across the body."""
    patch = patch_around(0.0, 0.0, 160.0, 160.0)

    def full(value: float) -> np.ndarray:
        return np.full(patch.shape, value)

    return Tissue(
        patch=patch,
        fat_mm=full(fat_mm),
        muscle_mm=full(muscle_mm),
        hardness=full(1.0),
        fibre_rad=full(0.0),
        pain_kpa=full(423.0),
        pain_spread_kpa=full(205.0),
        bone=np.full(patch.shape, NOTHING, dtype=np.int16),
        muscle=np.zeros(patch.shape, dtype=np.int16),
        is_workable=np.ones(patch.shape, dtype=np.bool_),
        bone_names=(),
        muscle_names=("trapezius_upper_right",),
    )


def nodule(
    ratio: float = 2.0,
    half_mm: float = 4.0,
    depth_mm: float = 11.0,
    *,
    band_ratio: float = 1.0,
    mobility: float = 0.0,
    easing_s: float = 15.0,
) -> Lump:
    """Return a sore knot in the middle of the patch."""
    return Lump(
        LumpKind.NODULE,
        x_mm=0.0,
        y_mm=0.0,
        depth_mm=depth_mm,
        along_mm=1.3 * half_mm,
        across_mm=half_mm,
        fibre_rad=0.0,
        ratio=ratio,
        band_ratio=band_ratio,
        band_mm=30.0 if band_ratio > 1.0 else 0.0,
        mobility=mobility,
        is_tender=True,
        easing_s=easing_s,
    )


def pressed(
    simulation: Simulation,
    force_n: float,
    at_mm: tuple[float, float] = (0.0, 0.0),
    seconds: float = 2.0,
    ramp_n_per_s: float = 10.0,
) -> Felt:
    """Return what is felt after a press has lasted some seconds."""
    press = Press(*at_mm, force_n, ramp_n_per_s)
    for _ in range(round(seconds * STEPS_PER_S)):
        felt = simulation.step(press)
    return felt


def felt_at(
    force_n: float,
    *lumps: Lump,
    at_mm: tuple[float, float] = (0.0, 0.0),
    tissue: Tissue | None = None,
) -> Felt:
    """Return what a fresh press on a place feels like after two seconds."""
    simulation = Simulation(tissue or even_tissue(), THUMB, STILL, lumps)
    return pressed(simulation, force_n, at_mm, ramp_n_per_s=20.0)
