"""What your own answers tell, in figures."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from app.practice.bias import GoNoGo
from app.practice.retention import WeakCard
from app.practice.rounds import Day
from app.practice.spells import Spell
from app.practice.statistics import Statistics, statistics_of
from app.store.practice import PracticeStore

NOTHING = "Nothing was practised yet."
WIDTH = 16


def statistics_in(store: PracticeStore) -> Statistics:
    """Return what all answers tell by now."""
    return statistics_of(store.answers(), store.memories(), Day.at(local_now()))


def local_now() -> datetime:
    """Return the time of the wall clock: days are those of who reads."""
    return datetime.now(UTC).astimezone()


# Any: what json.dumps takes.
def packed_statistics(found: Statistics) -> dict[str, Any]:
    """Return all of it as JSON has it."""
    packed: dict[str, Any] = json.loads(json.dumps(asdict(found), default=str))
    return packed


def statistics_words(found: Statistics) -> str:
    """Return the most of it in a few lines; a figure is never a verdict."""
    if not found.answers:
        return NOTHING
    return "\n".join(f"{name:<{WIDTH}}{told}" for name, told in _lines(found))


def _lines(found: Statistics) -> Iterator[tuple[str, str]]:
    yield "answers", f"{found.answers}, {found.days[-1].done} of them today"
    yield "due", f"{found.forecast[0]} today, {sum(found.forecast)} within 30 days"
    if found.spells:
        yield from _spell_lines(found.spells[-1])
    if found.pressing is not None:
        yield "pressing", _pressing(found.pressing)
    for number, card in enumerate(found.weakest):
        yield "" if number else "weakest", _weak(card)


def _spell_lines(spell: Spell) -> Iterator[tuple[str, str]]:
    share = f"{spell.accuracy:.0%}, {spell.low:.0%} to {spell.high:.0%} likely"
    yield "right or near", f"{share}; {spell.count} answers since {spell.first}"
    if spell.median_mm is not None:
        quarters = f"half of them {spell.lower_mm:.0f} to {spell.upper_mm:.0f}"
        yield "places off by", f"{spell.median_mm:.0f} mm, {quarters}"


def _pressing(found: GoNoGo) -> str:
    return (
        f"d' {found.d_prime:.1f}: {found.hit_rate:.0%} of allowed and "
        f"{found.false_alarm_rate:.0%} of forbidden spots pressed"
    )


def _weak(card: WeakCard) -> str:
    now = f"known with {card.chance:.0%}" if card.chance else "the last one too"
    return f"{card.card}: {card.wrong} of {card.asked} wrong, {now}"
