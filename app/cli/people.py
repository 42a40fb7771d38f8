"""A person as the command line names one: by the conditions that are ticked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.cli.context import unknown
from app.cli.writing import shortened
from app.errors import AppError
from app.guidance.guidance import Guidance
from app.model.health import Condition, ConditionId, Effect
from app.model.library import Library
from app.model.person import UNASKED, Answer, Person
from app.model.technique import Technique
from app.safety.bans import BANS, refusal
from app.safety.health_words import POSITION_WORDS, listed
from app.safety.limits import SessionLimits, StopCard, session_limits, stop_cards
from app.safety.person import PersonRule, PersonRules, rules_for
from app.safety.rules import SpokenRule

SEPARATOR, AT = ",", "@"


def person_named(library: Library, words: str) -> Person:
    """Return the person of a list such as ``anticoag,loc_bruise@lower_back``.

    Raises
    ------
    AppError
        If there is no such condition or region; the text names the nearest.
    """
    person = UNASKED
    for word in filter(None, (part.strip() for part in words.split(SEPARATOR))):
        name, _, region = word.partition(AT)
        condition = _condition(library, name)
        person = person.with_answer(condition.id, Answer.YES)
        if region:
            person = _placed(library, person, condition, region)
    return person


def _condition(library: Library, name: str) -> Condition:
    found = library.health.conditions.get(ConditionId(name))
    if found is None:
        raise unknown("condition", name, library.health.conditions)
    return found


def _placed(
    library: Library, person: Person, condition: Condition, region: str
) -> Person:
    if not condition.asks_where:
        raise AppError(
            f"{condition.id} has no place: leave {AT}{shortened(region)} out."
        )
    known = {
        name
        for body_map in library.maps
        for one in body_map.regions
        for name in (one.id, one.base)
    }
    if region not in known:
        raise unknown("region", region, known)
    return person.with_picked(condition.id, region)


def person_words(guidance: Guidance, person: Person, library: Library) -> Iterator[str]:
    """Return whom the answer is for, what to do instead, and what is left."""
    yield from _told(person, library, guidance.stops, guidance.limits)


def technique_person_words(
    technique: Technique, person: Person, library: Library
) -> Iterator[str]:
    """Return the same of a technique, with what keeps it from the person or caps it."""
    rules = rules_for(person, library.health)
    limits = session_limits(rules, library.health)
    yield from _told(person, library, stop_cards(rules), limits)
    for ban in _bans(technique, rules):
        yield f"{_where_words(ban)}Not for this person: {ban.text}"
    for cap in _caps(technique, rules):
        yield f"{_where_words(cap)}{cap.text}"


def page_person_words(person: Person, library: Library) -> Iterator[str]:
    """Return the same above a page of the guide."""
    rules = rules_for(person, library.health)
    limits = session_limits(rules, library.health)
    yield from _told(person, library, stop_cards(rules), limits)


@dataclass(frozen=True, slots=True)
class _Held:
    """What a rule of the person says of a technique, and whether it does everywhere."""

    id: str
    text: str
    cap: int | None
    is_everywhere: bool


def _bans(technique: Technique, rules: PersonRules) -> tuple[_Held, ...]:
    """Return why rules forbid a technique, each reason once."""
    found = []
    for one in (*rules.stops, *rules.local):
        forbids = BANS.get(one.rule.effect)
        is_avoided = one.rule.effect is Effect.AVOID_AREA
        if forbids is None or is_avoided or not forbids(technique, one.rule):
            continue
        found.append(_held(one, refusal(technique, one)))
    return tuple(dict.fromkeys(found))


def _caps(technique: Technique, rules: PersonRules) -> tuple[_Held, ...]:
    """Return the rules that leave less pressure than the technique has."""
    return tuple(
        _held(one, one.spoken)
        for one in rules.local
        if one.rule.effect is Effect.CAP_AREA
        and one.cap is not None
        and one.cap < technique.level_max
    )


def _held(one: PersonRule, spoken: SpokenRule) -> _Held:
    return _Held(spoken.id, spoken.text, one.cap, one.where.is_whole)


def _where_words(held: _Held) -> str:
    return "" if held.is_everywhere else "In some places: "


def _told(
    person: Person,
    library: Library,
    stops: tuple[StopCard, ...],
    limits: SessionLimits,
) -> Iterator[str]:
    if not person.answers:
        return
    names = (library.health.conditions[key].name for key in person.answers)
    yield f"For someone with {listed(names, 'and')}. Nothing else was asked."
    for card in stops:
        yield f"STOP. {card.title}. {card.what} {card.text}"
    if limits.minutes_max is not None:
        yield f"At most {limits.minutes_max} minutes."
    yield from (rule.text for rule in limits.rules)
    if not stops:
        positions = listed(POSITION_WORDS[p] for p in limits.positions)
        yield f"Positions left: {positions}."


# Any: what json.dump takes.
def packed_person(guidance: Guidance, person: Person) -> dict[str, Any]:
    """Return the same as JSON; nothing for nobody."""
    if not person.answers:
        return {}
    rules = [_packed_rule(rule.id, rule.text, rule.cap) for rule in guidance.person]
    told = _packed_told(person, guidance.stops, guidance.limits)
    return {"person": {**told, "rules": rules}}


def packed_technique_person(
    technique: Technique, person: Person, library: Library
) -> dict[str, Any]:
    """Return what is left of a technique for a person; nothing for nobody.

    Its `level_max` is what is left where no place has a cap of its own.
    """
    if not person.answers:
        return {}
    rules = rules_for(person, library.health)
    bans, caps = _bans(technique, rules), _caps(technique, rules)
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


def packed_page_person(person: Person, library: Library) -> dict[str, Any]:
    """Return what a person's answers say above any page; nothing for nobody."""
    return {"person": _packed_page_person(person, library)} if person.answers else {}


def _packed_page_person(person: Person, library: Library) -> dict[str, Any]:
    rules = rules_for(person, library.health)
    limits = session_limits(rules, library.health)
    return _packed_told(person, stop_cards(rules), limits)


def _packed_held(held: _Held) -> dict[str, Any]:
    packed = _packed_rule(held.id, held.text, held.cap)
    return {**packed, "is_everywhere": held.is_everywhere}


def _packed_rule(rule_id: str, text: str, cap: int | None) -> dict[str, Any]:
    return {"id": rule_id, "text": text, "cap": cap}


def _packed_told(
    person: Person, stops: tuple[StopCard, ...], limits: SessionLimits
) -> dict[str, Any]:
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
