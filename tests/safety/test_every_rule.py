"""Every rule of the health check changes something, and names its condition."""

from functools import cache

import pytest

from app.model.body_map import BodyMap
from app.model.health import (
    MARKED,
    Condition,
    ConditionId,
    Effect,
    Health,
    HealthRule,
)
from app.model.person import Answer, Person
from app.model.safety import SafetyLevel
from app.safety.health_words import REMEDIES
from app.safety.levels import person_levels
from app.safety.limits import NO_LIMITS, session_limits, stop_cards
from app.safety.person import PersonRules, rules_for
from app.safety.place import for_person, place_safety
from app.safety.technique import TechniqueVerdict, technique_verdict
from tests.support.shipped import shipped_atlas, shipped_library

PICKED = "interscapular"
ON_SESSIONS = {Effect.POSITION, Effect.TIME, Effect.LUBRICANT, Effect.ASK_DOCTOR}
ON_CAPS = {Effect.STOP, Effect.AVOID_AREA, Effect.CAP_AREA}


def rules_of(*effects: Effect) -> pytest.MarkDecorator:
    """Return every shipped rule of some effects, with its condition."""
    found = [
        (condition, rule)
        for condition in shipped_library().health.conditions.values()
        for rule in condition.rules
        if rule.effect in effects
    ]
    names = [f"{condition.id}-{rule.effect}-{rule.area}" for condition, rule in found]
    return pytest.mark.parametrize(("condition", "rule"), found, ids=names)


def only(condition: Condition, rule: HealthRule) -> PersonRules:
    """Return the rules of someone for whom this rule is the only one."""
    alone = condition.model_copy(update={"rules": (rule,)})
    health = shipped_library().health
    question = health.questions[0].model_copy(update={"conditions": (alone,)})
    # Not a copy of the whole: that would bring what was looked up along.
    asked = Health(
        questions=(question,), areas=health.areas, ingredients=health.ingredients
    )
    person = Person(answers={condition.id: Answer.YES})
    if rule.area == MARKED:
        person = person.with_picked(condition.id, PICKED)
    return rules_for(person, asked)


@cache
def bare_map() -> BodyMap:
    """Return the back with nothing against anything anywhere."""
    body_map = shipped_atlas().body_map
    regions = tuple(
        region.model_copy(update={"cap": 4, "level": SafetyLevel.WORK})
        for region in body_map.regions
    )
    return body_map.model_copy(update={"regions": regions})


@cache
def verdict_of_nobody(technique_id: str, region_id: str) -> TechniqueVerdict:
    """Return what everybody may have done at a region."""
    atlas, library = shipped_atlas(), shipped_library()
    technique = next(t for t in library.techniques if t.id == technique_id)
    place = place_safety(atlas, atlas.point_of(region_id))
    return technique_verdict(technique, place)


@rules_of(*ON_CAPS)
def test_a_rule_about_pressure_lowers_its_area_and_says_why(
    condition: Condition, rule: HealthRule
) -> None:
    cap = rule.cap or 0
    levels = person_levels(bare_map(), only(condition, rule))
    lowered = {key: level for key, level in levels.items() if level.cap < 4}
    assert lowered
    assert {level.cap for level in lowered.values()} == {cap}
    for level in lowered.values():
        assert f"because: {condition.name}." in level.rules[0].text
    if rule.area not in (MARKED, "whole"):
        area = shipped_library().health.area_by_id[rule.area]
        bases = {region.base for region in bare_map().regions if region.id in lowered}
        assert bases == set(area.regions) & {r.base for r in bare_map().regions}


@rules_of(*set(Effect) - ON_CAPS - ON_SESSIONS)
def test_a_rule_about_what_is_done_refuses_it_and_says_why(
    condition: Condition, rule: HealthRule
) -> None:
    atlas, person = shipped_atlas(), only(condition, rule)
    refused = []
    for region in atlas.body_map.regions:
        point = atlas.point_of(region.id)
        place = for_person(place_safety(atlas, point), person, atlas, point)
        for technique in shipped_library().techniques:
            found = technique_verdict(technique, place).excluded_by
            before = verdict_of_nobody(technique.id, region.id)
            if before.is_offered and found:
                refused.append(found)
    assert refused
    assert all(f"because: {condition.name}." in found.text for found in refused)


@rules_of(*ON_SESSIONS)
def test_a_rule_about_the_session_limits_it_and_says_why(
    condition: Condition, rule: HealthRule
) -> None:
    health = shipped_library().health
    limits = session_limits(only(condition, rule), health)
    (spoken,) = limits.rules
    assert f"because: {condition.name}." in spoken.text
    if rule.effect is Effect.TIME:
        assert limits.minutes_max == rule.minutes_max
    elif rule.effect is Effect.ASK_DOCTOR:
        assert limits.doctor == (spoken,)
    elif rule.effect is Effect.LUBRICANT:
        assert limits.excluded_ingredients
        assert limits.ingredients
    elif rule.positions or rule.excluded_positions:
        assert set(limits.positions) < set(NO_LIMITS.positions)


@rules_of(*set(Effect) - ON_CAPS - ON_SESSIONS)
def test_a_rule_about_what_is_done_says_what_to_do_instead(
    condition: Condition, rule: HealthRule
) -> None:
    for one in only(condition, rule).rules:
        assert one.spoken.text.endswith(REMEDIES[rule.effect])


@rules_of(Effect.POSITION)
def test_a_rule_about_the_position_refuses_what_cannot_be_done_so_and_says_what_can(
    condition: Condition, rule: HealthRule
) -> None:
    atlas, person = shipped_atlas(), only(condition, rule)
    left = set(session_limits(person, shipped_library().health).positions)
    point = atlas.point_of("paraspinal_right")
    place = for_person(place_safety(atlas, point), person, atlas, point)
    for technique in shipped_library().techniques:
        verdict = technique_verdict(technique, place)
        before = verdict_of_nobody(technique.id, "paraspinal_right")
        if set(technique.positions) & left or not before.is_offered:
            assert verdict.is_offered is before.is_offered
            continue
        assert verdict.excluded_by
        assert verdict.excluded_by.id == f"health:{condition.id}:position"
        assert f"because: {condition.name}." in verdict.excluded_by.text
        assert "Choose one that is done" in verdict.excluded_by.text


@rules_of(*Effect)
def test_a_stop_shows_a_card_and_nothing_else_does(
    condition: Condition, rule: HealthRule
) -> None:
    cards = stop_cards(only(condition, rule))
    if rule.effect is not Effect.STOP:
        assert cards == ()
        return
    (card,) = cards
    assert card.urgency is condition.urgency
    assert card.text == condition.advice
    assert card.title
    assert card.what


def test_two_answers_switch_on_what_each_of_them_does() -> None:
    health, ids = shipped_library().health, list(shipped_library().health.conditions)
    alone = {key: _rules(health, key) for key in ids}
    for first, second in zip(ids, [*ids[7:], *ids[:7]], strict=True):
        both = {rule.spoken for rule in _rules(health, first, second).rules}
        parts = (*alone[first].rules, *alone[second].rules)
        assert both == {rule.spoken for rule in parts}


def _rules(health: Health, *ids: ConditionId) -> PersonRules:
    return rules_for(Person(answers=dict.fromkeys(ids, Answer.YES)), health)
