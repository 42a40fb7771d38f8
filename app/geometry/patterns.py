"""One function per pattern of movement: from a stroke to its paths.

Loaded parts run along the body or away from the spine, never towards it; the way
back is light (`is_loaded` False).
"""

import math
from collections.abc import Callable
from dataclasses import replace

from app.geometry import pace
from app.geometry.stations import Axis
from app.geometry.stroke import UPRIGHT_DEG, Stroke
from app.geometry.track import track
from app.geometry.ways import CIRCLE_POINTS, SMALLEST_CIRCLE_MM, fitted, oval, spread
from app.model.outline import MapPoint
from app.model.safety import BROAD_CONTACTS, Contact
from app.model.stroke import StrokePath
from app.model.technique import StrokePattern

Points = tuple[MapPoint, ...]
Paths = tuple[StrokePath, ...]

POINTED_REACH_MM = 60.0
"""A thumb or a knuckle works this far to either side of the point, a palm all along."""

SIDEWAYS_REACH_MM = 90.0
WANTED_MM = {
    StrokePattern.CIRCLES: SMALLEST_CIRCLE_MM,
    StrokePattern.AWAY_FROM_SPINE: 8.0,
}
"""How much way to each side the movement needs; the others need none."""

FRICTION_REACH_MM = 12.0
ROCK_REACH_MM = 9.0
PRESSES = 4
PRESS_SPACING_MM = 22.0
STEP_MM = 18.0

CIRCLE_SHARE = 0.3
"""Radius of a circle, as a part of the contact's longer way."""

LARGEST_CIRCLE_MM = 40.0

SPLIT_CIRCLE_MM = 20.0
"""From this radius on the inward half of a circle is a light return."""

_LONG_CONTACTS = BROAD_CONTACTS | {Contact.FOREARM, Contact.ULNAR_EDGE}


def hold(stroke: Stroke) -> Paths:
    """Stay on one place."""
    here = stroke.room.clamped(stroke.point)
    return (_path(stroke, (here,), pace.hold_s(stroke.technique)),)


def presses(stroke: Stroke) -> Paths:
    """Press and let go, at one place after the other."""
    beat_s = pace.beat_s(stroke.technique)
    spacing_mm = max(PRESS_SPACING_MM, _way_long_mm(stroke))
    line = _along(stroke, PRESSES * spacing_mm / 2)
    places = spread(line, PRESSES)
    return tuple(
        _path(
            stroke,
            (place,),
            beat_s,
            begins_s=i * beat_s,
            cycle_s=len(places) * beat_s,
        )
        for i, place in enumerate(places)
    )


def walk(stroke: Stroke) -> Paths:
    """Step along the region."""
    way = _away_or_up(stroke, _along(stroke, POINTED_REACH_MM))
    steps = spread(way, 1 + max(1, round(pace.length_mm(way) / STEP_MM)))
    period_s = pace.beat_s(stroke.technique) * len(steps)
    return (_path(stroke, steps, period_s),)


def along_up(stroke: Stroke) -> Paths:
    """Glide up, or outwards on a region that lies across."""
    return (_glide(stroke, _away_or_up(stroke, _along(stroke, _reach_mm(stroke)))),)


def along_down(stroke: Stroke) -> Paths:
    """Glide down, or outwards on a region that lies across."""
    way = _away_or_up(stroke, _along(stroke, _reach_mm(stroke)))
    if stroke.axis is Axis.DOWN:
        way = way[::-1]
    return (_glide(stroke, way),)


def up_and_back(stroke: Stroke) -> Paths:
    """Glide up with load and back without."""
    return _there_and_back(along_up(stroke)[0])


def away_from_spine(stroke: Stroke) -> Paths:
    """Draw away from the spine and come back without load."""
    room = stroke.room
    here = room.clamped(stroke.point)
    low, high = room.span_mm(here, Axis.OUT)
    near, far = (low, high) if stroke.outward > 0 else (high, low)
    is_broad = stroke.technique.contact in _LONG_CONTACTS
    reach_mm = SIDEWAYS_REACH_MM if is_broad else POINTED_REACH_MM
    if abs(far - near) > reach_mm:
        far = near + stroke.outward * reach_mm
    way = (MapPoint(near, here.y_mm), MapPoint(far, here.y_mm))
    drawn = _path(stroke, way, pace.glide_s(stroke.technique, way))
    return _there_and_back(drawn)


def across(stroke: Stroke) -> Paths:
    """Rub to and fro across the region in small strokes."""
    room = stroke.room
    here = room.clamped(stroke.point)
    reach_mm = min(FRICTION_REACH_MM, max(room.clearance_mm(here), 2.0))
    half = reach_mm * stroke.outward
    way = (
        MapPoint(here.x_mm - half, here.y_mm),
        MapPoint(here.x_mm + half, here.y_mm),
    )
    beat_s = pace.beat_s(stroke.technique)
    rub = _path(stroke, tuple(map(room.clamped, way)), beat_s / 2)
    return _there_and_back(rub)


