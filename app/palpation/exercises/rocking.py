"""Rocking a knot: small movements across its fibres while the pressure stays."""

import math

from app.palpation.exercises.demonstration import Hand
from app.palpation.finger import Felt
from app.palpation.lumps import Lump

LEAST_MM, MOST_MM = 1.5, 8.0
SHOWN_MM, SHOWN_S = 2.5, 0.8


class Rocking:
    """Counts how often the finger went to one side and back to the other.

    Attributes
    ----------
    rocks
        Each is once to a side and once to the other.
    """

    def __init__(self, knot: Lump) -> None:
        self._knot = knot
        self._sides = 0
        self._last_side = 0

    @property
    def rocks(self) -> int:
        """Return how often it went to and fro."""
        return self._sides // 2

    def follow(self, felt: Felt) -> None:
        """Count one step."""
        knot = self._knot
        cos, sin = math.cos(knot.fibre_rad), math.sin(knot.fibre_rad)
        off_mm = (felt.y_mm - knot.y_mm) * cos - (felt.x_mm - knot.x_mm) * sin
        if not LEAST_MM <= abs(off_mm) <= MOST_MM:
            return
        side = 1 if off_mm > 0.0 else -1
        if side != self._last_side:
            self._sides += 1
            self._last_side = side

    def show(self, hand: Hand, seconds: float) -> None:
        """Write down how a hand rocks for so long, ending on the middle."""
        knot = self._knot
        x_mm = -SHOWN_MM * math.sin(knot.fibre_rad)
        y_mm = SHOWN_MM * math.cos(knot.fibre_rad)
        turns = int((seconds - SHOWN_S) / SHOWN_S)
        for turn in range(turns):
            side = 1 if turn % 2 == 0 else -1
            hand.move(knot.x_mm + side * x_mm, knot.y_mm + side * y_mm, SHOWN_S)
        hand.move(knot.x_mm, knot.y_mm, seconds - turns * SHOWN_S)
