"""The bones lie where they were measured on one body, in mm from the tip of C7."""

import pytest
from shapely import Point, clip_by_rect

from tests.maps.anatomy_shapes import bone, midline_tip, most_lateral

TIP_MM = 10.0
BONE_MM = 15.0
BACK_OF_CHEST_MM = 80.0

SPINOUS_TIP_Y_MM = {
    "c2": -67, "c3": -51, "c4": -38, "c5": -27, "c6": -18, "c7": 0,
    "t1": 18, "t2": 39, "t3": 64, "t4": 85, "t5": 126, "t6": 154,
    "t7": 180, "t8": 206, "t9": 236, "t10": 265, "t11": 284, "t12": 309,
    "l1": 338, "l2": 368, "l3": 395, "l4": 414, "l5": 439,
}  # fmt: skip
TRANSVERSE_TIP_MM = {
    "c2": (25, -77), "c4": (27, -50), "c7": (32, -12), "t1": (37, -2),
    "t4": (35, 62), "t8": (33, 179), "t12": (22, 289),
    "l1": (35, 318), "l3": (40, 374), "l5": (50, 425),
}  # fmt: skip
RIB_MOST_LATERAL_MM = {
    1: (69, 39), 2: (96, 54), 3: (108, 82), 4: (117, 116), 5: (126, 149),
    6: (134, 189), 7: (136, 224), 8: (132, 263), 9: (128, 292), 10: (123, 331),
    11: (111, 352), 12: (86, 353),
}  # fmt: skip
RIB_MOST_POSTERIOR_MM = {
    3: (53, 43), 4: (61, 70), 5: (73, 103), 6: (72, 135), 7: (77, 168),
    8: (75, 197), 9: (70, 226), 10: (60, 253), 11: (52, 279), 12: (56, 317),
}  # fmt: skip
RIB_TIP_MM = {11: (107, 360), 12: (84, 357)}
INNER_BORDER_MM = [(56, 64), (57, 85), (62, 126), (71, 154), (86, 180)]
NARROW_SHOULDER_MM = (20.0, 30.0)
"""The measured body's acromion lies this much too near the midline."""
EDGE_POINTS_MM = {
    ("scapula", "superior angle"): (78, 31),
    ("scapula", "root of the ridge"): (56, 70),
    ("scapula", "inferior angle"): (94, 185),
    ("scapula", "acromial angle"): (144, 34),
    ("hip_bone", "top of the crest"): (101, 411),
    ("hip_bone", "side of the crest"): (144, 449),
    ("hip_bone", "dimple, at the level of S2"): (44, 483),
    ("hip_bone", "sit bone"): (40, 617),
    ("femur", "greater trochanter"): (149, 585),
    ("skull", "mastoid tip"): (56, -120),
}


@pytest.mark.parametrize(("vertebra", "y_mm"), SPINOUS_TIP_Y_MM.items())
def test_lowest_midline_point_of_a_vertebra_is_its_tip(
    vertebra: str, y_mm: float
) -> None:
    tip = midline_tip(bone(f"vertebra_{vertebra}"))
    assert tip.distance(Point(0, y_mm)) < TIP_MM


@pytest.mark.parametrize(("vertebra", "measured_mm"), TRANSVERSE_TIP_MM.items())
def test_vertebra_reaches_its_side_tip(
    vertebra: str, measured_mm: tuple[float, float]
) -> None:
    side_tip = most_lateral(bone(f"vertebra_{vertebra}"))
    assert side_tip.distance(Point(measured_mm)) < TIP_MM


@pytest.mark.parametrize(("number", "measured_mm"), RIB_MOST_LATERAL_MM.items())
def test_rib_reaches_as_far_to_the_side_as_measured(
    number: int, measured_mm: tuple[float, float]
) -> None:
    assert most_lateral(bone(f"rib_{number}")).distance(Point(measured_mm)) < BONE_MM


@pytest.mark.parametrize(("number", "measured_mm"), RIB_MOST_POSTERIOR_MM.items())
def test_rib_covers_its_most_posterior_point(
    number: int, measured_mm: tuple[float, float]
) -> None:
    assert bone(f"rib_{number}").covers(Point(measured_mm))


@pytest.mark.parametrize(("number", "measured_mm"), RIB_TIP_MM.items())
def test_floating_rib_ends_at_its_tip(
    number: int, measured_mm: tuple[float, float]
) -> None:
    rib = bone(f"rib_{number}")
    lowest = Point(max(rib.exterior.coords, key=lambda corner: corner[1]))
    assert lowest.distance(Point(measured_mm)) < BONE_MM


@pytest.mark.parametrize("number", range(1, 13))
def test_rib_leaves_the_transverse_process_of_its_vertebra(number: int) -> None:
    assert bone(f"rib_{number}").intersects(bone(f"vertebra_t{number}"))


@pytest.mark.parametrize("measured_mm", INNER_BORDER_MM)
def test_inner_border_of_the_blade_follows_the_measured_points(
    measured_mm: tuple[float, float],
) -> None:
    assert bone("scapula").exterior.distance(Point(measured_mm)) < BONE_MM


@pytest.mark.parametrize(("place", "measured_mm"), EDGE_POINTS_MM.items())
def test_edge_of_a_bone_passes_the_measured_point(
    place: tuple[str, str], measured_mm: tuple[float, float]
) -> None:
    assert bone(place[0]).exterior.distance(Point(measured_mm)) < BONE_MM


def test_lowest_point_of_the_blade_is_its_inferior_angle() -> None:
    corners = bone("scapula").exterior.coords
    lowest = Point(max(corners, key=lambda corner: corner[1]))
    assert lowest.distance(Point(94, 185)) < BONE_MM


def test_acromion_is_farther_out_than_on_the_narrow_body_measured() -> None:
    beyond_mm = most_lateral(bone("scapula")).x - 166
    assert NARROW_SHOULDER_MM[0] <= beyond_mm <= NARROW_SHOULDER_MM[1]


@pytest.mark.parametrize("number", range(2, 12))
def test_gap_is_left_between_neighbouring_ribs_at_the_back(number: int) -> None:
    upper, lower = (
        clip_by_rect(bone(f"rib_{n}"), 0, -50, BACK_OF_CHEST_MM, 400)
        for n in (number, number + 1)
    )
    assert upper.distance(lower) > 2.0
