"""Backs whose knots differ in contrast, size and depth, each apart from the others."""

from dataclasses import replace

import numpy as np

from app.palpation.cases import (
    RATIOS,
    SIZES_MM,
    Case,
    Place,
    depth_mm,
    free_places,
    knot_at,
    other_at,
    roomy,
)
from app.palpation.figures import NODULE_MM
from app.palpation.lumps import Lump, LumpKind
from app.palpation.person import random_person
from app.palpation.tissue import Tissue

KNOTS, OTHERS = 3, 1
DEPTHS = (0.1, 0.8)
MIDDLING = 0.5


def mixed_back(tissue: Tissue, seed: int) -> Case:
    """Return a back with round knots of any kind, and one thing that only seems one."""
    random = np.random.default_rng([seed, 4])
    person = random_person(random)
    places = free_places(tissue, random, KNOTS + OTHERS, roomy(tissue))
    lumps = [
        _nodule(
            tissue,
            random,
            place,
            float(random.uniform(*RATIOS)),
            float(random.uniform(*SIZES_MM)),
            float(random.uniform(*DEPTHS)),
        )
        for place in places[:KNOTS]
    ]
    lumps += [other_at(tissue, random, place) for place in places[KNOTS:]]
    return Case(seed, MIDDLING, tuple(lumps), person)


def one_knot_back(tissue: Tissue, seed: int) -> Case:
    """Return a back with one middling, sore knot, to be found twice."""
    random = np.random.default_rng([seed, 5])
    person = random_person(random)
    place = free_places(tissue, random, 1, roomy(tissue))[0]
    ratio = sum(RATIOS) / 2
    knot = _nodule(tissue, random, place, ratio, NODULE_MM.value, MIDDLING)
    return Case(seed, MIDDLING, (replace(knot, is_tender=True),), person)


def healthy_places(tissue: Tissue, case: Case) -> tuple[Place, ...]:
    """Return as many places without a lump as there are knots."""
    random = np.random.default_rng([case.seed, 6])
    taken = [(lump.x_mm, lump.y_mm) for lump in case.lumps]
    return tuple(free_places(tissue, random, len(case.knots), roomy(tissue), taken))


def _nodule(
    tissue: Tissue,
    random: np.random.Generator,
    place: Place,
    ratio: float,
    size_mm: float,
    depth: float,
) -> Lump:
    return replace(
        knot_at(tissue, random, place, MIDDLING),
        kind=LumpKind.NODULE,
        ratio=ratio,
        across_mm=size_mm / 2,
        along_mm=1.3 * size_mm / 2,
        depth_mm=depth_mm(tissue, place, depth),
        mobility=MIDDLING,
    )
