"""A body map made ready for questions about places."""

import math
from functools import cached_property
from typing import TYPE_CHECKING

import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from app.geometry.areas import MapAreas
from app.geometry.felt import felt_part
from app.geometry.ground import Grounds, Loops
from app.geometry.index import AreaIndex, Nearest, PartedIndex
from app.geometry.interior import inner_point
from app.geometry.keeper import Keeper
from app.geometry.shapes import only_areas
from app.geometry.shelf import Shelf, packed_shelf
from app.geometry.touched import TouchIndex
from app.model.body_map import BodyMap, Knot, Landmark, Region
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel
from app.model.scene import KNOT_PICK_MM

if TYPE_CHECKING:
    from app.geometry.fitted import Way

SEAM_MM = 0.04
"""How far a region reaches over its drawn edge.

Neighbours are drawn edge to edge, and a point on a seam is strictly inside neither of
them: both reach over it, and where they then overlap the stricter one holds. Far less
than anybody can point at, and more than an export rounds to.
"""

SLIVER_MM2 = 0.01
"""What is left of a region that others cover wholly: not a part, but rounding."""


class Atlas:
    """A body map that answers what lies at a place and how far other things are.

    Parameters
    ----------
    worked_out
        What `worked_out` returned for this very map at an earlier start.

    Attributes
    ----------
    body_map
        The map that the answers are about.
    areas
        Its areas, clipped to the figure.
    grounds, loops
        Where contacts may travel, kept for the next stroke.
    rooms
        Other areas worked out from those of the map, kept.
    ways
        What strokes from the middle of a region or knot are made from, kept: sessions
        come back to the same places.
    shelf
        What was worked out at an earlier start.
    """

    def __init__(self, body_map: BodyMap, worked_out: bytes = b"") -> None:
        self.body_map = body_map
        self.shelf = shelf = Shelf(worked_out)
        self.areas = MapAreas(body_map, shelf)
        self._regions = AreaIndex(
            {key: self.areas.by_id[key] for key in self.areas.regions}
        )
        self._no_go = PartedIndex(
            self.areas.figure,
            {
                key: self.areas.by_id[key]
                for key, region in self.areas.regions.items()
                if region.level is SafetyLevel.NO_GO
            },
        )
        self._bones = PartedIndex(
            self.areas.figure,
            {
                bone.id: felt_part(bone, self.areas.by_id[bone.id])
                for bone in body_map.bones
                if bone.is_felt
            },
        )
        self.grounds, self.loops = Grounds(shelf), Loops(shelf)
        self.rooms: Keeper[BaseGeometry] = Keeper()
        self.ways: Keeper[Way | None] = Keeper()
        self._points: dict[str, MapPoint] = {}

    @cached_property
    def touches(self) -> TouchIndex:
        """Return what tells which regions a stroke touches."""
        return TouchIndex(self.areas)

    def worked_out(self) -> bytes:
        """Return where contacts may travel, as far as it was asked for, as bytes."""
        return packed_shelf(self.areas.made, self.grounds.rooms(), self.loops.found)

    def is_on_figure(self, point: MapPoint) -> bool:
        """Say whether the point lies on the figure; its edge belongs to it."""
        return bool(self.areas.figure.covers(_place(point)))

    def regions_at(self, point: MapPoint) -> tuple[Region, ...]:
        """Return the regions that cover the point, most specific first."""
        found = sorted(self._region_ids(point), key=self.areas.specificity)
        return tuple(self.areas.regions[key] for key in found)

    def regions_near(self, point: MapPoint, reach_mm: float) -> tuple[Region, ...]:
        """Return the regions of which some part is within reach of the point."""
        found = self._regions.covering(point, reach_mm)
        return tuple(self.areas.regions[key] for key in found)

    def knots_at(
        self, point: MapPoint, slack_mm: float = 0.0
    ) -> tuple[tuple[Knot, float], ...]:
        """Return the knots whose disc covers the point, each with its distance in mm.

        The nearest centre comes first; the slack widens every disc.
        """
        found = [
            (knot, distance_mm)
            for knot in self.body_map.knots
            if (distance_mm := _distance_mm(knot.point, point))
            <= knot.radius_mm + slack_mm
        ]
        return tuple(sorted(found, key=lambda pair: (pair[1], pair[0].id)))

    def features_at(self, point: MapPoint, slack_mm: float = 0.0) -> tuple[str, ...]:
        """Return the ids of what lies at the point, most specific first.

        Landmarks come first, then a knot whose centre is close, then the regions,
        then the other knots whose discs cover the point; containers come last.

        Parameters
        ----------
        slack_mm
            How far off a landmark or the edge of a knot's disc the point may be.
        """
        landmarks = sorted(
            (distance_mm, landmark.id)
            for landmark in self.body_map.landmarks
            if (distance_mm := _distance_mm(landmark.point, point)) <= slack_mm
        )
        knots, regions = self.knots_at(point, slack_mm), self.regions_at(point)
        return (
            *(landmark_id for _, landmark_id in landmarks),
            *(knot.id for knot, off_mm in knots if off_mm <= KNOT_PICK_MM),
            *(region.id for region in regions if not region.is_container),
            *(knot.id for knot, off_mm in knots if off_mm > KNOT_PICK_MM),
            *(region.id for region in regions if region.is_container),
        )

    def level_at(self, point: MapPoint) -> SafetyLevel:
        """Return the strictest level of all regions here; caution outside of them."""
        levels = [region.level for region in self._regions_covering(point)]
        return max(levels, key=_strictness, default=SafetyLevel.CAUTION)

    def cap_at(self, point: MapPoint) -> int:
        """Return the lowest cap of all regions here; the map's own outside of them."""
        caps = [region.cap for region in self._regions_covering(point)]
        return min(caps, default=self.body_map.default_cap)

    def polygon(self, feature_id: str) -> BaseGeometry:
        """Return what a feature covers on the figure: a knot its disc.

        A landmark's is a point.

        Raises
        ------
        KeyError
            If nothing on the map has this id.
        """
        if feature_id in self.areas.by_id:
            return self.areas.by_id[feature_id]
        feature = self.body_map.features[feature_id]
        if isinstance(feature, Knot):
            return _place(feature.point).buffer(feature.radius_mm)
        return _place(self.point_of(feature_id))

    def reach(self, feature_id: str) -> BaseGeometry:
        """Return what a feature covers, a region with what it takes of its seams."""
        area = self.polygon(feature_id)
        if feature_id not in self.areas.regions or area.is_empty:
            return area
        wider = area.buffer(SEAM_MM, join_style="mitre", mitre_limit=2.0)
        return only_areas(shapely.intersection(wider, self.areas.figure))

    def distance_mm(self, point: MapPoint, feature_id: str) -> float:
        """Return how far the feature's area is; 0 inside it."""
        return float(shapely.distance(_place(point), self.polygon(feature_id)))

    def nearest_bone(self, point: MapPoint) -> Nearest | None:
        """Return the nearest bone to be felt on this part of the figure, if any."""
        return self._bones.nearest(point)

    def nearest_no_go(self, point: MapPoint) -> Nearest | None:
        """Return the nearest no-go region on this part of the figure, if any."""
        return self._no_go.nearest(point)

    def are_in_one_view(self, one: MapPoint, other: MapPoint) -> bool:
        """Say whether two places lie on the same part of the figure."""
        return self._no_go.part_of(one) == self._no_go.part_of(other)

    def point_of(self, feature_id: str) -> MapPoint:
        """Return the point that stands for a feature.

        For a region it is the innermost point of the part where the region is the
        most specific one; where there is no such part, of the part where its level
        is in force, else of all of it.
        """
        if feature_id not in self._points:
            self._points[feature_id] = self._point_of(feature_id)
        return self._points[feature_id]

    def _point_of(self, feature_id: str) -> MapPoint:
        feature = self.body_map.features[feature_id]
        if isinstance(feature, Knot | Landmark):
            return feature.point
        parts = [self.areas.by_id[feature_id]]
        if isinstance(feature, Region):
            parts[:0] = [self.areas.own(feature_id), self.areas.allowed(feature_id)]
        for part in parts:
            if part.area > SLIVER_MM2:
                return inner_point(part)
        return MapPoint(*feature.outline.segments[0][1][-2:])

    def _regions_covering(self, point: MapPoint) -> list[Region]:
        return [self.areas.regions[key] for key in self._region_ids(point)]

    def _region_ids(self, point: MapPoint) -> tuple[str, ...]:
        return self._regions.covering(point, SEAM_MM)


def _strictness(level: SafetyLevel) -> int:
    return level.strictness


def _place(point: MapPoint) -> Point:
    return Point(point.x_mm, point.y_mm)


def _distance_mm(one: MapPoint, other: MapPoint) -> float:
    return math.hypot(one.x_mm - other.x_mm, one.y_mm - other.y_mm)
