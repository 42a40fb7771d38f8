"""Every question has one right answer, and it is the one that the rules give."""

import random
from functools import cache

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.guidance.answer import guidance_for
from app.model.body_map import BodyMap, Knot, Landmark, Region
from app.model.health import ConditionId
from app.model.ids import MapId
from app.model.outline import MapPoint
from app.model.practice import Answer, CardId, Outcome, Press, Question, QuestionKind
from app.model.safety import SafetyLevel, Side
from app.practice.asking import put
from app.practice.cards import cards_of, feature_of, is_safety_card
from app.practice.close import OTHER_PATTERN, likeness, pattern_of
from app.practice.grading import HARD_MM, marked
from app.practice.learner import Learner
from app.practice.offsets import offset_between
from app.practice.questions import QuestionMaker
from app.safety.person import NOBODY, PersonRules
from app.safety.place import place_safety
from app.safety.technique import technique_verdict
from tests.session.planning import somebody
from tests.support.shipped import BACK, MAP_IDS, shipped_atlas, shipped_library

LIBRARY = shipped_library()
MAKER = QuestionMaker(LIBRARY, shipped_atlas)
AGREED = frozenset({"buttock", "buttock_sciatic"})
MANY = 60


@cache
def _cards(kind: QuestionKind) -> tuple[CardId, ...]:
    cards = [card for key in MAP_IDS for card in cards_of(shipped_atlas(key))]
    return tuple(card for card in cards if card.kind is kind)


@st.composite
def _questions(draw: st.DrawFn, kind: QuestionKind) -> Question:
    """Make a question of some card that has one."""
    card, seed = draw(st.sampled_from(_cards(kind))), draw(st.integers(0, 9999))
    question = MAKER.question(card, random.Random(seed))
    assume(question is not None)
    assert question is not None
    return question


def _map_of(question: Question) -> BodyMap:
    return LIBRARY.map_by_id[question.card.map_id]


def _person(question: Question) -> PersonRules:
    return somebody(question.condition_id) if question.condition_id else NOBODY


def _is_one_right(question: Question) -> bool:
    ids = [option.id for option in question.options]
    names = {option.name for option in question.options}
    return ids.count(question.right_id) == 1 and len(names) == len(ids) > 1


@given(_questions(QuestionKind.NAME))
@settings(max_examples=MANY)
def test_only_one_name_fits_the_spot(question: Question) -> None:
    assert _is_one_right(question)
    assert question.right_id == question.target_id
    assert question.point is not None
    for option in question.options:
        feature = _map_of(question).features[option.id]
        assert isinstance(feature, Knot | Landmark)
        off_mm = offset_between(feature.point, question.point).length_mm
        assert (off_mm == 0) if option.id == question.right_id else off_mm > HARD_MM


@given(_questions(QuestionKind.SOURCE))
@settings(max_examples=MANY)
def test_no_wrong_source_is_felt_in_the_same_area(question: Question) -> None:
    assert _is_one_right(question)
    features = _map_of(question).features
    knots = [features[option.id] for option in question.options]
    target = features[question.target_id]
    assert isinstance(target, Knot)
    shaded = pattern_of(target.referral_areas)
    for knot in knots:
        assert isinstance(knot, Knot)
        if knot.id != question.right_id:
            assert likeness(shaded, pattern_of(knot.referral_areas)) < OTHER_PATTERN
            assert knot.id not in question.accepted_ids


@given(_questions(QuestionKind.MAY_PRESS))
@settings(max_examples=MANY)
def test_press_is_what_the_guidance_says_of_the_very_spot(question: Question) -> None:
    assert _is_one_right(question)
    assert question.point is not None
    atlas = shipped_atlas(question.card.map_id)
    said = guidance_for(LIBRARY, atlas, question.point)
    offered = [
        advice.level_max
        for advice in said.techniques
        if advice.technique.id == question.technique_id
    ]
    assert bool(offered) == (question.right_id != Press.NEVER)
    for level_max in offered:
        assert (level_max <= 2) == (question.right_id == Press.LIGHT)


@given(_questions(QuestionKind.MAY_PRESS))
@settings(max_examples=MANY)
def test_no_knot_that_is_not_shown_decides_what_may_be_pressed(
    question: Question,
) -> None:
    atlas, at = shipped_atlas(question.card.map_id), question.point
    assert at is not None
    if atlas.level_at(at) is SafetyLevel.WORK:
        place = place_safety(atlas, at)
        technique = next(t for t in LIBRARY.techniques if t.id == question.technique_id)
        verdict = technique_verdict(technique, place)
        assert verdict.is_offered == (question.right_id != Press.NEVER)


def test_where_light_hands_may_be_both_answers_are_right_at_times() -> None:
    wanted = CardId(QuestionKind.MAY_PRESS, BACK, "neck_back", Side.RIGHT)
    made = [MAKER.question(wanted, random.Random(seed)) for seed in range(8)]
    assert {question.right_id for question in made if question} == {"light", "never"}


@given(_questions(QuestionKind.TECHNIQUE))
@settings(max_examples=MANY)
def test_only_the_right_technique_is_offered_at_the_place(question: Question) -> None:
    assert _is_one_right(question)
    atlas = shipped_atlas(question.card.map_id)
    feature = atlas.body_map.features[question.target_id]
    asked = feature.id if isinstance(feature, Knot) else None
    at = question.point
    assert at is not None
    said = guidance_for(LIBRARY, atlas, at, asked, person=_person(question))
    offered = {advice.technique.id for advice in said.techniques}
    chosen = {option.id for option in question.options} & offered
    assert chosen == {question.right_id}


