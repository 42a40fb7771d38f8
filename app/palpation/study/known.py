"""What a healthy back feels like, as one who knows it expects."""

import numpy as np

from app.palpation.cases import Place
from app.palpation.finger import Finger
from app.palpation.lumps import Lump
from app.palpation.material import Floats
from app.palpation.patch import CELL_MM
from app.palpation.settled import settled
from app.palpation.tissue import Tissue

EVERY = 2
"""Felt at every so many cells, in between it is the nearest."""


class KnownBack:
    """Stiffness all over a zone without lumps, at one force.

    Parameters
    ----------
    unsure_mm
        Nobody knows the own hand's place better: of what lies as near, the stiffest
        is expected, so that the edge of a bone is no surprise.
    """

    def __init__(
        self, tissue: Tissue, finger: Finger, force_n: float, unsure_mm: float
    ) -> None:
        patch = tissue.patch
        self._patch = patch
        y, x = np.meshgrid(patch.y_mm[::EVERY], patch.x_mm[::EVERY], indexing="ij")
        places = np.column_stack([x.ravel(), y.ravel()])
        felt = stiffnesses(tissue, finger, places, force_n).reshape(x.shape)
        self._stiffness = _stiffest(felt, round(unsure_mm / (EVERY * CELL_MM)))

    def stiffness(self, places: Floats) -> Floats:
        """Return what is expected at places, in N/mm."""
        across = (places[:, 0] - self._patch.left_mm) / (EVERY * CELL_MM)
        down = (places[:, 1] - self._patch.top_mm) / (EVERY * CELL_MM)
        rows, columns = self._stiffness.shape
        row = np.clip(down.astype(int), 0, rows - 1)
        column = np.clip(across.astype(int), 0, columns - 1)
        return np.asarray(self._stiffness[row, column])


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


def _stiffest(felt: Floats, cells: int) -> Floats:
    """Return the greatest of each cell and so many around it."""
    wide = np.pad(felt, cells, mode="edge")
    rows, columns = felt.shape
    found = felt
    for down in range(2 * cells + 1):
        for across in range(2 * cells + 1):
            part = wide[down : down + rows, across : across + columns]
            found = np.maximum(found, part)
    return found
