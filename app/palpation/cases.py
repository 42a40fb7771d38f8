"""Backs to search: the same seed and difficulty give the same back."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.palpation.lumps import Lump, LumpKind
from app.palpation.patch import CELL_MM, Mask, Patch, softened
from app.palpation.person import Person, random_person
from app.palpation.tissue import NOTHING, Tissue

Place = tuple[float, float]
APART_MM = 32.0
"""Between two lumps: farther than one thumb, and farther than experts differ."""

EDGE_MM = 26.0
RIM_CELLS = 6
"""So near the edge of the body a thumb would reach into the air: about 12 mm."""

ALMOST_NOTHING = 1e-9
THICK_ENOUGH_MM = 5.0
STUBBORN_SHARE = 0.25
TENDER_KNOTS, TENDER_OTHERS = 0.8, 0.15
TRIES = 200

SIZES_MM = (4.0, 12.0)
"""Across a nodule: the sizes that were seen, with their spread."""

RATIOS = (1.3, 3.0)
BANDS_MM = (10.0, 20.0)
"""Half the length of a taut band: our estimate, as nobody has measured any."""

ROPE_LONG, LONGEST_MM = 2.2, 12.0
"""How much longer than a round knot a rope-like one is, and half of its most.

The stiff areas that were measured are 8.5 mm across (SD 2.5); how long the long ones
are is our estimate: seen from above, still a knot and no cord.
"""

MOST_KNOTS, MOST_OTHERS = 4, 3
IN_FAT_MM = 4.0


@dataclass(frozen=True, slots=True)
class Case:
    """A back with lumps in it, and whose it is.

    Attributes
    ----------
    difficulty
        0 large, hard, shallow knots and nothing else; 1 small, soft, deep ones that
        slip, among things that only seem to be knots.
    """

    seed: int
    difficulty: float
    lumps: tuple[Lump, ...]
    person: Person

    @property
    def knots(self) -> tuple[Lump, ...]:
        """Return what a search should find."""
        return tuple(lump for lump in self.lumps if lump.is_knot)


def random_case(tissue: Tissue, seed: int, difficulty: float) -> Case:
    """Return the case of this seed on a patch.

    Lumps lie only where the map lets a lay hand work, in muscle thick enough to hold
    them; on a patch with little such room there are fewer, or none.
    """
    difficulty = min(max(difficulty, 0.0), 1.0)
    random = np.random.default_rng(seed)
    person = random_person(random)
    knots = int(random.integers(1, MOST_KNOTS + 1))
    others = int(random.integers(0, 1 + round(MOST_OTHERS * difficulty)))
    places = free_places(tissue, random, knots + others, roomy(tissue))
    lumps = [
        knot_at(tissue, random, place, difficulty)
        if index < knots
        else other_at(tissue, random, place)
        for index, place in enumerate(places)
    ]
    return Case(seed, difficulty, tuple(lumps), person)


def inner(patch: Patch) -> Mask:
    """Return the cells that are not too near the patch's edge to be pressed."""
    across = np.abs(patch.x_mm - patch.x_mm.mean()) < np.ptp(patch.x_mm) / 2 - EDGE_MM
    along = np.abs(patch.y_mm - patch.y_mm.mean()) < np.ptp(patch.y_mm) / 2 - EDGE_MM
    return np.asarray(along[:, None] & across[None, :])


def roomy(tissue: Tissue) -> Mask:
    """Return where a lump may lie: all of it is to be searched."""
    fits = inner(tissue.patch) & tissue.is_workable & (tissue.muscle != NOTHING)
    is_off = (tissue.muscle == NOTHING) & (tissue.bone == NOTHING)
    fits &= softened(is_off.astype(float), RIM_CELLS) < ALMOST_NOTHING
    return np.asarray(fits & (tissue.muscle_mm >= THICK_ENOUGH_MM))


def free_places(
    tissue: Tissue,
    random: np.random.Generator,
    count: int,
    where: Mask,
    taken: Sequence[Place] = (),
) -> list[Place]:
    """Return up to so many places in a mask, apart from each other and from taken."""
    patch, cells = tissue.patch, np.argwhere(where)
    found: list[Place] = []
    for _ in range(TRIES if len(cells) else 0):
        row, column = cells[random.integers(len(cells))]
        place = float(patch.x_mm[column]), float(patch.y_mm[row])
        others = (*taken, *found)
        if len(found) < count and all(math.dist(place, at) > APART_MM for at in others):
            found.append(place)
    return found


