"""A press that has come to rest, found at once instead of step by step."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.palpation.contact import Contact, contact_of
from app.palpation.finger import Finger
from app.palpation.lumps import Lump, LumpState
from app.palpation.tissue import Tissue

ROUNDS = 24
CLOSE_ENOUGH_N = 0.01
FIRST_MM = 4.0


@dataclass(frozen=True, slots=True)
class Settled:
    """How deep a pad lies under a force, and what it meets there."""

    depth_mm: float
    contact: Contact


def settled(
    tissue: Tissue,
    finger: Finger,
    place_mm: tuple[float, float],
    force_n: float,
    lumps: Sequence[Lump] = (),
    tone: float = 1.0,
    first_mm: float = FIRST_MM,
) -> Settled:
    """Return a press on tissue that has not crept, with every lump at its place.

    Parameters
    ----------
    first_mm
        A guess of the depth, as of the place beside it: it is found sooner.
    """
    still = [(lump, LumpState()) for lump in lumps]
    crept_mm = np.zeros(tissue.patch.shape)

    def met(depth_mm: float) -> Contact:
        return contact_of(tissue, finger, place_mm, depth_mm, crept_mm, still, tone)

    low_mm, high_mm, depth_mm = 0.0, np.inf, first_mm or FIRST_MM
    contact = met(depth_mm)
    for _ in range(ROUNDS):
        lacks_n = force_n - contact.force_n
        if abs(lacks_n) < CLOSE_ENOUGH_N:
            break
        if lacks_n > 0.0:
            low_mm = depth_mm
        else:
            high_mm = depth_mm
        # Newton's step, kept between what is known to be too little and too much.
        depth_mm += lacks_n / max(contact.stiffness_n_per_mm, 0.05)
        if not low_mm < depth_mm < high_mm:
            depth_mm = min((low_mm + high_mm) / 2, 2.0 * low_mm + FIRST_MM)
        contact = met(depth_mm)
    return Settled(depth_mm, contact)
