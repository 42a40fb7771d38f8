"""On top of it: raise the pressure without letting the knot slip."""

import math
from collections import deque
from dataclasses import replace
from typing import ClassVar

import numpy as np

from app.palpation.cases import Case, free_places, knot_at, roomy
from app.palpation.exercises.comfort import force_for_hurt
from app.palpation.exercises.demonstration import Demonstration, Hand
from app.palpation.exercises.ground import Setting
from app.palpation.exercises.kinds import ExerciseKind, Remark
from app.palpation.exercises.round import Round
from app.palpation.exercises.trace import TOUCHING_N
from app.palpation.finger import Felt
from app.palpation.lumps import LumpKind
from app.palpation.person import random_person
from app.palpation.simulation import STEPS_PER_S
from app.palpation.tissue import Tissue

SLIPPED_MM, BACK_MM = 2.5, 1.0
PRESSING_N = 1.0
HELD_S = 1.0
HURT_AT_GOAL = 0.6
TRIES = 5
SLIP_COSTS, OUCH_COSTS = 0.85, 0.8
"""Each slip and each ouch leaves so much of the score. Our choice."""


class OnTopRound(Round):
    """One loose knot, and how hard it was pressed while it stayed.

    Attributes
    ----------
    goal_n
        The force to be held for a second, within what this person likes.
    held_n
        The greatest force held on top for a second so far.
    slips, tries
        How often it got away, and how often the hand pressed and let go.
    is_slipped
        It lies beside the finger now.
    """

    kind: ClassVar[ExerciseKind] = ExerciseKind.ON_TOP
    limit_s: ClassVar[float | None] = 120.0

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.knot = setting.case.lumps[0]
        self.goal_n = force_for_hurt(setting, self.knot, HURT_AT_GOAL)
        self.held_n, self.slips, self.tries = 0.0, 0, 0
        self.is_slipped, self._is_pressing = False, False
        self._forces: deque[float] = deque(maxlen=round(HELD_S * STEPS_PER_S))

    def follow(self, felt: Felt) -> None:
        """Count slips, tries and what was held."""
        super().follow(felt)
        self._count_try(felt)
        slid_mm = math.hypot(*self._slid())
        if slid_mm > SLIPPED_MM and felt.force_n > PRESSING_N:
            self.slips += not self.is_slipped
            self.is_slipped = True
        elif slid_mm < BACK_MM:
            self.is_slipped = False
        if self.is_slipped or self.simulation.on_top_of() is None:
            self._forces.clear()
            return
        self._forces.append(felt.force_n)
        if len(self._forces) == self._forces.maxlen and felt.force_n > self.held_n:
            self.held_n = max(self.held_n, min(self._forces))
        self.is_over |= self.held_n >= self.goal_n

    def graded(self) -> tuple[float, dict[str, float], list[Remark]]:
        """Return the share of the goal that was held, less for slips and pain."""
        reached = min(self.held_n / self.goal_n, 1.0)
        score = reached * SLIP_COSTS**self.slips * OUCH_COSTS**self.ouches
        figures: dict[str, float] = {
            "held_n": self.held_n,
            "goal_n": self.goal_n,
            "slips": self.slips,
            "tries": self.tries,
        }
        return (
            score,
            figures,
            [
                Remark.HELD_GOAL if reached >= 1.0 else Remark.HELD_LESS,
                Remark.SLIPPED if self.slips else Remark.NEVER_SLIPPED,
            ],
        )

    def demonstration(self) -> Demonstration:
        """Return a slow press on the middle."""
        hand = Hand(self.knot.x_mm, self.knot.y_mm)
        hand.press(2.0, 1.0)
        hand.stay(0.5)
        hand.press(1.05 * self.goal_n, max(2.0, self.goal_n / 3.0))
        hand.stay(2.0 * HELD_S)
        return hand.done()

    def _slid(self) -> tuple[float, float]:
        state = self.simulation.lumps[0][1]
        return state.along_mm, state.across_mm

    def _count_try(self, felt: Felt) -> None:
        if felt.force_n > PRESSING_N:
            self._is_pressing = True
        elif self._is_pressing and felt.force_n < TOUCHING_N:
            self._is_pressing = False
            self.tries += 1
            self.is_over |= self.tries >= TRIES


def on_top_case(tissue: Tissue, seed: int, difficulty: float) -> Case:
    """Return a back with one sore knot that slips the more the harder it is."""
    random = np.random.default_rng(seed)
    person = random_person(random)
    place = free_places(tissue, random, 1, roomy(tissue))[0]
    knot = knot_at(tissue, random, place, difficulty)
    loose = replace(
        knot,
        kind=LumpKind.NODULE,
        along_mm=1.3 * knot.across_mm,
        mobility=0.5 + 0.5 * difficulty,
        is_tender=True,
    )
    return Case(seed, difficulty, (loose,), person)
