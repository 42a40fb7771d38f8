"""Where on the back an exercise takes place."""

from dataclasses import dataclass

import numpy as np

from app.model.body_map import BodyMap
from app.palpation.cases import Case
from app.palpation.exercises.zones import RECTANGLES_MM, SMALL_ZONES, Zone
from app.palpation.finger import Finger
from app.palpation.patch import Patch, patch_around
from app.palpation.tissue import Tissue, tissue_of

PATCHES = {zone: patch_around(*within) for zone, within in RECTANGLES_MM.items()}


class Grounds:
    """The tissue of each zone of one body, made when first wanted."""

    def __init__(self, body_map: BodyMap, fat: float = 1.0) -> None:
        self._body_map, self._fat = body_map, fat
        self._tissues: dict[Zone, Tissue] = {}

    def tissue(self, zone: Zone) -> Tissue:
        """Return what lies under a zone."""
        if zone not in self._tissues:
            patch = PATCHES[zone]
            self._tissues[zone] = tissue_of(self._body_map, patch, self._fat)
        return self._tissues[zone]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a round begins with."""

    zone: Zone
    tissue: Tissue
    case: Case
    finger: Finger

    @property
    def patch(self) -> Patch:
        """Return the part of the map."""
        return self.tissue.patch


def zone_for(seed: int) -> Zone:
    """Return the small zone that a seed stands for."""
    return SMALL_ZONES[int(np.random.default_rng(seed).integers(len(SMALL_ZONES)))]


__all__ = ["PATCHES", "SMALL_ZONES", "Grounds", "Setting", "Zone", "zone_for"]
