"""The next thing in a direction, for the arrow keys."""

import math
from dataclasses import dataclass

import shapely
from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry

from app.geometry.atlas import Atlas
from app.model.body_map import Region
from app.model.outline import MapPoint

SIDEWAYS_WEIGHT = 2.5
"""A mm off the way counts as much as this many mm along it."""

WIDEST_SLOPE = math.tan(math.radians(75.0))
"""How far aside a thing may lie for each mm that it lies ahead."""

FARTHEST_MM = 3000.0


@dataclass(frozen=True, slots=True)
class Way:
    """A straight way over the map."""

    start: MapPoint
    dx: float
    dy: float

    def ahead_mm(self, point: MapPoint) -> float:
        """Return how far ahead a point lies; less than 0 behind."""
        across_mm = point.x_mm - self.start.x_mm
        down_mm = point.y_mm - self.start.y_mm
        return (across_mm * self.dx + down_mm * self.dy) / math.hypot(self.dx, self.dy)

    def aside_mm(self, point: MapPoint) -> float:
        """Return how far beside the way a point lies."""
        across_mm = point.x_mm - self.start.x_mm
        down_mm = point.y_mm - self.start.y_mm
        off_mm = across_mm * self.dy - down_mm * self.dx
        return abs(off_mm) / math.hypot(self.dx, self.dy)

    def line(self) -> LineString:
        """Return the way as a line."""
        scale = FARTHEST_MM / math.hypot(self.dx, self.dy)
        end = (self.start.x_mm + scale * self.dx, self.start.y_mm + scale * self.dy)
        return LineString([(self.start.x_mm, self.start.y_mm), end])


def neighbour(atlas: Atlas, feature_id: str, dx: float, dy: float) -> str | None:
    """Return the feature of the same kind that is next in the direction.

    The way starts at the point that stands for the feature. Others count by where
    the way runs into them, by their nearest point or by the point that stands for
    them, whichever is least off. Containers are passed over. None at the edge.
    """
    way = Way(atlas.point_of(feature_id), dx, dy)
    costs = [
        (cost_mm, other_id)
        for other_id in _peers(atlas, feature_id)
        if (cost_mm := _cost_mm(atlas, way, other_id)) is not None
    ]
    return min(costs)[1] if costs else None


def _peers(atlas: Atlas, feature_id: str) -> list[str]:
    kind = type(atlas.body_map.features[feature_id])
    return [
        other_id
        for other_id, other in atlas.body_map.features.items()
        if isinstance(other, kind)
        and other_id != feature_id
        and not (isinstance(other, Region) and _is_passed_over(atlas, other))
    ]


def _is_passed_over(atlas: Atlas, region: Region) -> bool:
    return region.is_container or atlas.polygon(region.id).is_empty


def _cost_mm(atlas: Atlas, way: Way, other_id: str) -> float | None:
    if way.ahead_mm(atlas.point_of(other_id)) <= 0:
        return None
    area = _seen_area(atlas, other_id)
    costs = [
        way.ahead_mm(point) + SIDEWAYS_WEIGHT * way.aside_mm(point)
        for point in (_met(way, area), _nearest(way, area), atlas.point_of(other_id))
        if way.ahead_mm(point) * WIDEST_SLOPE > max(way.aside_mm(point), 0.01)
    ]
    return min(costs, default=None)


def _seen_area(atlas: Atlas, feature_id: str) -> BaseGeometry:
    """Return what is seen of a feature: of a region what no other one covers."""
    if feature_id in atlas.areas.regions:
        own = atlas.areas.own(feature_id)
        if not own.is_empty:
            return own
    return atlas.polygon(feature_id)


def _met(way: Way, area: BaseGeometry) -> MapPoint:
    """Return where the way runs into an area; its start when it misses it."""
    met = shapely.intersection(area, way.line())
    return way.start if met.is_empty else _nearest(way, met)


def _nearest(way: Way, area: BaseGeometry) -> MapPoint:
    place = Point(way.start.x_mm, way.start.y_mm)
    x_mm, y_mm = shapely.get_coordinates(shapely.shortest_line(area, place))[0]
    return MapPoint(float(x_mm), float(y_mm))
