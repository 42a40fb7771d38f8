"""The person that an answer is for, as JSON."""

from typing import Any

from app.cli.person_rules import HeldRule, bans_of, caps_of
from app.guidance.guidance import Guidance
from app.model.library import Library
from app.model.person import Person
from app.model.technique import Technique
from app.safety.limits import SessionLimits, StopCard, session_limits, stop_cards
from app.safety.person import rules_for

Packed = dict[str, Any]  # Any: what json.dump takes.


def packed_person(guidance: Guidance, person: Person) -> Packed:
    """Return the same as JSON; nothing for nobody."""
    if not person.answers:
        return {}
    rules = [_packed_rule(rule.id, rule.text, rule.cap) for rule in guidance.person]
    told = _packed_told(person, guidance.stops, guidance.limits)
    return {"person": {**told, "rules": rules}}


def packed_technique_person(
    technique: Technique, person: Person, library: Library
) -> Packed:
    """Return what is left of a technique for a person; nothing for nobody.

    Its `level_max` is what is left where no place has a cap of its own.
    """
    if not person.answers:
        return {}
    rules = rules_for(person, library.health)
    bans, caps = bans_of(technique, rules), caps_of(technique, rules)
    is_left = technique.is_taught and not any(ban.is_everywhere for ban in bans)
    whole = [cap.cap for cap in caps if cap.is_everywhere and cap.cap is not None]
    return {
        "person": {
            **_packed_page_person(person, library),
            "level_max": min((technique.level_max, *whole)) if is_left else 0,
            "excluded_by": [_packed_held(ban) for ban in bans],
            "capped_by": [_packed_held(cap) for cap in caps],
        }
    }


def packed_page_person(person: Person, library: Library) -> Packed:
    """Return what a person's answers say above any page; nothing for nobody."""
    return {"person": _packed_page_person(person, library)} if person.answers else {}


def _packed_page_person(person: Person, library: Library) -> Packed:
    rules = rules_for(person, library.health)
    limits = session_limits(rules, library.health)
    return _packed_told(person, stop_cards(rules), limits)


def _packed_held(held: HeldRule) -> Packed:
    packed = _packed_rule(held.id, held.text, held.cap)
    return {**packed, "is_everywhere": held.is_everywhere}


def _packed_rule(rule_id: str, text: str, cap: int | None) -> Packed:
    return {"id": rule_id, "text": text, "cap": cap}


def _packed_told(
    person: Person, stops: tuple[StopCard, ...], limits: SessionLimits
) -> Packed:
    return {
        "answers": sorted(person.answers),
        "stops": [
            {
                "condition": card.condition.id if card.condition else None,
                "urgency": card.urgency.value,
                "title": card.title,
                "text": f"{card.what} {card.text}",
            }
            for card in stops
        ],
        "limits": {
            "minutes_max": limits.minutes_max,
            "positions": [position.value for position in limits.positions],
            "lubricants": [kind.value for kind in limits.lubricants],
            "excluded_ingredients": list(limits.excluded_ingredients),
            "rules": [rule.text for rule in limits.rules],
        },
    }
