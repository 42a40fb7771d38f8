"""Where to work instead of a place that takes no hands."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.geometry.atlas import Atlas
from app.guidance.answer import guidance_for, guidance_for_id
from app.guidance.guidance import Guidance
from app.guidance.instead import direction_in_words
from app.model.body_map import Region
from app.model.ids import MapId
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel, Side
from tests.support.shipped import (
    MAP_IDS,
    shipped_atlas,
    shipped_library,
    shipped_map,
)

NO_GO = [
    region for region in shipped_map().regions if region.level is SafetyLevel.NO_GO
]
PLACES = st.builds(MapPoint, st.floats(-290, 290), st.floats(-287, 655))


def answer_at(point: MapPoint) -> Guidance:
    """Return what the shipped content says about a bare place."""
    return guidance_for(shipped_library(), shipped_atlas(), point)


@pytest.mark.parametrize("region", NO_GO, ids=lambda region: region.id)
def test_every_no_go_region_names_a_place_to_work(region: Region) -> None:
    found = guidance_for_id(shipped_library(), shipped_atlas(), region.id)
    assert found.instead is not None


@settings(max_examples=60, deadline=None)
@given(PLACES)
def test_what_is_named_is_a_work_place_and_takes_techniques(point: MapPoint) -> None:
    instead = answer_at(point).instead
    if instead is not None:
        there = guidance_for(
            shipped_library(), shipped_atlas(), instead.point, instead.region.id
        )
        assert instead.region.level is there.level is SafetyLevel.WORK
        assert there.techniques


@settings(max_examples=60, deadline=None)
@given(PLACES)
def test_something_is_named_just_where_nothing_is_offered(point: MapPoint) -> None:
    found = answer_at(point)
    is_on_figure = shipped_atlas().is_on_figure(point)
    assert (found.instead is not None) is (is_on_figure and not found.techniques)


@settings(max_examples=60, deadline=None)
@given(PLACES)
def test_both_sides_are_sent_to_their_own_side_alike(point: MapPoint) -> None:
    right = answer_at(MapPoint(abs(point.x_mm) + 0.5, point.y_mm)).instead
    left = answer_at(MapPoint(-abs(point.x_mm) - 0.5, point.y_mm)).instead
    if right is not None and left is not None:
        assert (right.region.side, left.region.side) == (Side.RIGHT, Side.LEFT)
        assert right.region.base == left.region.base
        assert right.distance_mm == pytest.approx(left.distance_mm, abs=0.2)


@pytest.mark.parametrize("map_id", MAP_IDS)
def test_no_open_place_of_any_map_is_left_without_a_way_on(map_id: MapId) -> None:
    atlas = shipped_atlas(map_id)
    for region in atlas.body_map.regions:
        found = guidance_for_id(shipped_library(), atlas, region.id)
        assert found.techniques or found.instead, region.id


@pytest.mark.parametrize(
    ("map_id", "feature_id", "way"),
    [
        ("back", "kidney_right", "7 cm towards the feet"),
        ("arm_hand", "wrist_right", "2 cm away"),
        ("neck_head", "ear_right", "in the other view"),
    ],
)
def test_a_way_is_told_by_the_spine_only_where_there_is_one(
    map_id: str, feature_id: str, way: str
) -> None:
    atlas = shipped_atlas(MapId(map_id))
    found = guidance_for_id(shipped_library(), atlas, feature_id)
    assert found.instead is not None
    assert found.instead.way == way


def test_the_distance_is_that_to_the_named_point() -> None:
    found = guidance_for_id(shipped_library(), shipped_atlas(), "kidney_right")
    assert found.instead is not None
    start, end = found.point, found.instead.point
    apart_mm = math.dist((start.x_mm, start.y_mm), (end.x_mm, end.y_mm))
    assert found.instead.distance_mm == pytest.approx(apart_mm, abs=0.05)


def test_the_waist_is_not_sent_to_the_arm() -> None:
    found = guidance_for_id(shipped_library(), shipped_atlas(), "rib_tips_right")
    assert found.instead is not None
    assert found.instead.region.base not in {"upper_arm", "shoulder_cap"}


def test_what_nobody_agreed_to_is_not_named(library: Library, atlas: Atlas) -> None:
    found = guidance_for_id(library, atlas, "coccyx")
    assert found.instead is not None
    assert not found.instead.region.is_opt_in


def test_what_both_agreed_to_may_be_named(library: Library, atlas: Atlas) -> None:
    agreed = frozenset({"buttock"})
    found = guidance_for_id(library, atlas, "coccyx", agreed)
    assert found.instead is not None
    assert found.instead.region.base == "buttock"


def test_a_map_without_work_places_names_none(library: Library, atlas: Atlas) -> None:
    no_go = tuple(
        region
        for region in atlas.body_map.regions
        if region.level is not SafetyLevel.WORK
    )
    bare = Atlas(atlas.body_map.model_copy(update={"regions": no_go}))
    assert guidance_for_id(library, bare, "spine").instead is None


@pytest.mark.parametrize(
    ("distance_mm", "way"),
    [(65.8, "7 cm towards the feet"), (8.3, "8 mm towards the feet")],
)
def test_a_way_is_told_in_round_numbers(distance_mm: float, way: str) -> None:
    found = guidance_for_id(shipped_library(), shipped_atlas(), "kidney_right")
    assert found.instead is not None
    assert replace(found.instead, distance_mm=distance_mm).way == way


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ((0, 0), (30, 0), "the outside"),
        ((-40, 0), (-70, 5), "the outside"),
        ((-40, 0), (-10, 0), "the spine"),
        ((50, 50), (50, 10), "the head"),
        ((50, 50), (80, 80), "the feet and the outside"),
    ],
)
def test_a_direction_is_told_from_the_body(
    start: tuple[float, float], end: tuple[float, float], words: str
) -> None:
    assert direction_in_words(MapPoint(*start), MapPoint(*end)) == words