def knot_at(
    tissue: Tissue,
    random: np.random.Generator,
    place: Place,
    difficulty: float,
) -> Lump:
    """Return a knot at a place, as knots of this difficulty differ."""
    kind = (LumpKind.NODULE, LumpKind.NODULE, LumpKind.FLAT, LumpKind.ROPE)[
        int(random.integers(4))
    ]
    ease = min(max(1.0 - difficulty + float(random.uniform(-0.12, 0.12)), 0.0), 1.0)
    half_mm = _at(SIZES_MM, ease) / 2
    along, across = {
        LumpKind.FLAT: (1.6 * half_mm, 1.4 * half_mm),
        LumpKind.ROPE: (min(ROPE_LONG * half_mm, LONGEST_MM), 0.8 * half_mm),
    }.get(kind, (1.3 * half_mm, half_mm))
    room_mm = room_along_mm(tissue, place, roomy(tissue))
    # At the edge of the zone a band may go on beyond: a knot without one is none.
    most_band_mm = max(room_mm, min(BANDS_MM[0], room_along_mm(tissue, place)))
    is_stubborn = random.uniform() < STUBBORN_SHARE
    easing_s = float(random.uniform(10.0, 30.0))
    return Lump(
        kind=kind,
        x_mm=place[0],
        y_mm=place[1],
        depth_mm=depth_mm(tissue, place, 0.15 + 0.6 * (1.0 - ease)),
        along_mm=max(min(along, room_mm), across),
        across_mm=across,
        fibre_rad=_fibre_rad(tissue, place),
        ratio=_at(RATIOS, ease),
        band_ratio=_at((1.1, 1.5), ease),
        band_mm=min(float(random.uniform(*BANDS_MM)), most_band_mm),
        mobility=0.0 if kind is LumpKind.FLAT else _at((1.0, 0.45), ease),
        is_tender=bool(random.uniform() < TENDER_KNOTS),
        easing_s=math.inf if is_stubborn else easing_s,
    )


def other_at(tissue: Tissue, random: np.random.Generator, place: Place) -> Lump:
    """Return something at a place that may be taken for a knot."""
    made = fat_lump_at if random.uniform() < 0.5 else stiff_spot_at
    return made(tissue, random, place)


def fat_lump_at(tissue: Tissue, random: np.random.Generator, place: Place) -> Lump:
    """Return a lump in the fat, which slips away all round."""
    return replace(
        stiff_spot_at(tissue, random, place),
        kind=LumpKind.FAT_LUMP,
        depth_mm=IN_FAT_MM,
        mobility=1.0,
    )


def stiff_spot_at(tissue: Tissue, random: np.random.Generator, place: Place) -> Lump:
    """Return healthy muscle that is a little stiffer, without a band."""
    half_mm = float(random.uniform(2.5, 6.0))
    return Lump(
        kind=LumpKind.STIFF_SPOT,
        x_mm=place[0],
        y_mm=place[1],
        depth_mm=depth_mm(tissue, place, 0.4),
        along_mm=half_mm,
        across_mm=half_mm,
        fibre_rad=_fibre_rad(tissue, place),
        ratio=float(random.uniform(1.2, 1.6)),
        is_tender=bool(random.uniform() < TENDER_OTHERS),
    )


def _at(ends: tuple[float, float], share: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * share


def depth_mm(tissue: Tissue, place: Place, share: float) -> float:
    """Return how deep a share of the muscle at a place lies under the skin."""
    cell = tissue.patch.cell_at(*place)
    muscle_mm = min(float(tissue.muscle_mm[cell]), 16.0)
    return float(tissue.fat_mm[cell]) + share * muscle_mm


def room_along_mm(tissue: Tissue, place: Place, where: Mask | None = None) -> float:
    """Return how far muscle goes on along its fibres, to both sides of a place.

    No muscle of the back crosses the spine.

    Parameters
    ----------
    where
        Cells that it must not leave; None: all.
    """
    fibre_rad = _fibre_rad(tissue, place)
    along_x, along_y = math.cos(fibre_rad), math.sin(fibre_rad)
    far_mm = CELL_MM
    while far_mm < BANDS_MM[1]:
        for off_mm in (-far_mm, far_mm):
            x_mm, y_mm = place[0] + off_mm * along_x, place[1] + off_mm * along_y
            is_left = where is not None and not where[tissue.patch.cell_at(x_mm, y_mm)]
            has_muscle = tissue.muscle_at(x_mm, y_mm) is not None
            if is_left or not has_muscle or x_mm * place[0] <= 0.0:
                return far_mm - CELL_MM
        far_mm += CELL_MM
    return far_mm


def _fibre_rad(tissue: Tissue, place: Place) -> float:
    return float(tissue.fibre_rad[tissue.patch.cell_at(*place)])
