"""What is said of a place that hurts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.geometry.atlas import Atlas
from app.guidance.hurt import MOST_KNOTS, HurtAnswer, hurt_answer
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel
from tests.support.shipped import shipped_atlas

PLACES = st.builds(MapPoint, st.floats(-250, 250), st.floats(-280, 640))


def answer_at(x_mm: float, y_mm: float) -> HurtAnswer:
    """Return what the shipped map answers."""
    return hurt_answer(shipped_atlas(), MapPoint(x_mm, y_mm))


@settings(max_examples=80, deadline=None)
@given(PLACES)
def test_each_knot_is_told_once_and_in_one_group(point: MapPoint) -> None:
    answer = hurt_answer(shipped_atlas(), point)
    told = [suspect.hit.knot.id for suspect in answer.suspects]
    assert len(told) == len(set(told)) <= MOST_KNOTS


@settings(max_examples=80, deadline=None)
@given(PLACES)
def test_the_likeliest_comes_first_in_each_group(point: MapPoint) -> None:
    answer = hurt_answer(shipped_atlas(), point)
    for group in (answer.under, answer.sent):
        scores = [suspect.hit.score for suspect in group]
        assert scores == sorted(scores, reverse=True)


@settings(max_examples=80, deadline=None)
@given(PLACES)
def test_what_lies_under_the_place_is_within_its_radius(point: MapPoint) -> None:
    for suspect in hurt_answer(shipped_atlas(), point).under:
        assert suspect.distance_mm <= suspect.hit.knot.radius_mm + 0.05


def test_a_knot_in_a_no_go_place_is_marked() -> None:
    atlas = shipped_atlas()
    knot = next(k for k in atlas.body_map.knots if k.id == "isp_low_right")
    assert atlas.level_at(knot.point) is SafetyLevel.NO_GO
    assert answer_at(knot.point.x_mm, knot.point.y_mm).under[0].is_no_go


def test_under_the_towel_all_is_closed_until_both_agree(atlas: Atlas) -> None:
    below = MapPoint(100, 550)
    assert hurt_answer(atlas, below).is_closed
    assert not hurt_answer(atlas, below, frozenset({"buttock"})).is_closed


def test_the_place_is_named_by_the_region_in_force() -> None:
    answer = answer_at(75, 338)
    assert answer.region is not None
    assert (answer.region.id, answer.level) == ("kidney_right", SafetyLevel.NO_GO)
