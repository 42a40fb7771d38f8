"""Which answers belong to which day, and how many cards each day has to ask."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from app.model.memory import Answered, Memory

STARTS_AFTER = timedelta(hours=4)
"""A night owl still is at yesterday, as in `rounds.Day`."""

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many cards waited on a day, and how many answers there were."""

    day: date
    due: int
    done: int


def day_of(at: datetime, zone: tzinfo | None) -> date:
    """Return the learner's day of a moment."""
    return (at.astimezone(zone) - STARTS_AFTER).date()


def due_and_done(
    answers: Sequence[Answered],
    memories: Iterable[Memory],
    today: date,
    zone: tzinfo | None,
    days: int,
) -> tuple[DayCount, ...]:
    """Return the counts of the last days, oldest first, today last.

    A card that was due and left waiting counts on every day until it was answered.
    """
    first = today - (days - 1) * ONE_DAY
    done = Counter(day_of(one.review.at, zone) for one in answers)
    due: Counter[date] = Counter()
    for one in answers:
        before = one.review.before
        if before is not None:
            answered_on = day_of(one.review.at, zone)
            _count(due, day_of(before.due_at, zone), answered_on, first, today)
    for memory in memories:
        if not memory.is_suspended:
            _count(due, day_of(memory.due_at, zone), today, first, today)
    shown = (first + number * ONE_DAY for number in range(days))
    return tuple(DayCount(day, due[day], done[day]) for day in shown)


def forecast(
    memories: Iterable[Memory], today: date, zone: tzinfo | None, days: int
) -> tuple[int, ...]:
    """Return how many cards come due on each of the next days, today first.

    What is overdue waits today.
    """
    counts = [0] * days
    for memory in memories:
        away = max(0, (day_of(memory.due_at, zone) - today).days)
        if away < days and not memory.is_suspended:
            counts[away] += 1
    return tuple(counts)


def _count(
    due: Counter[date], since: date, until: date, first: date, today: date
) -> None:
    """Count a card on every day on which it waited, within what is shown."""
    day, last = max(since, first), min(until, today)
    while day <= last:
        due[day] += 1
        day += ONE_DAY
