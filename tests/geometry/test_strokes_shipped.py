"""What is drawn is what the words of the shipped techniques say."""

from functools import cache

import pytest
import shapely

from app.geometry.contact import swept_area
from app.geometry.hands import LIMB_BASES
from app.geometry.pace import length_mm
from app.guidance.answer import guidance_for_id
from app.model.ids import TechniqueId
from app.model.safety import Contact
from app.model.stroke import StrokePath
from app.model.technique import HandPlay, StrokePattern, Technique
from tests.support.shipped import (
    BACK,
    MAP_IDS,
    shipped_atlas,
    shipped_library,
    shipped_map,
)

AGREED = frozenset({"buttock", "buttock_sciatic"})
TAUGHT = tuple(t for t in shipped_library().techniques if t.is_taught)
MAPS = tuple(shipped_map(map_id) for map_id in MAP_IDS)
BASES = {region.base for body_map in MAPS for region in body_map.regions}
MAP_OF = {
    str(region.id): body_map.id
    for body_map in sorted(MAPS, key=lambda one: one.id == BACK)
    for region in body_map.regions
}
"""The map that shows a region: the back, if several do."""


@cache
def offered(region_id: str) -> dict[str, tuple[StrokePath, ...]]:
    """Return the strokes of all that is offered in a region, by technique."""
    atlas = shipped_atlas(MAP_OF[region_id])
    found = guidance_for_id(shipped_library(), atlas, region_id, AGREED)
    return {advice.technique.id: advice.strokes for advice in found.techniques}


def strokes(technique_id: str, region_id: str) -> tuple[StrokePath, ...]:
    """Return how a technique is drawn in a region."""
    return offered(region_id)[technique_id]


def of_one_hand(technique_id: str, region_id: str) -> tuple[StrokePath, ...]:
    """Return the parts on the right half of the body."""
    found = strokes(technique_id, region_id)
    return tuple(path for path in found if path.points[0].x_mm > 0)


def sides_of(paths: tuple[StrokePath, ...]) -> set[bool]:
    """Return on which sides of the midline the paths begin."""
    return {path.points[0].x_mm > 0 for path in paths}


def id_of(base: str) -> str:
    """Return the id of a region, the right one of two."""
    return base if base in MAP_OF else f"{base}_right"


def is_on_limb(base: str) -> bool:
    """Return whether a region is part of an arm or a leg: one hand has room."""
    body_map = shipped_map(MAP_OF[id_of(base)])
    is_limb = any(each.is_limb for each in body_map.regions if each.base == base)
    return is_limb or base in LIMB_BASES


each_taught = pytest.mark.parametrize("technique", TAUGHT, ids=lambda one: one.id)


@each_taught
def test_every_taught_technique_is_drawn_somewhere(technique: Technique) -> None:
    zones = (id_of(zone) for zone in technique.zones)
    assert any(offered(region_id).get(technique.id) for region_id in zones)


@each_taught
def test_each_zone_of_a_technique_offers_it(technique: Technique) -> None:
    missing = [z for z in technique.zones if technique.id not in offered(id_of(z))]
    assert not missing


@each_taught
def test_a_hand_rests_only_where_the_map_has_a_region(technique: Technique) -> None:
    assert set(technique.rests_on) <= BASES


@pytest.mark.parametrize(
    "technique_id", ["effleurage", "basic_rub", "fan_stroke", "t_stroke"]
)
def test_long_strokes_are_closed_loops_on_both_sides(technique_id: str) -> None:
    found = strokes(technique_id, "massage_zone_right")
    assert sides_of(found) == {True, False}
    right = of_one_hand(technique_id, "massage_zone_right")
    assert right[-1].points[-1] == right[0].points[0]
    assert not right[-1].is_loaded


