"""The legs from behind: what is not touched, what is warned of, proportions."""

import pytest
import shapely

from app.guidance.answer import guidance_for, guidance_for_id
from app.model.body_map import Region
from app.model.ids import MapId
from app.model.outline import MapPoint
from app.model.safety import BROAD_CONTACTS, Family, SafetyLevel
from tests.support.shipped import shipped_atlas, shipped_library, shipped_map

LEGS = MapId("legs")
WORK = ("thigh", "calf")
LIGHT = ("outer_thigh", "inner_thigh_lower", "calf_inner_edge", "calf_outer_edge")
FLESH = (*WORK, "lower_calf")
NO_TOUCH = (
    *("knee_hollow", "inner_thigh", "gluteal_fold", "sit_bone"),
    *("knee_outer_side", "behind_inner_ankle"),
)
TOWEL_EDGE_MM = -360.0
HAND_MM = 15.0


def region(base: str) -> Region:
    """Return the region on the right leg."""
    found = shipped_map(LEGS).features[f"{base}_right"]
    assert isinstance(found, Region)
    return found


@pytest.mark.parametrize("base", NO_TOUCH)
def test_vessels_nerves_and_private_places_are_not_touched(base: str) -> None:
    assert region(base).level is SafetyLevel.NO_GO
    assert region(base).cap == 0


@pytest.mark.parametrize(
    ("place", "x_mm", "y_mm"),
    [
        ("crease of the knee", 94, 6),
        ("neck of the calf bone", 135, 52),
        ("pulse at the inner ankle", 70, 400),
        ("inside of the thigh", 30, -250),
        ("under the towel's edge", 95, -365),
        ("between the thighs", 4, -350),
    ],
)
def test_nothing_is_offered_at(place: str, x_mm: float, y_mm: float) -> None:
    found = guidance_for(shipped_library(), shipped_atlas(LEGS), MapPoint(x_mm, y_mm))
    assert found.cap == 0, place
    assert found.techniques == ()


@pytest.mark.parametrize("base", WORK)
def test_flesh_is_worked_at_medium_at_most(base: str) -> None:
    assert region(base).level is SafetyLevel.WORK
    assert region(base).cap == 3


@pytest.mark.parametrize("base", [*LIGHT, "lower_calf", "heel_cord"])
def test_thin_places_take_a_flat_hand_only(base: str) -> None:
    found = guidance_for_id(shipped_library(), shipped_atlas(LEGS), f"{base}_right")
    assert found.techniques
    for advice in found.techniques:
        assert advice.technique.contact in BROAD_CONTACTS
        assert advice.level_max <= 2


@pytest.mark.parametrize("base", FLESH)
@pytest.mark.parametrize("danger", ["clot", "Veins", "pregnancy"])
def test_flesh_warns_of_each_danger_of_the_leg(base: str, danger: str) -> None:
    warnings = [each for each in region(base).warnings if danger in each.text]
    assert warnings
    assert all(warning.severity == 3 for warning in warnings)


@pytest.mark.parametrize("base", FLESH)
def test_signs_of_a_clot_are_for_the_same_day(base: str) -> None:
    (clot,) = (each for each in region(base).warnings if "swollen" in each.text)
    assert "No massage" in clot.instead
    assert "same day" in clot.instead


def test_tapping_is_for_the_thigh_alone() -> None:
    for each in shipped_map(LEGS).regions:
        found = guidance_for_id(shipped_library(), shipped_atlas(LEGS), each.id)
        tapped = any(
            advice.technique.family is Family.TAPOTEMENT for advice in found.techniques
        )
        assert tapped is (each.base == "thigh"), each.id


def test_work_keeps_clear_of_the_towel() -> None:
    tops = [shipped_atlas(LEGS).polygon(f"{base}_right").bounds[1] for base in WORK]
    assert min(tops) - TOWEL_EDGE_MM >= HAND_MM


def test_work_keeps_clear_of_the_hollow_of_the_knee() -> None:
    atlas = shipped_atlas(LEGS)
    crease = shapely.Point(94, 0)
    distances_mm = [crease.distance(atlas.polygon(f"{base}_right")) for base in WORK]
    assert min(distances_mm) >= 50


def test_strokes_up_the_leg_lead_to_the_body() -> None:
    found = guidance_for_id(shipped_library(), shipped_atlas(LEGS), "calf_right")
    (long,) = (a for a in found.techniques if a.technique.id == "leg_strokes")
    loaded = [path for path in long.strokes if path.is_loaded]
    assert loaded
    assert all(path.points[0].y_mm > path.points[-1].y_mm for path in loaded)


def test_lower_leg_is_as_long_as_in_an_average_adult() -> None:
    points = {each.base: each.point for each in shipped_map(LEGS).landmarks}
    length_mm = points["ankle_knob_outer"].y_mm - points["fibula_head"].y_mm
    assert 350 <= length_mm <= 410


def test_outer_ankle_is_lower_than_the_inner_one() -> None:
    points = {each.base: each.point for each in shipped_map(LEGS).landmarks}
    assert points["ankle_knob_outer"].y_mm > points["ankle_knob_inner"].y_mm
