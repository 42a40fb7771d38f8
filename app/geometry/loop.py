"""The long loop: up beside the spine, out over the shoulder, lightly down the side."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np
import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from app.geometry import pace
from app.geometry.atlas import Atlas
from app.geometry.contact import touching
from app.geometry.fit import forms_of
from app.geometry.ground import Ground
from app.geometry.room import room_by
from app.geometry.shelf import loop_name
from app.geometry.stations import Axis
from app.geometry.stroke import UPRIGHT_DEG, forbidden_to, outward_of
from app.geometry.track import track
from app.geometry.ways import Loop, Part
from app.model.body_map import Region
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel, Side
from app.model.stroke import StrokePath
from app.model.technique import ContactShape, Technique

Line = list[MapPoint]
Points = tuple[MapPoint, ...]

ZONE_BASE = "massage_zone"
SHOULDER_BASE = "shoulder_top"
SIDE_BASES = frozenset({"ribs_side", "flank", "lumbar_side"})

UP_SHARE = 0.65
"""How far out on the columns the way up runs, as a part of their width."""

OUT_SHARE = 0.92
"""How much of the shoulder's length the way out uses: it stops short of the tip."""

LEAST_LOADED = 0.4
"""How much of the way up and out has to be loaded for it to be worth a level."""

BLADE_BASE = "shoulder_blade"
DOWN_STEP_MM = 45.0
"""A point of the way down every so often: fewer make a calmer line."""

BESIDE_BLADE = 0.5
"""How far off the blade the way down keeps, as a part of the hand's width."""

ROUND_ARM_MM = 20.0
ARM_MM = 70.0
"""Below the shoulder the way down swings out over the round of the arm, so far down."""

BELOW_LOAD_MM = 30.0
"""From here on the way up is drawn below where the load begins, without weight."""

ROUNDINGS = 4
THINNED_TO_MM = 3.0


def fitting_loop(
    technique: Technique,
    contact: ContactShape,
    atlas: Atlas,
    region: Region,
    point: MapPoint,
    level: int,
    opted_in: frozenset[str],
) -> Loop | None:
    """Return the loop with the largest contact that may load enough of it."""
    outward = outward_of(region, point)
    side = Side.LEFT if outward < 0 else Side.RIGHT
    zone = _region(atlas, ZONE_BASE, side) or region
    forbidden = forbidden_to(atlas, technique, zone, level, opted_in)
    closed = atlas.areas.closed_area(atlas.areas.closed_to(opted_in))
    place = LoopPlace(atlas, zone, side, forbidden, closed)
    name = loop_name(contact, place.mark, side)
    return atlas.loops.loop(name, contact, lambda: _first_loop(contact, place))


def loop_paths(technique: Technique, loop: Loop) -> tuple[StrokePath, ...]:
    """Return the way up and out with load, and the light way down the side.

    Where the way up and out passes a place that takes less, that part of it is light
    as well.
    """
    times_s = [pace.glide_s(technique, points) for points, _ in loop.parts]
    begins_s = [0.0, *accumulate(times_s)]
    return tuple(
        StrokePath(
            points=points,
            contact=loop.contact,
            angle_deg=UPRIGHT_DEG,
            period_s=round(time_s, 3),
            is_loaded=is_loaded,
            begins_s=round(begin_s, 3),
            cycle_s=round(begins_s[-1], 3),
        )
        for (points, is_loaded), time_s, begin_s in zip(
            loop.parts, times_s, begins_s, strict=False
        )
    )


@dataclass(frozen=True, slots=True)
class LoopPlace:
    """Where a loop runs.

    Attributes
    ----------
    forbidden
        What its load has to keep off.
    closed
        What not even its light parts may touch.
    """

    atlas: Atlas
    zone: Region
    side: Side
    forbidden: BaseGeometry
    closed: BaseGeometry

    @property
    def outward(self) -> int:
        """Return 1 where away from the spine is to growing x, else -1."""
        return -1 if self.side is Side.LEFT else 1

    @property
    def mark(self) -> str:
        """Return a text that no place with other surroundings has."""
        around = self.atlas.grounds.ground(self.forbidden, self.closed)
        return f"{self.ground.mark} {around.mark}"

    @property
    def ground(self) -> Ground:
        """Return what the way up has to fit."""
        area = self.atlas.areas.allowed(self.zone.id, SafetyLevel.CAUTION)
        return self.atlas.grounds.ground(area, self.forbidden)


