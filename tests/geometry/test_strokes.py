"""Where contacts go: inside what is allowed, outwards, at true pace."""

import math

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point

from app.geometry.atlas import Atlas
from app.geometry.contact import contact_area, swept_area
from app.geometry.fit import OVERHANG_MM
from app.geometry.ground import Grounds
from app.geometry.hands import mirrored_path
from app.geometry.pace import length_mm
from app.geometry.shapes import area_of
from app.geometry.shelf import Shelf
from app.geometry.strokes import stroke_level, stroke_paths
from app.model.body_map import Region
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel
from app.model.stroke import StrokePath
from app.model.technique import (
    ContactShape,
    FingersWay,
    HandPlay,
    StrokePattern,
    Technique,
)
from tests.support.sample_map import box, sample_map
from tests.support.sample_techniques import pressing, sample_library, technique

SAMPLE = Atlas(sample_map())
LIBRARY = sample_library()
SHAPES = {
    shape.contact: shape.model_copy(
        update={
            "least_along_mm": 0.4 * shape.along_mm,
            "least_across_mm": 0.3 * shape.across_mm,
        }
    )
    for shape in LIBRARY.contacts
}
HERE = MapPoint(40, 130)


def paths(
    one: Technique, region_id: str = "interscapular_right", point: MapPoint = HERE
) -> tuple[StrokePath, ...]:
    """Return the paths of a technique on the sample."""
    region = SAMPLE.areas.regions[region_id]
    return stroke_paths(one, SHAPES[one.contact], SAMPLE, region, point)


def test_a_hold_is_one_point_where_it_was_asked_for() -> None:
    (path,) = paths(pressing("hold"))
    assert path.points == (HERE,)
    assert path.period_s == 10


def test_a_hand_on_its_thumb_may_point_to_the_spine() -> None:
    one = pressing("hold").model_copy(update={"fingers": FingersWay.INWARDS})
    assert [path.angle_deg for path in paths(one)] == [180.0]


def test_a_thumb_at_the_edge_is_moved_inside() -> None:
    (path,) = paths(pressing("hold"), point=MapPoint(56, 130))
    covered = contact_area(path.contact, path.points[0], path.angle_deg)
    assert SAMPLE.polygon("interscapular_right").buffer(0.1).covers(covered)


def test_a_palm_on_a_narrow_muscle_becomes_its_edge() -> None:
    palm = pressing("palm", contact="palm")
    (path,) = paths(palm)
    assert path.contact.across_mm < SHAPES[palm.contact].across_mm
    forbidden = SAMPLE.areas.capped_below(2)
    assert not swept_area(path).intersects(forbidden.buffer(-OVERHANG_MM))


def test_presses_take_turns() -> None:
    four = paths(pressing("presses", pattern=StrokePattern.PRESSES, rate_per_min=60))
    assert [path.begins_s for path in four] == [0, 1, 2, 3]
    assert {path.cycle_s for path in four} == {4}
    assert all(len(path.points) == 1 for path in four)


def test_strokes_up_lead_to_the_head() -> None:
    (path,) = paths(technique("up", zones=("interscapular",)))
    heights = [point.y_mm for point in path.points]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] - heights[-1] > 50


def test_strokes_down_lead_to_the_feet() -> None:
    (path,) = paths(technique("down", pattern=StrokePattern.ALONG_DOWN))
    assert path.points[0].y_mm < path.points[-1].y_mm


def test_strokes_over_a_lying_region_lead_away_from_the_spine() -> None:
    one = technique("out", zones=("shoulder_top",))
    (right,) = paths(one, "shoulder_top_right", MapPoint(90, 0))
    (left,) = paths(one, "shoulder_top_left", MapPoint(-90, 0))
    assert right.points[0].x_mm < right.points[-1].x_mm
    assert left.points[0].x_mm > left.points[-1].x_mm


def test_the_pace_is_that_of_the_technique() -> None:
    (path,) = paths(technique("up", speed_cm_per_s=4.0))
    assert path.period_s == pytest.approx(length_mm(path.points) / 40, abs=0.01)


