"""A body map as GeoJSON, for other programs."""

from collections.abc import Iterator
from typing import Any

import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from app.geometry.atlas import Atlas
from app.model.body_map import BodyMap, Feature, Knot, Landmark, Muscle, Region
from app.model.safety import Side

GeoJson = dict[str, Any]  # Any: GeoJSON nests numbers, texts and lists at will

GRID_MM = 0.001


def feature_collection(body_map: BodyMap, atlas: Atlas | None = None) -> GeoJson:
    """Return every region, knot, landmark, bone, muscle and the figure, in mm.

    Coordinates are those of the map: origin at C7, x to the body's right, y
    downwards. Areas are clipped to the figure; what lies beside it is left out.
    Neighbouring regions overlap by a hair, so that every point of the figure lies
    strictly inside one; where regions overlap, the stricter level holds.
    """
    atlas = atlas or Atlas(body_map)
    return {
        "type": "FeatureCollection",
        "name": body_map.id,
        "title": body_map.title,
        "units": "mm",
        "axes": "x to the body's right, y downwards, origin at the C7 spinous tip",
        "features": [
            _figure(atlas),
            *(
                _packed(feature.id, _shape(atlas, feature), _properties(atlas, feature))
                for feature in body_map.features.values()
                if not _is_unseen(atlas, feature)
            ),
        ],
    }


def _is_unseen(atlas: Atlas, feature: Feature) -> bool:
    return bool(atlas.polygon(feature.id).is_empty)


def _shape(atlas: Atlas, feature: Feature) -> BaseGeometry:
    if isinstance(feature, Knot | Landmark):
        return Point(feature.point.x_mm, feature.point.y_mm)
    return atlas.reach(feature.id)


def _figure(atlas: Atlas) -> GeoJson:
    body_map = atlas.body_map
    return _packed(
        "figure",
        atlas.areas.figure,
        {
            "id": "figure",
            "kind": "figure",
            "name": body_map.title,
            "side": str(Side.MIDLINE),
            "level": None,
            "cap": None,
        },
    )


def _packed(feature_id: str, geometry: BaseGeometry, properties: GeoJson) -> GeoJson:
    rounded = shapely.set_precision(geometry, GRID_MM, mode="pointwise")
    return {
        "type": "Feature",
        "id": feature_id,
        "geometry": shapely.geometry.mapping(rounded),
        "properties": properties,
    }


def _properties(atlas: Atlas, feature: Feature) -> GeoJson:
    level, cap = _safety(atlas, feature)
    return {
        "id": feature.id,
        "kind": type(feature).__name__.lower(),
        "name": feature.name,
        "term": feature.term,
        "side": str(feature.side),
        "level": level,
        "cap": cap,
        **dict(_particulars(feature)),
    }


def _safety(atlas: Atlas, feature: Feature) -> tuple[str | None, int | None]:
    if isinstance(feature, Region):
        return str(feature.level), feature.cap
    if isinstance(feature, Knot | Landmark):
        cap = atlas.cap_at(feature.point)
        if isinstance(feature, Knot):
            cap = min(cap, feature.max_level)
        return str(atlas.level_at(feature.point)), cap
    return None, None


def _particulars(feature: Feature) -> Iterator[tuple[str, object]]:
    if isinstance(feature, Region):
        yield "is_container", feature.is_container
        yield "is_opt_in", feature.is_opt_in
    elif isinstance(feature, Knot):
        yield "radius_mm", feature.radius_mm
        yield "muscle", feature.muscle
        yield "fibre_deg", feature.fibre_deg
    elif isinstance(feature, Muscle):
        yield "depth", str(feature.depth)
