"""What the shipped content answers, over the whole figure."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.geometry.atlas import Atlas
from app.guidance.answer import guidance_for, guidance_for_id
from app.guidance.guidance import Guidance, TechniqueAdvice
from app.model.body_map import Knot, Region
from app.model.outline import MapPoint
from app.model.safety import BROAD_CONTACTS, SafetyLevel
from tests.support.shipped import shipped_atlas, shipped_library, shipped_map

AGREED = frozenset({"buttock", "buttock_sciatic"})
FEATURES: list[Region | Knot] = [
    *shipped_map().regions,
    *shipped_map().knots,
]
places = st.builds(MapPoint, st.floats(-290, 290), st.floats(-285, 650))


def answer(place: MapPoint) -> Guidance:
    """Return the answer at a place, everything agreed to."""
    return guidance_for(shipped_library(), shipped_atlas(), place, None, AGREED)


def strokes_keep_their_level(atlas: Atlas, advice: TechniqueAdvice) -> bool:
    """Say whether no loaded way of an offered technique crosses a lower cap."""
    return all(
        atlas.level_at(place) is not SafetyLevel.NO_GO
        and atlas.cap_at(place) >= advice.level_max
        for path in advice.strokes
        if path.is_loaded
        for place in path.points
    )


@settings(max_examples=150, deadline=None)
@given(places)
def test_no_offered_technique_exceeds_the_cap_anywhere(place: MapPoint) -> None:
    cap = shipped_atlas().cap_at(place)
    for advice in answer(place).techniques:
        assert advice.technique.level_min <= advice.level_max <= cap


@settings(max_examples=150, deadline=None)
@given(places)
def test_caution_and_no_go_places_are_never_pressed_on(place: MapPoint) -> None:
    found = answer(place)
    if found.level is SafetyLevel.NO_GO:
        assert found.techniques == ()
    if found.level is SafetyLevel.CAUTION:
        for advice in found.techniques:
            assert advice.technique.contact in BROAD_CONTACTS
            assert not advice.technique.uses_body_weight
            assert advice.level_max <= 2


@settings(max_examples=100, deadline=None)
@given(places)
def test_both_sides_are_answered_alike(place: MapPoint) -> None:
    here, there = answer(place), answer(place.mirrored())
    atlas = shipped_atlas()
    if atlas.is_on_figure(place) and atlas.is_on_figure(place.mirrored()):
        assert (here.level, here.cap) == (there.level, there.cap)
        assert [a.technique.id for a in here.techniques] == [
            a.technique.id for a in there.techniques
        ]


@settings(max_examples=60, deadline=None)
@given(places)
def test_no_loaded_way_crosses_a_place_that_allows_less(place: MapPoint) -> None:
    for advice in answer(place).techniques:
        assert strokes_keep_their_level(shipped_atlas(), advice), advice.technique.id


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.id)
def test_every_region_and_knot_is_answered(feature: Region | Knot) -> None:
    atlas = shipped_atlas()
    found = guidance_for_id(shipped_library(), atlas, feature.id, AGREED)
    assert found.rules
    assert found.citations
    assert found.region is not None
    for advice in found.techniques:
        assert strokes_keep_their_level(atlas, advice), advice.technique.id


def test_every_place_to_work_has_something_to_do() -> None:
    atlas = shipped_atlas()
    for region in atlas.body_map.regions:
        if region.level is SafetyLevel.WORK:
            found = guidance_for_id(shipped_library(), atlas, region.id, AGREED)
            assert found.techniques, region.id
            assert found.techniques[0].is_main or region.is_opt_in, region.id


def test_over_the_kidneys_there_are_no_thumbs_and_no_tapping() -> None:
    found = guidance_for_id(shipped_library(), shipped_atlas(), "kidney_column_right")
    contacts = {advice.technique.contact for advice in found.techniques}
    families = {advice.technique.family for advice in found.techniques}
    assert found.cap == 2
    assert contacts <= BROAD_CONTACTS
    assert "tapotement" not in families


def test_every_stroke_has_a_pace_that_hands_can_keep() -> None:
    for feature in FEATURES:
        found = guidance_for_id(shipped_library(), shipped_atlas(), feature.id, AGREED)
        for advice in found.techniques:
            for path in advice.strokes:
                assert math.isfinite(path.period_s)
                assert 0.1 <= path.period_s <= 60, advice.technique.id
