"""Where the centre of a contact may travel."""

from dataclasses import dataclass
from functools import cached_property

import shapely
from shapely import Point, Polygon
from shapely.geometry.base import BaseGeometry

from app.geometry.flatten import Points
from app.geometry.stations import Axis, Span, Stations, edges_of, spans_at, stations_of
from app.model.outline import MapPoint

NUDGE_MM = 1e-4


@dataclass(frozen=True)
class Room:
    """Where the centre of a contact may travel.

    Attributes
    ----------
    area
        A single polygon.
    """

    area: Polygon

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
        place = (point.x_mm, point.y_mm)
        here_mm = place[axis.value]
        across_mm = place[1 - axis.value]
        # A place on an edge that runs along the line counts, on either side of it.
        spans = [
            span
            for beside_mm in (-NUDGE_MM, NUDGE_MM)
            for span in spans_at(self._edges, across_mm + beside_mm, 1 - axis.value)
        ]
        return min(
            spans,
            key=lambda span: max(span[0] - here_mm, here_mm - span[1]),
            default=(here_mm, here_mm),
        )

    @cached_property
    def _edges(self) -> Points:
        return edges_of(self.area)

    @cached_property
    def length_mm(self) -> float:
        """Return how long the room is: down or out, the greater."""
        left, top, right, bottom = self.area.bounds
        return float(max(right - left, bottom - top))

    def stations(self, axis: Axis) -> Stations:
        """Return where lines across the axis lie inside the room."""
        return self._down_stations if axis is Axis.DOWN else self._out_stations

    @cached_property
    def _down_stations(self) -> Stations:
        return stations_of(self.area, Axis.DOWN)

    @cached_property
    def _out_stations(self) -> Stations:
        return stations_of(self.area, Axis.OUT)


@dataclass(frozen=True)
class Rooms:
    """All the rooms of an area.

    Attributes
    ----------
    area
        Polygons.
    """

    area: BaseGeometry

    @cached_property
    def parts(self) -> tuple[Room, ...]:
        """Return the rooms one by one."""
        return tuple(map(Room, shapely.get_parts(self.area)))

    def by(self, place: Point) -> Room:
        """Return the room that lies nearest to a place."""
        if len(self.parts) == 1:
            return self.parts[0]
        return min(
            self.parts,
            key=lambda room: (round(room.area.distance(place), 3), -room.area.area),
        )


def room_by(area: BaseGeometry, point: MapPoint) -> Room:
    """Return the part of an area that lies nearest to a point."""
    return Rooms(area).by(Point(point.x_mm, point.y_mm))
