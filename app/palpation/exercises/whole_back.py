"""A whole back in five minutes, with a person who talks."""

import math
from dataclasses import replace
from typing import ClassVar

import numpy as np

from app.palpation.cases import Case, free_places, knot_at, other_at, roomy
from app.palpation.exercises.comfort import GOOD_MIDDLE, force_for_hurt
from app.palpation.exercises.demonstration import Demonstration, Hand
from app.palpation.exercises.ground import Setting
from app.palpation.exercises.kinds import ExerciseKind, Remark
from app.palpation.exercises.result import share
from app.palpation.exercises.search import SearchRound
from app.palpation.finger import Felt
from app.palpation.person import GOOD_FROM, SOFTER_FROM, random_person
from app.palpation.simulation import STEP_S
from app.palpation.tissue import Tissue

LIMIT_S = 300.0
KNOTS, MOST_OTHERS = 4, 4
ENOUGH_HELD_S = 10.0
"""Held rightly for so long, a knot has been worked on, whether it gave way or not."""

SOFT_AGAIN = 0.6
FOUND_WEIGHT, TREATED_WEIGHT, LISTENED_WEIGHT = 0.45, 0.4, 0.15


class WholeBackRound(SearchRound):
    """Find knots, hold each until it softens, and listen to the person.

    Attributes
    ----------
    held_s
        How long each knot was held rightly, in the order of `knots`.
    """

    kind: ClassVar[ExerciseKind] = ExerciseKind.WHOLE_BACK
    limit_s: ClassVar[float | None] = LIMIT_S

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.held_s = [0.0 for _ in self.knots]

    @property
    def treated(self) -> tuple[int, ...]:
        """Return the numbers of the knots that were worked on long enough."""
        softened = self.softened
        return tuple(
            number
            for number, held_s in enumerate(self.held_s)
            if held_s >= ENOUGH_HELD_S or number in softened
        )

    @property
    def softened(self) -> tuple[int, ...]:
        """Return the numbers of the knots that gave way."""
        eased = [state.eased for lump, state in self.simulation.lumps if lump.is_knot]
        return tuple(n for n, share_ in enumerate(eased) if share_ >= SOFT_AGAIN)

    def follow(self, felt: Felt) -> None:
        """Count how long the knot under the finger is held rightly."""
        super().follow(felt)
        if not GOOD_FROM <= felt.hurt < SOFTER_FROM:
            return
        lump = self.simulation.on_top_of()
        if lump is not None and lump.is_knot:
            self.held_s[self.knots.index(lump)] += STEP_S

    def graded(self) -> tuple[float, dict[str, float], list[Remark]]:
        """Return what was found, worked on and heard, weighed together."""
        found, figures, remarks = super().graded()
        treated, asked = len(self.treated), self.trace.asked_softer
        listened = self.trace.listened / asked if asked else float(treated > 0)
        figures |= {
            "treated": treated,
            "softened": len(self.softened),
            "asked_softer": asked,
            "listened": self.trace.listened,
        }
        score = (
            FOUND_WEIGHT * share(found)
            + TREATED_WEIGHT * treated / max(len(self.knots), 1)
            + LISTENED_WEIGHT * listened
        )
        return score, figures, [*remarks, *self._worked()]

    def demonstration(self) -> Demonstration:
        """Return a stroke over each knot's place, then a hold on it."""
        hand = Hand(self.knots[0].x_mm, self.knots[0].y_mm)
        for knot in self.knots:
            goal_n = force_for_hurt(self.setting, knot, GOOD_MIDDLE)
            along_x = 20.0 * math.cos(knot.fibre_rad)
            along_y = 20.0 * math.sin(knot.fibre_rad)
            hand.lift_to(knot.x_mm - along_x, knot.y_mm - along_y)
            hand.press(4.0, 0.8)
            hand.glide(knot.x_mm, knot.y_mm)
            hand.press(goal_n, 4.0)
            hand.stay(ENOUGH_HELD_S + 2.0)
        return hand.done()

    def _worked(self) -> list[Remark]:
        remarks = [Remark.TREATED]
        stubborn = any(math.isinf(self.knots[n].easing_s) for n in self.treated)
        if stubborn:
            remarks.append(Remark.STUBBORN)
        asked = self.trace.asked_softer
        if asked:
            did = 2 * self.trace.listened >= asked
            remarks.append(Remark.LISTENED if did else Remark.DID_NOT_LISTEN)
        return remarks


def whole_back_case(tissue: Tissue, seed: int, difficulty: float) -> Case:
    """Return a back with four knots, sore ones, and things that seem to be knots."""
    random = np.random.default_rng(seed)
    person = random_person(random)
    others = round(MOST_OTHERS * difficulty)
    places = free_places(tissue, random, KNOTS + others, roomy(tissue))
    knots = [
        replace(knot_at(tissue, random, place, difficulty), is_tender=True)
        for place in places[:KNOTS]
    ]
    rest = [other_at(tissue, random, place) for place in places[KNOTS:]]
    return Case(seed, difficulty, (*knots, *rest), person)
