"""Where the centre of a contact may travel."""

from dataclasses import dataclass
from functools import cached_property

import shapely
from shapely import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

from app.geometry.contact import eroded
from app.geometry.stations import Axis, Span, Stations, stations_of
from app.model.outline import MapPoint
from app.model.technique import ContactShape

PARTS_INSIDE = (1.0, 0.75, 0.5, 0.3, 0.15)
"""Tried in turn: how much of the contact has to stay inside the area."""

FARTHEST_SHIFT_MM = 15.0
"""A press or circle may be moved this far from where it was asked for: less than the
25 mm by which the place of a knot is uncertain."""

LEAST_LENGTH = 0.6
"""A stroke has to keep this much of the way that the area's length would allow."""

ENOUGH = 0.6
"""The part of the wanted space that is enough."""

NARROWEST_MM = 0.5


@dataclass(frozen=True)
class Room:
    """Where the centre of a contact may travel.

    Attributes
    ----------
    area
        A single polygon.
    part_inside
        How much of the contact's size is sure to stay inside: 1 is all of it. On
        areas narrower than the contact it is less, and the contact overhangs them.
    """

    area: Polygon
    part_inside: float

    def clamped(self, point: MapPoint) -> MapPoint:
        """Return the point, moved into the room where it lies outside."""
        place = Point(point.x_mm, point.y_mm)
        if self.area.covers(place):
            return point
        nearest = shapely.shortest_line(self.area, place)
        x_mm, y_mm = shapely.get_coordinates(nearest)[0]
        return MapPoint(float(x_mm), float(y_mm))

    def clearance_mm(self, point: MapPoint) -> float:
        """Return how far the edge of the room is from a point inside it."""
        edge = shapely.boundary(self.area)
        return float(shapely.distance(edge, Point(point.x_mm, point.y_mm)))

    def reach_mm(self, point: MapPoint) -> float:
        """Return how far a movement through the point can reach to each side."""
        spans = (self.span_mm(point, axis) for axis in Axis)
        return min((high - low) / 2 for low, high in spans)

    def span_mm(self, point: MapPoint, axis: Axis) -> Span:
        """Return from where to where the room reaches along the axis at a point."""
        left, top, right, bottom = self.area.bounds
        if axis is Axis.OUT:
            line = LineString([(left, point.y_mm), (right, point.y_mm)])
        else:
            line = LineString([(point.x_mm, top), (point.x_mm, bottom)])
        inside = shapely.intersection(self.area, line)
        place = Point(point.x_mm, point.y_mm)
        nearest = min(shapely.get_parts(inside), key=place.distance, default=place)
        bounds = nearest.bounds
        return float(bounds[axis.value]), float(bounds[axis.value + 2])

    def stations(self, axis: Axis) -> Stations:
        """Return where lines across the axis lie inside the room."""
        return self._down_stations if axis is Axis.DOWN else self._out_stations

    @cached_property
    def _down_stations(self) -> Stations:
        return stations_of(self.area, Axis.DOWN)

    @cached_property
    def _out_stations(self) -> Stations:
        return stations_of(self.area, Axis.OUT)


def room_near(
    area: BaseGeometry,
    contact: ContactShape,
    angle_deg: float,
    point: MapPoint,
    wanted_mm: float = 0.0,
) -> Room:
    """Return the room of a contact that stays close to a point.

    Parameters
    ----------
    wanted_mm
        How far to each side there should be space to move. Less of the contact is
        kept inside where that gives more space.
    """
    place = Point(point.x_mm, point.y_mm)
    rooms = []
    for part_inside in PARTS_INSIDE:
        inner = eroded(area, contact, angle_deg, part_inside)
        if not inner.is_empty and inner.distance(place) <= FARTHEST_SHIFT_MM:
            room = Room(_nearest_part(inner, place), part_inside)
            if room.reach_mm(room.clamped(point)) >= ENOUGH * wanted_mm:
                return room
            rooms.append(room)
    return rooms[-1] if rooms else _whole(area, place)


def room_along(
    area: BaseGeometry, contact: ContactShape, angle_deg: float, point: MapPoint
) -> Room:
    """Return the room of a contact that travels the length of the area."""
    place = Point(point.x_mm, point.y_mm)
    part = _nearest_part(area, place)
    for part_inside in PARTS_INSIDE:
        inner = eroded(part, contact, angle_deg, part_inside)
        if inner.is_empty:
            continue
        inner = _nearest_part(inner, place)
        wanted_mm = _length_mm(part) - part_inside * contact.along_mm
        if _length_mm(inner) >= LEAST_LENGTH * wanted_mm:
            return Room(inner, part_inside)
    return _whole(area, place)


def _whole(area: BaseGeometry, place: Point) -> Room:
    narrowed = shapely.buffer(area, -NARROWEST_MM)
    return Room(_nearest_part(area if narrowed.is_empty else narrowed, place), 0.0)


def _length_mm(area: BaseGeometry) -> float:
    left, top, right, bottom = area.bounds
    return float(max(right - left, bottom - top))


def _nearest_part(area: BaseGeometry, place: Point) -> Polygon:
    parts = shapely.get_parts(area)
    nearest = min(parts, key=lambda part: (round(part.distance(place), 3), -part.area))
    assert isinstance(nearest, Polygon)
    return nearest