@given(st.sampled_from([QuestionKind.FIND, QuestionKind.LANDMARK]), st.data())
@settings(max_examples=MANY)
def test_place_that_is_asked_for_is_marked_right(
    kind: QuestionKind, data: st.DataObject
) -> None:
    question = data.draw(_questions(kind))
    atlas = shipped_atlas(question.card.map_id)
    answer = Answer(2.0, atlas.point_of(question.target_id))
    assert marked(question, answer, atlas).outcome is Outcome.RIGHT


@given(st.sampled_from(QuestionKind), st.integers(0, 999), st.data())
@settings(max_examples=MANY)
def test_same_seed_gives_the_same_question(
    kind: QuestionKind, seed: int, data: st.DataObject
) -> None:
    card = data.draw(st.sampled_from(_cards(kind)))
    twice = [MAKER.question(card, random.Random(seed)) for _ in range(2)]
    assert twice[0] == twice[1]


@given(_questions(QuestionKind.MAY_PRESS))
@settings(max_examples=MANY)
def test_spot_is_well_inside_its_answer_or_the_middle(question: Question) -> None:
    atlas = shipped_atlas(question.card.map_id)
    at = question.point
    assert at is not None
    if at == atlas.point_of(question.target_id):
        return
    near = [MapPoint(at.x_mm + dx, at.y_mm) for dx in (-6.0, 6.0)]
    assert {atlas.level_at(one) for one in near} == {atlas.level_at(at)}


def test_every_kind_is_asked_on_the_back() -> None:
    assert {card.kind for card in cards_of(shipped_atlas())} == set(QuestionKind)


def test_every_card_is_there_once_and_finds_its_place() -> None:
    for key in MAP_IDS:
        cards = cards_of(shipped_atlas(key))
        assert len(set(cards)) == len(cards)
        assert all(feature_of(card, shipped_atlas(key)) for card in cards)


def test_buttocks_are_asked_about_only_after_both_agreed() -> None:
    without, agreed = (
        {card.base for card in cards_of(shipped_atlas(), opted_in)}
        for opted_in in (frozenset[str](), AGREED)
    )
    assert "buttock" not in without
    assert "buttock" in agreed


def test_where_a_no_go_area_lies_is_a_matter_of_safety() -> None:
    atlas = shipped_atlas()
    for card in cards_of(atlas):
        feature = feature_of(card, atlas)
        if getattr(feature, "level", None) is SafetyLevel.NO_GO:
            assert is_safety_card(card, atlas)


def test_name_of_a_knot_is_no_matter_of_safety() -> None:
    atlas = shipped_atlas()
    names = [card for card in cards_of(atlas) if card.kind is QuestionKind.NAME]
    assert not any(is_safety_card(card, atlas) for card in names)


def test_card_of_a_place_that_is_gone_has_no_question() -> None:
    card = _cards(QuestionKind.FIND)[0]
    gone = CardId(card.kind, card.map_id, "gone", card.side)
    assert MAKER.question(gone, random.Random(1)) is None


def test_nobody_is_asked_about_where_that_is_not_wanted() -> None:
    maker = QuestionMaker(LIBRARY, shipped_atlas, is_somebody=False)
    rng = random.Random(2)
    made = [maker.question(c, rng) for c in _cards(QuestionKind.TECHNIQUE)[:20]]
    assert {question.condition_id for question in made if question} == {""}


def test_some_questions_are_about_somebody() -> None:
    rng = random.Random(2)
    made = [MAKER.question(c, rng) for c in _cards(QuestionKind.TECHNIQUE)[:20]]
    told = {question.condition_id for question in made if question} - {""}
    assert told <= {ConditionId(key) for key in LIBRARY.health.conditions}
    assert told


def test_most_cards_have_a_question() -> None:
    rng = random.Random(5)
    cards = [card for kind in QuestionKind for card in _cards(kind)[::9]]
    made = [MAKER.question(card, rng) for card in cards]
    assert sum(question is not None for question in made) > 0.85 * len(cards)


def test_among_the_first_places_each_level_is() -> None:
    atlas = shipped_atlas()
    cards = [c for c in cards_of(atlas) if c.kind is QuestionKind.MAY_PRESS]
    first = [feature_of(card, atlas) for card in cards[:9]]
    levels = {feature.level for feature in first if isinstance(feature, Region)}
    assert levels == set(SafetyLevel)


def test_landmark_that_two_views_show_is_right_in_either() -> None:
    card = CardId(QuestionKind.LANDMARK, MapId("neck_head"), "mastoid", Side.RIGHT)
    question = MAKER.question(card, random.Random(1))
    assert question is not None
    assert set(question.accepted_ids) == {"mastoid_right", "mastoid_side_right"}
    shown = put(MAKER, card, Learner(), random.Random(1))
    assert shown is not None
    assert not set(question.accepted_ids) & set(shown.presentation.landmark_ids)


def test_zone_in_two_views_is_not_to_be_drawn_in_one_line() -> None:
    cards = cards_of(shipped_atlas(MapId("neck_head")))
    drawn = {card.base for card in cards if card.kind is QuestionKind.DRAW_ZONE}
    assert "neck_front_edge" not in drawn
    assert drawn


def test_place_under_the_towel_is_not_asked_for() -> None:
    legs = shipped_atlas(MapId("legs"))
    assert "gluteal_crease" not in {card.base for card in cards_of(legs)}
    agreed = cards_of(legs, frozenset({"buttock"}))
    assert "gluteal_crease" in {card.base for card in agreed}
