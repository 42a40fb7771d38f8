"""What the command line says of the person that an answer is for."""

from collections.abc import Iterator

from app.cli.person_rules import HeldRule, bans_of, caps_of
from app.guidance.guidance import Guidance
from app.model.library import Library
from app.model.person import Person
from app.model.technique import Technique
from app.safety.health_words import POSITION_WORDS, listed
from app.safety.limits import SessionLimits, StopCard, session_limits, stop_cards
from app.safety.person import rules_for


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
    for ban in bans_of(technique, rules):
        yield f"{_where_words(ban)}Not for this person: {ban.text}"
    for cap in caps_of(technique, rules):
        yield f"{_where_words(cap)}{cap.text}"


def page_person_words(person: Person, library: Library) -> Iterator[str]:
    """Return the same above a page of the guide."""
    rules = rules_for(person, library.health)
    limits = session_limits(rules, library.health)
    yield from _told(person, library, stop_cards(rules), limits)


def _where_words(held: HeldRule) -> str:
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
