"""Where a drawn outline is farthest off."""

import shapely
from shapely.ops import nearest_points

from app.geometry.atlas import Atlas
from app.geometry.shapes import area_of
from app.model.outline import MapPoint, Outline
from app.practice.drawing import EDGE_STEP_MM

WorstLine = tuple[MapPoint, MapPoint]


def worst_line(outline: Outline, feature_id: str, atlas: Atlas) -> WorstLine | None:
    """Return the longest way between the edges, from the drawn one to the true one.

    Its length is the worst error that the grading tells. None where nothing of the
    outline lies on the figure.
    """
    true = atlas.polygon(feature_id)
    drawn = shapely.intersection(area_of(outline), atlas.areas.figure)
    if drawn.area <= 0 or true.area <= 0:
        return None
    there = _farthest(drawn.boundary, true.boundary)
    back = _farthest(true.boundary, drawn.boundary)
    if there[0] >= back[0]:
        return there[1], there[2]
    return back[2], back[1]


def _farthest(
    edge: shapely.Geometry, other: shapely.Geometry
) -> tuple[float, MapPoint, MapPoint]:
    """Return how far the farthest place of an edge is off another, and both ends."""
    fine = shapely.segmentize(edge, EDGE_STEP_MM)
    places = shapely.points(shapely.get_coordinates(fine))
    far = places[shapely.distance(places, other).argmax()]
    near, _ = nearest_points(other, far)
    return (
        float(shapely.distance(far, other)),
        MapPoint(far.x, far.y),
        MapPoint(near.x, near.y),
    )
