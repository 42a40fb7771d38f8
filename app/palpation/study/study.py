"""What observers find, in figures that can be laid beside those of studies."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

from app.palpation.exercises.ground import SMALL_ZONES
from app.palpation.lumps import Lump
from app.palpation.study.agreement import kappa, limits_of_agreement
from app.palpation.study.perceiving import WITH_SKIN, WITHOUT_SKIN
from app.palpation.study.searches import Clinic, Search, Sought

BACKS = len(SMALL_ZONES)
"""How many backs a pair of observers searches: each zone once."""

RELOCATED = 3
"""How many knots each observer looks for twice."""

CONTRASTS = (1.3, 1.85, 2.4, 3.0)
SIZES_MM = (4.0, 6.7, 9.3, 12.0)
DEPTHS_MM = (5.0, 14.0, 20.0, 40.0)


@dataclass(frozen=True, slots=True)
class Part:
    """Knots between two limits: how many, the share found, and how far off."""

    least: float
    most: float
    knots: int
    found: float | None
    error_mm: float | None


@dataclass(frozen=True, slots=True)
class Found:
    """What searches came to in the mean."""

    knots: int
    found: float
    false_alarms_per_back: float
    d_prime: float
    error_mm: float | None


@dataclass(frozen=True, slots=True)
class Relocated:
    """Within how far of each other two marks of one knot lie, in 95 of 100, in mm.

    Attributes
    ----------
    from_landmarks_across_mm, from_landmarks_along_mm
        The same where each mark is measured from a bony point felt for anew.
    """

    pairs: int
    across_mm: float | None
    along_mm: float | None
    from_landmarks_across_mm: float | None
    from_landmarks_along_mm: float | None


@dataclass(frozen=True, slots=True)
class Study:
    """All figures of a run."""

    observers: int
    with_skin: Found
    without_skin: Found
    by_contrast: tuple[Part, ...]
    by_size: tuple[Part, ...]
    by_depth: tuple[Part, ...]
    relocated: Relocated
    kappa: float | None
    sites: int


def studied(clinic: Clinic, observers: int, seed: int) -> Study:
    """Return what so many observers, two and two on the same backs, find.

    Parameters
    ----------
    observers
        An even number: the agreement is that of pairs.
    """
    first: list[Search] = []
    second: list[Search] = []
    without: list[Search] = []
    for pair in range(observers // 2):
        for back in range(pair * BACKS, (pair + 1) * BACKS):
            first.append(clinic.search(back, WITH_SKIN, seed + 2 * pair))
            second.append(clinic.search(back, WITH_SKIN, seed + 2 * pair + 1))
            without.append(clinic.search(back, WITHOUT_SKIN, seed + 2 * pair))
    says = [
        [said for search in half for said in search.says] for half in (first, second)
    ]
    sought = [one for search in first + second for one in search.sought]
    return Study(
        observers,
        _found(first + second),
        _found(without),
        _parts(sought, CONTRASTS, lambda knot: knot.ratio),
        _parts(sought, SIZES_MM, lambda knot: 2.0 * knot.across_mm),
        _parts(sought, DEPTHS_MM, lambda knot: knot.depth_mm),
        _relocated(clinic, observers, seed),
        kappa(*says),
        len(says[0]),
    )


def _found(searches: Sequence[Search]) -> Found:
    sought = [one for search in searches for one in search.sought]
    return Found(
        len(sought),
        _share(sought) or 0.0,
        fmean(search.false_alarms for search in searches),
        fmean(search.d_prime for search in searches),
        _error_mm(sought),
    )


def _parts(
    sought: Sequence[Sought], limits: Sequence[float], of: Callable[[Lump], float]
) -> tuple[Part, ...]:
    found = []
    for least, most in itertools.pairwise(limits):
        some = [one for one in sought if least <= of(one.knot) <= most]
        found.append(Part(least, most, len(some), _share(some), _error_mm(some)))
    return tuple(found)


def _share(sought: Sequence[Sought]) -> float | None:
    if not sought:
        return None
    return sum(one.error_mm is not None for one in sought) / len(sought)


def _error_mm(sought: Sequence[Sought]) -> float | None:
    errors = [one.error_mm for one in sought if one.error_mm is not None]
    return fmean(errors) if errors else None


def _relocated(clinic: Clinic, observers: int, seed: int) -> Relocated:
    pairs = [
        pair
        for observer in range(observers)
        for back in range(observer * RELOCATED, (observer + 1) * RELOCATED)
        for pair in clinic.relocations(back, WITH_SKIN, seed + observer)
    ]
    return Relocated(
        len(pairs),
        limits_of_agreement([on_skin[0] for on_skin, _ in pairs]),
        limits_of_agreement([on_skin[1] for on_skin, _ in pairs]),
        limits_of_agreement([measured[0] for _, measured in pairs]),
        limits_of_agreement([measured[1] for _, measured in pairs]),
    )