def test_a_rate_counts_where_no_speed_is_given() -> None:
    (path,) = paths(technique("up", speed_cm_per_s=None, rate_per_min=20))
    assert path.period_s == 3


def test_what_is_drawn_away_from_the_spine_comes_back_without_load() -> None:
    out, back = paths(pressing("draw", pattern=StrokePattern.AWAY_FROM_SPINE))
    assert out.is_loaded
    assert not back.is_loaded
    assert out.points[0].x_mm < out.points[-1].x_mm
    assert back.points == out.points[::-1]
    assert back.begins_s == out.period_s


def test_a_stroke_away_from_the_spine_goes_on_through_the_zone_at_its_lowest_cap() -> (
    None
):
    raised = sample_map()
    regions = tuple(
        r.model_copy(update={"cap": 4}) if r.base == "interscapular" else r
        for r in raised.regions
    )
    atlas = Atlas(raised.model_copy(update={"regions": regions}))
    draw = pressing("draw", pattern=StrokePattern.AWAY_FROM_SPINE)
    start = MapPoint(45, 230)
    region = atlas.areas.regions["paraspinal_right"]
    shape = SHAPES[draw.contact]
    assert stroke_level(draw, shape, atlas, region, start) == 3
    out = stroke_paths(draw, shape, atlas, region, start)[0]
    assert out.points[-1].x_mm > 55


