"""In which positions a technique may be done for one person, and why in no other."""

from collections.abc import Iterable

from app.model.safety import Position
from app.safety.health_words import POSITION_WAYS, POSITION_WORDS, listed
from app.safety.person import PersonRule
from app.safety.rules import SpokenRule

NO_POSITION = "No position is left: ask a doctor how to sit or lie."


def positions_under(
    rules: Iterable[PersonRule], suited: Iterable[Position] = tuple(Position)
) -> tuple[Position, ...]:
    """Return those of some positions that every rule agrees to."""
    agreed = [_agreed(one) for one in rules]
    return tuple(p for p in suited if all(p in each for each in agreed))


def against_every_position(
    suited: tuple[Position, ...], rules: tuple[PersonRule, ...]
) -> SpokenRule | None:
    """Return why what suits some positions cannot be done at all; None if it can.

    What suits no position that anybody knows suits none that is asked for.
    """
    if not rules or positions_under(rules, suited):
        return None
    head = "Nobody knows whether it suits the position that is asked for"
    if suited:
        head = f"Only done {_words(suited)}, which is left out"
    left = positions_under(rules)
    remedy = f"Choose one that is done {_words(left)}." if left else NO_POSITION
    return _spoken(head, _speaking(suited, rules), remedy)


def unreached(suited: Iterable[Position], reached: Iterable[Position]) -> SpokenRule:
    """Return why nothing is done where hands reach the place in no suited position."""
    text = (
        f"Only done {_words(suited)}, and hands do not reach this place so. Choose one "
        f"that is done {_words(reached)}."
    )
    return SpokenRule("unreached", text, 0)


def held_to(
    suited: tuple[Position, ...], rules: tuple[PersonRule, ...]
) -> SpokenRule | None:
    """Return in which positions alone it is done, and how; None: in all, or in none."""
    left = positions_under(rules, suited)
    if not left or left == suited:
        return None
    ways = " ".join(POSITION_WAYS[position] for position in left)
    return _spoken(f"Only {_words(left)}", _speaking(suited, rules), ways)


def _speaking(
    suited: tuple[Position, ...], rules: tuple[PersonRule, ...]
) -> tuple[PersonRule, ...]:
    """Return the rule that leaves nothing by itself, else all that take something."""
    for one in rules:
        if not _agreed(one).intersection(suited):
            return (one,)
    return tuple(one for one in rules if not _agreed(one).issuperset(suited))


def _agreed(one: PersonRule) -> set[Position]:
    suiting = set(one.rule.positions or Position)
    return suiting - set(one.rule.excluded_positions)


def _words(positions: Iterable[Position]) -> str:
    return listed(POSITION_WORDS[position] for position in positions)


def _spoken(head: str, rules: tuple[PersonRule, ...], remedy: str) -> SpokenRule:
    names = listed((one.condition.name for one in rules if one.condition), "and")
    text = f"{head} because: {names}. {rules[0].why} {remedy}"
    return SpokenRule(rules[0].spoken.id, text, rules[0].spoken.cap)
