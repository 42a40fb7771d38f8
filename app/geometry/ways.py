"""Points in a row: loops, circles, evenly spread ones."""

import math
from dataclasses import dataclass
from itertools import pairwise

from app.geometry import pace
from app.geometry.stations import Span
from app.model.outline import MapPoint
from app.model.technique import ContactShape

Points = tuple[MapPoint, ...]

CIRCLE_POINTS = 32
SMALLEST_CIRCLE_MM = 6.0


Part = tuple[Points, bool]
"""A piece of a way, and whether it is loaded."""


@dataclass(frozen=True, slots=True)
class Loop:
    """The long loop up, out and down, with the contact that fits it."""

    contact: ContactShape
    parts: tuple[Part, ...]


def spread(line: Points, count: int) -> Points:
    """Return this many points, evenly spread over the line."""
    whole_mm = pace.length_mm(line)
    if whole_mm == 0 or count < 2:
        return line[:1]
    return tuple(_at(line, whole_mm * i / (count - 1)) for i in range(count))


def _at(line: Points, distance_mm: float) -> MapPoint:
    for a, b in pairwise(line):
        step_mm = math.hypot(b.x_mm - a.x_mm, b.y_mm - a.y_mm)
        if distance_mm <= step_mm and step_mm:
            t = distance_mm / step_mm
            return MapPoint(
                a.x_mm + t * (b.x_mm - a.x_mm), a.y_mm + t * (b.y_mm - a.y_mm)
            )
        distance_mm -= step_mm
    return line[-1]


def fitted(centre_mm: float, span_mm: Span, wanted_mm: float) -> tuple[float, float]:
    """Return the centre and radius, one way, of a circle that fits a span."""
    low, high = span_mm
    radius_mm = min(wanted_mm, max((high - low) / 2, SMALLEST_CIRCLE_MM))
    if high - low < 2 * radius_mm:
        return (low + high) / 2, radius_mm
    return min(max(centre_mm, low + radius_mm), high - radius_mm), radius_mm


def oval(centre: MapPoint, outward_mm: float, high_mm: float) -> Points:
    """Return an oval whose first half runs up and away from the spine.

    It starts low and near the spine, so that half a turn ends high and far out.
    """
    start = math.radians(135.0)
    return tuple(
        MapPoint(
            centre.x_mm + outward_mm * math.cos(start + turn),
            centre.y_mm + high_mm * math.sin(start + turn),
        )
        for turn in (2 * math.pi * i / CIRCLE_POINTS for i in range(CIRCLE_POINTS + 1))
    )
