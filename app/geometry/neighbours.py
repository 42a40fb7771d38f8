"""The next thing in a direction, for the arrow keys."""

import math

from app.geometry.atlas import Atlas
from app.model.body_map import Region
from app.model.outline import MapPoint

SIDEWAYS_WEIGHT = 2.0
"""A mm off the way counts as much as this many mm along it."""

WIDEST_ANGLE_DEG = 75.0


def neighbour(atlas: Atlas, feature_id: str, dx: float, dy: float) -> str | None:
    """Return the feature of the same kind that is next in the direction.

    Regions are compared by the points that stand for them; containers are passed
    over. None at the edge of the map.
    """
    start = atlas.point_of(feature_id)
    costs = [
        (cost_mm, other_id)
        for other_id in _peers(atlas, feature_id)
        if (cost_mm := _cost_mm(start, atlas.point_of(other_id), dx, dy)) is not None
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


def _cost_mm(start: MapPoint, end: MapPoint, dx: float, dy: float) -> float | None:
    step = math.hypot(dx, dy)
    across_mm, down_mm = end.x_mm - start.x_mm, end.y_mm - start.y_mm
    ahead_mm = (across_mm * dx + down_mm * dy) / step
    aside_mm = abs(across_mm * dy - down_mm * dx) / step
    if ahead_mm <= 0 or aside_mm > ahead_mm * math.tan(math.radians(WIDEST_ANGLE_DEG)):
        return None
    return ahead_mm + SIDEWAYS_WEIGHT * aside_mm
