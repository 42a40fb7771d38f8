"""What is stiffer than around it: knots, and things that are taken for knots."""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from app.palpation.material import Floats

EDGE = 0.7
"""How large the soft edge of a lump is, as a share of its half size."""

SPREAD_PER_DEPTH = 0.25
"""How much a lump's outline blurs for each mm of tissue over it: our estimate."""

BAND_MM = 2.5
BAND_ENDS_MM = 20.0
NO_MORE_FELT = 3.5
"""So many widths from a lump's middle, what is left of it is under 1 in 400."""

MOST_OF_MUSCLE = 0.85
EASED_AWAY = 0.6
"""How much of a knot's stiffness a good hold can take away: our estimate."""


class LumpKind(StrEnum):
    """What a stiff place is. The first three are knots."""

    NODULE = "nodule"
    FLAT = "flat"
    ROPE = "rope"
    STIFF_SPOT = "stiff_spot"
    FAT_LUMP = "fat_lump"


KNOTS = frozenset({LumpKind.NODULE, LumpKind.FLAT, LumpKind.ROPE})


@dataclass(frozen=True, slots=True)
class Lump:
    """A stiff place in soft tissue, at rest.

    Attributes
    ----------
    x_mm, y_mm, depth_mm
        Its middle on the map, and how deep that lies under the skin.
    along_mm, across_mm
        Half its size along and across the fibres.
    fibre_rad
        How the fibres run there: 0 across the body, 0.5 π along it.
    ratio
        How many times as stiff it is as what is around it.
    band_ratio, band_mm
        The same of the taut band it lies in, and half the band's length; 1, 0: none.
    mobility
        How readily it slips sideways, 0 to 1.
    is_tender
        Pressed, it hurts sooner than the muscle around: not tied to its stiffness.
    easing_s
        How long a right hold takes to soften it; infinite for a stubborn one.
    """

    kind: LumpKind
    x_mm: float
    y_mm: float
    depth_mm: float
    along_mm: float
    across_mm: float
    fibre_rad: float
    ratio: float
    band_ratio: float = 1.0
    band_mm: float = 0.0
    mobility: float = 0.0
    is_tender: bool = False
    easing_s: float = math.inf

    @property
    def is_knot(self) -> bool:
        """Say whether it is a knot, and no false alarm."""
        return self.kind in KNOTS

    def along_across(self, x_mm: Floats, y_mm: Floats) -> tuple[Floats, Floats]:
        """Return how far places lie from its middle along and across its fibres."""
        along, across = math.cos(self.fibre_rad), math.sin(self.fibre_rad)
        dx, dy = x_mm - self.x_mm, y_mm - self.y_mm
        return dx * along + dy * across, dy * along - dx * across


@dataclass(slots=True)
class LumpState:
    """Where a lump is now, from its place at rest, and how far it has softened.

    Attributes
    ----------
    along_mm, across_mm
        How far it has slipped.
    eased
        0 as found, 1 as soft as it gets.
    """

    along_mm: float = 0.0
    across_mm: float = 0.0
    eased: float = 0.0

    @property
    def is_disturbed(self) -> bool:
        """Say whether it is not as it was found."""
        return bool(self.along_mm or self.across_mm or self.eased)

    def place_mm(self, lump: Lump) -> tuple[float, float]:
        """Return where the lump is now on the map."""
        cos, sin = math.cos(lump.fibre_rad), math.sin(lump.fibre_rad)
        return (
            lump.x_mm + self.along_mm * cos - self.across_mm * sin,
            lump.y_mm + self.along_mm * sin + self.across_mm * cos,
        )


def hardening(
    lump: Lump,
    state: LumpState,
    x_mm: Floats,
    y_mm: Floats,
    muscle_mm: Floats,
    pressed: float,
    tone: float,
) -> Floats:
    """Return how many times as stiff a lump makes the columns at some places.

    Parameters
    ----------
    muscle_mm
        Thickness of the muscle there: of a thick one, a lump is a smaller part.
    pressed
        How much of the thickness over it is pressed away: it comes closer.
    tone
        Of the muscle around, 1 at rest: a tense one hides what is in it.
    """
    along, across = lump.along_across(x_mm, y_mm)
    blur_mm = SPREAD_PER_DEPTH * lump.depth_mm * (1.0 - pressed)
    bump = _bump(along - state.along_mm, EDGE * lump.along_mm, blur_mm)
    bump *= _bump(across - state.across_mm, EDGE * lump.across_mm, blur_mm)
    share = np.minimum(MOST_OF_MUSCLE, 2.0 * lump.across_mm / muscle_mm)
    ratio = 1.0 + (lump.ratio - 1.0) * (1.0 - EASED_AWAY * state.eased) / tone
    stiff = 1.0 / (1.0 - share + share / ratio)
    factor = 1.0 + (stiff - 1.0) * bump
    if lump.band_mm > 0.0:
        band = _bump(across, BAND_MM, blur_mm) / (1.0 + (along / lump.band_mm) ** 8)
        factor = factor * (1.0 + (lump.band_ratio - 1.0) / tone * band)
    return factor


def reach_mm(lump: Lump) -> tuple[float, float]:
    """Return how far along and across its fibres a lump and its band can be felt."""
    blur_mm = SPREAD_PER_DEPTH * lump.depth_mm
    along_mm = NO_MORE_FELT * math.hypot(EDGE * lump.along_mm, blur_mm)
    wide_mm = max(EDGE * lump.across_mm, BAND_MM)
    return (
        max(along_mm, lump.band_mm + BAND_ENDS_MM),
        NO_MORE_FELT * math.hypot(wide_mm, blur_mm),
    )


def _bump(apart_mm: Floats, size_mm: float, blur_mm: float) -> Floats:
    """Return a bell that blurs without growing: what widens it lowers it."""
    width_mm = math.hypot(size_mm, blur_mm)
    apart = apart_mm * (math.sqrt(0.5) / width_mm)
    bell: Floats = np.exp(-apart * apart)
    bell *= size_mm / width_mm
    return bell
