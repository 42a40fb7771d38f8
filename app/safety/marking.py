"""A place that a person marks on a map."""

from app.geometry.atlas import Atlas
from app.model.health import Condition
from app.model.outline import MapPoint
from app.model.person import MarkedPlace


def marked_place(
    atlas: Atlas, condition: Condition, point: MapPoint, radius_mm: float = 0.0
) -> MarkedPlace:
    """Return the place of a condition, with at least the margin that it asks for."""
    wide_mm = max(radius_mm, condition.mark_radius_mm)
    under = atlas.regions_near(point, wide_mm)
    return MarkedPlace(
        condition_id=condition.id,
        map_id=atlas.body_map.id,
        x_mm=point.x_mm,
        y_mm=point.y_mm,
        radius_mm=wide_mm,
        regions=tuple(region.id for region in under if not region.is_container),
    )
