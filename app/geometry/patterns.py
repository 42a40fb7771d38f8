"""One function per pattern of movement: from a stroke to its paths.

Loaded parts run along the body or away from the spine, never towards it; the way
back is light (`is_loaded` False).
"""

import math
from collections.abc import Callable
from dataclasses import replace

from app.geometry import pace
from app.geometry.lines import (
    LONG_CONTACTS,
    POINTED_REACH_MM,
    Paths,
    along,
    in_turn,
    path_of,
    reach_mm,
    there_and_back,
    way_long_mm,
)
from app.geometry.presses import (
    hold,
    lean,
    pair,
    presses,
    ring,
    typing,
    walk,
    walk_and_back,
)
from app.geometry.stations import Axis
from app.geometry.stroke import Stroke
from app.geometry.ways import CIRCLE_POINTS, SMALLEST_CIRCLE_MM, fitted, oval, spread
from app.model.outline import MapPoint
from app.model.safety import Contact, Family
from app.model.stroke import StrokePath
from app.model.technique import StrokePattern, Technique

SIDEWAYS_REACH_MM = 90.0
WANTED_MM = {
    StrokePattern.CIRCLES: SMALLEST_CIRCLE_MM,
    StrokePattern.AWAY_FROM_SPINE: 8.0,
}
"""How much way to each side the movement needs; the others need none."""

FINGER_PULL_MM = 16.0
"""Fingers that draw across a muscle need more of it than a thumb."""

FRICTION_REACH_MM = 12.0
ROCK_REACH_MM = 7.0
PIECE_REACH_MM = 20.0
"""Half of a short piece that is rubbed before the next one."""

WANDERED_MM = 75.0
"""How far to each side of the point a movement that goes on is drawn."""

PLACES = 3
BETWEEN_PLACES_MM = 14.0

BEFORE_THE_NEXT = 3
"""How often a movement is drawn before the one that follows it."""

CIRCLE_SHARE = 0.3
"""Radius of a circle, as a part of the contact's longer way."""

LARGEST_CIRCLE_MM = 40.0

SPLIT_CIRCLE_MM = 20.0
"""From this radius on the inward half of a circle is a light return."""

LINES = frozenset(
    {
        StrokePattern.PRESSES,
        StrokePattern.WALK,
        StrokePattern.WALK_AND_BACK,
        StrokePattern.ALONG_UP,
        StrokePattern.ALONG_DOWN,
        StrokePattern.UP_AND_BACK,
    }
)
"""Patterns that go along the region by themselves."""


def wanted_mm(technique: Technique) -> float:
    """Return how much way to each side the movement needs there."""
    is_pull = technique.pattern is StrokePattern.AWAY_FROM_SPINE
    if is_pull and technique.contact is Contact.FINGERTIPS:
        return FINGER_PULL_MM
    return WANTED_MM.get(technique.pattern, 0.0)


def paths_of(stroke: Stroke) -> Paths:
    """Return the whole movement of one hand: on all its places, with what follows."""
    technique = stroke.technique
    first = _wandering(stroke)
    if technique.then is None:
        return first
    return in_turn((*(first,) * BEFORE_THE_NEXT, PATTERNS[technique.then](stroke)))


def _wandering(stroke: Stroke) -> Paths:
    technique = stroke.technique
    move = PATTERNS[technique.pattern]
    if technique.wanders is None or technique.pattern in LINES:
        return move(stroke)
    line = along(stroke, WANDERED_MM)
    between_mm = way_long_mm(stroke) / 2 + BETWEEN_PLACES_MM
    count = 1 + min(PLACES - 1, int(pace.length_mm(line) / between_mm))
    if count == 1:
        return move(stroke)
    places = spread(line, count)
    return in_turn(tuple(move(replace(stroke, point=place)) for place in places))


def along_up(stroke: Stroke) -> Paths:
    """Glide up, or outwards on a region that lies across."""
    return (_glide(stroke, along(stroke, reach_mm(stroke))),)


def along_down(stroke: Stroke) -> Paths:
    """Glide down, or outwards on a region that lies across."""
    way = along(stroke, reach_mm(stroke))
    return (_glide(stroke, way[::-1] if stroke.axis is Axis.DOWN else way),)


def up_and_back(stroke: Stroke) -> Paths:
    """Glide up with load and back without."""
    return there_and_back(along_up(stroke)[0])


def to_and_fro(stroke: Stroke) -> Paths:
    """Rub along the region both ways, or a short piece of it if it wanders."""
    is_piece = stroke.technique.wanders is not None
    way = along(stroke, PIECE_REACH_MM if is_piece else reach_mm(stroke))
    return there_and_back(_glide(stroke, way), is_back_loaded=True)


