"""Finding areas by place, fast."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import shapely
from shapely import Point, STRtree
from shapely.geometry.base import BaseGeometry

from app.geometry.shapes import only_areas
from app.model.outline import MapPoint


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest of several areas; the distance is 0 inside it."""

    id: str
    distance_mm: float


class AreaIndex:
    """Areas by id, searched by place. Empty areas are never found."""

    def __init__(self, areas: Mapping[str, BaseGeometry]) -> None:
        found = {key: area for key, area in areas.items() if not area.is_empty}
        self._ids = tuple(found)
        self._areas = list(found.values())
        shapely.prepare(self._areas)
        self._tree = STRtree(self._areas)

    def covering(self, point: MapPoint, slack_mm: float = 0.0) -> tuple[str, ...]:
        """Return the ids of the areas that lie at the point, or within the slack."""
        place = Point(point.x_mm, point.y_mm)
        hits = self._tree.query(place, predicate="dwithin", distance=slack_mm)
        return self._named(hits)

    def nearest(self, point: MapPoint) -> Nearest | None:
        """Return the nearest area, the first by id among equals; None without any."""
        if not self._areas:
            return None
        place = Point(point.x_mm, point.y_mm)
        hits, distances = self._tree.query_nearest(place, return_distance=True)
        return Nearest(min(self._named(hits)), float(distances[0]))

    def _named(self, hits: Iterable[int]) -> tuple[str, ...]:
        return tuple(self._ids[hit] for hit in sorted(hits))


class PartedIndex:
    """Areas by id, searched only on the part of the figure that a place belongs to.

    Views of one body beside each other are near on the sheet and not on the body.
    """

    def __init__(self, figure: BaseGeometry, areas: Mapping[str, BaseGeometry]) -> None:
        self._parts = list(shapely.get_parts(figure)) or [figure]
        self._indexes = [AreaIndex(_on_part(part, areas)) for part in self._parts]

    def nearest(self, point: MapPoint) -> Nearest | None:
        """Return the nearest area on the part at the point, or nearest to it."""
        return self._indexes[self.part_of(point)].nearest(point)

    def part_of(self, point: MapPoint) -> int:
        """Return the number of the part at the point, or nearest to it."""
        away = shapely.distance(self._parts, Point(point.x_mm, point.y_mm))
        return int(away.argmin())


def _on_part(
    part: BaseGeometry, areas: Mapping[str, BaseGeometry]
) -> dict[str, BaseGeometry]:
    return {
        key: only_areas(shapely.intersection(area, part))
        for key, area in areas.items()
        if shapely.intersects(area, part)
    }
