"""Which rule stands behind a right or a wrong answer."""

from app.geometry.atlas import Atlas
from app.model.body_map import Knot, Region
from app.model.health import ConditionId
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.person import UNASKED, Answer
from app.model.practice import Question
from app.model.safety import SafetyLevel
from app.safety.person import NOBODY, PersonRules, rules_for
from app.safety.place import place_safety
from app.safety.rules import SpokenRule
from app.safety.technique import technique_verdict


def person_of(question: Question, library: Library) -> PersonRules:
    """Return the rules of whom a question is about."""
    if not question.condition_id:
        return NOBODY
    condition = ConditionId(question.condition_id)
    return rules_for(UNASKED.with_answer(condition, Answer.YES), library.health)


def rule_against(
    question: Question, technique_id: str, library: Library, atlas: Atlas
) -> SpokenRule | None:
    """Return the rule against a technique at the spot of a question.

    None where only the way of its stroke is against it, or nothing is.
    """
    technique = next((t for t in library.techniques if t.id == technique_id), None)
    if technique is None or question.point is None:
        return None
    target = atlas.body_map.features[question.target_id]
    # As it was asked: about the knot, or about the bare place with what lies nearest.
    knots = [knot for knot, _ in atlas.knots_at(question.point)][:1]
    if isinstance(target, Knot):
        knots = [target]
    person = person_of(question, library)
    place = place_safety(atlas, question.point, person.opted_in, knots, person)
    return technique_verdict(technique, place).excluded_by


def strictest_region(point: MapPoint, atlas: Atlas) -> Region | None:
    """Return the region that sets the level of a place; of equal ones the smallest."""
    regions = atlas.regions_at(point)
    return max(regions, key=lambda region: region.level.strictness, default=None)


def no_go_regions(point: MapPoint, atlas: Atlas) -> tuple[Region, ...]:
    """Return what must not be pressed at a place."""
    regions = atlas.regions_at(point)
    return tuple(region for region in regions if region.level is SafetyLevel.NO_GO)
