"""Which way an answer is off, as seen from the body's own middle."""

import math
from dataclasses import dataclass
from enum import StrEnum

import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from app.model.outline import MapPoint
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


_WORDS = {
    Way.INWARDS: "too near the midline",
    Way.OUTWARDS: "too far from the midline",
    Way.LEFT: "too far to the left",
    Way.RIGHT: "too far to the right",
    Way.UP: "too high",
    Way.DOWN: "too low",
    Way.OTHER_SIDE: "on the other side of the body",
}


def offset_words(offset: Offset) -> str:
    """Return distance and direction in words, such as "9 mm too near the midline"."""
    if not offset.ways:
        return "on the spot"
    ways = " and ".join(_WORDS[way] for way in offset.ways)
    return f"{offset.length_mm:.0f} mm {ways}"


def offset_between(
    right: MapPoint, given: MapPoint, side: Side = Side.MIDLINE
) -> Offset:
    """Return which way a given place is off the right one."""
    sign = -1.0 if side is Side.LEFT else 1.0
    dx_mm = given.x_mm - right.x_mm
    crosses = side is not Side.MIDLINE and right.x_mm * given.x_mm < 0
    return Offset(sign * dx_mm, given.y_mm - right.y_mm, side, crosses)


def to_area(given: MapPoint, area: BaseGeometry, side: Side) -> Offset:
    """Return which way a given place is off the nearest edge of an area."""
    place = Point(given.x_mm, given.y_mm)
    if area.is_empty or shapely.covers(area, place):
        return Offset(0.0, 0.0, side)
    nearest = nearest_points(area, place)[0]
    return offset_between(MapPoint(nearest.x, nearest.y), given, side)
