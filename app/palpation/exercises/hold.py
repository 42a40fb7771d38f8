"""Hold and let go: ramp, hold, rock and release within this person's comfort."""

import math
from dataclasses import replace
from enum import StrEnum
from typing import ClassVar

import numpy as np

from app.palpation.cases import Case, free_places, knot_at, roomy
from app.palpation.exercises.comfort import GOOD_MIDDLE, force_for_hurt
from app.palpation.exercises.demonstration import Demonstration, Hand
from app.palpation.exercises.ground import Setting
from app.palpation.exercises.kinds import ExerciseKind, Remark
from app.palpation.exercises.rocking import Rocking
from app.palpation.exercises.round import Round
from app.palpation.exercises.trace import TOUCHING_N
from app.palpation.finger import Felt
from app.palpation.person import random_person
from app.palpation.simulation import STEP_S
from app.palpation.tissue import Tissue

RAMP_S, ROCK_S, RELEASE_S = 4.0, 8.0, 4.0
HOLD_S = (8.0, 20.0)
"""How long to hold, with the least and the most difficulty."""

BANDS = (0.25, 0.12)
"""How far the force may be off, as a share of the goal, with either."""

LEAST_BAND_N = 0.8
ROCKS = 4
ENOUGH_IN_BAND = 0.8
OVERSHOT_SHARE = 0.15
OUCH_COSTS, SOFTER_COSTS, ROCK_SHARE = 0.15, 0.05, 0.15


class Phase(StrEnum):
    """A part of the course."""

    WAIT = "wait"
    RAMP = "ramp"
    HOLD = "hold"
    ROCK = "rock"
    RELEASE = "release"


