"""Which way an answer is off, as seen from the body's own middle."""

import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from app.model.offset import Offset, Way
from app.model.outline import MapPoint
from app.model.safety import Side

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