@pytest.mark.parametrize("technique_id", ["effleurage", "basic_rub", "t_stroke"])
def test_the_way_down_keeps_off_the_shoulder_blade(technique_id: str) -> None:
    down = of_one_hand(technique_id, "massage_zone_right")[-1]
    below = tuple(p for p in down.points if p.y_mm > 60)
    line = shapely.LineString([(p.x_mm, p.y_mm) for p in below])
    assert not line.intersects(shipped_atlas().areas.by_id["shoulder_blade_right"])


def test_the_t_stroke_begins_low_and_leans_in_above_the_kidneys() -> None:
    first, *others = of_one_hand("t_stroke", "paraspinal_right")
    assert not first.is_loaded
    assert first.points[0].y_mm > 390
    kidney = shipped_atlas().areas.by_id["kidney_right"]
    loaded = [path for path in others if path.is_loaded]
    assert loaded
    assert not any(swept_area(path).intersects(kidney) for path in loaded)


@pytest.mark.parametrize("base", sorted(LIMB_BASES))
def test_a_long_stroke_on_a_limb_runs_along_that_limb(base: str) -> None:
    there, back = strokes("effleurage", f"{base}_right")
    assert there.points[0].y_mm > there.points[-1].y_mm
    assert there.is_loaded
    assert back.points == there.points[::-1]


def test_skin_rolls_straight_up_beside_the_midline_to_the_middle_of_the_back() -> None:
    (roll,) = strokes("skin_rolling", "sacrum")
    outs = [path.x_mm for path in roll.points]
    assert max(outs) - min(outs) < 0.01
    assert 25 <= abs(outs[0]) <= 40
    assert roll.points[0].y_mm > 480
    assert roll.points[-1].y_mm < 230


def test_the_walk_to_the_scalp_begins_on_the_neck_and_ends_on_the_head() -> None:
    found = strokes("neck_to_scalp_walk", "suboccipital_right")
    assert sides_of(found) == {True, False}
    for path in found:
        assert path.points[0].y_mm > -40
        assert path.points[-1].y_mm < -220


@pytest.mark.parametrize("technique_id", ["neck_grip", "neck_squeeze"])
def test_a_grip_has_fingers_on_one_side_and_a_resting_thumb_on_the_other(
    technique_id: str,
) -> None:
    found = strokes(technique_id, "neck_back_right")
    fingers = [p for p in found if p.contact.contact is Contact.FINGERTIPS]
    thumbs = [p for p in found if p.contact.contact is Contact.THUMB_PAD]
    assert all(path.points[0].x_mm > 0 for path in fingers)
    assert all(path.points[0].x_mm < 0 for path in thumbs)
    assert len(fingers) == len(thumbs)
    assert not any(path.is_loaded for path in thumbs)


@pytest.mark.parametrize("technique_id", ["neck_grip", "neck_squeeze"])
def test_a_grip_never_reaches_the_front_of_the_neck(technique_id: str) -> None:
    front = shapely.union_all(
        [
            shipped_atlas().areas.by_id[f"neck_front_edge_{side}"]
            for side in ("left", "right")
        ]
    )
    for path in strokes(technique_id, "neck_back_right"):
        assert not swept_area(path).intersects(front.buffer(-3.0))


def test_a_sweep_leaves_the_other_hand_on_the_sacrum() -> None:
    *sweep, rest = strokes("anchored_sweep", "sacrum")
    assert len(rest.points) == 1
    assert not rest.is_loaded
    sacrum = shipped_atlas().areas.by_id["sacrum"]
    place = rest.points[0]
    assert sacrum.contains(shapely.Point(place.x_mm, place.y_mm))
    assert {path.points[0].x_mm > 0 for path in sweep} == {True}


def test_settling_needs_two_hands_in_two_places() -> None:
    one, other = strokes("settling_hands", "sacrum")
    assert abs(one.points[0].y_mm - other.points[0].y_mm) > 150


@pytest.mark.parametrize("region_id", ["massage_zone_right", "neck_base_right"])
def test_settling_hands_lie_evenly_beside_the_spine(region_id: str) -> None:
    one, other = strokes("settling_hands", region_id)
    assert other.points == tuple(point.mirrored() for point in one.points)
    assert one.points[0].x_mm > 30.0, "beside the midline"
    assert not other.is_loaded


