"""How accuracy and error went, over stretches of days with enough answers."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from statistics import NormalDist, quantiles
from typing import TypeVar

from app.model.memory import Answered
from app.model.practice import Outcome
from app.practice.days import day_of

FEWEST = 10
"""A stretch has at least so many answers: of fewer the share jumps about."""

FEWEST_PLACES = 4
"""Of fewer distances no quarters are told."""

MOST_SPELLS = 24
"""Of more stretches than these the line would be a saw."""

SURE = 0.95

Quarters = tuple[float | None, float | None, float | None]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Spell:
    """Some days in a row.

    Attributes
    ----------
    accuracy, low, high
        Share of answers that were right or near, and where it may lie, 0 to 1.
    lower_mm, median_mm, upper_mm
        How far off places were: a quarter of them less, half of them, a quarter more;
        None where too few were given.
    """

    first: date
    last: date
    count: int
    accuracy: float
    low: float
    high: float
    lower_mm: float | None = None
    median_mm: float | None = None
    upper_mm: float | None = None


def spells_of(answers: Iterable[Answered], zone: tzinfo | None) -> tuple[Spell, ...]:
    """Return stretches of whole days, oldest first; the last may have few answers.

    Parameters
    ----------
    answers
        Oldest first.
    """
    answers = tuple(answers)
    fewest = max(FEWEST, -(-len(answers) // MOST_SPELLS))
    groups = stretches(answers, lambda one: one.review.at, zone, fewest)
    return tuple(_spell(group, zone) for group in groups)


def stretches(
    things: Iterable[T],
    at_of: Callable[[T], datetime],
    zone: tzinfo | None,
    fewest: int,
) -> tuple[tuple[T, ...], ...]:
    """Return groups of whole days, each but the last with so many things at least.

    Parameters
    ----------
    things
        Oldest first.
    """
    groups: list[list[T]] = []
    last: date | None = None
    for one in things:
        day = day_of(at_of(one), zone)
        if last is None or (day > last and len(groups[-1]) >= fewest):
            groups.append([])
        groups[-1].append(one)
        last = day
    return tuple(tuple(group) for group in groups)


def quarters_of(distances_mm: Sequence[float]) -> Quarters:
    """Return a quarter, the middle and three quarters; None each of too few."""
    if len(distances_mm) < FEWEST_PLACES:
        return None, None, None
    lower_mm, median_mm, upper_mm = quantiles(distances_mm, n=4, method="inclusive")
    return lower_mm, median_mm, upper_mm


def likely_share(hits: int, count: int, sure: float = SURE) -> tuple[float, float]:
    """Return between which shares the true one lies, 0 to 1 (Wilson's interval).

    Raises
    ------
    ValueError
        If there is nothing to count, or more hits than that.
    """
    if not 0 <= hits <= count or count == 0:
        raise ValueError(f"{hits} of {count} is no share.")
    z = NormalDist().inv_cdf((1 + sure) / 2)
    share, z2 = hits / count, z * z
    middle = (share + z2 / (2 * count)) / (1 + z2 / count)
    reach = math.sqrt(share * (1 - share) / count + z2 / (4 * count * count))
    reach *= z / (1 + z2 / count)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def _spell(group: Sequence[Answered], zone: tzinfo | None) -> Spell:
    hits = sum(one.outcome >= Outcome.NEAR for one in group)
    low, high = likely_share(hits, len(group))
    off = [one.distance_mm for one in group if one.distance_mm is not None]
    return Spell(
        day_of(group[0].review.at, zone),
        day_of(group[-1].review.at, zone),
        len(group),
        hits / len(group),
        low,
        high,
        *quarters_of(off),
    )
