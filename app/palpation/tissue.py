"""The layers under each place of a patch, from the map's own outlines."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.model.body_map import BodyMap, Bone, Muscle, MuscleDepth
from app.model.safety import SafetyLevel
from app.palpation.figures import FAT_LOWER_MM, FAT_UPPER_MM, PAIN_ON_BONE, SKIN_MM
from app.palpation.layers import (
    BARE,
    BENEATH_THE_BLADE,
    BONY_POINT_HALF_MM,
    HARDNESS,
    PAIN,
    PAIN_ELSEWHERE,
    Lie,
    is_rib,
    is_spine,
    lie_of,
    thickness_mm,
)
from app.palpation.material import Floats
from app.palpation.patch import Mask, Patch, directions, softened

NO_BONE_MM = 14.0
"""Soft tissue below the muscles where no bone is: our estimate."""

LEAST_MUSCLE_MM = 0.5
TAPERS = 6
"""A muscle thins out over about 8 mm to both sides of its outline: our estimate."""

FAT_SHIFTS_MM = (0.0, 300.0)
"""Between these heights the fat of the upper back becomes that of the lower."""

DEEPEST_FIRST = (MuscleDepth.DEEP, MuscleDepth.MIDDLE, MuscleDepth.SUPERFICIAL)
NOTHING = -1


@dataclass(frozen=True, slots=True)
class Tissue:
    """What lies under the skin of a patch; all fields have its rows and columns.

    Attributes
    ----------
    fat_mm
        Skin and fat.
    muscle_mm
        Muscle, and whatever else is soft, down to bone or to where nothing holds.
    hardness
        How many times as stiff the muscle is as a trapezius at rest.
    fibre_rad
        How the uppermost muscle's fibres run: 0 across the body, 0.5 π along it.
    pain_kpa, pain_spread_kpa
        Pressure at which it begins to hurt: mean and standard deviation of people.
    bone, muscle
        Index into `bone_names`, `muscle_names` of what is under a place, or -1.
    is_workable
        The map lets a lay hand work here.
    """

    patch: Patch
    fat_mm: Floats
    muscle_mm: Floats
    hardness: Floats
    fibre_rad: Floats
    pain_kpa: Floats
    pain_spread_kpa: Floats
    bone: NDArray[np.int16]
    muscle: NDArray[np.int16]
    is_workable: Mask
    bone_names: tuple[str, ...]
    muscle_names: tuple[str, ...]

    def bone_at(self, x_mm: float, y_mm: float) -> str | None:
        """Return the id of the bone under a place."""
        index = self.bone[self.patch.cell_at(x_mm, y_mm)]
        return None if index == NOTHING else self.bone_names[index]

    def muscle_at(self, x_mm: float, y_mm: float) -> str | None:
        """Return the id of the uppermost muscle under a place."""
        index = self.muscle[self.patch.cell_at(x_mm, y_mm)]
        return None if index == NOTHING else self.muscle_names[index]

    def depth_mm(self, x_mm: float, y_mm: float) -> float:
        """Return how thick all soft tissue is, from skin to bone or where it ends."""
        cell = self.patch.cell_at(x_mm, y_mm)
        return float(self.fat_mm[cell] + self.muscle_mm[cell])


def tissue_of(body_map: BodyMap, patch: Patch, fat: float = 1.0) -> Tissue:
    """Return the tissue of a patch of the map.

    Parameters
    ----------
    fat
        How many times as much fat as an average body has.
    """
    layers = _Layers(patch, fat)
    bones = tuple(body_map.bones)
    blade = _union(patch, [bone for bone in bones if bone.base == "scapula"])
    for depth in DEEPEST_FIRST:
        for index, muscle in enumerate(body_map.muscles):
            if muscle.depth is depth:
                layers.add_muscle(index, muscle, blade)
    layers.taper()
    soft_mm = layers.muscle_mm + NO_BONE_MM
    # Where two lie as deep the first counts: a rib lies beneath the blade.
    for index in sorted(range(len(bones)), key=lambda at: is_rib(bones[at])):
        layers.lay_bone(index, bones[index], soft_mm)
    for region in body_map.regions:
        if region.base == "blade_ridge":
            ridge = patch.filled(region.outline) & blade
            soft_mm[ridge] = np.minimum(soft_mm[ridge], 1.5)
    return layers.finished(body_map, softened(soft_mm))


def workable(body_map: BodyMap, patch: Patch) -> Mask:
    """Return where a lay hand may work: work regions without any no-go region."""
    allowed = np.zeros(patch.shape, dtype=np.bool_)
    barred = np.zeros(patch.shape, dtype=np.bool_)
    for region in body_map.regions:
        if region.level is SafetyLevel.WORK and not region.is_opt_in:
            allowed |= patch.filled(region.outline)
        elif region.level is SafetyLevel.NO_GO:
            barred |= patch.filled(region.outline)
    return allowed & ~barred


def _union(patch: Patch, bones: list[Bone]) -> Mask:
    inside = np.zeros(patch.shape, dtype=np.bool_)
    for bone in bones:
        inside |= patch.filled(bone.outline)
    return inside


class _Layers:
    def __init__(self, patch: Patch, fat: float) -> None:
        self.patch = patch
        share = np.interp(patch.y_mm, FAT_SHIFTS_MM, (0.0, 1.0))
        thick = FAT_UPPER_MM.value * (1 - share) + FAT_LOWER_MM.value * share
        self.fat_mm = np.repeat(
            (SKIN_MM.value + fat * thick)[:, None], patch.columns, axis=1
        )
        self.muscle_mm = np.full(patch.shape, LEAST_MUSCLE_MM)
        self.hardness = np.full(patch.shape, LEAST_MUSCLE_MM)
        self.fibre_rad = np.full(patch.shape, np.pi / 2)
        self.pain_kpa = np.full(patch.shape, PAIN_ELSEWHERE.value)
        self.spread_kpa = np.full(patch.shape, PAIN_ELSEWHERE.spread)
        self.bone = np.full(patch.shape, NOTHING, dtype=np.int16)
        self.muscle = np.full(patch.shape, NOTHING, dtype=np.int16)

    def add_muscle(self, index: int, muscle: Muscle, blade: Mask) -> None:
        inside = self.patch.filled(muscle.outline)
        if muscle.base in BENEATH_THE_BLADE:
            inside &= ~blade
        thick_mm = inside * thickness_mm(muscle, self.patch.y_mm)[:, None]
        self.muscle_mm += thick_mm
        self.hardness += thick_mm * HARDNESS.get(muscle.base, 1.0)
        self.muscle[inside] = index
        pain = PAIN.get(muscle.base, PAIN_ELSEWHERE)
        self.pain_kpa[inside], self.spread_kpa[inside] = pain.value, pain.spread
        if muscle.fibres is not None:
            directions(self.patch, [muscle.fibres], inside, self.fibre_rad)

    def taper(self) -> None:
        """Let muscles thin out towards their edges."""
        self.muscle_mm = softened(self.muscle_mm, TAPERS)
        self.hardness = softened(self.hardness, TAPERS)

    def lay_bone(self, index: int, bone: Bone, soft_mm: Floats) -> None:
        inside = self.patch.filled(bone.outline)
        self._lay(index, inside, lie_of(bone), soft_mm)
        if is_spine(bone):
            near = np.abs(self.patch.x_mm) <= BONY_POINT_HALF_MM
            self._lay(index, inside & near[None, :], BARE, soft_mm)

    def _lay(self, index: int, inside: Mask, lie: Lie, soft_mm: Floats) -> None:
        over_mm = self.muscle_mm * lie.cover + lie.gap_mm
        higher = inside & (over_mm < soft_mm)
        soft_mm[higher] = over_mm[higher]
        self.bone[higher] = index

    def finished(self, body_map: BodyMap, soft_mm: Floats) -> Tissue:
        on_bone = soft_mm < 3.0
        return Tissue(
            patch=self.patch,
            fat_mm=np.where(on_bone, self.fat_mm * 0.6, self.fat_mm),
            muscle_mm=soft_mm,
            hardness=self.hardness / self.muscle_mm,
            fibre_rad=self.fibre_rad,
            pain_kpa=np.where(on_bone, PAIN_ON_BONE.value, self.pain_kpa),
            pain_spread_kpa=np.where(on_bone, PAIN_ON_BONE.spread, self.spread_kpa),
            bone=self.bone,
            muscle=self.muscle,
            is_workable=workable(body_map, self.patch),
            bone_names=tuple(bone.id for bone in body_map.bones),
            muscle_names=tuple(muscle.id for muscle in body_map.muscles),
        )
