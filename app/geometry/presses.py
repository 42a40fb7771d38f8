"""Movements of contacts that press and let go, at one place or at several."""

import math

from app.geometry import pace
from app.geometry.lines import (
    Paths,
    Points,
    along,
    path_of,
    reach_mm,
    way_long_mm,
)
from app.geometry.stroke import Stroke
from app.geometry.ways import spread
from app.model.outline import MapPoint
from app.model.stroke import StrokePath
from app.model.technique import ContactShape

PRESSES = 4
PRESS_SPACING_MM = 22.0
STEP_MM = 18.0

RING_MM = (15.0, 9.0, 0.0)
"""How far from the place the presses round it are: closer and closer."""

RING_DEG = (0.0, 120.0, 240.0)
PAIR_MM = 10.0

FINGERS = 4
FINGER_LONG, FINGER_WIDE, FINGER_APART = 0.7, 0.22, 0.21
"""One finger as parts of the whole hand's contact: all of them lie inside it."""

TYPED = (0, 2, 1, 3)
"""The order of the fingers: any, but never one after its neighbour all along."""


def hold(stroke: Stroke) -> Paths:
    """Stay on one place."""
    return (_press(stroke, stroke.point, pace.hold_s(stroke.technique)),)


def lean(stroke: Stroke) -> Paths:
    """Press once and let go."""
    return (_press(stroke, stroke.point, pace.beat_s(stroke.technique)),)


def presses(stroke: Stroke) -> Paths:
    """Press and let go, at one place after the other."""
    spacing_mm = max(PRESS_SPACING_MM, way_long_mm(stroke))
    return _pressed(stroke, spread(along(stroke, PRESSES * spacing_mm / 2), PRESSES))


def ring(stroke: Stroke) -> Paths:
    """Press round a place, closer and closer, and on its middle last."""
    turns = ((out_mm, deg) for out_mm in RING_MM[:-1] for deg in RING_DEG)
    around = tuple(_beside(stroke.point, out_mm, deg) for out_mm, deg in turns)
    return _pressed(stroke, tuple(map(stroke.room.clamped, (*around, stroke.point))))


def pair(stroke: Stroke) -> Paths:
    """Press from the two sides of one place in turn."""
    sides = (_beside(stroke.point, PAIR_MM, deg) for deg in (180.0, 0.0))
    return _pressed(stroke, tuple(map(stroke.room.clamped, sides)))


def typing(stroke: Stroke) -> Paths:
    """Press with one finger of the hand after the other, in a mixed order."""
    here = stroke.room.clamped(stroke.point)
    across_deg = stroke.angle_deg + 90.0
    whole = stroke.contact
    finger = whole.model_copy(
        update={
            "along_mm": FINGER_LONG * whole.along_mm,
            "across_mm": FINGER_WIDE * whole.across_mm,
        }
    )
    places = [
        _beside(
            here, (at - (FINGERS - 1) / 2) * FINGER_APART * whole.across_mm, across_deg
        )
        for at in range(FINGERS)
    ]
    return _pressed(stroke, tuple(places[at] for at in TYPED), finger)


def walk(stroke: Stroke) -> Paths:
    """Step along the region."""
    return (_walked(stroke, _steps(stroke)),)


def walk_and_back(stroke: Stroke) -> Paths:
    """Step along the region and back."""
    steps = _steps(stroke)
    return (_walked(stroke, (*steps, *steps[-2::-1])),)


def _steps(stroke: Stroke) -> Points:
    way = along(stroke, reach_mm(stroke))
    return spread(way, 1 + max(1, round(pace.length_mm(way) / STEP_MM)))


def _walked(stroke: Stroke, steps: Points) -> StrokePath:
    technique = stroke.technique
    walked_s = max(pace.beat_s(technique), pace.glide_s(technique, steps))
    return path_of(stroke, steps, walked_s)


def _beside(point: MapPoint, out_mm: float, deg: float) -> MapPoint:
    turn = math.radians(deg)
    return MapPoint(
        point.x_mm + out_mm * math.cos(turn), point.y_mm + out_mm * math.sin(turn)
    )


def _press(stroke: Stroke, place: MapPoint, period_s: float) -> StrokePath:
    return path_of(stroke, (stroke.room.clamped(place),), period_s)


def _pressed(
    stroke: Stroke, places: Points, contact: ContactShape | None = None
) -> Paths:
    beat_s = pace.beat_s(stroke.technique)
    return tuple(
        StrokePath(
            points=(place,),
            contact=contact or stroke.contact,
            angle_deg=stroke.angle_deg,
            period_s=round(beat_s, 3),
            begins_s=round(i * beat_s, 3),
            cycle_s=round(len(places) * beat_s, 3),
        )
        for i, place in enumerate(places)
    )
