"""Somebody who searches a zone with a finger's discrimination, and marks knots.

First the zone in lanes, one glimpse at a place. What stood out is felt again: the
finger glides slowly across the fibres there and then along them, step by step through
the simulation, with all that slips, creeps and breathes. The observer knows what a
healthy back feels like, and how uneven it is; what is stiffer than that, and than its
sides, is marked, unless it is as hard as bone.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

from app.palpation.cases import Place
from app.palpation.exercises.search import SearchRound
from app.palpation.exercises.surface import lanes
from app.palpation.material import Floats
from app.palpation.study.bump import clearest_bump
from app.palpation.study.known import KnownBack, stiffnesses
from app.palpation.study.perceiving import Sense
from app.palpation.study.rake import raked
from app.palpation.unevenness import SPREAD

LANE_MM, GLIMPSE_MM = 9.0, 7.0
FORCE_N = 6.0
BESIDE_MM = (14.0, 32.0)
"""What lies as far from a place is what it is compared with."""

SAME_PLACE_MM = 14.0
MIDDLE_MM = 8.0
CAUTION = 2.0
"""What stands out in the lanes by so many standard deviations of healthy places is felt
again, and is marked if it does so again: 1 in 40 would by chance. Ours.
"""

COMPARED = 4
"""Who has to name one place compares so many: as many are kept in mind by touch."""

BONE_N_PER_MM = 12.0
"""What answers harder to a gliding finger is taken for bone: no knot here does."""

POINTING_MM = 3.0
"""How far a hand comes to lie from where it means to, along each axis: ours."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A place that was felt again.

    Attributes
    ----------
    contrast
        By how much it seems stiffer than its sides, as a logarithm.
    error
        How far healthy places come to seem stiffer, one standard deviation.
    stiffness_n_per_mm
        How hard it is.
    hurt
        How much the person felt it.
    """

    place: Place
    contrast: float
    error: float
    stiffness_n_per_mm: float
    hurt: float

    @property
    def is_knot(self) -> bool:
        """Say whether it is taken for a knot."""
        return self.contrast > CAUTION * self.error and not self.is_bone

    @property
    def is_bone(self) -> bool:
        """Say whether it is taken for bone."""
        return self.stiffness_n_per_mm >= BONE_N_PER_MM


class Observer:
    """One who searches.

    Parameters
    ----------
    sense
        How finely stiffness is told.
    pointing_mm
        How far the hand is off, along each axis.
    """

    def __init__(
        self,
        sense: Sense,
        random: np.random.Generator,
        pointing_mm: float = POINTING_MM,
    ) -> None:
        self._sense, self._random, self._pointing_mm = sense, random, pointing_mm

    def search(self, round_: SearchRound, known: KnownBack) -> None:
        """Search a zone and mark what is taken for knots."""
        for suspect in self.suspects(round_, known):
            if suspect.is_knot:
                round_.mark(*self._pointed(suspect.place))
        round_.finish()

    def mark_sorest(self, round_: SearchRound, known: KnownBack) -> None:
        """Mark one place, as those do who are told of a sore knot and ask where.

        Of what is taken for knots, or else of all that is no bone, the place that the
        person feels most.
        """
        suspects = self.suspects(round_, known, COMPARED)
        knots = [one for one in suspects if one.is_knot]
        soft = knots or [one for one in suspects if not one.is_bone]
        if soft:
            sorest = max(soft, key=lambda one: one.hurt)
            round_.mark(*self._pointed(sorest.place))
        round_.finish()

    def suspects(
        self, round_: SearchRound, known: KnownBack, least: int = 0
    ) -> list[Suspect]:
        """Return what stood out in the lanes, at least so many places, felt again."""
        places = _lane_places(round_)
        contrasts = _beside(places, self._glimpsed(round_, known, places))
        found: list[Place] = []
        for index in np.argsort(-contrasts):
            place = float(places[index, 0]), float(places[index, 1])
            is_new = all(math.dist(place, other) > SAME_PLACE_MM for other in found)
            if is_new and (contrasts[index] > CAUTION or len(found) < least):
                found.append(place)
        return [self._felt_again(round_, known, place) for place in found]

    def _glimpsed(
        self, round_: SearchRound, known: KnownBack, places: Floats
    ) -> Floats:
        setting = round_.setting
        pressed = np.array([self._pointed((x_mm, y_mm)) for x_mm, y_mm in places])
        met = stiffnesses(
            setting.tissue, setting.finger, pressed, FORCE_N, setting.case.lumps
        )
        expected, spread = known.expected(places)
        beyond = self._sense.glimpsed(met, self._random) - expected
        error = math.hypot(self._sense.sigma, SPREAD)
        return np.asarray(beyond / np.hypot(error, np.sqrt(np.diag(spread))))

    def _felt_again(
        self, round_: SearchRound, known: KnownBack, place: Place
    ) -> Suspect:
        """Return what gliding across the fibres finds, then along them through it."""
        tissue = round_.setting.tissue
        fibre_rad = float(tissue.fibre_rad[tissue.patch.cell_at(*place)])
        along = math.cos(fibre_rad), math.sin(fibre_rad)
        first = self._glided(round_, known, place, (-along[1], along[0]))
        second = self._glided(round_, known, first.place, along)
        clearer = max(first, second, key=lambda one: one.contrast / one.error)
        return replace(clearer, place=second.place, hurt=max(first.hurt, second.hurt))

    def _glided(
        self, round_: SearchRound, known: KnownBack, place: Place, way: Place
    ) -> Suspect:
        rake = raked(round_, self._pointed(place), way, FORCE_N)
        line = np.array(place) + rake.off_mm[:, None] * np.array(way)
        met = known.at_ease(line, rake.stiffness_n_per_mm, rake.force_n)
        expected, spread = known.expected(line)
        beyond = self._sense.judged(met, self._random) - expected
        error = math.hypot(self._sense.careful_sigma, SPREAD)
        spread = spread + error**2 * np.eye(len(line))
        bump = clearest_bump(rake.off_mm, beyond, spread, MIDDLE_MM)
        return Suspect(
            (place[0] + bump.off_mm * way[0], place[1] + bump.off_mm * way[1]),
            bump.height,
            bump.error,
            float(np.interp(bump.off_mm, rake.off_mm, met)),
            rake.hurt,
        )

    def _pointed(self, place: Place) -> Place:
        off = self._random.normal(0.0, self._pointing_mm, 2)
        return place[0] + float(off[0]), place[1] + float(off[1])


def _lane_places(round_: SearchRound) -> Floats:
    places: list[Place] = []
    for start, end in lanes(round_.patch, round_.zone_mask, LANE_MM):
        count = max(2, round(math.dist(start, end) / GLIMPSE_MM) + 1)
        places += [(x_mm, start[1]) for x_mm in np.linspace(start[0], end[0], count)]
    return np.array(places)


def _beside(places: Floats, felt: Floats) -> Floats:
    """Return how much stiffer each place felt than what lies around it."""
    apart = np.hypot(*(places[:, None, :] - places[None, :, :]).transpose(2, 0, 1))
    is_beside = (apart > BESIDE_MM[0]) & (apart < BESIDE_MM[1])
    # A place that has nothing beside it is compared with the whole zone.
    is_beside |= ~is_beside.any(axis=1, keepdims=True)
    around = np.where(is_beside, felt[None, :], np.nan)
    return np.asarray(felt - np.nanmedian(around, axis=1))