def away_from_spine(stroke: Stroke) -> Paths:
    """Draw away from the spine and come back without load."""
    room, technique = stroke.room, stroke.technique
    here = room.clamped(stroke.point)
    low, high = room.span_mm(here, Axis.OUT)
    near, far = (low, high) if stroke.outward > 0 else (high, low)
    is_broad = technique.contact in LONG_CONTACTS
    reach = SIDEWAYS_REACH_MM if is_broad else POINTED_REACH_MM
    if abs(far - near) > reach:
        far = near + stroke.outward * reach
    way = (MapPoint(near, here.y_mm), MapPoint(far, here.y_mm))
    by_rate = technique.rate_per_min is not None
    out_s = pace.beat_s(technique) / 2 if by_rate else pace.glide_s(technique, way)
    return there_and_back(path_of(stroke, way, out_s))


def across(stroke: Stroke) -> Paths:
    """Rub outwards across the region and lightly back, in small strokes."""
    room = stroke.room
    here = room.clamped(stroke.point)
    reach = min(FRICTION_REACH_MM, max(room.clearance_mm(here), 2.0))
    half = reach * stroke.outward
    way = (
        MapPoint(here.x_mm - half, here.y_mm),
        MapPoint(here.x_mm + half, here.y_mm),
    )
    beat_s = pace.beat_s(stroke.technique)
    return there_and_back(path_of(stroke, tuple(map(room.clamped, way)), beat_s / 2))


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
    turn = path_of(stroke, way, pace.beat_s(stroke.technique, way))
    floats_back = stroke.technique.family is Family.EFFLEURAGE
    is_small = max(wide_mm, high_mm) < SPLIT_CIRCLE_MM
    return (turn,) if is_small and not floats_back else _there_and_round(turn)


def _there_and_round(turn: StrokePath) -> Paths:
    """Return a circle as its loaded half and the light way round to the start."""
    middle, half_s = CIRCLE_POINTS // 2, turn.period_s / 2
    there = replace(
        turn, points=turn.points[: middle + 1], period_s=half_s, cycle_s=turn.period_s
    )
    back = replace(there, points=turn.points[middle:], is_loaded=False, begins_s=half_s)
    return there, back


def rock(stroke: Stroke) -> Paths:
    """Rock on one place: up and down, then the other way, across."""
    up_and_down, sideways = _swung(stroke, 90.0), _swung(stroke, 0.0)
    beat_s = pace.beat_s(stroke.technique)
    turns = (path_of(stroke, way, beat_s) for way in (up_and_down, sideways))
    return in_turn(tuple((turn,) for turn in turns))


def sway(stroke: Stroke) -> Paths:
    """Let a body under still hands swing from side to side."""
    return (path_of(stroke, _swung(stroke, 0.0), pace.beat_s(stroke.technique)),)


def _swung(stroke: Stroke, deg: float) -> tuple[MapPoint, ...]:
    room = stroke.room
    here = room.clamped(stroke.point)
    reach = min(ROCK_REACH_MM, max(room.clearance_mm(here), 3.0))
    x_mm, y_mm = (reach * f(math.radians(deg)) for f in (math.cos, math.sin))
    one = MapPoint(here.x_mm - x_mm, here.y_mm - y_mm)
    other = MapPoint(here.x_mm + x_mm, here.y_mm + y_mm)
    return tuple(map(room.clamped, (here, one, here, other, here)))


PATTERNS: dict[StrokePattern, Callable[[Stroke], Paths]] = {
    StrokePattern.HOLD: hold,
    StrokePattern.LEAN: lean,
    StrokePattern.PRESSES: presses,
    StrokePattern.RING: ring,
    StrokePattern.PAIR: pair,
    StrokePattern.TYPING: typing,
    StrokePattern.WALK: walk,
    StrokePattern.WALK_AND_BACK: walk_and_back,
    StrokePattern.ALONG_UP: along_up,
    StrokePattern.ALONG_DOWN: along_down,
    StrokePattern.UP_AND_BACK: up_and_back,
    StrokePattern.TO_AND_FRO: to_and_fro,
    StrokePattern.AWAY_FROM_SPINE: away_from_spine,
    StrokePattern.ACROSS: across,
    StrokePattern.CIRCLES: circles,
    StrokePattern.ROCK: rock,
    StrokePattern.SWAY: sway,
}


def _glide(stroke: Stroke, way: tuple[MapPoint, ...]) -> StrokePath:
    return path_of(stroke, way, pace.glide_s(stroke.technique, way))
