"""Where on the back an exercise takes place."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from app.model.body_map import BodyMap
from app.palpation.cases import Case
from app.palpation.finger import Finger
from app.palpation.patch import Patch, patch_around
from app.palpation.tissue import Tissue, tissue_of


class Zone(StrEnum):
    """A part of the back."""

    SHOULDER_RIGHT = "shoulder_right"
    SHOULDER_LEFT = "shoulder_left"
    BETWEEN_BLADES = "between_blades"
    MID_BACK = "mid_back"
    LOWER_BACK = "lower_back"
    WHOLE_BACK = "whole_back"


SMALL_ZONES = tuple(zone for zone in Zone if zone is not Zone.WHOLE_BACK)

PATCHES = {
    Zone.SHOULDER_RIGHT: patch_around(80.0, 15.0, 190.0, 120.0),
    Zone.SHOULDER_LEFT: patch_around(-80.0, 15.0, 190.0, 120.0),
    Zone.BETWEEN_BLADES: patch_around(0.0, 95.0, 190.0, 190.0),
    Zone.MID_BACK: patch_around(0.0, 215.0, 220.0, 190.0),
    Zone.LOWER_BACK: patch_around(0.0, 345.0, 220.0, 200.0),
    Zone.WHOLE_BACK: patch_around(0.0, 190.0, 360.0, 560.0),
}


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
