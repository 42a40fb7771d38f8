"""The skin that a contact covers, standing still and on its way."""

import math
from itertools import pairwise

import numpy as np
import shapely
from shapely import MultiLineString, Point
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
    ellipse = to_ellipse(path.contact, path.angle_deg)
    inverse = np.linalg.inv(ellipse)
    way = np.array([[point.x_mm, point.y_mm] for point in path.points]) @ inverse.T
    tube = shapely.buffer(_line(way), 1.0, quad_segs=SEGMENTS_PER_QUARTER)
    return _from_unit(tube, ellipse, MapPoint(0.0, 0.0))


def _line(way: Points) -> BaseGeometry:
    """Return a way as lines that never turn back on themselves.

    A line that ends where it began is taken for a ring, and one that runs there and
    back for a ring without an inside: what lies round its ends would be left out.
    """
    if len(way) < 2:
        return Point(way[0])
    steps = np.diff(way, axis=0)
    turns_back = (steps[1:] * steps[:-1]).sum(axis=1) <= 0
    ends = [0, *(np.flatnonzero(turns_back) + 1).tolist(), len(way) - 1]
    parts = [way[start : end + 1] for start, end in pairwise(ends)]
    return MultiLineString(parts)


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
