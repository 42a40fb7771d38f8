"""A slow glide of the finger across a place, step by step through the simulation."""

from dataclasses import dataclass

import numpy as np

from app.palpation.cases import Place
from app.palpation.exercises.demonstration import Hand
from app.palpation.exercises.round import Round
from app.palpation.material import Floats

HALF_MM, BIN_MM = 16.0, 4.0
MM_PER_S = 20.0
LIFTS_S, PRESSES_S, SETTLES_S = 0.3, 0.3, 0.6
"""The finger sinks in for a while before it glides, else the start feels soft."""

FRAME_S = 1.0 / 60.0


@dataclass(frozen=True, slots=True)
class Raked:
    """Parts of a line through a place, from its middle, and what was met in each.

    Attributes
    ----------
    hurt
        The most that the person felt on the way, as a share of what hurts.
    """

    off_mm: Floats
    stiffness_n_per_mm: Floats
    force_n: Floats
    hurt: float


def raked(
    round_: Round, place: Place, across: tuple[float, float], force_n: float
) -> Raked:
    """Return what the finger meets on a line through a place.

    Parameters
    ----------
    across
        Which way to glide, of length 1.
    """
    start, end = (
        (place[0] + side * across[0], place[1] + side * across[1])
        for side in (-HALF_MM, HALF_MM)
    )
    hand = Hand(*start)
    hand.stay(LIFTS_S)
    hand.press(force_n, PRESSES_S)
    hand.stay(SETTLES_S)
    glides_from_s = hand.seconds
    hand.move(*end, 2.0 * HALF_MM / MM_PER_S)
    course = hand.course()
    count = round(2.0 * HALF_MM / BIN_MM) + 1
    stiffness, force, seen = (np.zeros(count) for _ in range(3))
    hurt = 0.0
    for frame in range(round(course.seconds / FRAME_S)):
        felt = round_.advance(FRAME_S, course.press_at((frame + 1) * FRAME_S))
        off_mm = (felt.x_mm - place[0]) * across[0] + (felt.y_mm - place[1]) * across[1]
        part = round((off_mm + HALF_MM) / BIN_MM)
        if frame * FRAME_S >= glides_from_s and 0 <= part < count:
            stiffness[part] += felt.stiffness_n_per_mm
            force[part] += felt.force_n
            seen[part] += 1.0
            hurt = max(hurt, felt.hurt)
    met = seen > 0.0
    middles = np.linspace(-HALF_MM, HALF_MM, count)
    return Raked(middles[met], stiffness[met] / seen[met], force[met] / seen[met], hurt)
