"""Where does it hurt: which knots are felt there."""

import pytest

from app.geometry.atlas import Atlas
from app.guidance.referral import knots_referring_to, prevalence_share
from app.model.body_map import ReferralArea
from app.model.outline import MapPoint
from tests.support.shipped import shipped_map

NECK = MapPoint(40, -60)


def test_nearly_everyone_comes_before_some_and_common_before_rare(
    atlas: Atlas,
) -> None:
    hits = knots_referring_to(atlas.body_map, NECK)
    assert [hit.knot.id for hit in hits] == [
        "crest_knot_right",
        "blade_knot_right",
        "top_knot_right",
    ]
    assert [hit.is_essential for hit in hits] == [True, True, False]


def test_scores_fall(atlas: Atlas) -> None:
    scores = [
        hit.score for hit in knots_referring_to(atlas.body_map, MapPoint(45, -50))
    ]
    assert scores == sorted(scores, reverse=True)


def test_the_other_side_has_the_knots_of_its_own(atlas: Atlas) -> None:
    hits = knots_referring_to(atlas.body_map, NECK.mirrored())
    assert {hit.knot.side for hit in hits[:2]} == {"left"}


def test_where_no_area_covers_the_place_the_near_ones_count(atlas: Atlas) -> None:
    beside = MapPoint(40 + 60 + 10, -60)
    assert [hit.knot.id for hit in knots_referring_to(atlas.body_map, beside)] == [
        "top_knot_right"
    ]


def test_scores_tell_nearly_everyone_from_some(atlas: Atlas) -> None:
    for hit in knots_referring_to(atlas.body_map, NECK):
        assert (hit.score >= 1) is hit.is_essential
        assert 0 <= hit.score <= 2


def test_where_nothing_refers_there_is_nothing(atlas: Atlas) -> None:
    assert knots_referring_to(atlas.body_map, MapPoint(0, 580)) == ()


def test_a_turned_ellipse_covers_along_its_angle(atlas: Atlas) -> None:
    area = ReferralArea(x_mm=0, y_mm=0, rx_mm=50, ry_mm=5, angle_deg=90)
    knot = atlas.body_map.knots[0].model_copy(update={"referral_areas": (area,)})
    body_map = atlas.body_map.model_copy(update={"knots": (knot,)})
    assert knots_referring_to(body_map, MapPoint(0, 40))
    assert not knots_referring_to(body_map, MapPoint(40, 0))


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("93.8% of 224 patients", 0.938),
        ("94 of 100 people", 0.94),
        ("about four in five people", 0.8),
        ("Two out of the ten.", 0.2),
        ("in a third to a half of people", 1 / 3),
        ("Common.", 0.0),
        ("0 of 0", 0.0),
    ],
)
def test_a_share_is_read_from_its_words(text: str, share: float) -> None:
    assert prevalence_share(text) == pytest.approx(share)


def test_the_knot_under_the_finger_comes_first() -> None:
    body_map = shipped_map()
    knot = next(each for each in body_map.knots if each.id == "ut2_right")
    first = knots_referring_to(body_map, knot.point)[0]
    assert first.is_here
    assert first.knot is knot


def test_a_knot_close_by_lies_within_its_uncertainty() -> None:
    body_map = shipped_map()
    for knot in body_map.knots:
        off = MapPoint(knot.point.x_mm + knot.radius_mm + 1, knot.point.y_mm)
        found = {hit.knot.id: hit for hit in knots_referring_to(body_map, off)}
        assert knot.id not in found or not found[knot.id].is_here


def test_what_is_sent_from_elsewhere_has_an_area_that_reaches_the_place(
    atlas: Atlas,
) -> None:
    for hit in knots_referring_to(atlas.body_map, NECK):
        assert hit.areas or hit.is_here
