"""Which mark means which knot, and how well knots are told from the rest."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

from app.palpation.cases import APART_MM, Place
from app.palpation.lumps import Lump

HIT_MM = APART_MM / 2
"""Knots lie farther apart than twice this, so a mark can mean one of them only."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A mark on a knot: their numbers, and how far they lie apart."""

    mark: int
    knot: int
    distance_mm: float


@dataclass(frozen=True, slots=True)
class Matches:
    """What marks have found; numbers count into the marks and the knots given."""

    hits: tuple[Hit, ...]
    false_alarms: tuple[int, ...]
    missed: tuple[int, ...]

    @property
    def error_mm(self) -> float | None:
        """Return how far the marks that hit were off in the mean."""
        if not self.hits:
            return None
        return sum(hit.distance_mm for hit in self.hits) / len(self.hits)


def matched(
    marks: Sequence[Place], knots: Sequence[Lump], within_mm: float = HIT_MM
) -> Matches:
    """Return what was hit: the nearest pairs first, each mark and knot once.

    A place on a long knot counts from its nearest part: nobody can tell where along
    a rope its middle is.
    """
    pairs = sorted(
        (off_mm(mark, knot), at, number)
        for at, mark in enumerate(marks)
        for number, knot in enumerate(knots)
    )
    hits: list[Hit] = []
    for distance_mm, at, number in pairs:
        is_new = all(hit.mark != at and hit.knot != number for hit in hits)
        if is_new and distance_mm <= within_mm:
            hits.append(Hit(at, number, distance_mm))
    right, found = {hit.mark for hit in hits}, {hit.knot for hit in hits}
    return Matches(
        tuple(hits),
        tuple(at for at in range(len(marks)) if at not in right),
        tuple(number for number in range(len(knots)) if number not in found),
    )


def nearest_mm(marks: Sequence[Place], knots: Sequence[Lump]) -> float | None:
    """Return how far off a knot the best mark is; None without any of them."""
    return min((off_mm(mark, knot) for mark in marks for knot in knots), default=None)


def off_mm(place: Place, knot: Lump) -> float:
    """Return how far a place is off a knot's middle line, which a round one has not."""
    cos, sin = math.cos(knot.fibre_rad), math.sin(knot.fibre_rad)
    dx, dy = place[0] - knot.x_mm, place[1] - knot.y_mm
    along, across = dx * cos + dy * sin, dy * cos - dx * sin
    half_mm = max(knot.along_mm - knot.across_mm, 0.0)
    return math.hypot(max(abs(along) - half_mm, 0.0), across)


def d_prime(hits: int, signals: int, false_alarms: int, others: int) -> float:
    """Return how well signals are told from others, in standard deviations.

    So that none or all is no infinity, one case is added as if it had been answered by
    chance, shared out as signals and others are: then who never answers has 0. After
    the log-linear rule of Hautus 1995, doi 10.3758/BF03203619.

    Raises
    ------
    ValueError
        If there are no signals, or nothing else: then there is nothing to tell.
    """
    if signals <= 0 or others <= 0:
        raise ValueError("d' takes signals and others. Count both.")
    part = signals / (signals + others)
    hit_rate = (hits + part) / (signals + 2.0 * part)
    false_rate = (min(false_alarms, others) + 1.0 - part) / (others + 2.0 - 2.0 * part)
    normal = NormalDist()
    return normal.inv_cdf(hit_rate) - normal.inv_cdf(false_rate)
