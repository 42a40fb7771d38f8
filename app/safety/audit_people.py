"""Whom the audit asks about: everybody with one answer, or with two."""

from dataclasses import dataclass
from enum import StrEnum

from app.model.health import Condition, Health
from app.model.outline import MapPoint
from app.model.person import Answer, Person
from app.safety.audit_case import AuditPlace
from app.safety.marking import marked_place
from app.safety.person import PersonRules, rules_for

BESIDE_MM = 15.0
"""How far beyond its margin a place is marked that lies beside what is asked about."""


class Spot(StrEnum):
    """Where a place is marked, seen from what is asked about."""

    HERE = "here"
    BESIDE = "beside"


WAYS_BESIDE = ((0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0))
"""Above, to the right, below, to the left: each place has one for each condition."""


@dataclass(frozen=True)
class AuditAnswer:
    """One condition that is ticked; where it asks for a place, one that is marked.

    Attributes
    ----------
    rules
        What it switches on while no place is marked.
    spot
        None: nobody said where it is.
    """

    condition: Condition
    health: Health
    rules: PersonRules
    spot: Spot | None = None

    @property
    def name(self) -> str:
        """Return the condition's id, and where it is marked."""
        return f"{self.condition.id}@{self.spot}" if self.spot else self.condition.id


def audit_answers(health: Health) -> tuple[AuditAnswer, ...]:
    """Return every answer, with every spot."""
    found = []
    for condition in health.conditions.values():
        rules = rules_for(_ticked(condition), health)
        spots = (None, *Spot) if condition.asks_where else (None,)
        found += [AuditAnswer(condition, health, rules, spot) for spot in spots]
    return tuple(found)


def rules_at(answer: AuditAnswer, place: AuditPlace) -> PersonRules:
    """Return what an answer switches on, its place marked as seen from another."""
    if answer.spot is None:
        return answer.rules
    condition = answer.condition
    is_beside = answer.spot is Spot.BESIDE
    point = _beside(condition, place) if is_beside else place.point
    mark = marked_place(place.atlas, condition, point)
    return rules_for(_ticked(condition).with_mark(mark), answer.health)


def _beside(condition: Condition, place: AuditPlace) -> MapPoint:
    turn = sum(map(ord, place.id)) + int(condition.mark_radius_mm)
    right, down = WAYS_BESIDE[turn % len(WAYS_BESIDE)]
    off_mm = condition.mark_radius_mm + BESIDE_MM
    return MapPoint(place.point.x_mm + right * off_mm, place.point.y_mm + down * off_mm)


def _ticked(condition: Condition) -> Person:
    return Person(answers={condition.id: Answer.YES})