def _first_loop(contact: ContactShape, place: LoopPlace) -> Loop | None:
    for form in forms_of(contact):
        if loop := _loop(form, place):
            return loop
    return None


def _loaded_share(parts: list[Part]) -> float:
    """Return how much of the way up and out is loaded."""
    lengths = [(pace.length_mm(way), loaded) for way, loaded in parts]
    while lengths and not lengths[0][1]:
        lengths.pop(0)
    whole_mm = sum(length_mm for length_mm, _ in lengths)
    return sum(mm for mm, loaded in lengths if loaded) / max(whole_mm, 1e-9)


def _loop(form: ContactShape, place: LoopPlace) -> Loop | None:
    """Return the loop of a contact, if it may load enough of it."""
    up = _up(form, place)
    if not up:
        return None
    shoulder = _region(place.atlas, SHOULDER_BASE, place.side)
    out = _out(form, place, shoulder, up[-1]) if shoulder else []
    way = _rounded([*_until(up, out), *out])
    parts = _parts(form, place, way)
    if _loaded_share(parts) < LEAST_LOADED:
        return None
    below = _clear_part(form, place, _below(place, up[0]))
    start = below[0] if below else way[0]
    back = _rounded([way[-1], *_side_line(form, place, way[-1], start), start])
    back = _clear(form, place, back)
    before: list[Part] = [(_rounded([*below, way[0]]), False)] if below else []
    return Loop(form, (*before, *parts, (back, False)))


def _clear_part(form: ContactShape, place: LoopPlace, line: Line) -> Line:
    """Return what of a light way keeps the whole hand off what is closed."""
    touched = touching(place.closed, form, UPRIGHT_DEG)
    return [p for p in line if not shapely.intersects_xy(touched, p.x_mm, p.y_mm)]


def _clear(form: ContactShape, place: LoopPlace, line: Points) -> Points:
    """Return a light way, led round what is closed."""
    touched = touching(place.closed, form, UPRIGHT_DEG)
    edge = shapely.boundary(touched)
    return tuple(
        _nearest(edge, p) if shapely.intersects_xy(touched, p.x_mm, p.y_mm) else p
        for p in line
    )


def _nearest(edge: BaseGeometry, point: MapPoint) -> MapPoint:
    line = shapely.shortest_line(edge, Point(point.x_mm, point.y_mm))
    x_mm, y_mm = shapely.get_coordinates(line)[0]
    return MapPoint(float(x_mm), float(y_mm))


def _parts(form: ContactShape, place: LoopPlace, way: Points) -> list[Part]:
    """Return the way in parts that are loaded, and parts that are not."""
    touched = touching(place.forbidden, form, UPRIGHT_DEG)
    x_mm, y_mm = np.array([(p.x_mm, p.y_mm) for p in way]).T
    is_light = shapely.intersects_xy(touched, x_mm, y_mm)
    turns = [0, *(np.flatnonzero(np.diff(is_light)) + 1).tolist(), len(way)]
    parts: list[Part] = []
    for start, end in pairwise(turns):
        if is_light[start]:
            # It takes in its neighbours' ends, so that the hand never jumps.
            parts.append((way[max(0, start - 1) : end + 1], False))
        elif end - start > 1:
            parts.append((way[start:end], True))
    return parts


def _region(atlas: Atlas, base: str, side: Side) -> Region | None:
    """Return a region of one side, if the map has it and something of it is allowed."""
    areas = atlas.areas
    return next(
        (
            region
            for key, region in areas.regions.items()
            if (region.base, region.side) == (base, side)
            and not areas.allowed(key, SafetyLevel.CAUTION).is_empty
        ),
        None,
    )


def _up(form: ContactShape, place: LoopPlace) -> Line:
    """Return the way up the columns; nothing where the contact has no way there."""
    rooms = place.ground.rooms(form, UPRIGHT_DEG)
    if not rooms.parts:
        return []
    inner = rooms.area
    bottom = shapely.get_coordinates(inner)[:, 1].max()
    low = shapely.intersection(inner, shapely.box(-1e4, bottom - 40, 1e4, bottom))
    left, _, right, _ = low.bounds
    near, far = (left, right) if place.outward > 0 else (right, left)
    start = MapPoint(near + UP_SHARE * (far - near), bottom - 20)
    return track(rooms.by(Point(start.x_mm, start.y_mm)), start, Axis.DOWN)[::-1]


