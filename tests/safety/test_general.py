"""The general rules say what they stand on, and what is spoken leads to them."""

import pytest

from app.guidance.answer import guidance_for_id
from app.guidance.guidance import Guidance
from app.model.health import ConditionId
from app.model.ids import SourceId
from app.model.person import Answer, Person
from app.model.source import Citation
from app.safety.general import GENERAL_RULES, GeneralRule, behind
from app.safety.person import NOBODY, PersonRules, rules_for
from tests.support.shipped import shipped_atlas, shipped_library

each_rule = pytest.mark.parametrize("rule", GENERAL_RULES, ids=lambda rule: rule.id)

OF_PLACES = {"region", "knot", "home_use", "health", "not_taught", "not_on_body"}
"""What is said of one place, one answer or one technique has sources of its own."""


def told(feature_id: str, person: PersonRules = NOBODY) -> Guidance:
    """Return what is said of something on the back."""
    atlas = shipped_atlas()
    return guidance_for_id(shipped_library(), atlas, feature_id, person=person)


@each_rule
def test_a_general_rule_cites_sources_that_are_listed(rule: GeneralRule) -> None:
    assert rule.sources
    known = shipped_library().source_by_id
    assert [one.source for one in rule.sources if one.source not in known] == []


@pytest.mark.parametrize(
    ("feature_id", "general"),
    [
        ("spine", "no_go_places"),
        ("coccyx", "no_go_places"),
        ("sacrum", "caution_places"),
        ("ribs_side_right", "caution_places"),
        ("buttock_right", "agree_first"),
    ],
)
def test_a_place_cites_the_general_rules_that_speak_there(
    feature_id: str, general: str
) -> None:
    (rule,) = (one for one in GENERAL_RULES if one.id == general)
    assert set(rule.sources) <= set(told(feature_id).citations)


def test_a_place_cites_what_the_rules_of_a_person_stand_on() -> None:
    health = shipped_library().health
    person = Person(answers={ConditionId("bent_spine"): Answer.YES})
    before = told("interscapular_right").citations
    after = told("interscapular_right", rules_for(person, health)).citations
    textbook = Citation(source=SourceId("textbook"), place="geriatric massage")
    assert textbook in after
    assert textbook not in before


def test_whatever_is_spoken_is_of_a_place_or_of_a_general_rule() -> None:
    for region in shipped_atlas().body_map.regions:
        guidance = told(region.id)
        refused = [a.excluded_by for a in guidance.excluded if a.excluded_by]
        for spoken in (*guidance.rules, *refused):
            kind, *_ = spoken.id.split(":")
            assert (kind in OF_PLACES) is (behind(spoken.id) is None), spoken.id
