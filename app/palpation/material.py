"""How skin, fat and muscle yield: stress in kPa, strain without a unit.

A finger stiffens what it presses, so there is no one spring constant. Studies state
the tangent modulus at two loads; a law through both, with a floor at rest, is
integrated once to strain over stress and read from a table ever after.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from app.palpation.figures import (
    FAT_AT_1_N,
    FAT_AT_30_N,
    FAT_AT_REST,
    MUSCLE_AT_5_N,
    MUSCLE_AT_30_N,
    MUSCLE_AT_REST,
    Figure,
)

Floats = NDArray[np.float64]

LOADED_MM2 = 300.0
"""What the loads of the study are taken to have rested on: a thumb's pad."""

HARDEST_KPA = 4000.0
N_PER_KPA_MM2 = 0.001


@dataclass(frozen=True, slots=True)
class Material:
    """A tissue whose tangent modulus is the root of floor² + (scale · N^power)²."""

    floor_kpa: float
    scale_kpa: float
    power: float

    def tangent_kpa(self, stress_kpa: Floats | float) -> Floats:
        """Return the tangent modulus in kPa under a stress in kPa."""
        load_n = np.asarray(stress_kpa) * LOADED_MM2 * N_PER_KPA_MM2
        return np.asarray(np.hypot(self.floor_kpa, self.scale_kpa * load_n**self.power))

    def strain_table(self) -> tuple[Floats, Floats]:
        """Return stresses in kPa and the share of the thickness that each takes.

        The modulus gives true strain; a layer pressed to a half has a true strain of
        0.69. So no load ever presses a layer away.
        """
        stress_kpa = np.concatenate([[0.0], np.geomspace(0.05, HARDEST_KPA, 600)])
        yielding = 1.0 / self.tangent_kpa(stress_kpa)
        steps = np.diff(stress_kpa) * (yielding[1:] + yielding[:-1]) / 2
        true_strain = np.concatenate([[0.0], np.cumsum(steps)])
        return stress_kpa, 1.0 - np.exp(-true_strain)


def material_through(
    rest: Figure, first_n: float, first: Figure, last_n: float, last: Figure
) -> Material:
    """Return the material with these moduli at rest and under two loads in N."""
    low, high = (np.sqrt(at.value**2 - rest.value**2) for at in (first, last))
    power = float(np.log(high / low) / np.log(last_n / first_n))
    return Material(rest.value, float(low / first_n**power), power)


MUSCLE = material_through(MUSCLE_AT_REST, 5.0, MUSCLE_AT_5_N, 30.0, MUSCLE_AT_30_N)
FAT = material_through(FAT_AT_REST, 1.0, FAT_AT_1_N, 30.0, FAT_AT_30_N)

SHARES = 17
PRESSED = 1024


@cache
def stress_table() -> tuple[Floats, Floats]:
    """Return stress in kPa by share of fat and by depth, and how deep each row goes.

    Fat and muscle lie one over the other: the same stress in both, and their shares
    of the way add up. Rows are the share of fat in the thickness, 0 to 1; columns the
    pressed share of the thickness, 0 to the row's own deepest, which is returned too.
    """
    stress, muscle = MUSCLE.strain_table()
    _, fat = FAT.strain_table()
    shares = np.linspace(0.0, 1.0, SHARES)[:, None]
    ways = shares * fat + (1.0 - shares) * muscle
    deepest = ways[:, -1]
    pressed = np.linspace(0.0, 1.0, PRESSED)
    rows = [np.interp(pressed * way[-1], way, stress) for way in ways]
    return np.array(rows), deepest


def stress_kpa(pressed: Floats, fat_share: Floats) -> tuple[Floats, Floats]:
    """Return stress in kPa and its slope per pressed share; neither has negatives.

    Beyond the deepest that is known, stress goes on with its last slope.
    """
    table, deepest = stress_table()
    row = np.clip(fat_share, 0.0, 1.0) * (SHARES - 1)
    end = deepest[0] + (deepest[-1] - deepest[0]) * row / (SHARES - 1)
    at = np.maximum(pressed, 0.0) * ((PRESSED - 1) / end)
    column = np.minimum(at.astype(np.intp), PRESSED - 2)
    line = np.minimum(row.astype(np.intp), SHARES - 2)
    along, down = at - column, row - line
    index = line * PRESSED + column
    flat = table.ravel()
    low, high = flat[index], flat[index + 1]
    below, beyond = flat[index + PRESSED], flat[index + PRESSED + 1]
    start, stop = low + down * (below - low), high + down * (beyond - high)
    slope = (stop - start) * ((PRESSED - 1) / end)
    return start + along * (stop - start), np.where(pressed > 0.0, slope, 0.0)
