"""Which part of a bone can be felt."""

import pytest

from app.geometry.atlas import Atlas
from app.geometry.felt import felt_part
from app.geometry.shapes import area_of
from app.model.body_map import Bone
from app.model.ids import BoneId
from app.model.outline import MapPoint
from app.model.safety import Side
from tests.support.sample_map import box, sample_map


def _rib(**changes: object) -> Bone:
    told: dict[str, object] = {
        "id": BoneId("rib_right"),
        "base": "rib",
        "side": Side.RIGHT,
        "name": "Rib",
        "term": "costa",
        "outline": box(20, 0, 120, 10),
        "is_felt": True,
    }
    return Bone.model_validate({**told, **changes})


@pytest.mark.parametrize(
    ("limits", "left_mm", "right_mm"),
    [
        ({}, 20, 120),
        ({"felt_from_mm": 60}, 60, 120),
        ({"felt_to_mm": 50}, 20, 50),
        ({"felt_from_mm": 40, "felt_to_mm": 50}, 40, 50),
    ],
)
def test_bone_is_felt_between_its_limits(
    limits: dict[str, float], left_mm: float, right_mm: float
) -> None:
    rib = _rib(**limits)
    left, _, right, _ = felt_part(rib, area_of(rib.outline)).bounds
    assert (left, right) == (left_mm, right_mm)


def test_limits_hold_on_both_sides_of_the_midline() -> None:
    across = _rib(outline=box(-120, 0, 120, 10), felt_to_mm=8)
    left, _, right, _ = felt_part(across, area_of(across.outline)).bounds
    assert (left, right) == (-8, 8)


def test_hidden_bone_is_never_the_nearest() -> None:
    hidden = _rib(is_felt=False)
    body_map = sample_map().model_copy(update={"bones": (hidden,)})
    assert Atlas(body_map).nearest_bone(MapPoint(30, 5)) is None


def test_hidden_part_of_a_bone_does_not_count_as_near() -> None:
    body_map = sample_map().model_copy(update={"bones": (_rib(felt_from_mm=60),)})
    nearest = Atlas(body_map).nearest_bone(MapPoint(30, 5))
    assert nearest is not None
    assert nearest.distance_mm == 30
