"""The skin that a contact covers, standing still and on its way."""

import math

import numpy as np
import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from app.geometry.flatten import Points
from app.model.outline import MapPoint
from app.model.stroke import StrokePath
from app.model.technique import ContactShape

SEGMENTS_PER_QUARTER = 8


def contact_area(
    contact: ContactShape, centre: MapPoint, angle_deg: float
) -> BaseGeometry:
    """Return the ellipse that a contact covers at a place."""
    return _from_unit(
        Point(0, 0).buffer(1.0, quad_segs=SEGMENTS_PER_QUARTER),
        to_ellipse(contact, angle_deg),
        centre,
    )


def swept_area(path: StrokePath) -> BaseGeometry:
    """Return all the skin that the contact of a stroke covers on its way."""
    matrix = np.linalg.inv(to_ellipse(path.contact, path.angle_deg))
    way = np.array([[point.x_mm, point.y_mm] for point in path.points]) @ matrix.T
    line = shapely.linestrings(way) if len(way) > 1 else Point(way[0])
    tube = shapely.buffer(line, 1.0, quad_segs=SEGMENTS_PER_QUARTER)
    return _from_unit(tube, np.linalg.inv(matrix), MapPoint(0.0, 0.0))


def touching(
    area: BaseGeometry, contact: ContactShape, angle_deg: float
) -> BaseGeometry:
    """Return where a contact's centre lies when the contact reaches into the area."""
    ellipse = to_ellipse(contact, angle_deg)
    inverse = np.linalg.inv(ellipse)
    unit = shapely.transform(area, lambda points: points @ inverse.T)
    wider = shapely.buffer(unit, 1.0, quad_segs=SEGMENTS_PER_QUARTER)
    return _from_unit(wider, ellipse, MapPoint(0.0, 0.0))


def to_ellipse(contact: ContactShape, angle_deg: float) -> Points:
    """Return the matrix that turns the unit circle into the contact's edge, in mm."""
    turn = math.radians(angle_deg)
    along = np.array([math.cos(turn), math.sin(turn)])
    across = np.array([-math.sin(turn), math.cos(turn)])
    return np.column_stack(
        [along * contact.along_mm / 2, across * contact.across_mm / 2]
    )


def _from_unit(
    geometry: BaseGeometry, matrix: Points, centre: MapPoint
) -> BaseGeometry:
    shift = np.array([centre.x_mm, centre.y_mm])
    moved: BaseGeometry = shapely.transform(
        geometry, lambda points: points @ matrix.T + shift
    )
    return moved
