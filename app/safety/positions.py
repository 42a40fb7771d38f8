"""In which positions a technique may be done for one person, and why in no other."""

from collections.abc import Iterable

from app.model.safety import Position
from app.model.technique import Technique
from app.safety.health_words import POSITION_WAYS, POSITION_WORDS, listed
from app.safety.person import PersonRule
from app.safety.rules import SpokenRule

NO_POSITION = "No position is left: ask a doctor how to sit or lie."


def positions_under(rules: Iterable[PersonRule]) -> tuple[Position, ...]:
    """Return the positions that every rule agrees to."""
    left = set(Position)
    for one in rules:
        left &= _agreed(one)
    return tuple(position for position in Position if position in left)


def against_every_position(
    technique: Technique, rules: tuple[PersonRule, ...]
) -> SpokenRule | None:
    """Return why a technique cannot be done at all; None if a position is left for it.

    A technique of which nobody knows the positions suits none that is asked for.
    """
    if not rules:
        return None
    left = positions_under(rules)
    if set(technique.positions) & set(left):
        return None
    head = "Nobody knows whether it suits the position that is asked for"
    if technique.positions:
        head = f"Not {_words(technique.positions)}"
    remedy = f"Choose one that is done {_words(left)}." if left else NO_POSITION
    return _spoken(head, _speaking(technique, rules), remedy)


def held_to(technique: Technique, rules: tuple[PersonRule, ...]) -> SpokenRule | None:
    """Return in which positions alone a technique may be done, and how; None: in all.

    Only for a technique that may be done at all.
    """
    if not rules:
        return None
    left = [p for p in positions_under(rules) if p in technique.positions]
    if not left or len(left) == len(technique.positions):
        return None
    ways = " ".join(POSITION_WAYS[position] for position in left)
    return _spoken(f"Only {_words(left)}", _speaking(technique, rules), ways)


def _speaking(
    technique: Technique, rules: tuple[PersonRule, ...]
) -> tuple[PersonRule, ...]:
    """Return the rule that leaves nothing by itself, else all that take something."""
    suited = set(technique.positions)
    for one in rules:
        if not suited & _agreed(one):
            return (one,)
    return tuple(one for one in rules if suited - _agreed(one))


def _agreed(one: PersonRule) -> set[Position]:
    suiting = set(one.rule.positions or Position)
    return suiting - set(one.rule.excluded_positions)


def _words(positions: Iterable[Position]) -> str:
    return listed(POSITION_WORDS[position] for position in positions)


def _spoken(head: str, rules: tuple[PersonRule, ...], remedy: str) -> SpokenRule:
    names = listed((one.condition.name for one in rules if one.condition), "and")
    text = f"{head} because: {names}. {rules[0].why} {remedy}"
    return SpokenRule(rules[0].spoken.id, text, rules[0].spoken.cap)
