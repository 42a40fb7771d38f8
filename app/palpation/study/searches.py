"""Observers at work: what each found, and what two of them agree on."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from app.palpation.cases import Case, Place
from app.palpation.exercises.ground import SMALL_ZONES, Grounds, Setting, Zone
from app.palpation.exercises.matching import HIT_MM
from app.palpation.exercises.search import SearchRound
from app.palpation.finger import THUMB
from app.palpation.lumps import Lump
from app.palpation.study.backs import healthy_places, mixed_back, one_knot_back
from app.palpation.study.known import KnownBack
from app.palpation.study.observer import FORCE_N, POINTING_MM, Observer
from app.palpation.study.perceiving import Sense
from app.palpation.tissue import Tissue
from app.palpation.unevenness import uneven

RELOCATED_IN = Zone.SHOULDER_RIGHT
"""Where experts were asked to find one knot twice: the upper trapezius."""

USUAL_MM, KNOWN_WITHIN_MM = 10.0, 30.0
"""Experts know where in a muscle to look: a knot lies so far from its usual place, and
is searched for within so much of it. Our reading of the study.
"""

LANDMARK_MM = 4.7
"""How far an origin found by touch is off each time, along each axis: two therapists'
marks of a vertebra lie within 10 mm in 67 of 100 (Robinson 2009, Man Ther 14:409).
"""


@dataclass(frozen=True, slots=True)
class Sought:
    """A knot that was there to be found, and how far the mark was off, if it was."""

    knot: Lump
    error_mm: float | None


@dataclass(frozen=True, slots=True)
class Search:
    """One observer's search of one back.

    Attributes
    ----------
    says
        Whether a knot is said to be at each of the knots and healthy places.
    """

    sought: tuple[Sought, ...]
    false_alarms: int
    d_prime: float
    says: tuple[bool, ...]


class Clinic:
    """The backs, and those who search them."""

    def __init__(self, grounds: Grounds) -> None:
        self._grounds = grounds
        self.known = cache(self._known)

    def search(self, back: int, sense: Sense, seed: int) -> Search:
        """Return what an observer finds on a back."""
        zone = SMALL_ZONES[back % len(SMALL_ZONES)]
        round_ = self._round(zone, back, mixed_back)
        observer = Observer(sense, np.random.default_rng([seed, back]))
        observer.search(round_, self.known(zone))
        return _written(round_)

    def relocations(
        self, back: int, sense: Sense, seed: int
    ) -> Iterator[tuple[Place, Place]]:
        """Yield how far two marks of one knot lie apart, and the same from landmarks.

        Nothing if an observer took all for bone.
        """
        random = np.random.default_rng([seed, back, 1])
        usual = random.normal(0.0, USUAL_MM, 2)
        marks = []
        for _ in range(2):
            round_ = self._round(RELOCATED_IN, back, one_knot_back)
            knot = round_.knots[0]
            place = knot.x_mm + float(usual[0]), knot.y_mm + float(usual[1])
            round_.zone_mask &= round_.patch.within(place, KNOWN_WITHIN_MM)
            observer = Observer(sense, random)
            observer.mark_sorest(round_, self.known(RELOCATED_IN))
            marks += round_.marks
        if len(marks) == 2:
            apart = np.subtract(marks[1], marks[0])
            origins = (
                random.normal(0.0, LANDMARK_MM, 2),
                random.normal(0.0, LANDMARK_MM, 2),
            )
            from_marks = apart + origins[1] - origins[0]
            yield (
                (float(apart[0]), float(apart[1])),
                (float(from_marks[0]), float(from_marks[1])),
            )

    def _round(
        self, zone: Zone, back: int, case: Callable[[Tissue, int], Case]
    ) -> SearchRound:
        tissue = uneven(self._grounds.tissue(zone), back)
        return SearchRound(Setting(zone, tissue, case(tissue, back), THUMB))

    def _known(self, zone: Zone) -> KnownBack:
        return KnownBack(self._grounds.tissue(zone), THUMB, FORCE_N, POINTING_MM)


def _written(round_: SearchRound) -> Search:
    matches, setting = round_.matches(), round_.setting
    errors = {hit.knot: hit.distance_mm for hit in matches.hits}
    sites = [(knot.x_mm, knot.y_mm) for knot in round_.knots]
    sites += healthy_places(setting.tissue, setting.case)
    return Search(
        tuple(Sought(k, errors.get(n)) for n, k in enumerate(round_.knots)),
        len(matches.false_alarms),
        round_.result().figures["d_prime"],
        tuple(
            any(math.dist(site, mark) <= HIT_MM for mark in round_.marks)
            for site in sites
        ),
    )
