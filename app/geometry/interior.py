"""A point that stands for an area."""

import shapely
from shapely.geometry.base import BaseGeometry

from app.model.outline import MapPoint

TOLERANCE_MM = 0.5

DEEP_ENOUGH = 0.5
"""Part of the greatest depth at which the middle of an area stands for it."""


def inner_point(area: BaseGeometry) -> MapPoint:
    """Return the point that stands for an area: its middle, or the depth of it.

    Notes
    -----
    The centre of gravity where that lies nearly as deep inside as any point; else the
    pole of inaccessibility, the centre of the largest circle that fits, which never
    falls outside a bent area.
    """
    areas = [area]
    radius_line = shapely.maximum_inscribed_circle(areas, tolerance=TOLERANCE_MM)[0]
    middle = shapely.centroid(area)
    depth_mm = shapely.distance(middle, shapely.boundary(area))
    is_deep = area.covers(middle) and depth_mm >= DEEP_ENOUGH * radius_line.length
    x_mm, y_mm = shapely.get_coordinates(middle if is_deep else radius_line)[0]
    return MapPoint(round(float(x_mm), 2), round(float(y_mm), 2))
