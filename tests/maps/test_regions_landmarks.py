"""The back's landmarks: complete, findable, and where one measured body has them."""

import re

import pytest

from app.model.safety import EvidenceGrade
from tests.maps.region_files import landmarks, regions

BASES = sorted(landmarks())

# Tips of the spinous processes of one measured body, mm below C7.
SPINOUS_TIPS_MM = {
    "c2": -67,
    "c7": 0,
    "t1": 18,
    "t2": 39,
    "t3": 64,
    "t4": 85,
    "t5": 126,
    "t6": 154,
    "t7": 180,
    "t8": 206,
    "t9": 236,
    "t10": 265,
    "t11": 284,
    "t12": 309,
    "l1": 338,
    "l2": 368,
    "l3": 395,
    "l4": 414,
    "l5": 439,
}

# The same body; the dimple at S2, as most people have it.
MEASURED_MM = {
    "occipital_bump": (0, -148),
    "mastoid": (56, -120),
    "blade_upper_angle": (78, 31),
    "blade_ridge_root": (56, 70),
    "blade_inner_edge": (62, 126),
    "blade_lower_angle": (94, 185),
    "acromion_tip": (166, 26),
    "rib_angle_6": (72, 135),
    "rib_angle_10": (60, 253),
    "rib_11_tip": (107, 360),
    "rib_12_tip": (84, 357),
    "crest_top": (101, 411),
    "crest_side": (144, 449),
    "back_dimple": (44, 483),
    "l3_side_arm": (40, 374),
    "coccyx_tip": (0, 586),
    "trochanter": (149, 585),
    "sit_bone_point": (40, 617),
}


def test_there_are_at_least_35_landmarks() -> None:
    assert len(BASES) >= 35


@pytest.mark.parametrize(("vertebra", "y_mm"), SPINOUS_TIPS_MM.items())
def test_vertebra_lies_within_10_mm_of_the_measured_one(
    vertebra: str, y_mm: float
) -> None:
    table = landmarks()[f"spinous_{vertebra}"]
    assert (table["x_mm"], table["y_mm"]) == pytest.approx((0, y_mm), abs=10)


@pytest.mark.parametrize(("base", "place"), MEASURED_MM.items())
def test_landmark_lies_within_15_mm_of_the_measured_one(
    base: str, place: tuple[float, float]
) -> None:
    table = landmarks()[base]
    x_mm, y_mm = place
    assert abs(complex(table["x_mm"] - x_mm, table["y_mm"] - y_mm)) <= 15


def test_vertebrae_come_in_order_from_neck_to_pelvis() -> None:
    heights = [
        landmarks()[f"spinous_{vertebra}"]["y_mm"] for vertebra in SPINOUS_TIPS_MM
    ]
    assert heights == sorted(heights)


@pytest.mark.parametrize("base", BASES)
def test_landmark_says_how_to_find_it_and_what_it_is_taken_for(base: str) -> None:
    table = landmarks()[base]
    assert table["find"].endswith(".")
    assert table["confused_with"].endswith(".")


@pytest.mark.parametrize("base", BASES)
def test_landmark_is_graded_and_sourced(base: str) -> None:
    table = landmarks()[base]
    assert table["evidence"] in set(EvidenceGrade)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]+: .+", s) for s in table["sources"])


@pytest.mark.parametrize("base", BASES)
def test_paired_landmark_is_given_on_the_right(base: str) -> None:
    table = landmarks()[base]
    assert (table["x_mm"] > 0) is table["paired"]


def test_only_the_landmarks_of_a_first_look_are_labelled_high() -> None:
    high = {base for base in BASES if landmarks()[base].get("label_priority", 0) >= 80}
    assert high == {
        "spinous_c7",
        "blade_lower_angle",
        "crest_top",
        "rib_12_tip",
        "back_dimple",
    }


def test_landmarks_and_regions_share_no_id() -> None:
    assert not set(landmarks()) & set(regions())