def test_circles_go_up_and_out_with_load() -> None:
    one = pressing("turn", contact="heel", pattern=StrokePattern.CIRCLES)
    region = "lower_back_right"
    point = MapPoint(42, 412)
    loaded = paths(one, region, point)[0]
    lowest = max(loaded.points, key=lambda point: point.y_mm)
    assert lowest.x_mm <= loaded.points[len(loaded.points) // 2].x_mm


def test_two_hands_on_either_side_mirror_each_other() -> None:
    right, left = paths(technique("up", hands=2, hand_play=HandPlay.BOTH_SIDES))
    assert left == mirrored_path(right)


def test_the_loop_climbs_turns_out_and_comes_down_lightly() -> None:
    one = technique("loop", pattern=StrokePattern.LOOP)
    first, *rest, back = paths(one, "massage_zone_right", MapPoint(40, 200))
    up = next(part for part in (first, *rest) if part.is_loaded)
    assert not back.is_loaded
    assert up.points[0].y_mm > up.points[-1].y_mm
    assert back.points[0].x_mm > 100
    assert back.points[0] == (rest or [first])[-1].points[-1]
    assert back.points[-1] == first.points[0]


def test_the_loop_lightens_where_less_is_allowed() -> None:
    one = technique("loop", pattern=StrokePattern.LOOP, level_max=4)
    parts = paths(one, "massage_zone_right", MapPoint(40, 250))
    assert not all(part.is_loaded for part in parts[:-1])
    zone = SAMPLE.areas.regions["massage_zone_right"]
    level = stroke_level(one, SHAPES[one.contact], SAMPLE, zone, MapPoint(40, 250))
    weaker = SAMPLE.areas.capped_below(level).buffer(-OVERHANG_MM)
    for part in parts:
        assert not (part.is_loaded and swept_area(part).intersects(weaker))


def test_the_loop_keeps_to_the_lowest_cap_that_it_works_on() -> None:
    one = technique("loop", pattern=StrokePattern.LOOP, level_max=4)
    zone = SAMPLE.areas.regions["massage_zone_right"]
    here = MapPoint(65, 0)
    assert SAMPLE.cap_at(here) == 4
    assert stroke_level(one, SHAPES[one.contact], SAMPLE, zone, here) == 3


def test_a_loop_without_a_zone_still_runs() -> None:
    bare = sample_map()
    kept = tuple(r for r in bare.regions if r.base == "lower_back")
    atlas = Atlas(bare.model_copy(update={"regions": kept}))
    one = technique("loop", pattern=StrokePattern.LOOP)
    found = stroke_paths(
        one, SHAPES[one.contact], atlas, kept[0], atlas.point_of(kept[0].id)
    )
    assert [path.is_loaded for path in found] == [True, False]


def test_a_loop_needs_no_zone_and_no_shoulder_that_are_allowed() -> None:
    bare = sample_map()
    regions = tuple(
        r.model_copy(update={"outline": box(-14, 0, 14, 100)})
        if r.base in ("massage_zone", "shoulder_top")
        else r
        for r in bare.regions
    )
    atlas = Atlas(bare.model_copy(update={"regions": regions}))
    one = technique("loop", pattern=StrokePattern.LOOP)
    region = atlas.areas.regions["lower_back_right"]
    point = atlas.point_of(region.id)
    assert stroke_paths(one, SHAPES[one.contact], atlas, region, point)


def test_a_region_that_is_wholly_forbidden_has_no_strokes() -> None:
    bare = sample_map()
    spine = next(r for r in bare.regions if r.base == "spine")
    hidden = spine.model_copy(
        update={"id": "hidden", "base": "hidden", "level": SafetyLevel.WORK}
    )
    atlas = Atlas(bare.model_copy(update={"regions": (*bare.regions, hidden)}))
    one = pressing("hold")
    assert stroke_paths(one, SHAPES[one.contact], atlas, hidden, MapPoint(0, 300)) == ()


def test_the_contact_is_an_ellipse_of_its_own_size() -> None:
    palm = ContactShape(contact="palm", name="Palm", along_mm=160, across_mm=80)
    area = contact_area(palm, MapPoint(0, 0), -90.0)
    left, top, right, bottom = area.bounds
    assert (right - left, bottom - top) == (pytest.approx(80), pytest.approx(160))


def test_a_contact_in_the_cleared_area_keeps_off_what_is_forbidden() -> None:
    thumb = SHAPES[pressing("hold").contact]
    area = area_of(box(0, 0, 60, 60))
    forbidden = area_of(box(40, 0, 60, 60))
    inner = Grounds(Shelf()).ground(area, forbidden).rooms(thumb, 30.0).area
    for x_mm, y_mm in shapely.get_coordinates(inner):
        covered = contact_area(thumb, MapPoint(x_mm, y_mm), 30.0)
        assert not covered.intersects(forbidden.buffer(-0.1))


def test_the_swept_area_holds_the_contact_at_every_point() -> None:
    (path,) = paths(technique("up"))
    swept = swept_area(path).buffer(1.0)
    for point in path.points:
        assert swept.covers(contact_area(path.contact, point, path.angle_deg))


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(LIBRARY.techniques),
    st.sampled_from([r for r in SAMPLE.body_map.regions if r.level != "no_go"]),
    st.floats(0, 1),
    st.floats(0, 1),
)
def test_no_loaded_path_enters_a_place_that_forbids_it(
    one: Technique, region: Region, across: float, down: float
) -> None:
    left, top, right, bottom = SAMPLE.polygon(region.id).bounds
    point = MapPoint(left + across * (right - left), top + down * (bottom - top))
    if not SAMPLE.polygon(region.id).covers(Point(point.x_mm, point.y_mm)):
        point = SAMPLE.point_of(region.id)
    if SAMPLE.level_at(point) is SafetyLevel.NO_GO:
        return
    shape = SHAPES[one.contact]
    cap = min(one.level_max, stroke_level(one, shape, SAMPLE, region, point))
    for path in stroke_paths(one, shape, SAMPLE, region, point):
        if path.is_loaded:
            for place in path.points:
                assert SAMPLE.level_at(place) is not SafetyLevel.NO_GO
                assert SAMPLE.cap_at(place) >= cap


def test_every_period_is_above_zero() -> None:
    for one in LIBRARY.techniques:
        for region in SAMPLE.body_map.regions:
            if region.level is not SafetyLevel.NO_GO:
                point = SAMPLE.point_of(region.id)
                shape = SHAPES[one.contact]
                for path in stroke_paths(one, shape, SAMPLE, region, point):
                    assert math.isfinite(path.period_s)
                    assert path.period_s > 0
