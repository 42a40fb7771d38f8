"""Where a technique's contact goes: paths at true size and pace.

Every loaded path keeps to the part of the region in which the region's own level is
in force, and so off every no-go area. The whole contact stays inside that part where
it is wide enough. On narrower ones (a palm on a column of muscle two fingers wide) as
much of the contact as possible does, at the least its middle: the rest overhangs,
flat and light, as a hand does on a real back.
"""

from app.geometry.atlas import Atlas
from app.geometry.loop import loop_cap
from app.geometry.patterns import PATTERNS
from app.geometry.stroke import Stroke, drawn_cap, stroke_area, stroke_axis
from app.model.body_map import Region
from app.model.outline import MapPoint
from app.model.safety import Side
from app.model.stroke import StrokePath
from app.model.technique import ContactShape, StrokePattern, Technique


def stroke_paths(
    technique: Technique,
    contact: ContactShape,
    atlas: Atlas,
    region: Region,
    point: MapPoint,
) -> tuple[StrokePath, ...]:
    """Return how the contact moves when the technique is used at a point of a region.

    The parts of one stroke come in their order (`begins_s`). A technique with a hand
    on each side of the spine has the mirrored parts as well. Nothing is returned for
    a region that a stricter one covers altogether.
    """
    area = stroke_area(atlas, technique, region, point)
    if area.is_empty:
        return ()
    axis = stroke_axis(region, area)
    stroke = Stroke(technique, contact, atlas, region, point, area, axis)
    paths = PATTERNS[technique.pattern](stroke)
    return (*paths, *map(mirrored_path, paths)) if _is_two_sided(stroke) else paths


def stroke_cap(
    technique: Technique,
    contact: ContactShape,
    atlas: Atlas,
    region: Region,
    point: MapPoint,
) -> int:
    """Return the lowest cap that the loaded way of a technique has to keep.

    The long loop and strokes away from the spine travel over several regions; all
    other patterns keep to places with at least the point's own cap.
    """
    if technique.pattern is StrokePattern.AWAY_FROM_SPINE:
        return drawn_cap(atlas, region, point)
    if technique.pattern is not StrokePattern.LOOP:
        return atlas.cap_at(point)
    area = stroke_area(atlas, technique, region, point)
    axis = stroke_axis(region, area)
    stroke = Stroke(technique, contact, atlas, region, point, area, axis)
    return min(atlas.cap_at(point), loop_cap(stroke))


def mirrored_path(path: StrokePath) -> StrokePath:
    """Return the path of the other hand, on the other side of the body."""
    return StrokePath(
        points=tuple(point.mirrored() for point in path.points),
        contact=path.contact,
        angle_deg=-180.0 - path.angle_deg,
        period_s=path.period_s,
        is_loaded=path.is_loaded,
        begins_s=path.begins_s,
        cycle_s=path.cycle_s,
    )


def _is_two_sided(stroke: Stroke) -> bool:
    technique = stroke.technique
    if technique.hands < 2 or stroke.region.side is Side.MIDLINE:
        return False
    is_rocking = technique.pattern is StrokePattern.ROCK
    return technique.pattern is StrokePattern.LOOP or technique.is_gliding or is_rocking