def _out(form: ContactShape, place: LoopPlace, shoulder: Region, end: MapPoint) -> Line:
    area = place.atlas.areas.allowed(shoulder.id, SafetyLevel.CAUTION)
    middle = place.atlas.point_of(shoulder.id)
    line = track(room_by(area, middle), middle, Axis.OUT)
    line = line if place.outward > 0 else line[::-1]
    kept = line[: max(2, round(OUT_SHARE * len(line)))]
    return [p for p in kept if abs(p.x_mm) > abs(end.x_mm) + form.across_mm / 4]


def _until(up: Line, out: Line) -> Line:
    """Return the way up as far as the height at which the way out begins."""
    if not out:
        return up
    kept = [point for point in up if point.y_mm >= out[0].y_mm]
    return kept or up[:1]


def _below(place: LoopPlace, start: MapPoint) -> Line:
    """Return the light way up to where the load begins; nothing if that is low."""
    area = place.atlas.areas.allowed(place.zone.id, SafetyLevel.CAUTION)
    if area.is_empty:
        return []
    line = track(room_by(area, start), start, Axis.DOWN)[::-1]
    low = [p for p in line[:: max(1, len(line) // 10)] if p.y_mm > start.y_mm + 10.0]
    is_far = bool(low) and low[0].y_mm > start.y_mm + BELOW_LOAD_MM
    return low[1:] if is_far and len(low) > 1 else []


def _side_line(
    form: ContactShape, place: LoopPlace, end: MapPoint, start: MapPoint
) -> Line:
    """Return the way down beside the blade and over the ribs.

    Where the map has no ribs it runs beside the way up.
    """
    down = _places_between(end.y_mm, start.y_mm)
    sides = _of_side(place, SIDE_BASES)
    if sides.is_empty:
        beside_mm = max(abs(end.x_mm), abs(start.x_mm) + form.across_mm / 2)
        return [MapPoint(place.outward * beside_mm, y_mm) for y_mm in down]
    middle = sides.representative_point()
    point = MapPoint(float(middle.x), float(middle.y))
    line = track(room_by(sides, point), point, Axis.DOWN)
    heights, outs = zip(*((p.y_mm, abs(p.x_mm)) for p in line), strict=True)
    blade = _of_side(place, frozenset({BLADE_BASE}))
    off_mm = BESIDE_BLADE * form.across_mm
    line_mm = []
    for y_mm in down:
        out_mm = max(
            float(np.interp(y_mm, heights, outs)), _edge_mm(blade, y_mm) + off_mm
        )
        is_by_the_arm = y_mm < end.y_mm + ARM_MM
        out_mm += ROUND_ARM_MM if is_by_the_arm else 0.0
        line_mm.append(MapPoint(place.outward * out_mm, y_mm))
    return line_mm


def _places_between(top_mm: float, bottom_mm: float) -> list[float]:
    count = max(1, round((bottom_mm - top_mm) / DOWN_STEP_MM))
    return [top_mm + (bottom_mm - top_mm) * i / count for i in range(1, count)]


def _edge_mm(area: BaseGeometry, y_mm: float) -> float:
    """Return how far from the midline an area reaches at a height; 0 beside it."""
    line = shapely.LineString([(-1e4, y_mm), (1e4, y_mm)])
    across = shapely.intersection(area, line)
    if across.is_empty:
        return 0.0
    return float(max(abs(across.bounds[0]), abs(across.bounds[2])))


def _of_side(place: LoopPlace, bases: frozenset[str]) -> BaseGeometry:
    return _united(
        place.atlas.areas.by_id[region.id]
        for region in place.atlas.body_map.regions
        if region.base in bases and region.side is place.side
    )


def _united(areas: Iterable[BaseGeometry]) -> BaseGeometry:
    united: BaseGeometry = shapely.union_all(list(areas))
    return united


def _rounded(line: Line) -> tuple[MapPoint, ...]:
    """Return the line with its corners cut (Chaikin), its ends kept."""
    for _ in range(ROUNDINGS):
        cut = [
            MapPoint(
                a.x_mm + part * (b.x_mm - a.x_mm), a.y_mm + part * (b.y_mm - a.y_mm)
            )
            for a, b in pairwise(line)
            for part in (0.25, 0.75)
        ]
        line = [line[0], *cut, line[-1]]
    return tuple(_thinned(line))


def _thinned(line: Line) -> Line:
    kept = line[:1]
    for point in line[1:]:
        if pace.length_mm((kept[-1], point)) >= THINNED_TO_MM:
            kept.append(point)
    return [*kept, line[-1]] if kept[-1] != line[-1] else kept
