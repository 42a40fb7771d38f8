"""The seated shoulders: the same body as on the back, and what sitting changes."""

import pytest

from app.guidance.answer import guidance_for_id
from app.model.body_map import Region
from app.model.ids import MapId
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel
from tests.support.shipped import shipped_atlas, shipped_library, shipped_map

SEATED = MapId("seated_shoulders")
NOT_SEATED = {"forearm_roll", "heel_circles", "sawing", "anchored_sweep"}
FROM_BEHIND = {
    *("seated_thumbs", "shoulder_thumb_press", "forearm_shoulder_press"),
    *("tennis_ball_roll", "neck_line_work", "two_thumb_knead", "footsteps"),
    *("single_finger_press", "press_and_move", "press_and_knead"),
}
SHARED = [
    region.id
    for region in shipped_map(SEATED).regions
    if region.id in shipped_map().features
]


def region(map_id: MapId, region_id: str) -> Region:
    """Return a region of a map by its id."""
    found = shipped_map(map_id).features[region_id]
    assert isinstance(found, Region)
    return found


def offered(region_id: str) -> set[str]:
    """Return the ids of what is offered in a region."""
    found = guidance_for_id(shipped_library(), shipped_atlas(SEATED), region_id)
    return {str(advice.technique.id) for advice in found.techniques}


@pytest.mark.parametrize("region_id", SHARED)
def test_region_is_as_strict_as_on_the_back(region_id: str) -> None:
    here, there = region(SEATED, region_id), region(MapId("back"), region_id)
    assert (here.level, here.cap) == (there.level, there.cap)
    assert set(here.excluded_contacts) == set(there.excluded_contacts)
    assert set(here.excluded_families) == set(there.excluded_families)


@pytest.mark.parametrize("knot", shipped_map(SEATED).knots, ids=lambda knot: knot.id)
def test_knot_lies_where_it_lies_on_the_back(knot: object) -> None:
    assert knot in shipped_map().knots


def test_what_the_guides_do_from_behind_is_offered_on_the_shoulder() -> None:
    assert offered("shoulder_top_right") >= FROM_BEHIND


@pytest.mark.parametrize("region_id", ["paraspinal_right", "massage_zone_left"])
def test_nothing_is_offered_that_needs_a_lying_receiver(region_id: str) -> None:
    assert offered(region_id).isdisjoint(NOT_SEATED)


def test_fingers_over_the_front_edge_stay_idle() -> None:
    warnings = region(SEATED, "shoulder_top_right").warnings
    assert any("idle" in warning.instead for warning in warnings)


@pytest.mark.parametrize(
    ("base", "x_mm", "y_mm"),
    [
        ("acromion", 180, 27),
        ("elbow", 209, 311),
        ("spine", 0, 100),
        ("kidney", 84, 330),
    ],
)
def test_bony_and_tender_places_are_no_go(base: str, x_mm: float, y_mm: float) -> None:
    atlas = shipped_atlas(SEATED)
    place = MapPoint(x_mm, y_mm)
    assert atlas.level_at(place) is SafetyLevel.NO_GO
    assert base in {each.base for each in atlas.regions_at(place)}


def test_figure_ends_above_the_lower_back() -> None:
    assert not shipped_atlas(SEATED).is_on_figure(MapPoint(0, 360))
