"""How a lump slips out from under a finger, and why one right on top of it holds.

A press beside a lump squeezes it away like a pea. Friction under the finger and a
tether hold it. All forces in N, ways in mm. The numbers are our own estimates, set
so that a thumb must come within about 3 mm of the middle.
"""

import math

from app.palpation.lumps import Lump, LumpKind, LumpState

PUSH = 0.55
"""Greatest push sideways, as a share of the force, on a wholly loose lump."""

PINNED = 0.25
"""Friction on a lump right under the finger, as a share of the force."""

STUCK_N = 0.1
TETHER_N_PER_MM = 0.35
ALONG_FIBRES = 4.0
"""How many times as firmly a lump is held along its fibres as across."""

LOOSE_IN_FAT = 0.4
STRETCH_MM = 6.0
DRAG_N_S_PER_MM = 0.06


def slid(
    lump: Lump,
    state: LumpState,
    finger_mm: tuple[float, float],
    reach_mm: float,
    force_n: float,
    seconds: float,
) -> tuple[float, float]:
    """Return how far a lump has slipped along and across its fibres a moment later.

    Parameters
    ----------
    finger_mm
        Where the finger is, along and across the fibres from the lump at rest.
    reach_mm
        Within about this distance the finger moves it.
    """
    if lump.mobility <= 0.0:
        return 0.0, 0.0
    from_along = state.along_mm - finger_mm[0]
    from_across = state.across_mm - finger_mm[1]
    apart = math.hypot(from_along, from_across) / reach_mm
    # Per mm apart, so that it points away from the finger.
    push = PUSH * lump.mobility * force_n * math.exp(0.5 - 0.5 * apart**2) / reach_mm
    hold_along, hold_across = _tether(lump, state)
    along = push * from_along - hold_along * state.along_mm
    across = push * from_across - hold_across * state.across_mm
    friction = STUCK_N + PINNED * force_n * math.exp(-2.0 * apart**2)
    total = math.hypot(along, across)
    if total <= friction:
        return state.along_mm, state.across_mm
    way = (total - friction) / total * seconds / DRAG_N_S_PER_MM
    return state.along_mm + way * along, state.across_mm + way * across


def _tether(lump: Lump, state: LumpState) -> tuple[float, float]:
    slipped = math.hypot(state.along_mm, state.across_mm)
    across = TETHER_N_PER_MM * (1.0 + (slipped / STRETCH_MM) ** 2)
    if lump.kind is LumpKind.FAT_LUMP:
        return across * LOOSE_IN_FAT, across * LOOSE_IN_FAT
    return across * ALONG_FIBRES, across
