"""How thick and hard each muscle is, how sore its place, and how bones lie."""

from dataclasses import dataclass

import numpy as np

from app.model.body_map import Bone, Muscle, MuscleDepth
from app.palpation.figures import (
    MULTIFIDUS_AT_REST,
    MUSCLE_AT_REST,
    PAIN_DELTOID,
    PAIN_INFRASPINATUS,
    PAIN_TRAPEZIUS,
    RHOMBOID_MM,
    SERRATUS_MM,
    TRAPEZIUS_MM,
    UPPER_TRAPEZIUS_MM,
    Figure,
)
from app.palpation.material import Floats

BY_DEPTH_MM = {
    MuscleDepth.SUPERFICIAL: 6.0,
    MuscleDepth.MIDDLE: 7.0,
    MuscleDepth.DEEP: 9.0,
}
"""Of muscles nobody is quoted for: our estimate."""

THICKNESS_MM = {
    "trapezius_upper": UPPER_TRAPEZIUS_MM.value,
    "trapezius_middle": TRAPEZIUS_MM.value,
    "trapezius_lower": TRAPEZIUS_MM.value,
    "rhomboid_minor": RHOMBOID_MM.value,
    "rhomboid_major": RHOMBOID_MM.value,
    "serratus_posterior_superior": SERRATUS_MM.value,
    # Our estimates, like all that is not named here.
    "serratus_posterior_inferior": 2.5,
    "spinalis": 4.0,
    "longissimus": 14.0,
    "iliocostalis": 9.0,
    "gluteus_maximus": 24.0,
    "infraspinatus": 11.0,
    "supraspinatus": 12.0,
}

THIN_HIGH_UP = frozenset({"spinalis", "longissimus", "iliocostalis", "multifidus"})
"""What straightens the spine is thick at the loins and thin at the neck."""

THIN_BETWEEN_MM, THINNEST = (0.0, 330.0), 0.4
"""From C7 down to L3 they grow from this share to their whole thickness: ours."""

HARDNESS = {"multifidus": MULTIFIDUS_AT_REST.value / MUSCLE_AT_REST.value}

PAIN: dict[str, Figure] = {
    "trapezius_upper": PAIN_TRAPEZIUS,
    "infraspinatus": PAIN_INFRASPINATUS,
    "deltoid_posterior": PAIN_DELTOID,
    "deltoid_middle": PAIN_DELTOID,
}
PAIN_ELSEWHERE = Figure(500.0, 215.0, "kPa", "design: between the sites", "C")

BENEATH_THE_BLADE = frozenset(
    {
        "serratus_posterior_superior",
        "iliocostalis",
        "longissimus",
        "rhomboid_major",
        "rhomboid_minor",
    }
)
BONY_POINT_HALF_MM = 8.0
"""How far from the midline a spinous process reaches; beyond lie the side ones."""


@dataclass(frozen=True, slots=True)
class Lie:
    """How a bone lies: how much of the muscle above covers it, and what is between.

    Attributes
    ----------
    cover
        Share of the muscle's thickness over it.
    gap_mm
        Soft tissue of other kinds between it and the muscle.
    """

    cover: float
    gap_mm: float


BARE = Lie(0.0, 1.0)
COVERED = Lie(1.0, 1.0)
BURIED = Lie(1.0, 8.0)


def thickness_mm(muscle: Muscle, y_mm: Floats) -> Floats:
    """Return how thick a muscle is at some heights of the body, in mm."""
    thick_mm = THICKNESS_MM.get(muscle.base, BY_DEPTH_MM[muscle.depth])
    if muscle.base not in THIN_HIGH_UP:
        return np.full_like(y_mm, thick_mm)
    return np.asarray(thick_mm * np.interp(y_mm, THIN_BETWEEN_MM, (THINNEST, 1.0)))


def lie_of(bone: Bone) -> Lie:
    """Return how a bone lies away from its bare parts."""
    return COVERED if bone.is_felt or is_rib(bone) else BURIED


def is_rib(bone: Bone) -> bool:
    """Say whether it is a rib."""
    return bone.base.startswith("rib_")


def is_spine(bone: Bone) -> bool:
    """Say whether it is a vertebra with a process under the skin."""
    return bone.base.startswith("vertebra_") and bone.is_felt