class HoldRound(Round):
    """One knot, and a curve for the force that begins with the first touch.

    Attributes
    ----------
    goal_n
        The force to hold, in the middle of what this person calls good.
    phases
        Each part with its beginning and end on the course, in s.
    course_s
        How far the course has come.
    in_band_s
        How long the force was right and the finger on the knot.
    overshoot_n
        How far the force went over the curve.
    """

    kind: ClassVar[ExerciseKind] = ExerciseKind.HOLD

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.knot = setting.case.lumps[0]
        self.goal_n = force_for_hurt(setting, self.knot, GOOD_MIDDLE)
        self.phases = _phases(self.difficulty)
        self.course_s, self.in_band_s, self.overshoot_n = 0.0, 0.0, 0.0
        self._has_begun = False
        self._rocking = Rocking(self.knot)

    @property
    def course_length_s(self) -> float:
        """Return how long the course lasts."""
        return self.phases[-1][2]

    @property
    def phase(self) -> Phase:
        """Return the part that the course is in."""
        return self._phase_at(self.course_s) if self._has_begun else Phase.WAIT

    @property
    def rocks(self) -> int:
        """Return how often the finger rocked the knot to and fro."""
        return self._rocking.rocks

    def target_n(self, time_s: float) -> float:
        """Return the force that the curve asks for at a time of the course."""
        for phase, start_s, end_s in self.phases:
            if time_s < end_s:
                part = max(time_s - start_s, 0.0) / (end_s - start_s)
                if phase is Phase.RAMP:
                    return self.goal_n * part
                return self.goal_n * (1.0 - part if phase is Phase.RELEASE else 1.0)
        return 0.0

    def band_n(self, time_s: float) -> tuple[float, float]:
        """Return the least and the most force that still are right."""
        low, high = BANDS
        share = low + (high - low) * self.difficulty
        wide_n = max(share * self.goal_n, LEAST_BAND_N)
        target_n = self.target_n(time_s)
        return max(target_n - wide_n, 0.0), target_n + wide_n

    def follow(self, felt: Felt) -> None:
        """Count one step of the course, once it has begun."""
        super().follow(felt)
        self._has_begun |= felt.force_n >= TOUCHING_N
        if not self._has_begun:
            return
        low_n, high_n = self.band_n(self.course_s)
        is_on = self.simulation.on_top_of() is not None
        is_letting_go = self.phase is Phase.RELEASE
        if low_n <= felt.force_n <= high_n and (is_on or is_letting_go):
            self.in_band_s += STEP_S
        over_n = felt.force_n - self.target_n(self.course_s)
        self.overshoot_n = max(self.overshoot_n, over_n)
        if self.phase is Phase.ROCK:
            self._rocking.follow(felt)
        self.course_s += STEP_S
        self.is_over = self.course_s >= self.course_length_s

    def graded(self) -> tuple[float, dict[str, float], list[Remark]]:
        """Return the share of the course in the band, less for what hurt."""
        in_band = self.in_band_s / self.course_length_s
        rocked = min(self.rocks / ROCKS, 1.0)
        softers = self.trace.asked_softer - self.ouches
        score = (1.0 - ROCK_SHARE) * in_band + ROCK_SHARE * rocked
        score -= OUCH_COSTS * self.ouches + SOFTER_COSTS * softers
        eased = self.simulation.lumps[0][1].eased
        figures: dict[str, float] = {
            "in_band": in_band,
            "overshoot_n": self.overshoot_n,
            "goal_n": self.goal_n,
            "rocks": self.rocks,
            "softers": softers,
            "eased": eased,
        }
        return score, figures, self._remarks(rocked, eased)

    def demonstration(self) -> Demonstration:
        """Return a hand that follows the curve."""
        x_mm, y_mm = self.knot.x_mm, self.knot.y_mm
        hand = Hand(x_mm, y_mm)
        for phase, start_s, end_s in self.phases:
            if phase is Phase.ROCK:
                self._rocking.show(hand, end_s - start_s)
            else:
                is_letting_go = phase is Phase.RELEASE
                hand.press(0.0 if is_letting_go else self.goal_n, end_s - start_s)
        return hand.done()

    def _phase_at(self, time_s: float) -> Phase:
        for phase, _, end_s in self.phases:
            if time_s < end_s:
                return phase
        return Phase.RELEASE

    def _remarks(self, rocked: float, eased: float) -> list[Remark]:
        remarks = [Remark.IN_BAND]
        if self.overshoot_n > max(OVERSHOT_SHARE * self.goal_n, LEAST_BAND_N):
            remarks.append(Remark.OVERSHOT)
        remarks.append(Remark.ROCKED if rocked >= 1.0 else Remark.HARDLY_ROCKED)
        if eased > 0.0:
            remarks.append(Remark.SOFTENED)
        elif math.isinf(self.knot.easing_s) and self._is_good:
            remarks.append(Remark.STUBBORN)
        return remarks

    @property
    def _is_good(self) -> bool:
        return self.in_band_s >= ENOUGH_IN_BAND * self.course_length_s


def _phases(difficulty: float) -> tuple[tuple[Phase, float, float], ...]:
    hold_s = HOLD_S[0] + (HOLD_S[1] - HOLD_S[0]) * difficulty
    found, start_s = [], 0.0
    for phase, lasts_s in (
        (Phase.RAMP, RAMP_S),
        (Phase.HOLD, hold_s),
        (Phase.ROCK, ROCK_S),
        (Phase.RELEASE, RELEASE_S),
    ):
        found.append((phase, start_s, start_s + lasts_s))
        start_s += lasts_s
    return tuple(found)


def hold_case(tissue: Tissue, seed: int, difficulty: float) -> Case:
    """Return a back with one sore knot that stays where it is."""
    random = np.random.default_rng(seed)
    person = random_person(random)
    place = free_places(tissue, random, 1, roomy(tissue))[0]
    knot = knot_at(tissue, random, place, difficulty)
    held = replace(knot, mobility=0.3 * knot.mobility, is_tender=True)
    return Case(seed, difficulty, (held,), person)
