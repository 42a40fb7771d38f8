"""A small health check for the sample map, one rule of every effect."""

from typing import Any

from app.model.health import (
    Condition,
    ConditionId,
    Confidence,
    Effect,
    Health,
    HealthArea,
    HealthRule,
    Ingredient,
    Position,
    Question,
    QuestionId,
    Urgency,
)
from app.model.ids import TechniqueId
from app.model.person import Answer, Person
from app.model.safety import Contact, Family, Lubricant
from app.safety.person import PersonRules, rules_for
from tests.support.sample_map import SOURCES, TRADITION, sample_regions


def rule(effect: Effect, **parts: Any) -> HealthRule:
    """Return a rule with an effect."""
    return HealthRule(effect=effect, **parts)


def condition(condition_id: str, *rules: HealthRule, **changes: Any) -> Condition:
    """Return a condition with rules, with whatever is changed."""
    fields: dict[str, Any] = {
        "id": ConditionId(condition_id),
        "name": condition_id.replace("_", " "),
        "statement": f"I have {condition_id}.",
        "term": condition_id,
        "urgency": Urgency.NONE,
        "why": f"Why {condition_id} matters.",
        "advice": f"What to do about {condition_id}.",
        "rules": rules,
        "rows": (condition_id,),
        "evidence": TRADITION,
        "confidence": Confidence.LOW,
        "sources": SOURCES,
    }
    return Condition(**{**fields, **changes})


def sample_health() -> Health:
    """Return the whole sample."""
    emergency = condition("emergency", rule(Effect.STOP), urgency=Urgency.EMERGENCY)
    fever = condition("fever", rule(Effect.STOP))
    thin_blood = condition(
        "thin_blood",
        rule(Effect.CAP_AREA, cap=2),
        rule(Effect.NO_CONTACT, contacts=(Contact.THUMB_PAD,)),
        rule(Effect.ASK_DOCTOR),
    )
    weak_bones = condition(
        "weak_bones",
        rule(Effect.CAP_AREA, area="low", cap=1),
        rule(Effect.NO_BODY_WEIGHT),
        rule(Effect.NO_FAMILY, families=(Family.TAPOTEMENT,)),
        rule(Effect.NO_TECHNIQUE, techniques=(TechniqueId("circles"),)),
        rule(Effect.POSITION, excluded_positions=(Position.FACE_DOWN,)),
        rule(Effect.TIME, minutes_max=20),
    )
    mild = condition(
        "mild", rule(Effect.CAP_AREA, cap=3), rule(Effect.TIME, minutes_max=30)
    )
    allergy = condition(
        "allergy",
        rule(
            Effect.LUBRICANT,
            excluded_lubricants=(Lubricant.OIL,),
            excluded_ingredients=("nut_oil",),
        ),
        rule(Effect.POSITION, positions=(Position.SEATED, Position.FACE_DOWN)),
    )
    bruise = condition(
        "bruise",
        rule(Effect.AVOID_AREA, area="marked"),
        asks_where=True,
        mark_radius_mm=30,
    )
    numb = condition(
        "numb",
        rule(Effect.CAP_AREA, area="marked", cap=2),
        asks_where=True,
        mark_radius_mm=30,
    )
    asked = {
        "first": (emergency, fever),
        "second": (thin_blood, weak_bones, mild, allergy),
        "third": (bruise, numb),
    }
    return Health(
        questions=tuple(
            Question(
                id=QuestionId(name),
                order=order,
                title=name,
                text=f"Is there {name}?",
                help="Because.",
                conditions=conditions,
            )
            for order, (name, conditions) in enumerate(asked.items(), start=1)
        ),
        areas=(
            HealthArea(id="low", name="Low", regions=("lower_back", "kidney_column")),
            HealthArea(id="rest", name="The rest", regions=_bases()),
        ),
        ingredients=(
            _ingredient("walnut_oil", "nut_oil", Lubricant.OIL),
            _ingredient("sunflower_oil", "plain", Lubricant.OIL),
            _ingredient("plain_lotion", "plain", Lubricant.LOTION),
        ),
    )


def _bases() -> tuple[str, ...]:
    low = ("lower_back", "kidney_column")
    return tuple({r.base for r in sample_regions() if r.base not in low})


def _ingredient(name: str, kind: str, lubricant: Lubricant) -> Ingredient:
    return Ingredient(id=name, kind=kind, name=name, lubricant=lubricant, is_base=True)


def person_with(*condition_ids: str) -> Person:
    """Return a person who ticked conditions."""
    return Person(answers={ConditionId(key): Answer.YES for key in condition_ids})


def rules_with(*condition_ids: str) -> PersonRules:
    """Return the rules of a person who ticked conditions of the sample."""
    return rules_for(person_with(*condition_ids), sample_health())
