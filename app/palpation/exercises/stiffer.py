"""Which is stiffer: the same place left and right, one of them harder."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

import numpy as np

from app.palpation.cases import Case, Place, free_places, roomy
from app.palpation.exercises.demonstration import Demonstration, Hand
from app.palpation.exercises.ground import Setting
from app.palpation.exercises.kinds import ExerciseKind, Remark
from app.palpation.exercises.round import Round
from app.palpation.exercises.staircase import Staircase
from app.palpation.person import random_person
from app.palpation.simulation import Simulation
from app.palpation.tissue import Tissue

HUMAN_WITH_SKIN, HUMAN_WITHOUT_SKIN = 0.15, 0.45
"""Weber fractions of fingers for the stiffness of rubber, and about what is left
without feeling the skin dent. research.tue.nl: cues for haptic perception of compliance
"""

FIRST_DIFFERENCES = (1.2, 0.5)
"""How much stiffer one is at the beginning, with the least and the most difficulty."""

TWICE_AS_STIFF = 1.0
WIDE_MM = 26.0
SHOWN_N = 6.0


class StifferRound(Round):
    """Pairs of places, until the least difference that is felt is known.

    Attributes
    ----------
    places
        The left one and the right one of the pair.
    staircase
        What was told rightly, and what is to be shown.
    """

    kind: ClassVar[ExerciseKind] = ExerciseKind.STIFFER

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self._random = np.random.default_rng([setting.case.seed, 2])
        first, last = FIRST_DIFFERENCES
        self.staircase = Staircase(first + (last - first) * self.difficulty)
        self.places = _pair(setting)
        self._is_right_stiffer = False
        self._show()

    @property
    def threshold(self) -> float | None:
        """Return the least difference that is told, as a share; None before the end."""
        return self.staircase.threshold

    @property
    def trials(self) -> Sequence[tuple[float, bool]]:
        """Return each difference that was shown, and whether it was told rightly."""
        return self.staircase.trials

    def answer(self, is_right_stiffer: bool) -> bool:
        """Say which side is stiffer and return whether it is; then a new pair lies."""
        if self.is_over:
            raise ValueError("The threshold is known. Begin a new round.")
        is_correct = is_right_stiffer is self._is_right_stiffer
        self.staircase.answered(is_correct)
        self.is_over = self.staircase.is_over
        if not self.is_over:
            self._show()
        return is_correct

    def graded(self) -> tuple[float, dict[str, float], list[Remark]]:
        """Return how near the threshold comes to what fingers feel on rubber."""
        figures: dict[str, float] = {
            "trials": len(self.trials),
            "right": sum(is_correct for _, is_correct in self.trials),
            "human": HUMAN_WITH_SKIN,
            "human_without_skin": HUMAN_WITHOUT_SKIN,
        }
        if self.threshold is None:
            return 0.0, figures, []
        figures["threshold"] = self.threshold
        # As good as touch is 1; twice as stiff before it is felt is 0.
        above = math.log(self.threshold / HUMAN_WITH_SKIN)
        score = 1.0 - above / math.log(1.0 / HUMAN_WITH_SKIN)
        return score, figures, [_remark(self.threshold)]

    def demonstration(self) -> Demonstration:
        """Return presses to the same force on both places, twice."""
        hand = Hand(*self.places[0])
        for x_mm, y_mm in (*self.places, *self.places):
            hand.lift_to(x_mm, y_mm)
            hand.press(SHOWN_N, 1.5)
            hand.stay(0.8)
        return hand.done()

    def _show(self) -> None:
        """Lay a new pair; the person and the hand stay as they were."""
        self._is_right_stiffer = bool(self._random.integers(2))
        place = self.places[1 if self._is_right_stiffer else 0]
        old = self.simulation
        self.simulation = Simulation(
            _harder(self.setting.tissue, place, 1.0 + self.staircase.difference),
            old.finger,
            old.person,
        )


def stiffer_case(tissue: Tissue, seed: int, difficulty: float) -> Case:
    """Return a back without knots: only the pair differs."""
    return Case(seed, difficulty, (), random_person(np.random.default_rng(seed)))


def _pair(setting: Setting) -> tuple[Place, Place]:
    """Return a place on the left and its mirror on the right."""
    tissue, random = setting.tissue, np.random.default_rng([setting.case.seed, 3])
    x_mm = tissue.patch.x_mm[None, :]
    where = roomy(tissue) & (x_mm > WIDE_MM)
    places = free_places(tissue, random, 1, np.asarray(where))
    x, y = places[0]
    return (-x, y), (x, y)


def _harder(tissue: Tissue, place: Place, ratio: float) -> Tissue:
    """Return the tissue with all muscle round a place so many times as stiff."""
    x_mm, y_mm = tissue.patch.x_mm[None, :], tissue.patch.y_mm[:, None]
    apart = np.hypot(x_mm - place[0], y_mm - place[1]) / WIDE_MM
    # Even within, and gone before the other place begins.
    bump = np.exp(-(apart**4))
    return replace(tissue, hardness=tissue.hardness * (1.0 + (ratio - 1.0) * bump))


def _remark(threshold: float) -> Remark:
    if threshold <= HUMAN_WITH_SKIN:
        return Remark.FINER_THAN_TOUCH
    if threshold <= HUMAN_WITHOUT_SKIN:
        return Remark.BETWEEN_TOUCH_AND_TOOL
    if threshold <= TWICE_AS_STIFF:
        return Remark.COARSER_THAN_TOOL
    return Remark.NOT_TOLD
