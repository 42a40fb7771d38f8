"""Where to work instead of a place that takes no hands."""

import math

import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from app.geometry.atlas import Atlas
from app.guidance.guidance import WorkNearby
from app.model.body_map import Region
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel, Side
from app.safety.levels import person_discs, person_levels
from app.safety.person import NOBODY, PersonRules
from app.safety.place import is_closed

FINGER_MM = 8.0
"""How deep inside a region a finger has to lie to press on nothing else."""

OUTSIDE_ZONE = 1.2
"""How much farther a place counts that lies in no massage zone, such as an arm."""

SPINE = "spine"
"""Where this region is, head, feet, spine and outside are ways to go."""

ALONGSIDE = math.sin(math.radians(22.5))
"""Up to this part of the way, a direction is not worth a word."""


def work_nearby(
    atlas: Atlas,
    point: MapPoint,
    opted_in: frozenset[str],
    person: PersonRules = NOBODY,
) -> WorkNearby | None:
    """Return the nearest place on the same side where a finger may work.

    The massage zone is preferred to an arm or a hip that is hardly nearer. None
    beside the body, where that side has no such place, and when the person's answers
    stop the session.
    """
    if not atlas.is_on_figure(point) or person.stops:
        return None
    levels = person_levels(atlas.body_map, person)
    found = [
        (shapely.shortest_line(_place(point), room), region)
        for region in atlas.body_map.regions
        if _is_offered(region, point, opted_in)
        and levels[region.id].cap > 0
        and not (room := _room_for(atlas, region, person)).is_empty
    ]
    if not found:
        return None
    way, region = min(found, key=lambda each: _cost(atlas, point, *each))
    target = _end_of(way)
    return WorkNearby(
        region,
        target,
        round(float(way.length), 1),
        _towards(atlas, point, target),
        is_in_other_view=not atlas.are_in_one_view(point, target),
    )


def direction_in_words(start: MapPoint, end: MapPoint) -> str:
    """Return "the head and the outside" for a way up and away from the spine."""
    down_mm = end.y_mm - start.y_mm
    out_mm = abs(end.x_mm) - abs(start.x_mm)
    little_mm = ALONGSIDE * math.hypot(down_mm, out_mm)
    words = []
    if abs(down_mm) > little_mm:
        words.append("the feet" if down_mm > 0 else "the head")
    if abs(out_mm) > little_mm:
        words.append("the outside" if out_mm > 0 else "the spine")
    return " and ".join(words)


def _towards(atlas: Atlas, start: MapPoint, end: MapPoint) -> str:
    """Return which way it is; nothing where there is no spine to tell it by."""
    if SPINE not in atlas.body_map.features:
        return ""
    if not atlas.are_in_one_view(start, atlas.point_of(SPINE)):
        return ""
    return direction_in_words(start, end)


def _cost(
    atlas: Atlas, point: MapPoint, way: BaseGeometry, region: Region
) -> tuple[bool, float, str]:
    """Return how far a region counts, and its id where two are as far.

    Another view of the body comes last, and there the largest region first.
    """
    if not atlas.are_in_one_view(point, _end_of(way)):
        return True, -atlas.areas.size_mm2(region.id), region.id
    middle = atlas.regions_at(atlas.point_of(region.id))
    is_in_zone = any(other.is_container for other in middle)
    return False, float(way.length) * (1.0 if is_in_zone else OUTSIDE_ZONE), region.id


def _end_of(way: BaseGeometry) -> MapPoint:
    x_mm, y_mm = map(float, shapely.get_coordinates(way)[1])
    return MapPoint(x_mm, y_mm)


def _is_offered(region: Region, point: MapPoint, opted_in: frozenset[str]) -> bool:
    return (
        region.level is SafetyLevel.WORK
        and region.side in (_side(point), Side.MIDLINE)
        and not region.is_container
        and not is_closed(region, opted_in)
    )


def _side(point: MapPoint) -> Side:
    """Return the side that a point lies on; the midline counts as right."""
    return Side.LEFT if point.x_mm < 0 else Side.RIGHT


def _room(atlas: Atlas, region: Region) -> BaseGeometry:
    """Return where a finger presses on nothing stricter than the region."""
    key = "work", region.id
    return atlas.rooms.kept(
        key, lambda: shapely.buffer(atlas.areas.allowed(region.id), -FINGER_MM)
    )


def _room_for(atlas: Atlas, region: Region, person: PersonRules) -> BaseGeometry:
    """Return the room of a region without the places that this person marked."""
    discs = [
        shapely.buffer(_place(disc.place.point), disc.place.radius_mm + FINGER_MM)
        for disc in person_discs(atlas.body_map, person)
        if disc.cap == 0
    ]
    room = _room(atlas, region)
    return shapely.difference(room, shapely.union_all(discs)) if discs else room


def _place(point: MapPoint) -> Point:
    return Point(point.x_mm, point.y_mm)
