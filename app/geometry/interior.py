"""A point that stands for an area."""

import shapely
from shapely.geometry.base import BaseGeometry

from app.model.outline import MapPoint

TOLERANCE_MM = 0.5


def inner_point(area: BaseGeometry) -> MapPoint:
    """Return the point of the area that lies deepest inside it.

    Notes
    -----
    The pole of inaccessibility: the centre of the largest circle that fits, so it
    never falls outside a bent area as a centroid may.
    """
    areas = [area]
    radius_line = shapely.maximum_inscribed_circle(areas, tolerance=TOLERANCE_MM)[0]
    x_mm, y_mm = shapely.get_coordinates(radius_line)[0]
    return MapPoint(round(float(x_mm), 2), round(float(y_mm), 2))