def circles(stroke: Stroke) -> Paths:
    """Circle so that the loaded half runs up and away from the spine."""
    wanted_mm = CIRCLE_SHARE * max(stroke.contact.along_mm, stroke.contact.across_mm)
    wanted_mm = min(max(wanted_mm, SMALLEST_CIRCLE_MM), LARGEST_CIRCLE_MM)
    room = stroke.room
    here = room.clamped(stroke.point)
    x_mm, wide_mm = fitted(here.x_mm, room.span_mm(here, Axis.OUT), wanted_mm)
    y_mm, high_mm = fitted(here.y_mm, room.span_mm(here, Axis.DOWN), wanted_mm)
    around = oval(MapPoint(x_mm, y_mm), wide_mm * stroke.outward, high_mm)
    way = tuple(map(room.clamped, around))
    turn = _path(stroke, way, pace.beat_s(stroke.technique, way))
    is_small = max(wide_mm, high_mm) < SPLIT_CIRCLE_MM
    return (turn,) if is_small else _there_and_round(turn)


def _there_and_round(turn: StrokePath) -> Paths:
    """Return a circle as its loaded half and the light way round to the start."""
    middle, half_s = CIRCLE_POINTS // 2, turn.period_s / 2
    there = replace(
        turn, points=turn.points[: middle + 1], period_s=half_s, cycle_s=turn.period_s
    )
    back = replace(there, points=turn.points[middle:], is_loaded=False, begins_s=half_s)
    return there, back


def rock(stroke: Stroke) -> Paths:
    """Rock on one place along the region."""
    room = stroke.room
    here = room.clamped(stroke.point)
    reach_mm = min(ROCK_REACH_MM, max(room.clearance_mm(here), 3.0))
    up = MapPoint(here.x_mm, here.y_mm - reach_mm)
    down = MapPoint(here.x_mm, here.y_mm + reach_mm)
    way = tuple(map(room.clamped, (here, up, here, down, here)))
    return (_path(stroke, way, pace.beat_s(stroke.technique)),)


PATTERNS: dict[StrokePattern, Callable[[Stroke], Paths]] = {
    StrokePattern.HOLD: hold,
    StrokePattern.PRESSES: presses,
    StrokePattern.WALK: walk,
    StrokePattern.ALONG_UP: along_up,
    StrokePattern.ALONG_DOWN: along_down,
    StrokePattern.UP_AND_BACK: up_and_back,
    StrokePattern.AWAY_FROM_SPINE: away_from_spine,
    StrokePattern.ACROSS: across,
    StrokePattern.CIRCLES: circles,
    StrokePattern.ROCK: rock,
}


def _path(
    stroke: Stroke,
    points: Points,
    period_s: float,
    *,
    is_loaded: bool = True,
    begins_s: float = 0.0,
    cycle_s: float = 0.0,
) -> StrokePath:
    return StrokePath(
        points=points,
        contact=stroke.contact,
        angle_deg=stroke.angle_deg,
        period_s=round(period_s, 3),
        is_loaded=is_loaded,
        begins_s=round(begins_s, 3),
        cycle_s=round(cycle_s, 3),
    )


def _glide(stroke: Stroke, way: Points) -> StrokePath:
    return _path(stroke, way, pace.glide_s(stroke.technique, way))


def _there_and_back(there: StrokePath) -> Paths:
    cycle_s = 2 * there.period_s
    back = replace(
        there,
        points=there.points[::-1],
        is_loaded=False,
        begins_s=there.period_s,
        cycle_s=cycle_s,
    )
    return replace(there, cycle_s=cycle_s), back


def _way_long_mm(stroke: Stroke) -> float:
    """Return how much of the region's length the contact covers."""
    lies_along = (stroke.angle_deg == UPRIGHT_DEG) is (stroke.axis is Axis.DOWN)
    return stroke.contact.along_mm if lies_along else stroke.contact.across_mm


def _reach_mm(stroke: Stroke) -> float:
    is_long = stroke.technique.contact in _LONG_CONTACTS
    return math.inf if is_long else POINTED_REACH_MM


def _along(stroke: Stroke, reach_mm: float) -> Points:
    """Return the line along the region, kept near the point."""
    line = track(stroke.room, stroke.point, stroke.axis)
    near = tuple(p for p in line if _off_mm(stroke, p) <= reach_mm)
    return near or (min(line, key=lambda p: _off_mm(stroke, p)),)


def _off_mm(stroke: Stroke, point: MapPoint) -> float:
    if stroke.axis is Axis.DOWN:
        return abs(point.y_mm - stroke.point.y_mm)
    return abs(point.x_mm - stroke.point.x_mm)


def _away_or_up(stroke: Stroke, line: Points) -> Points:
    return line[::-1] if stroke.axis is Axis.DOWN else _outwards(stroke, list(line))


def _outwards(stroke: Stroke, line: list[MapPoint]) -> Points:
    return tuple(line if stroke.outward > 0 else line[::-1])
