"""What lies at a place, and how far other things are."""

import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from shapely import Point

from app.geometry.atlas import SEAM_MM, Atlas
from app.geometry.sides import twin_id
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel, Side
from tests.support.sample_map import box, sample_map
from tests.support.sample_map import region as region_of

SAMPLE = Atlas(sample_map())

points = st.builds(
    MapPoint,
    st.floats(-180, 180, allow_nan=False),
    st.floats(-270, 620, allow_nan=False),
)


def test_stricter_level_wins_where_regions_overlap(atlas: Atlas) -> None:
    overlap = MapPoint(40, 350)
    bases = [region.base for region in atlas.regions_at(overlap)]
    assert {"kidney_column", "lower_back"} <= set(bases)
    assert atlas.level_at(overlap) is SafetyLevel.CAUTION


def test_lowest_cap_wins_where_regions_overlap(atlas: Atlas) -> None:
    assert atlas.cap_at(MapPoint(40, 350)) == 2
    assert atlas.cap_at(MapPoint(40, 420)) == 3


def test_outside_all_regions_it_is_caution_with_the_default_cap(atlas: Atlas) -> None:
    bare = MapPoint(140, 400)
    assert atlas.is_on_figure(bare)
    assert atlas.regions_at(bare) == ()
    assert atlas.level_at(bare) is SafetyLevel.CAUTION
    assert atlas.cap_at(bare) == atlas.body_map.default_cap


def test_the_region_in_force_comes_first_and_the_container_last(atlas: Atlas) -> None:
    bases = [region.base for region in atlas.regions_at(MapPoint(40, 350))]
    assert bases == ["kidney_column", "lower_back", "massage_zone"]


def test_regions_end_at_the_edge_of_the_figure(atlas: Atlas) -> None:
    assert atlas.polygon("shoulder_top_right").bounds[2] <= 160
    assert not atlas.regions_at(MapPoint(0, -260))


def test_landmarks_and_knots_come_before_regions(atlas: Atlas) -> None:
    found = atlas.features_at(MapPoint(139, 0), slack_mm=5)
    assert found[0] == "acromion_right"
    found = atlas.features_at(MapPoint(45, 112))
    assert found[:2] == ("blade_knot_right", "interscapular_right")


def test_off_its_centre_a_knot_comes_after_the_region(atlas: Atlas) -> None:
    found = atlas.features_at(MapPoint(45, 122))
    assert found[:2] == ("interscapular_right", "blade_knot_right")


def test_slack_reaches_knots_beside_the_point(atlas: Atlas) -> None:
    beside = MapPoint(45, 110 - 30)
    assert "blade_knot_right" not in atlas.features_at(beside)
    assert "blade_knot_right" in atlas.features_at(beside, slack_mm=6)


def test_distance_is_zero_inside_and_in_mm_outside(atlas: Atlas) -> None:
    assert atlas.distance_mm(MapPoint(0, 100), "spine") == 0
    assert atlas.distance_mm(MapPoint(34, 100), "spine") == pytest.approx(20)


def test_nearest_bone_and_no_go_are_named(atlas: Atlas) -> None:
    bone = atlas.nearest_bone(MapPoint(30, 250))
    no_go = atlas.nearest_no_go(MapPoint(30, 250))
    assert bone is not None
    assert no_go is not None
    assert (bone.id, round(bone.distance_mm, 6)) == ("vertebrae", 20)
    assert (no_go.id, round(no_go.distance_mm, 6)) == ("spine", 16)


def test_a_map_without_bones_has_no_nearest_bone() -> None:
    bare = sample_map().model_copy(update={"bones": ()})
    assert Atlas(bare).nearest_bone(MapPoint(0, 0)) is None


def test_an_unknown_id_is_a_key_error(atlas: Atlas) -> None:
    with pytest.raises(KeyError):
        atlas.polygon("nowhere")


def test_the_point_of_a_region_lies_where_the_region_is_in_force(atlas: Atlas) -> None:
    for region in atlas.body_map.regions:
        if not region.is_container:
            assert atlas.regions_at(atlas.point_of(region.id))[0] is region


def test_the_point_of_a_covered_region_lies_in_it_all_the_same() -> None:
    sample = sample_map()
    spine = next(region for region in sample.regions if region.id == "spine")
    hidden = spine.model_copy(
        update={"id": "hidden", "base": "hidden", "level": SafetyLevel.WORK}
    )
    covered = sample.model_copy(update={"regions": (*sample.regions, hidden)})
    point = Atlas(covered).point_of("hidden")
    assert abs(point.x_mm) <= 14


def test_the_point_of_a_region_beside_the_figure_is_where_its_drawing_starts() -> None:
    beside = region_of("beside", box(300, 10, 320, 20), Side.MIDLINE)
    moved = sample_map().model_copy(update={"regions": (beside,)})
    assert Atlas(moved).point_of("beside") == MapPoint(300, 10)


@given(points)
def test_every_point_has_the_strictest_level_of_its_regions(point: MapPoint) -> None:
    place = Point(point.x_mm, point.y_mm)
    edges = (SAMPLE.polygon(region.id).boundary for region in SAMPLE.body_map.regions)
    assume(all(edge.distance(place) > SEAM_MM for edge in edges))
    levels = [
        region.level
        for region in SAMPLE.body_map.regions
        if SAMPLE.polygon(region.id).intersects(place)
    ]
    strictest = max(levels, key=lambda level: level.strictness, default=None)
    assert SAMPLE.level_at(point) is (strictest or SafetyLevel.CAUTION)


@given(points)
def test_both_sides_have_the_same_level_and_cap(point: MapPoint) -> None:
    twin = point.mirrored()
    assert SAMPLE.level_at(point) is SAMPLE.level_at(twin)
    assert SAMPLE.cap_at(point) == SAMPLE.cap_at(twin)


@given(points)
def test_what_lies_at_a_point_has_its_twin_on_the_other_side(point: MapPoint) -> None:
    here = {twin_id(found) for found in SAMPLE.features_at(point)}
    assert here == set(SAMPLE.features_at(point.mirrored()))


@given(points)
def test_regions_come_in_one_order(point: MapPoint) -> None:
    found = SAMPLE.regions_at(point)
    keys = [SAMPLE.areas.specificity(region.id) for region in found]
    assert all(before < after for before, after in pairwise(keys))


@given(points)
def test_knots_come_nearest_first_and_within_their_disc(point: MapPoint) -> None:
    distances = [distance for _, distance in SAMPLE.knots_at(point)]
    assert distances == sorted(distances)
    assert all(
        math.hypot(knot.point.x_mm - point.x_mm, knot.point.y_mm - point.y_mm)
        <= knot.radius_mm
        for knot, _ in SAMPLE.knots_at(point)
    )


def test_twins_are_named_by_their_side() -> None:
    assert twin_id("kidney_left") == "kidney_right"
    assert twin_id("kidney_right") == "kidney_left"
    assert twin_id("spine") == "spine"
