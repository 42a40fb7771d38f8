"""The knots are complete, placed on the body, and never invite too much pressure."""

import pytest

from app.model.body_map import HomeUse, Knot
from app.model.safety import BROAD_CONTACTS, Contact, EvidenceGrade
from tests.resources.reading import knots, muscle_bases, sources, techniques

HEAD_TOP_MM, TRUNK_END_MM = -287.0, 655.0
KIDNEY_LEVELS = {"T11", "T11-T12", "L1-L2"}
THUMBS = {Contact.THUMB_PAD, Contact.STACKED_THUMBS}
HARD = set(Contact) - BROAD_CONTACTS
NECK_END_MM = -10.0
SPINE_STRIP_MM = 15.0
BY_ID = {str(technique.id): technique for technique in techniques()}

each = pytest.mark.parametrize("knot", knots(), ids=lambda k: k.base)


def test_all_45_knots_are_there() -> None:
    assert len({knot.base for knot in knots()}) == 45


def test_names_are_told_apart() -> None:
    assert len({knot.name for knot in knots()}) == len(knots())


@each
def test_the_muscle_is_drawn_on_the_map(knot: Knot) -> None:
    assert knot.muscle in muscle_bases()


@each
def test_the_place_is_on_the_right_side_off_the_spine(knot: Knot) -> None:
    assert SPINE_STRIP_MM < knot.point.x_mm < 170


@each
def test_the_place_is_on_the_body(knot: Knot) -> None:
    assert HEAD_TOP_MM < knot.point.y_mm < TRUNK_END_MM


@each
def test_referral_areas_are_on_this_view(knot: Knot) -> None:
    outside = [
        area
        for area in knot.referral_areas
        if abs(area.x_mm) > 260 or not HEAD_TOP_MM < area.y_mm < TRUNK_END_MM
    ]
    assert not outside


@each
def test_referral_is_drawn_or_told(knot: Knot) -> None:
    assert knot.referral_areas or knot.refers_beyond


@each
def test_the_texts_are_written(knot: Knot) -> None:
    texts = (knot.referral, knot.find, knot.confused_with, knot.technique)
    assert all(text.endswith(".") for text in (*texts, knot.cautions))


@each
def test_causes_are_called_links_and_not_causes(knot: Knot) -> None:
    assert "Often goes with" in knot.causes or "none is a proven cause" in knot.causes


@each
def test_nothing_is_graded_as_certain(knot: Knot) -> None:
    assert knot.evidence in (EvidenceGrade.LOW_CERTAINTY, EvidenceGrade.TRADITION)


@each
def test_sources_are_known(knot: Knot) -> None:
    known = {source.id for source in sources()}
    assert {citation.source for citation in knot.sources} <= known


@pytest.mark.parametrize(
    "knot",
    [k for k in knots() if k.vertebral_level in KIDNEY_LEVELS],
    ids=lambda k: k.base,
)
def test_knots_near_the_kidneys_are_for_light_broad_hands(knot: Knot) -> None:
    assert knot.max_level <= 2
    assert set(knot.excluded_contacts) >= HARD


@pytest.mark.parametrize(
    "knot",
    [k for k in knots() if k.point.y_mm < NECK_END_MM],
    ids=lambda k: k.base,
)
def test_neck_knots_are_for_light_hands_without_thumbs(knot: Knot) -> None:
    assert knot.max_level <= 2
    assert set(knot.excluded_contacts) >= THUMBS


@each
def test_knots_that_are_not_for_home_are_at_most_glided_over(knot: Knot) -> None:
    assert knot.home_use is not HomeUse.NO or knot.max_level <= 1


@each
def test_techniques_exist_and_are_taught(knot: Knot) -> None:
    unknown = [b for b in knot.technique_bases if not BY_ID[b].is_taught]
    assert not unknown


@each
def test_techniques_use_no_excluded_contact(knot: Knot) -> None:
    bad = [
        b for b in knot.technique_bases if BY_ID[b].contact in knot.excluded_contacts
    ]
    assert not bad


@each
def test_techniques_can_be_as_light_as_the_knot_needs(knot: Knot) -> None:
    heavy = [b for b in knot.technique_bases if BY_ID[b].level_min > knot.max_level]
    assert not heavy


@each
def test_techniques_load_no_more_broadly_than_light_on_light_knots(knot: Knot) -> None:
    leaning = [b for b in knot.technique_bases if BY_ID[b].uses_body_weight]
    assert knot.max_level >= 3 or not leaning
