"""Search: find all knots of a zone and mark them."""

import math
from typing import ClassVar

import numpy as np

from app.palpation.cases import APART_MM, Place, roomy
from app.palpation.exercises.demonstration import Demonstration, Hand
from app.palpation.exercises.ground import Setting
from app.palpation.exercises.kinds import ExerciseKind, Remark
from app.palpation.exercises.matching import (
    HIT_MM,
    Matches,
    d_prime,
    matched,
    nearest_mm,
)
from app.palpation.exercises.round import Round
from app.palpation.exercises.surface import lanes, surface_at
from app.palpation.lumps import Lump, LumpKind
from app.palpation.patch import CELL_MM, Mask

FALSE_ALARM_COSTS = 0.5
"""Of a knot: a needless press is worth less than a missed knot. Our choice."""

ENOUGH_COVERED = 0.85
LIGHT_N = 3.0
NEAR_MM = 8.0
SHOWN_N, MARKS_S = 5.0, 1.5
LANE_MM = 14.0

TOOK = {
    LumpKind.FAT_LUMP: Remark.TOOK_FAT_LUMP,
    LumpKind.STIFF_SPOT: Remark.TOOK_STIFF_SPOT,
}


class SearchRound(Round):
    """Marks on a zone, and what they hit.

    Attributes
    ----------
    zone_mask
        The cells that are to be searched.
    marks
        Where the learner says a knot is.
    """

    kind: ClassVar[ExerciseKind] = ExerciseKind.SEARCH

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.zone_mask: Mask = roomy(setting.tissue)
        self.marks: list[Place] = []

    @property
    def knots(self) -> tuple[Lump, ...]:
        """Return what is to be found; matches count into it."""
        return self.setting.case.knots

    @property
    def covered_share(self) -> float:
        """Return how much of the zone was pressed well enough, 0 to 1."""
        wanted = int(self.zone_mask.sum())
        return float((self.covered & self.zone_mask).sum()) / wanted if wanted else 1.0

    def mark(self, x_mm: float, y_mm: float) -> None:
        """Say that a knot is here."""
        if not self.is_over:
            self.marks.append((x_mm, y_mm))

    def unmark(self, index: int) -> None:
        """Take a mark back."""
        if not self.is_over:
            del self.marks[index]

    def matches(self) -> Matches:
        """Return what the marks have hit so far: to be shown once it is over."""
        return matched(self.marks, self.knots)

    def graded(self) -> tuple[float, dict[str, float], list[Remark]]:
        """Return the share of knots found, less for false alarms."""
        matches, knots = self.matches(), len(self.knots)
        hits, false_alarms = len(matches.hits), len(matches.false_alarms)
        figures = {
            "knots": knots,
            "hits": hits,
            "misses": knots - hits,
            "false_alarms": false_alarms,
            "d_prime": d_prime(hits, knots, false_alarms, self._others()),
            "covered": self.covered_share,
            "path_mm": self.trace.path_mm,
            "mean_n": self.trace.mean_n,
        }
        nearest = nearest_mm(self.marks, self.knots)
        if nearest is not None:
            figures |= {"nearest_mm": nearest, "near_mm": HIT_MM}
        if matches.error_mm is not None:
            figures["error_mm"] = matches.error_mm
        score = (hits - FALSE_ALARM_COSTS * false_alarms) / max(knots, 1)
        return score, figures, self._remarks(matches)

    def demonstration(self) -> Demonstration:
        """Return lanes over the zone, then a press on each knot."""
        hand = Hand(*lanes(self.patch, self.zone_mask, LANE_MM)[0][0])
        hand.strokes(lanes(self.patch, self.zone_mask, LANE_MM), SHOWN_N)
        for knot in self.knots:
            hand.lift_to(knot.x_mm, knot.y_mm)
            hand.press(SHOWN_N, MARKS_S)
            hand.stay(MARKS_S)
        return hand.done()

    def _others(self) -> int:
        """Return how many places without a knot the zone has room for."""
        area_mm2 = float(np.count_nonzero(self.zone_mask)) * CELL_MM**2
        places = round(area_mm2 / (math.pi * (APART_MM / 2) ** 2))
        return max(places - len(self.knots), 1)

    def _remarks(self, matches: Matches) -> list[Remark]:
        remarks = [self._found(matches)]
        if matches.missed and 0.0 < self.trace.mean_n < LIGHT_N:
            remarks.append(Remark.TOO_LIGHT)
        elif matches.missed and self.covered_share < ENOUGH_COVERED:
            remarks.append(Remark.LEFT_GAPS)
        if not matches.false_alarms and matches.hits:
            remarks.append(Remark.NO_FALSE_ALARMS)
        elif matches.false_alarms:
            remarks += [Remark.FALSE_ALARMS, *self._taken(matches)]
        if matches.error_mm is not None:
            is_near = matches.error_mm <= NEAR_MM
            remarks.append(Remark.MARKS_NEAR if is_near else Remark.MARKS_FAR)
        return remarks

    def _found(self, matches: Matches) -> Remark:
        if not self.marks:
            return Remark.NOTHING_MARKED
        if not matches.hits:
            return Remark.FOUND_NONE
        return Remark.FOUND_SOME if matches.missed else Remark.FOUND_ALL

    def _taken(self, matches: Matches) -> list[Remark]:
        """Return what was taken for a knot, each once."""
        found: dict[Remark, None] = {}
        for index in matches.false_alarms:
            surface = surface_at(
                self.setting.tissue, self.setting.case.lumps, self.marks[index]
            )
            if surface.lump is not None and surface.lump.kind in TOOK:
                found[TOOK[surface.lump.kind]] = None
            elif surface.is_bone:
                found[Remark.TOOK_BONE] = None
        return list(found)
