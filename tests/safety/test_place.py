"""How much a place allows, and who says so."""

from hypothesis import given
from hypothesis import strategies as st

from app.geometry.atlas import Atlas
from app.model.body_map import Knot
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel
from app.safety.place import NO_TOUCH, NOT_ON_BODY, PASS_OVER, place_safety
from tests.support.sample_map import sample_map

SAMPLE = Atlas(sample_map())


def knot(atlas: Atlas, knot_id: str) -> Knot:
    """Return a knot of the sample."""
    return next(found for found in atlas.body_map.knots if found.id == knot_id)


def test_the_region_that_caps_says_why(atlas: Atlas) -> None:
    place = place_safety(atlas, MapPoint(40, 130))
    assert (place.level, place.cap) == (SafetyLevel.WORK, 3)
    assert [rule.id for rule in place.rules] == ["region:interscapular_right"]
    assert place.rules[0].text == "Why interscapular allows what it allows."


def test_a_container_is_silent_where_a_region_inside_it_speaks(atlas: Atlas) -> None:
    rules = place_safety(atlas, MapPoint(50, 0)).rules
    assert [rule.id for rule in rules] == ["region:shoulder_top_right"]


def test_a_container_speaks_where_it_is_alone(atlas: Atlas) -> None:
    rules = place_safety(atlas, MapPoint(68, 200)).rules
    assert [rule.id for rule in rules] == ["region:massage_zone_right"]


def test_a_caution_area_speaks_for_itself(atlas: Atlas) -> None:
    place = place_safety(atlas, MapPoint(40, 340))
    assert (place.level, place.cap) == (SafetyLevel.CAUTION, 2)
    assert [rule.id for rule in place.rules] == ["region:kidney_column_right"]


def test_a_no_go_place_may_be_passed_over_only_when_its_cap_says_so(
    atlas: Atlas,
) -> None:
    assert PASS_OVER in place_safety(atlas, MapPoint(0, 200)).rules
    assert NO_TOUCH in place_safety(atlas, MapPoint(0, 530)).rules
    assert place_safety(atlas, MapPoint(0, 530)).cap == 0


def test_a_knot_lowers_the_cap_and_says_so(atlas: Atlas) -> None:
    top = knot(atlas, "top_knot_right")
    alone = place_safety(atlas, top.point)
    with_knot = place_safety(atlas, top.point, knots=(top,))
    assert (alone.cap, with_knot.cap) == (4, 2)
    assert [rule.id for rule in with_knot.rules] == ["knot:top_knot_right"]


def test_a_knot_never_raises_the_cap(atlas: Atlas) -> None:
    low = knot(atlas, "low_knot_right")
    assert place_safety(atlas, low.point, knots=(low,)).cap == 2


def test_a_region_is_closed_until_both_agree(atlas: Atlas) -> None:
    here = MapPoint(90, 550)
    closed = place_safety(atlas, here)
    assert closed.cap == 0
    assert [rule.id for rule in closed.rules] == ["opt_in:buttock_right"]
    assert place_safety(atlas, here, frozenset({"buttock"})).cap == 3
    assert place_safety(atlas, here, frozenset({"buttock_right"})).cap == 3
    assert place_safety(atlas, here, frozenset({"buttock_left"})).cap == 0


def test_an_unmapped_place_has_the_default_cap_and_a_rule(atlas: Atlas) -> None:
    place = place_safety(atlas, MapPoint(140, 400))
    assert (place.level, place.cap) == (SafetyLevel.CAUTION, 2)
    assert [rule.id for rule in place.rules] == ["unmapped"]


def test_beside_the_body_nothing_is_allowed(atlas: Atlas) -> None:
    place = place_safety(atlas, MapPoint(500, 0))
    assert place.cap == 0
    assert place.rules == (NOT_ON_BODY,)


@given(st.floats(-160, 160), st.floats(-250, 600))
def test_some_rule_always_sets_the_cap(x_mm: float, y_mm: float) -> None:
    place = place_safety(SAMPLE, MapPoint(x_mm, y_mm))
    assert min(rule.cap for rule in place.rules) == place.cap
    assert all(rule.text for rule in place.rules)
