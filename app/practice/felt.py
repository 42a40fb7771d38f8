"""How the exercises of the hands go: what is found, how near, how fine the feel is."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from statistics import fmean

from app.model.exercise import ExerciseDone
from app.practice.days import day_of
from app.practice.spells import MOST_SPELLS, likely_share, quarters_of, stretches

SEARCHES = frozenset({"search", "whole_back"})
STIFFER = "stiffer"

BY_FEEL = 0.5
"""Where as much as this was shown, eyes did the work (our choice)."""

FEWEST_SEARCHES = 4
"""A stretch has at least so many: one alone has few knots."""

LATEST = 5
"""So many rounds of an exercise tell how it goes now."""


@dataclass(frozen=True, slots=True)
class Searches:
    """Some days in a row of searching a back.

    Attributes
    ----------
    found, low, high
        Share of the knots that were marked, and where it may lie, 0 to 1.
    lower_mm, median_mm, upper_mm
        How far off the marks of a round were: a quarter of the rounds less, half of
        them, a quarter more; None where too few had a hit.
    """

    first: date
    last: date
    rounds: int
    knots: int
    false_alarms: int
    found: float
    low: float
    high: float
    lower_mm: float | None
    median_mm: float | None
    upper_mm: float | None


@dataclass(frozen=True, slots=True)
class Threshold:
    """Which difference in stiffness was told on a day, as a share."""

    day: date
    share: float


@dataclass(frozen=True, slots=True)
class Exercised:
    """How often an exercise was done, and its mean score of late, 0 to 1."""

    kind: str
    rounds: int
    score: float


@dataclass(frozen=True, slots=True)
class Felt:
    """What the exercises tell.

    Attributes
    ----------
    seen
        How many rounds of searching or of telling stiffness showed too much to count.
    kinds
        All exercises that were done, the ones done most first.
    """

    rounds: int
    seen: int
    kinds: tuple[Exercised, ...]
    searches: tuple[Searches, ...]
    thresholds: tuple[Threshold, ...]


def felt_of(done: Iterable[ExerciseDone], zone: tzinfo | None) -> Felt:
    """Return what the exercises tell.

    Parameters
    ----------
    done
        Oldest first.
    """
    done = tuple(done)
    searched = [one for one in done if one.kind in SEARCHES and _has_knots(one)]
    told = [one for one in done if one.kind == STIFFER and "threshold" in one.figures]
    unseen = [one for one in searched if _is_by_feel(one)]
    felt = [one for one in told if _is_by_feel(one)]
    fewest = max(FEWEST_SEARCHES, -(-len(unseen) // MOST_SPELLS))
    groups = stretches(unseen, lambda one: one.at, zone, fewest)
    return Felt(
        rounds=len(done),
        seen=len(searched) + len(told) - len(unseen) - len(felt),
        kinds=_kinds(done),
        searches=tuple(_searches(group, zone) for group in groups),
        thresholds=tuple(
            Threshold(day_of(one.at, zone), one.figures["threshold"]) for one in felt
        ),
    )


def _kinds(done: Iterable[ExerciseDone]) -> tuple[Exercised, ...]:
    scores: defaultdict[str, list[float]] = defaultdict(list)
    for one in done:
        scores[one.kind].append(one.figures.get("score", 0.0))
    found = [
        Exercised(k, len(all_), fmean(all_[-LATEST:])) for k, all_ in scores.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.rounds, one.kind)))


def _searches(group: Sequence[ExerciseDone], zone: tzinfo | None) -> Searches:
    knots = round(_sum(group, "knots"))
    hits = min(knots, round(_sum(group, "hits")))
    low, high = likely_share(hits, knots)
    off = [o.figures["error_mm"] for o in group if "error_mm" in o.figures]
    return Searches(
        day_of(group[0].at, zone),
        day_of(group[-1].at, zone),
        len(group),
        knots,
        round(_sum(group, "false_alarms")),
        hits / knots,
        low,
        high,
        *quarters_of(off),
    )


def _sum(group: Iterable[ExerciseDone], name: str) -> float:
    return sum(one.figures.get(name, 0.0) for one in group)


def _has_knots(one: ExerciseDone) -> bool:
    return one.figures.get("knots", 0.0) >= 1.0


def _is_by_feel(one: ExerciseDone) -> bool:
    return one.figures.get("visibility", 0.0) < BY_FEEL
