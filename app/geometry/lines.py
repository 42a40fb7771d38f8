"""Lines and parts of ways that several movements are made from."""

import math
from dataclasses import replace

import shapely
from shapely import LineString

from app.geometry.stations import Axis
from app.geometry.stroke import UPRIGHT_DEG, Stroke
from app.geometry.track import track
from app.model.outline import MapPoint
from app.model.safety import BROAD_CONTACTS, Contact
from app.model.stroke import StrokePath
from app.model.technique import Wander

Points = tuple[MapPoint, ...]
Paths = tuple[StrokePath, ...]

POINTED_REACH_MM = 60.0
"""A thumb or a knuckle works this far to either side of the point, a palm all along."""

LONG_CONTACTS = BROAD_CONTACTS | {Contact.FOREARM, Contact.ULNAR_EDGE}

BESIDE_SPINE_MM = (32.0, 29.0, 35.0, 26.0, 38.0, 25.0, 40.0)
"""How far beside the midline a straight way may run, the best first."""


def path_of(
    stroke: Stroke,
    points: Points,
    period_s: float,
    *,
    begins_s: float = 0.0,
    cycle_s: float = 0.0,
) -> StrokePath:
    """Return a loaded part of a stroke."""
    return StrokePath(
        points=points,
        contact=stroke.contact,
        angle_deg=stroke.angle_deg,
        period_s=round(period_s, 3),
        begins_s=round(begins_s, 3),
        cycle_s=round(cycle_s, 3),
    )


def there_and_back(there: StrokePath, *, is_back_loaded: bool = False) -> Paths:
    """Return a way and the same way back."""
    cycle_s = 2 * there.period_s
    back = replace(
        there,
        points=there.points[::-1],
        is_loaded=is_back_loaded,
        begins_s=there.period_s,
        cycle_s=cycle_s,
    )
    return replace(there, cycle_s=cycle_s), back


def in_turn(groups: tuple[Paths, ...]) -> Paths:
    """Return groups of parts so that each begins when the one before it has ended."""
    begins_s, shifted = 0.0, []
    for parts in groups:
        shifted += [replace(p, begins_s=round(begins_s + p.begins_s, 3)) for p in parts]
        begins_s += duration_s(parts)
    return tuple(replace(part, cycle_s=round(begins_s, 3)) for part in shifted)


def duration_s(parts: Paths) -> float:
    """Return how long all the parts take once."""
    return max(part.begins_s + part.period_s for part in parts)


def way_long_mm(stroke: Stroke) -> float:
    """Return how much of the region's length the contact covers."""
    lies_along = (stroke.angle_deg == UPRIGHT_DEG) is (stroke.axis is Axis.DOWN)
    return stroke.contact.along_mm if lies_along else stroke.contact.across_mm


def reach_mm(stroke: Stroke) -> float:
    """Return how far to each side of the point the contact is used."""
    is_long = stroke.technique.contact in LONG_CONTACTS
    return math.inf if is_long else POINTED_REACH_MM


def along(stroke: Stroke, reach: float) -> Points:
    """Return the line along the region, kept near the point, the way it is worked."""
    if stroke.technique.is_straight and (straight := _beside_the_spine(stroke)):
        return straight
    line = track(stroke.room, stroke.point, stroke.axis)
    near = tuple(p for p in line if _off_mm(stroke, p) <= reach)
    return away_or_up(stroke, near or (min(line, key=lambda p: _off_mm(stroke, p)),))


def away_or_up(stroke: Stroke, line: Points) -> Points:
    """Return a line to growing x or y so that it runs outwards, or up, or back."""
    wanders = stroke.technique.wanders
    if stroke.axis is Axis.OUT:
        is_inwards = wanders is Wander.BACK
        return line[::-1] if (stroke.outward > 0) is is_inwards else line
    return line if wanders in (Wander.DOWN, Wander.BACK) else line[::-1]


def _beside_the_spine(stroke: Stroke) -> Points:
    """Return the longest straight way up, close beside the midline."""
    best: Points = ()
    _, top, _, bottom = stroke.room.area.bounds
    for beside_mm in BESIDE_SPINE_MM:
        x_mm = stroke.outward * beside_mm
        whole = LineString([(x_mm, bottom), (x_mm, top)])
        for part in shapely.get_parts(shapely.intersection(stroke.room.area, whole)):
            if part.is_empty:
                continue
            ends = shapely.get_coordinates(part)[:, 1]
            low, high = float(ends.max()), float(ends.min())
            if not best or low - high > best[0].y_mm - best[-1].y_mm + 1.0:
                best = (MapPoint(x_mm, low), MapPoint(x_mm, high))
    return _off_the_ends(best, stroke.contact.along_mm / 2)


def _off_the_ends(line: Points, off_mm: float) -> Points:
    """Return a straight way up that stops short of its ends, if it is long enough."""
    if not line or line[0].y_mm - line[-1].y_mm < 4 * off_mm:
        return line
    x_mm, low, high = line[0].x_mm, line[0].y_mm, line[-1].y_mm
    return MapPoint(x_mm, low - off_mm), MapPoint(x_mm, high + off_mm)


def _off_mm(stroke: Stroke, point: MapPoint) -> float:
    if stroke.axis is Axis.DOWN:
        return abs(point.y_mm - stroke.point.y_mm)
    return abs(point.x_mm - stroke.point.x_mm)
