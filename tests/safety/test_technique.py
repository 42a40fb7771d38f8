"""Which technique is refused where, and by which rule."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.geometry.atlas import Atlas
from app.model.body_map import HomeUse, Knot
from app.model.outline import MapPoint
from app.model.safety import BROAD_CONTACTS, Contact, Family, SafetyLevel
from app.model.technique import Technique
from app.safety.place import place_safety
from app.safety.technique import TECHNIQUE_RULES, may_pass_over, technique_verdict
from app.safety.words import contact_words, family_words
from tests.support.sample_map import sample_map
from tests.support.sample_techniques import pressing, technique

SAMPLE = Atlas(sample_map())
WORK = MapPoint(40, 200)
CAUTION = MapPoint(110, 250)
KIDNEY_COLUMN = MapPoint(40, 340)
NO_GO = MapPoint(0, 200)
BUTTOCK = MapPoint(90, 550)


def refused_by(one: Technique, point: MapPoint, *knots: Knot) -> str | None:
    """Return the id of the rule that refuses a technique at a point."""
    verdict = technique_verdict(one, place_safety(SAMPLE, point, knots=knots))
    return verdict.excluded_by.id if verdict.excluded_by else None


def knot(**changes: Any) -> Knot:
    """Return a knot with something changed."""
    return SAMPLE.body_map.knots[0].model_copy(update=changes)


@pytest.mark.parametrize(
    ("one", "point", "rule"),
    [
        (pressing("thumb"), WORK, None),
        (pressing("thumb"), NO_GO, "region:spine"),
        (technique("palm"), NO_GO, "region:spine"),
        (pressing("thumb"), CAUTION, "caution_contact"),
        (pressing("heel", contact=Contact.HEEL), CAUTION, None),
        (
            pressing("lean", contact=Contact.HEEL, uses_body_weight=True),
            CAUTION,
            "caution_contact",
        ),
        (
            technique("pat", family=Family.TAPOTEMENT),
            CAUTION,
            "caution_contact",
        ),
        (
            technique("pat", family=Family.TAPOTEMENT),
            KIDNEY_COLUMN,
            "region:kidney_column_right",
        ),
        (pressing("thumb"), KIDNEY_COLUMN, "region:kidney_column_right"),
        (
            pressing("firm", contact=Contact.HEEL, level_min=3),
            CAUTION,
            "above_cap",
        ),
        (technique("palm"), BUTTOCK, "opt_in:buttock_right"),
        (
            pressing("knee", is_taught=False, not_taught_because="Too much."),
            WORK,
            "not_taught",
        ),
    ],
)
def test_the_rule_that_refuses_is_named(
    one: Technique, point: MapPoint, rule: str | None
) -> None:
    assert refused_by(one, point) == rule


def test_a_contact_that_a_knot_excludes_is_refused_there() -> None:
    sore = knot(excluded_contacts=(Contact.THUMB_PAD,))
    assert refused_by(pressing("thumb"), WORK, sore) == f"knot:{sore.id}"
    assert refused_by(pressing("heel", contact=Contact.HEEL), WORK, sore) is None


def test_a_knot_for_professionals_takes_no_points() -> None:
    left_alone = knot(home_use=HomeUse.NO)
    assert refused_by(pressing("thumb"), WORK, left_alone) == (
        f"home_use:{left_alone.id}"
    )
    assert refused_by(technique("palm"), WORK, left_alone) is None


def test_a_flat_hand_may_pass_over_some_no_go_places_but_not_all() -> None:
    glide, press = technique("palm"), pressing("thumb")
    spine, coccyx = (place_safety(SAMPLE, p) for p in (NO_GO, MapPoint(0, 530)))
    assert may_pass_over(glide, spine)
    assert not may_pass_over(glide, coccyx)
    assert not may_pass_over(press, spine)
    assert not may_pass_over(glide, place_safety(SAMPLE, WORK))


def test_an_offered_technique_is_capped() -> None:
    firm = pressing("heel", contact=Contact.HEEL, level_max=4)
    place = place_safety(SAMPLE, CAUTION)
    assert technique_verdict(firm, place).level_max == 2


def test_a_caution_area_is_capped_at_two_whatever_its_region_says() -> None:
    sample = sample_map()
    raised = tuple(
        region.model_copy(update={"cap": 4}) if region.base == "ribs_side" else region
        for region in sample.regions
    )
    atlas = Atlas(sample.model_copy(update={"regions": raised}))
    heel = pressing("heel", contact=Contact.HEEL, level_max=4)
    assert technique_verdict(heel, place_safety(atlas, CAUTION)).level_max == 2


def test_level_five_is_never_offered() -> None:
    place = place_safety(SAMPLE, MapPoint(100, -20))
    raised = pressing("deep", level_max=4).model_copy(update={"level_max": 5})
    assert technique_verdict(raised, place).level_max == 4


def test_every_refusal_gives_its_reason_in_words() -> None:
    reasons = [
        technique_verdict(one, place_safety(SAMPLE, point)).excluded_by
        for one, point in (
            (pressing("thumb"), NO_GO),
            (pressing("thumb"), CAUTION),
            (pressing("thumb"), KIDNEY_COLUMN),
            (technique("palm"), BUTTOCK),
        )
    ]
    assert all(reason and reason.text.endswith(".") for reason in reasons)


@pytest.mark.parametrize(
    ("one", "point", "remedy"),
    [
        (pressing("thumb"), KIDNEY_COLUMN, "Choose one with another part of the hand."),
        (
            technique("pat", family=Family.TAPOTEMENT),
            KIDNEY_COLUMN,
            "Choose a calmer movement.",
        ),
        (
            pressing("firm", contact=Contact.HEEL, level_min=3),
            CAUTION,
            "Choose a lighter one.",
        ),
    ],
)
def test_a_refusal_says_what_to_choose_instead(
    one: Technique, point: MapPoint, remedy: str
) -> None:
    refused = technique_verdict(one, place_safety(SAMPLE, point)).excluded_by
    assert refused
    assert refused.text.endswith(remedy)


def test_every_contact_and_family_has_words() -> None:
    assert all(contact_words(contact) for contact in Contact)
    assert all(family_words(family) for family in Family)


techniques = st.builds(
    pressing,
    st.just("any"),
    contact=st.sampled_from(Contact),
    family=st.sampled_from(Family),
    level_min=st.integers(0, 2),
    level_max=st.integers(2, 4),
    uses_body_weight=st.booleans(),
    is_taught=st.booleans(),
)
places = st.builds(MapPoint, st.floats(-160, 160), st.floats(-250, 600))


@given(techniques, places)
def test_no_offered_technique_exceeds_the_cap(one: Technique, point: MapPoint) -> None:
    verdict = technique_verdict(one, place_safety(SAMPLE, point))
    if verdict.is_offered:
        assert verdict.level_max <= SAMPLE.cap_at(point)


@given(techniques, places)
def test_the_engine_agrees_with_a_naive_one(one: Technique, point: MapPoint) -> None:
    place = place_safety(SAMPLE, point)
    assert technique_verdict(one, place).is_offered is _naive(one, point)


@given(techniques, places)
def test_a_refusal_is_the_first_rule_that_speaks(
    one: Technique, point: MapPoint
) -> None:
    place = place_safety(SAMPLE, point)
    spoken = [found for rule in TECHNIQUE_RULES if (found := rule(one, place))]
    assert technique_verdict(one, place).excluded_by == next(iter(spoken), None)


def _naive(one: Technique, point: MapPoint) -> bool:
    """Say whether a technique is allowed, worked out the plain way."""
    regions = SAMPLE.regions_at(point)
    is_strict = any(region.level is SafetyLevel.CAUTION for region in regions)
    if not regions:
        is_strict = True
    forbidden = (
        not one.is_taught
        or not SAMPLE.is_on_figure(point)
        or any(region.is_opt_in for region in regions)
        or any(region.level is SafetyLevel.NO_GO for region in regions)
        or any(one.contact in region.excluded_contacts for region in regions)
        or any(one.family in region.excluded_families for region in regions)
        or (is_strict and one.contact not in BROAD_CONTACTS)
        or (is_strict and one.family is Family.TAPOTEMENT)
        or (is_strict and one.uses_body_weight)
        or (is_strict and one.level_min > 2)
        or any(region.cap < one.level_min for region in regions)
    )
    return not forbidden
