"""Distances on the back count only bone that a hand can feel."""

import pytest

from app.model.outline import MapPoint
from tests.support.shipped import shipped_atlas, shipped_map


@pytest.mark.parametrize(
    "base",
    [
        *("vertebra_c7", "vertebra_t5", "vertebra_l4", "rib_6", "rib_12", "scapula"),
        *("hip_bone", "sacrum_bone", "skull", "clavicle"),
    ],
)
def test_bone_under_thin_cover_is_felt(base: str) -> None:
    bones = {bone.base: bone for bone in shipped_map().bones}
    assert bones[base].is_felt


@pytest.mark.parametrize("base", ["vertebra_c1", "vertebra_c4", "rib_1", "humerus"])
def test_bone_under_thick_muscle_is_not_felt(base: str) -> None:
    bones = {bone.base: bone for bone in shipped_map().bones}
    assert not bones[base].is_felt


@pytest.mark.parametrize(
    ("place", "bone_id", "nearest_mm", "farthest_mm"),
    [
        # Over the side process of L3, deep under the columns: the tip is what is felt.
        ((36, 374), "vertebra_l3", 25, 32),
        ((0, 150), "vertebra_t6", 0, 0),
        ((30, 160), "vertebra_t7", 15, 25),
        # Beside the lower tip of the blade, on the angle of a rib.
        ((80, 200), "rib_8_right", 0, 3),
        ((80, 430), "hip_bone_right", 0, 12),
    ],
)
def test_nearest_felt_bone_of_a_place(
    place: tuple[float, float], bone_id: str, nearest_mm: float, farthest_mm: float
) -> None:
    nearest = shipped_atlas().nearest_bone(MapPoint(*place))
    assert nearest is not None
    assert nearest.id == bone_id
    assert nearest_mm <= nearest.distance_mm <= farthest_mm
