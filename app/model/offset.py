"""How far and which way an answer is off, as seen from the body's own middle."""

import math
from dataclasses import dataclass
from enum import StrEnum

from app.model.safety import Side

ALONG_ONE_AXIS = math.tan(math.radians(22.5))
"""Below this ratio the smaller part of a direction is not worth a word."""

NOT_WORTH_A_WORD_MM = 1.0


class Way(StrEnum):
    """A direction on the map, from the right place to the given one."""

    INWARDS = "inwards"
    OUTWARDS = "outwards"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    OTHER_SIDE = "other_side"


@dataclass(frozen=True, slots=True)
class Offset:
    """From the right place to the given one, in mm.

    Attributes
    ----------
    outwards_mm
        Away from the midline; on the midline to the subject's right.
    down_mm
        Towards the feet.
    side
        That of the right place.
    crosses_midline
        The given place is on the other side of the body.
    """

    outwards_mm: float
    down_mm: float
    side: Side
    crosses_midline: bool = False

    @property
    def length_mm(self) -> float:
        """Return how far it is."""
        return math.hypot(self.outwards_mm, self.down_mm)

    @property
    def ways(self) -> tuple[Way, ...]:
        """Return up to two directions, the larger part first; none for a bull's eye."""
        if self.crosses_midline:
            return (Way.OTHER_SIDE,)
        if self.length_mm < NOT_WORTH_A_WORD_MM:
            return ()
        parts = sorted(
            [(abs(self.outwards_mm), self._across), (abs(self.down_mm), self._along)],
            reverse=True,
        )
        least_mm = parts[0][0] * ALONG_ONE_AXIS
        return tuple(way for part_mm, way in parts if part_mm > least_mm)

    @property
    def _across(self) -> Way:
        if self.side is Side.MIDLINE:
            return Way.RIGHT if self.outwards_mm > 0 else Way.LEFT
        return Way.OUTWARDS if self.outwards_mm > 0 else Way.INWARDS

    @property
    def _along(self) -> Way:
        return Way.DOWN if self.down_mm > 0 else Way.UP
