"""Which rule stands behind a right or a wrong answer."""

from app.geometry.atlas import Atlas
from app.model.body_map import Knot, Region
from app.model.health import ConditionId
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.person import UNASKED, Answer
from app.model.practice import Question
from app.model.safety import SafetyLevel
from app.practice.engine import spot_at
from app.safety.person import NOBODY, PersonRules, rules_for
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
    """Return the rule against a technique at the spot of a question, or its stroke.

    None where nothing is against it.
    """
    technique = next((t for t in library.techniques if t.id == technique_id), None)
    if technique is None or question.point is None:
        return None
    target = atlas.body_map.features[question.target_id]
    knot = target if isinstance(target, Knot) else None
    person = person_of(question, library)
    spot = spot_at(library, atlas, question.point, knot, person)
    against = technique_verdict(technique, spot.place).excluded_by
    # What a stroke would cross is searched for only where no rule is against it.
    return against or spot.offer(technique).excluded_by


def strictest_region(point: MapPoint, atlas: Atlas) -> Region | None:
    """Return the region that sets the level of a place; of equal ones the smallest."""
    regions = atlas.regions_at(point)
    return max(regions, key=lambda region: region.level.strictness, default=None)


def no_go_regions(point: MapPoint, atlas: Atlas) -> tuple[Region, ...]:
    """Return what must not be pressed at a place."""
    regions = atlas.regions_at(point)
    return tuple(region for region in regions if region.level is SafetyLevel.NO_GO)
