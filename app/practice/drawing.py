"""How well a drawn outline fits a zone."""

from dataclasses import dataclass

import shapely

from app.geometry.atlas import Atlas
from app.geometry.shapes import area_of
from app.model.body_map import Region
from app.model.outline import Outline
from app.model.safety import SafetyLevel

GOOD_OVERLAP, HARD_OVERLAP = 0.75, 0.6
"""Shares of the joint area. People who shade the same ache twice overlap by 0.62
within a minute and by 0.73 to 0.76 where it is new (Jaccard, pain drawings)."""

GOOD_WORST_MM, HARD_WORST_MM = 39.0, 78.0
"""How far the worst place of the edge may be off: three and six times 13 mm, as a
long edge has many places to be wrong at (our choice)."""

SAFE_SHARE = 0.9
"""Of a no-go area, so much must be inside the outline: what is left out is pressed."""

FINGERTIP_MM2 = 400.0
"""Less than 2 by 2 cm of an area is no mistake of somebody who draws with a mouse."""

EDGE_STEP_MM = 2.0
"""The edges are compared at places this far apart."""


@dataclass(frozen=True, slots=True)
class DrawnZone:
    """How a drawn zone compares with the true one.

    Attributes
    ----------
    overlap
        Joint area over the area of both together, 0 to 1 (Jaccard).
    worst_error_mm
        The longest way from either edge to the other (Hausdorff).
    left_out_share
        How much of the true zone lies outside the outline, 0 to 1.
    beyond_share
        How much of the outline lies outside the true zone, 0 to 1.
    tier
        2 good, 1 near, 0 a miss, -1 leaves out a no-go area.
    """

    overlap: float
    worst_error_mm: float
    left_out_share: float
    beyond_share: float
    tier: int


def drawn_zone(outline: Outline, feature_id: str, atlas: Atlas) -> DrawnZone:
    """Return how well an outline fits a feature; both are clipped to the figure."""
    true = atlas.polygon(feature_id)
    drawn = shapely.intersection(area_of(outline), atlas.areas.figure)
    if drawn.area <= 0 or true.area <= 0:
        return DrawnZone(0.0, float("inf"), 1.0, 0.0, 0)
    joint = shapely.intersection(drawn, true).area
    overlap = joint / (drawn.area + true.area - joint)
    worst_mm = float(
        shapely.hausdorff_distance(
            shapely.segmentize(drawn.boundary, EDGE_STEP_MM),
            shapely.segmentize(true.boundary, EDGE_STEP_MM),
        )
    )
    left_out, beyond = 1 - joint / true.area, 1 - joint / drawn.area
    feature = atlas.body_map.features[feature_id]
    is_no_go = isinstance(feature, Region) and feature.level is SafetyLevel.NO_GO
    return DrawnZone(
        overlap=overlap,
        worst_error_mm=worst_mm,
        left_out_share=max(0.0, left_out),
        beyond_share=max(0.0, beyond),
        tier=_tier(overlap, worst_mm, left_out if is_no_go else 0.0),
    )


def no_go_inside(outline: Outline, atlas: Atlas) -> tuple[Region, ...]:
    """Return the no-go areas of which a line takes in more than a fingertip."""
    drawn = shapely.intersection(area_of(outline), atlas.areas.figure)
    return tuple(
        region
        for region in atlas.body_map.regions
        if region.level is SafetyLevel.NO_GO
        and shapely.intersection(atlas.polygon(region.id), drawn).area > FINGERTIP_MM2
    )


def _tier(overlap: float, worst_mm: float, left_out_no_go: float) -> int:
    if left_out_no_go > 0.5:
        return -1
    if left_out_no_go > 1 - SAFE_SHARE + 1e-9:
        return 0
    if overlap >= GOOD_OVERLAP and worst_mm <= GOOD_WORST_MM:
        return 2
    return int(overlap >= HARD_OVERLAP and worst_mm <= HARD_WORST_MM)
