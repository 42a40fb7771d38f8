"""What a finger did during a round: its path, where it pressed, and what was said."""

import math

import numpy as np

from app.palpation.contact import window_of
from app.palpation.finger import Felt, Finger
from app.palpation.patch import Mask
from app.palpation.person import Word
from app.palpation.simulation import STEP_S, STEPS_PER_S
from app.palpation.tissue import Tissue

STEPS_PER_POINT = STEPS_PER_S // 20
SEARCHING_N = 2.0
"""Pressed more lightly, only the skin is felt: our estimate."""

TOUCHING_N = 0.3
TOO_MUCH_ON_NO_GO_N = 6.0
"""A bone may be felt for; more than this is work. Our choice."""

EASED_OFF, ANSWERS_WITHIN_S = 0.8, 2.5


class Trace:
    """What was done, counted step by step.

    Attributes
    ----------
    path
        Where the finger was on the skin, 20 times a second.
    covered
        Cells of the patch that were pressed well enough to feel what is in them.
    no_go_s
        For how long it worked where no hand should.
    asked_softer, listened
        How often the person asked for less, and how often less came soon.
    """

    def __init__(self, tissue: Tissue, finger: Finger) -> None:
        self.tissue, self.finger = tissue, finger
        self.path: list[tuple[float, float]] = []
        self.covered: Mask = np.zeros(tissue.patch.shape, dtype=np.bool_)
        self.seconds, self.path_mm, self.peak_n = 0.0, 0.0, 0.0
        self.no_go_s = self.touched_s = self._force_n_s = 0.0
        self.ouches = self.asked_softer = self.listened = 0
        self._steps = 0
        self._asked: tuple[float, float] | None = None

    @property
    def mean_n(self) -> float:
        """Return the mean force while the skin was touched."""
        return self._force_n_s / self.touched_s if self.touched_s else 0.0

    def follow(self, felt: Felt) -> None:
        """Count one step."""
        self._steps += 1
        self.seconds = self._steps * STEP_S
        self._hear(felt)
        if felt.force_n < TOUCHING_N:
            return
        self.touched_s += STEP_S
        self._force_n_s += felt.force_n * STEP_S
        self.peak_n = max(self.peak_n, felt.force_n)
        if self._steps % STEPS_PER_POINT == 0:
            self._note_place(felt)

    def _hear(self, felt: Felt) -> None:
        if self._asked is not None:
            at_s, force_n = self._asked
            if felt.force_n <= EASED_OFF * force_n:
                self.listened += 1
                self._asked = None
            elif self.seconds - at_s > ANSWERS_WITHIN_S:
                self._asked = None
        self.ouches += felt.said is Word.OUCH
        if felt.said in (Word.OUCH, Word.SOFTER):
            self.asked_softer += 1
            self._asked = self.seconds, felt.force_n

    def _note_place(self, felt: Felt) -> None:
        place = felt.x_mm, felt.y_mm
        if self.path:
            self.path_mm += math.dist(self.path[-1], place)
        self.path.append(place)
        cell = self.tissue.patch.cell_at(*place)
        if not self.tissue.is_workable[cell] and felt.force_n > TOO_MUCH_ON_NO_GO_N:
            self.no_go_s += STEPS_PER_POINT * STEP_S
        if felt.force_n >= SEARCHING_N:
            self._cover(place)

    def _cover(self, place: tuple[float, float]) -> None:
        patch, finger = self.tissue.patch, self.finger
        rows, columns = window_of(self.tissue, finger, *place)
        x = (patch.x_mm[columns] - place[0]) / finger.half_x_mm
        y = (patch.y_mm[rows] - place[1]) / finger.half_y_mm
        self.covered[rows, columns] |= (x[None, :] ** 2 + y[:, None] ** 2) <= 1.0
