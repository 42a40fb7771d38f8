"""Outlines as shapely geometries, and back."""

from functools import reduce

import numpy as np
import shapely
from shapely import MultiLineString, Polygon
from shapely.geometry.base import BaseGeometry

from app.geometry.flatten import polylines_of
from app.model.outline import Outline, Segment

CORNERS_OF_AN_AREA = 4
"""Three, and the first once more."""

NOTHING: BaseGeometry = Polygon()


def area_of(outline: Outline) -> BaseGeometry:
    """Return what the outline encloses; subpaths inside another cut holes."""
    rings = [
        line for line in polylines_of(outline) if len(line) >= CORNERS_OF_AN_AREA - 1
    ]
    areas = [only_areas(shapely.make_valid(Polygon(ring))) for ring in rings]
    return reduce(shapely.symmetric_difference, areas, NOTHING)


def lines_of(outline: Outline) -> BaseGeometry:
    """Return the outline as open lines."""
    return MultiLineString([line.tolist() for line in polylines_of(outline)])


def only_areas(geometry: BaseGeometry) -> BaseGeometry:
    """Return the geometry without stray points and lines."""
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        return geometry
    parts = shapely.get_parts(geometry)
    areas = [part for part in parts if part.geom_type in ("Polygon", "MultiPolygon")]
    joined: BaseGeometry = shapely.union_all(areas) if areas else NOTHING
    return joined


def outline_of(geometry: BaseGeometry) -> Outline:
    """Return polygons or lines as an outline made of straight segments."""
    segments: list[Segment] = []
    for part in shapely.get_parts(geometry):
        if part.geom_type == "Polygon":
            for ring in (part.exterior, *part.interiors):
                segments += _drawn(shapely.get_coordinates(ring)[:-1])
                segments.append(("Z", ()))
        elif part.geom_type == "LineString":
            segments += _drawn(shapely.get_coordinates(part))
    return Outline(tuple(segments))


def mirrored(geometry: BaseGeometry) -> BaseGeometry:
    """Return the geometry on the other side of the body."""
    flipped: BaseGeometry = shapely.transform(
        geometry, lambda points: points * np.array([-1.0, 1.0])
    )
    return flipped


def _drawn(points: np.ndarray) -> list[Segment]:
    first, *others = np.round(points, 3).tolist()
    return [("M", tuple(first)), *(("L", tuple(point)) for point in others)]
