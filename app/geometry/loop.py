"""The long loop: up beside the spine, out over the shoulder, lightly down the side."""

from collections.abc import Iterable
from itertools import accumulate, pairwise

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from app.geometry import pace
from app.geometry.room import room_along
from app.geometry.stations import Axis
from app.geometry.stroke import UPRIGHT_DEG, Stroke
from app.geometry.track import track
from app.geometry.ways import Loop
from app.model.body_map import Region
from app.model.outline import MapPoint
from app.model.safety import HIGHEST_OFFERED_LEVEL, SafetyLevel, Side
from app.model.stroke import StrokePath

Line = list[MapPoint]
Points = tuple[MapPoint, ...]
Part = tuple[Points, bool]

ZONE_BASE = "massage_zone"
SHOULDER_BASE = "shoulder_top"
SIDE_BASES = frozenset({"ribs_side", "flank", "lumbar_side"})

UP_SHARE = 0.65
"""How far out on the columns the way up runs, as a part of their width."""

OUT_SHARE = 0.92
"""How much of the shoulder's length the way out uses: it stops short of the tip."""

CAP_STEP = 4
"""Every so many points of the way are asked for their cap."""

SIDE_STEP = 7
"""Every so many points of the way down: fewer make a calmer line."""

ROUNDINGS = 4
THINNED_TO_MM = 3.0


def loop_paths(stroke: Stroke) -> tuple[StrokePath, ...]:
    """Return the way up and out with load, and the light way down the side.

    Where the way up and out crosses a place with a lower cap than the one it is used
    at, that part of it is light as well.
    """
    loop = _kept_loop(stroke)
    return _timed(stroke, [*_parts(stroke, loop.loaded), (loop.back, False)])


def _parts(stroke: Stroke, way: Points) -> list[Part]:
    """Return the way in parts that are loaded, and parts that are not."""
    pressure = min(stroke.technique.level_max, loop_cap(stroke))
    capped = stroke.atlas.areas.capped_below(pressure)
    x_mm, y_mm = np.array([(p.x_mm, p.y_mm) for p in way]).T
    is_light = shapely.intersects_xy(capped, x_mm, y_mm)
    turns = [0, *(np.flatnonzero(np.diff(is_light)) + 1).tolist(), len(way)]
    parts = []
    for start, end in pairwise(turns):
        if is_light[start]:
            # It takes in its neighbours' ends, so that the hand never jumps.
            parts.append((way[max(0, start - 1) : end + 1], False))
        elif end - start > 1:
            parts.append((way[start:end], True))
    return parts


def loop_cap(stroke: Stroke) -> int:
    """Return the lowest cap of all work places that the way up and out crosses."""
    return _kept_loop(stroke).cap


def _kept_loop(stroke: Stroke) -> Loop:
    key = stroke.contact, stroke.outward, stroke.region.id
    return stroke.atlas.loops.kept(key, lambda: _loop(stroke))


def _loop(stroke: Stroke) -> Loop:
    side = Side.LEFT if stroke.outward < 0 else Side.RIGHT
    zone = _region(stroke, ZONE_BASE, side) or stroke.region
    up = _up(stroke, zone)
    shoulder = _region(stroke, SHOULDER_BASE, side)
    out = _out(stroke, shoulder, up[-1]) if shoulder else []
    loaded = _rounded([*_until(up, out), *out])
    back = _rounded([loaded[-1], *_side_line(stroke, side, list(loaded)), loaded[0]])
    caps = (
        stroke.atlas.cap_at(point)
        for point in loaded[::CAP_STEP]
        if stroke.atlas.level_at(point) is SafetyLevel.WORK
    )
    return Loop(loaded, back, min(caps, default=HIGHEST_OFFERED_LEVEL))


def _region(stroke: Stroke, base: str, side: Side) -> Region | None:
    """Return a region of one side, if the map has it and something of it is allowed."""
    areas = stroke.atlas.areas
    return next(
        (
            region
            for key, region in areas.regions.items()
            if (region.base, region.side) == (base, side)
            and not areas.allowed(key, SafetyLevel.CAUTION).is_empty
        ),
        None,
    )


def _up(stroke: Stroke, zone: Region) -> Line:
    area = stroke.atlas.areas.allowed(zone.id, SafetyLevel.CAUTION)
    bottom = shapely.get_coordinates(area)[:, 1].max()
    low = shapely.intersection(area, shapely.box(-1e4, bottom - 40, 1e4, bottom))
    left, _, right, _ = low.bounds
    near, far = (left, right) if stroke.outward > 0 else (right, left)
    start = MapPoint(near + UP_SHARE * (far - near), bottom - 20)
    room = room_along(area, stroke.contact, UPRIGHT_DEG, start)
    return track(room, start, Axis.DOWN)[::-1]


def _out(stroke: Stroke, shoulder: Region, end: MapPoint) -> Line:
    area = stroke.atlas.areas.allowed(shoulder.id, SafetyLevel.CAUTION)
    middle = stroke.atlas.point_of(shoulder.id)
    room = room_along(area, stroke.contact, 0.0, middle)
    line = track(room, middle, Axis.OUT)
    line = line if stroke.outward > 0 else line[::-1]
    kept = line[: max(2, round(OUT_SHARE * len(line)))]
    return [
        p for p in kept if abs(p.x_mm) > abs(end.x_mm) + stroke.contact.across_mm / 4
    ]


def _until(up: Line, out: Line) -> Line:
    """Return the way up as far as the height at which the way out begins."""
    if not out:
        return up
    kept = [point for point in up if point.y_mm >= out[0].y_mm]
    return kept or up[:1]


def _side_line(stroke: Stroke, side: Side, loaded: Line) -> Line:
    """Return the way down the ribs, beside the way up where the map has no ribs."""
    area = _united(
        stroke.atlas.areas.by_id[region.id]
        for region in stroke.atlas.body_map.regions
        if region.base in SIDE_BASES and region.side is side
    )
    if area.is_empty:
        shift_mm = stroke.outward * stroke.contact.across_mm / 2
        return [MapPoint(p.x_mm + shift_mm, p.y_mm) for p in loaded[::-1]]
    middle = area.representative_point()
    point = MapPoint(float(middle.x), float(middle.y))
    room = room_along(area, stroke.contact, UPRIGHT_DEG, point)
    lowest_mm = max(p.y_mm for p in loaded)
    line = [p for p in track(room, point, Axis.DOWN) if p.y_mm <= lowest_mm]
    return line[::SIDE_STEP]


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


def _timed(stroke: Stroke, parts: list[Part]) -> tuple[StrokePath, ...]:
    times_s = [pace.glide_s(stroke.technique, points) for points, _ in parts]
    begins_s = [0.0, *accumulate(times_s)]
    return tuple(
        StrokePath(
            points=points,
            contact=stroke.contact,
            angle_deg=UPRIGHT_DEG,
            period_s=round(time_s, 3),
            is_loaded=is_loaded,
            begins_s=round(begin_s, 3),
            cycle_s=round(begins_s[-1], 3),
        )
        for (points, is_loaded), time_s, begin_s in zip(
            parts, times_s, begins_s, strict=False
        )
    )