def test_weight_wanders_from_heel_to_heel() -> None:
    right, left = strokes("heel_rocking", "lower_back_right")
    assert right.points[0] == left.points[0].mirrored()
    assert left.begins_s == right.period_s
    assert left.cycle_s == right.cycle_s == 2 * right.period_s


def test_a_rocked_body_takes_both_hands_the_same_way() -> None:
    first = strokes("lumbar_rocking", "lower_back_right")
    right = next(p for p in first if p.points[0].x_mm > 0)
    left = next(p for p in first if p.points[0].x_mm < 0)
    moved_mm = [path.points[1].x_mm - path.points[0].x_mm for path in (right, left)]
    assert moved_mm[0] * moved_mm[1] > 0


def test_a_squeeze_that_is_held_follows_the_rocking() -> None:
    right = of_one_hand("lumbar_rocking", "lower_back_right")
    assert len(right[-1].points) == 1
    assert right[-1].period_s == 5
    assert right[-1].begins_s == sum(path.period_s for path in right[:-1])


def test_two_thumbs_press_in_turn_from_two_sides_of_one_place() -> None:
    one, other = strokes("two_thumb_knead", "interscapular_right")
    assert one.begins_s == 0
    assert other.begins_s == one.period_s
    assert 0 < abs(one.points[0].x_mm - other.points[0].x_mm) < 40


def test_single_presses_close_in_round_their_place() -> None:
    found = strokes("single_finger_press", "interscapular_right")
    last = found[-1].points[0]
    far = shapely.Point(last.x_mm, last.y_mm)
    off = [
        far.distance(shapely.Point(p.points[0].x_mm, p.points[0].y_mm)) for p in found
    ]
    assert max(off[:3]) > max(off[3:])


def test_one_finger_types_after_the_other_and_all_stay_in_the_hand() -> None:
    found = strokes("typewriter", "interscapular_right")
    assert len(found) % 4 == 0
    assert all(path.contact.across_mm < 20 for path in found)
    first_hand = [path.points[0].y_mm for path in found[:4]]
    assert first_hand not in (sorted(first_hand), sorted(first_hand)[::-1])


@pytest.mark.parametrize(
    "technique_id", ["paraspinal_friction", "finger_pull", "stacked_thumb_away"]
)
def test_what_climbs_goes_from_low_to_high(technique_id: str) -> None:
    found = strokes(technique_id, "interscapular_right")
    starts = [path.points[0].y_mm for path in found if path.is_loaded]
    assert starts[0] - starts[-1] > 60


@pytest.mark.parametrize(
    ("technique_id", "region_id"),
    [("skin_rolling", "sacrum"), ("footsteps", "interscapular_right")],
)
def test_fingers_walk_as_fast_as_the_card_says(
    technique_id: str, region_id: str
) -> None:
    (walk,) = strokes(technique_id, region_id)
    speed = shipped_library().technique_by_id[TechniqueId(technique_id)].speed_cm_per_s
    cm_per_s = length_mm(walk.points) / 10 / walk.period_s
    assert cm_per_s == pytest.approx(speed, rel=0.02)


def test_one_knuckle_is_drawn_for_a_press_with_one_knuckle() -> None:
    (press,) = strokes("knuckle_press", "interscapular_right")
    assert press.contact.across_mm <= 20


def test_both_hands_work_only_where_they_are_said_to() -> None:
    for technique in TAUGHT:
        for zone in technique.zones:
            found = offered(id_of(zone)).get(technique.id)
            moving = tuple(p for p in found or () if p.is_loaded)
            plays = (HandPlay.BOTH_SIDES, HandPlay.SIDES_IN_TURN)
            is_paired = technique.hand_play in plays and not is_on_limb(zone)
            if moving and technique.pattern is not StrokePattern.HOLD:
                assert (len(sides_of(moving)) == 2) is is_paired, (technique.id, zone)
