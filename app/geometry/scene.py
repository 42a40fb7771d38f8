"""A body map as plain shapes for the view."""

import shapely
from shapely.geometry.base import BaseGeometry

from app.geometry.atlas import Atlas
from app.geometry.shapes import area_of, lines_of, outline_of
from app.model.body_map import (
    BodyMap,
    Bone,
    Knot,
    Landmark,
    Muscle,
    MuscleDepth,
    Region,
)
from app.model.outline import MapPoint, Outline
from app.model.scene import MapScene, Shape

_DEEPEST_FIRST = (MuscleDepth.DEEP, MuscleDepth.MIDDLE, MuscleDepth.SUPERFICIAL)


def scene_of(body_map: BodyMap, atlas: Atlas | None = None) -> MapScene:
    """Return the map as the view draws it, everything clipped to the figure.

    Drawing order: regions (containers first, then milder before stricter and larger
    before smaller), bones, muscles (deep ones first), knots, landmarks. So the
    topmost region at a point is the one whose level is in force there.
    """
    atlas = atlas or Atlas(body_map)
    left, top, right, bottom = atlas.areas.figure.bounds
    return MapScene(
        map_id=body_map.id,
        title=body_map.title,
        pose=body_map.pose,
        bounds_mm=(left, top, right, bottom),
        silhouette=body_map.silhouette,
        cover=body_map.cover,
        shapes=(
            *(_region_shape(atlas, region) for region in _drawn_regions(atlas)),
            *(_bone_shape(atlas, bone) for bone in _drawn_bones(atlas)),
            *(_muscle_shape(atlas, muscle) for muscle in _drawn_muscles(atlas)),
            *(_knot_shape(atlas, knot) for knot in body_map.knots),
            *(_landmark_shape(landmark) for landmark in body_map.landmarks),
        ),
    )


def _drawn_regions(atlas: Atlas) -> list[Region]:
    shown = [region for region in atlas.body_map.regions if _is_seen(atlas, region.id)]
    return sorted(shown, key=lambda r: atlas.areas.specificity(r.id), reverse=True)


def _drawn_bones(atlas: Atlas) -> list[Bone]:
    """Return the bones as their file orders them: back to front."""
    return [bone for bone in atlas.body_map.bones if _is_seen(atlas, bone.id)]


def _drawn_muscles(atlas: Atlas) -> list[Muscle]:
    shown = [muscle for muscle in atlas.body_map.muscles if _is_seen(atlas, muscle.id)]
    return sorted(
        shown,
        key=lambda muscle: _DEEPEST_FIRST.index(muscle.depth),
    )


def _is_seen(atlas: Atlas, feature_id: str) -> bool:
    return not atlas.polygon(feature_id).is_empty


def _region_shape(atlas: Atlas, region: Region) -> Shape:
    return Shape(
        id=region.id,
        kind="region",
        name=region.name,
        side=region.side,
        level=region.level,
        cap=region.cap,
        outline=_clipped_outline(atlas, region.id, region.outline),
        label=region.name if region.label_priority else "",
        label_priority=region.label_priority,
        is_opt_in=region.is_opt_in,
        is_container=region.is_container,
    )


def _bone_shape(atlas: Atlas, bone: Bone) -> Shape:
    return Shape(
        id=bone.id,
        kind="bone",
        name=bone.name,
        side=bone.side,
        outline=_clipped_outline(atlas, bone.id, bone.outline),
        lines=_clipped_lines(atlas, bone.lines),
        term=bone.term,
    )


def _muscle_shape(atlas: Atlas, muscle: Muscle) -> Shape:
    return Shape(
        id=muscle.id,
        kind="muscle",
        name=muscle.name,
        side=muscle.side,
        outline=_clipped_outline(atlas, muscle.id, muscle.outline),
        lines=_clipped_lines(atlas, muscle.fibres),
        depth=muscle.depth,
        term=muscle.term,
    )


def _knot_shape(atlas: Atlas, knot: Knot) -> Shape:
    return Shape(
        id=knot.id,
        kind="knot",
        name=knot.name,
        side=knot.side,
        level=atlas.level_at(knot.point),
        cap=min(knot.max_level, atlas.cap_at(knot.point)),
        point=knot.point,
        radius_mm=knot.radius_mm,
        is_opt_in=is_covered(atlas, knot.point),
    )


def is_covered(atlas: Atlas, point: MapPoint) -> bool:
    """Return whether a place is shown only after both have agreed."""
    place = shapely.Point(point.x_mm, point.y_mm)
    regions = (atlas.body_map.features[i] for i in atlas.features_at(point))
    return any(area_of(cover).contains(place) for cover in atlas.body_map.cover) or any(
        isinstance(region, Region) and region.is_opt_in for region in regions
    )


def _landmark_shape(landmark: Landmark) -> Shape:
    return Shape(
        id=landmark.id,
        kind="landmark",
        name=landmark.name,
        side=landmark.side,
        point=landmark.point,
        label=landmark.name if landmark.label_priority else "",
        label_priority=landmark.label_priority,
    )


def _clipped_outline(atlas: Atlas, feature_id: str, outline: Outline) -> Outline:
    """Return the smooth outline where it lies on the figure, else its clipped lines."""
    area = atlas.polygon(feature_id)
    return outline if _lies_within(area, atlas.areas.figure) else outline_of(area)


def _clipped_lines(atlas: Atlas, lines: Outline | None) -> Outline | None:
    if lines is None:
        return None
    drawn = lines_of(lines)
    if _lies_within(drawn, atlas.areas.figure):
        return lines
    clipped = shapely.intersection(drawn, atlas.areas.figure)
    return None if clipped.is_empty else outline_of(clipped)


def _lies_within(geometry: BaseGeometry, figure: BaseGeometry) -> bool:
    return bool(figure.contains_properly(geometry))
