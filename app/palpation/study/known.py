"""What a healthy back feels like, as one who knows it expects."""

import math

import numpy as np

from app.palpation.cases import Place
from app.palpation.finger import Finger
from app.palpation.lumps import Lump
from app.palpation.material import Floats
from app.palpation.patch import CELL_MM
from app.palpation.settled import settled
from app.palpation.tissue import Tissue

EVERY = 2
"""Felt at every so many cells; in between it goes straight from one to the next."""

SHIFTED = 1.4
"""So many standard deviations to both sides a hand may be aside: 5 even steps within
them spread as a normal distribution does.
"""

LEAST_N = 0.5
"""With less force nothing is learnt of stiffness."""


class KnownBack:
    """Stiffness all over a zone without lumps, at one force and at twice that.

    Parameters
    ----------
    unsure_mm
        How far the hand is from where it thinks to be, along each axis: beside the
        edge of a bone, much may be met.
    """

    def __init__(
        self, tissue: Tissue, finger: Finger, force_n: float, unsure_mm: float
    ) -> None:
        patch = tissue.patch
        self._patch, self._force_n = patch, force_n
        y, x = np.meshgrid(patch.y_mm[::EVERY], patch.x_mm[::EVERY], indexing="ij")
        places = np.column_stack([x.ravel(), y.ravel()])
        light, firm = (
            np.log(stiffnesses(tissue, finger, places, at_n)).reshape(x.shape)
            for at_n in (force_n, 2.0 * force_n)
        )
        self._log, self._power = light, (firm - light) / math.log(2.0)
        self._unsure_mm = unsure_mm

    def at_ease(
        self, places: Floats, stiffness_n_per_mm: Floats, force_n: Floats
    ) -> Floats:
        """Return what would be met with the usual force, in N/mm.

        Firmer, everything is stiffer: a hand knows how hard it presses.
        """
        power = self._at(self._power, places)
        firmer = np.maximum(force_n, LEAST_N) / self._force_n
        return np.asarray(stiffness_n_per_mm * firmer**-power)

    def expected(self, places: Floats) -> tuple[Floats, Floats]:
        """Return what may be met with the usual force: mean and covariance.

        Logarithms of stiffness; the hand is a little aside of where it thinks to be,
        at all the places alike.
        """
        met = np.stack([self._at(self._log, places + off) for off in self._shifts()])
        return met.mean(axis=0), np.cov(met, rowvar=False, bias=True)

    def _shifts(self) -> Floats:
        """Return where the hand may be from where it thinks it is, in mm."""
        steps = self._unsure_mm * np.linspace(-SHIFTED, SHIFTED, 5)
        x, y = np.meshgrid(steps, steps)
        return np.column_stack([x.ravel(), y.ravel()])

    def _at(self, field: Floats, places: Floats) -> Floats:
        """Return a field at places between its points."""
        apart_mm = EVERY * CELL_MM
        rows, columns = field.shape
        across = (places[:, 0] - self._patch.x_mm[0]) / apart_mm
        down = (places[:, 1] - self._patch.y_mm[0]) / apart_mm
        column = np.clip(across.astype(np.intp), 0, columns - 2)
        row = np.clip(down.astype(np.intp), 0, rows - 2)
        right, low = np.clip(across - column, 0, 1), np.clip(down - row, 0, 1)
        upper = field[row, column] * (1 - right) + field[row, column + 1] * right
        row = row + 1
        lower = field[row, column] * (1 - right) + field[row, column + 1] * right
        return np.asarray(upper * (1 - low) + lower * low)


def stiffnesses(
    tissue: Tissue,
    finger: Finger,
    places: Floats,
    force_n: float,
    lumps: tuple[Lump, ...] = (),
) -> Floats:
    """Return what presses that have come to rest meet at places, in N/mm."""
    found, depth_mm = [], 0.0
    for x_mm, y_mm in places:
        place: Place = float(x_mm), float(y_mm)
        rest = settled(tissue, finger, place, force_n, lumps, first_mm=depth_mm)
        # Places follow each other: the next is about as deep.
        depth_mm = rest.depth_mm
        found.append(rest.contact.stiffness_n_per_mm)
    return np.array(found)
