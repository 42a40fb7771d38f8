"""A person as the command line names one: by the conditions that are ticked."""

from collections.abc import Iterator
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
from app.safety.person import PersonRules, rules_for

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
    """Return the same of a technique, with what keeps it from the person."""
    rules = rules_for(person, library.health)
    limits = session_limits(rules, library.health)
    yield from _told(person, library, stop_cards(rules), limits)
    yield from dict.fromkeys(_refusals(technique, rules))


def page_person_words(person: Person, library: Library) -> Iterator[str]:
    """Return the same above a page of the guide."""
    rules = rules_for(person, library.health)
    limits = session_limits(rules, library.health)
    yield from _told(person, library, stop_cards(rules), limits)


def _refusals(technique: Technique, rules: PersonRules) -> Iterator[str]:
    """Yield why rules forbid a technique, and where when it is not everywhere."""
    for one in (*rules.stops, *rules.local):
        forbids = BANS.get(one.rule.effect)
        is_avoided = one.rule.effect is Effect.AVOID_AREA
        if forbids is None or is_avoided or not forbids(technique, one.rule):
            continue
        head = "" if one.where.is_whole else "In some places: "
        yield f"{head}Not for this person: {refusal(technique, one).text}"


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
    limits = guidance.limits
    return {
        "person": {
            "answers": sorted(person.answers),
            "rules": [
                {"id": rule.id, "text": rule.text, "cap": rule.cap}
                for rule in guidance.person
            ],
            "stops": [
                {
                    "condition": card.condition.id if card.condition else None,
                    "urgency": card.urgency.value,
                    "title": card.title,
                    "text": f"{card.what} {card.text}",
                }
                for card in guidance.stops
            ],
            "limits": {
                "minutes_max": limits.minutes_max,
                "positions": [position.value for position in limits.positions],
                "lubricants": [kind.value for kind in limits.lubricants],
                "excluded_ingredients": list(limits.excluded_ingredients),
                "rules": [rule.text for rule in limits.rules],
            },
        }
    }
