"""What your own answers tell, in figures."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from app.practice.bias import GoNoGo
from app.practice.felt import Felt, felt_of
from app.practice.retention import WeakCard
from app.practice.rounds import Day
from app.practice.spells import Spell
from app.practice.statistics import Statistics, statistics_of
from app.store.practice import PracticeStore

NOTHING = "Nothing was practised yet."
WIDTH = 16


@dataclass(frozen=True, slots=True)
class AllTold:
    """What the answers tell, and what the rounds of Feel do."""

    asked: Statistics
    felt: Felt


def statistics_in(store: PracticeStore) -> AllTold:
    """Return what all answers and exercises tell by now."""
    day = Day.at(local_now())
    asked = statistics_of(store.answers(), store.memories(), day)
    return AllTold(asked, felt_of(store.exercises(), day.now.tzinfo))


def local_now() -> datetime:
    """Return the time of the wall clock: days are those of who reads."""
    return datetime.now(UTC).astimezone()


# Any: what json.dumps takes.
def packed_statistics(found: AllTold) -> dict[str, Any]:
    """Return all of it as JSON has it."""
    tree = {**asdict(found.asked), "felt": asdict(found.felt)}
    packed: dict[str, Any] = json.loads(json.dumps(tree, default=str))
    return packed


def statistics_words(found: AllTold) -> str:
    """Return the most of it in a few lines; a figure is never a verdict."""
    lines = [*_lines(found.asked), *_felt_lines(found.felt)]
    told = "\n".join(f"{name:<{WIDTH}}{words}" for name, words in lines)
    return told or NOTHING


def _lines(found: Statistics) -> Iterator[tuple[str, str]]:
    if not found.answers:
        return
    yield "answers", f"{found.answers}, {found.days[-1].done} of them today"
    yield "due", f"{found.forecast[0]} today, {sum(found.forecast)} within 30 days"
    if found.spells:
        yield from _spell_lines(found.spells[-1])
    if found.pressing is not None:
        yield "pressing", _pressing(found.pressing)
    for number, card in enumerate(found.weakest):
        yield "" if number else "weakest", _weak(card)


def _felt_lines(felt: Felt) -> Iterator[tuple[str, str]]:
    if not felt.rounds:
        return
    yield "by hand", f"{felt.rounds} rounds, {felt.seen} with too much shown to count"
    if felt.searches:
        last = felt.searches[-1]
        off = "" if last.median_mm is None else f", {last.median_mm:.0f} mm off"
        yield "knots found", f"{last.found:.0%} of {last.knots} since {last.first}{off}"
    if felt.thresholds:
        yield "stiffness", f"a difference of {felt.thresholds[-1].share:.0%} is told"


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
