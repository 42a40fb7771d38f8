"""What must hold of what is left of a session."""

from collections.abc import Iterator

from app.model.health import Health
from app.safety.audit_report import Breach, BreachKind
from app.safety.limits import SessionLimits
from app.safety.person import PersonRule, PersonRules


def session_breaches(
    names: tuple[str, ...], person: PersonRules, limits: SessionLimits, health: Health
) -> Iterator[Breach]:
    """Return every rule of the person that the limits of a session break."""
    for one in person.rules:
        for kind in _broken(one, limits, health):
            yield Breach(kind, one.spoken.id, names)
    if not limits.positions:
        yield Breach(BreachKind.POSITION, "no position is left", names)


def _broken(
    one: PersonRule, limits: SessionLimits, health: Health
) -> Iterator[BreachKind]:
    rule = one.rule
    forbidden = set(rule.excluded_ingredients)
    named = {i.id for i in health.ingredients if {i.id, i.kind} & forbidden}
    if named.intersection(limits.ingredients):
        yield BreachKind.INGREDIENT
    if set(rule.excluded_lubricants).intersection(limits.lubricants):
        yield BreachKind.LUBRICANT
    suiting = set(rule.positions or limits.positions) - set(rule.excluded_positions)
    if not suiting.issuperset(limits.positions):
        yield BreachKind.POSITION
    longest = rule.minutes_max
    if longest and not (limits.minutes_max and limits.minutes_max <= longest):
        yield BreachKind.TIME
