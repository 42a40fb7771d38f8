"""What the panel says when the receiver has answered the health check."""

import math

import pytest
from shapely import Point

from app.geometry.contact import swept_area
from app.guidance.answer import guidance_for, guidance_for_id
from app.guidance.guidance import Guidance
from app.model.health import ConditionId
from app.model.outline import MapPoint
from app.model.person import Answer, Person
from app.model.safety import SafetyLevel
from app.safety.marking import marked_place
from app.safety.person import PersonRules, rules_for
from tests.support.shipped import shipped_atlas, shipped_library

BRUISE = ConditionId("loc_bruise")
COLUMN = MapPoint(29, 120)


def somebody(*ticked: str) -> PersonRules:
    """Return the rules of someone who ticked conditions."""
    answers = dict.fromkeys(map(ConditionId, ticked), Answer.YES)
    return rules_for(Person(answers=answers), shipped_library().health)


def bruised(point: MapPoint) -> PersonRules:
    """Return the rules of someone with a bruise at a point of the back."""
    health = shipped_library().health
    mark = marked_place(shipped_atlas(), health.conditions[BRUISE], point)
    person = Person(answers={BRUISE: Answer.YES}).with_mark(mark)
    return rules_for(person, health)


def asked(feature_id: str, person: PersonRules) -> Guidance:
    """Return what the panel says of something on the back."""
    return guidance_for_id(
        shipped_library(), shipped_atlas(), feature_id, person=person
    )


def test_a_stop_offers_nothing_and_sends_nowhere_else() -> None:
    found = asked("paraspinal_right", somebody("rf_saddle"))
    assert found.techniques == ()
    assert found.instead is None
    assert found.warnings == ()
    assert (found.level, found.cap) == (SafetyLevel.NO_GO, 0)
    assert found.stops[0].text.startswith("Do not massage.")
    reasons = {a.excluded_by.id for a in found.excluded if a.excluded_by}
    assert "health:rf_saddle:stop" in reasons


def test_the_reason_of_a_cap_is_told_first() -> None:
    found = asked("shoulder_top_left", somebody("anticoag"))
    assert found.cap == 2
    assert found.rules[0].text.startswith("Capped at 2 because: blood thinners.")
    assert found.pressure.level == 2


def test_rules_that_change_nothing_here_are_known_all_the_same() -> None:
    found = asked("neck_back_left", somebody("antiplatelet"))
    assert found.cap == 2
    assert [rule.id for rule in found.person] == ["health:antiplatelet:cap_area"]
    assert not any(rule.id.startswith("health:") for rule in found.rules)


def test_what_a_low_cap_refuses_says_what_to_choose_instead() -> None:
    found = asked("paraspinal_right", somebody("elderly"))
    refused = {
        str(a.technique.id): a.excluded_by for a in found.excluded if a.excluded_by
    }
    remedies = {
        "press_and_hold": "flat hands or flat fingers.",
        "hacking": "a calmer movement.",
        "t_stroke": "done with the hands alone.",
    }
    for technique, remedy in remedies.items():
        assert "because: " in refused[technique].text
        assert refused[technique].text.endswith(remedy)


def test_a_long_stroke_does_not_cross_a_bruise() -> None:
    person = bruised(COLUMN)
    here = guidance_for(
        shipped_library(), shipped_atlas(), MapPoint(29, 250), person=person
    )
    refused = {str(a.technique.id): a.excluded_by for a in here.excluded}
    offered = {a.technique.id for a in here.techniques}
    assert "basic_rub" not in offered
    rule = refused["basic_rub"]
    assert rule is not None
    assert rule.text.startswith("Its way crosses a place that was marked.")
    assert "because: a bruise." in rule.text
    assert offered, "What stays clear of the bruise is still offered."


@pytest.mark.parametrize("y_mm", [60, 160, 200, 250])
def test_no_offered_stroke_touches_a_marked_place(y_mm: float) -> None:
    person = bruised(COLUMN)
    (rule,) = person.local
    (disc,) = rule.where.discs
    found = guidance_for(
        shipped_library(), shipped_atlas(), MapPoint(29, y_mm), person=person
    )
    for advice in found.techniques:
        for path in advice.strokes:
            off_mm = swept_area(path).distance(_point(disc.point))
            assert off_mm > disc.radius_mm, advice.technique.id


def test_where_to_work_instead_is_clear_of_the_mark() -> None:
    person = bruised(COLUMN)
    found = guidance_for(shipped_library(), shipped_atlas(), COLUMN, person=person)
    assert found.techniques == ()
    assert found.instead is not None
    to = found.instead.point
    off_mm = math.hypot(to.x_mm - COLUMN.x_mm, to.y_mm - COLUMN.y_mm)
    assert off_mm > 40


def test_limits_of_the_session_come_with_every_answer() -> None:
    limits = asked("sacrum", somebody("child", "oil_nut")).limits
    assert limits.minutes_max == 10
    assert "almond_oil" in limits.excluded_ingredients


def test_an_agreement_of_the_person_opens_what_is_closed() -> None:
    agreed = rules_for(
        Person(opted_in=frozenset({"buttock"})), shipped_library().health
    )
    assert asked("buttock_right", agreed).techniques


def _point(point: MapPoint) -> Point:
    return Point(point.x_mm, point.y_mm)
