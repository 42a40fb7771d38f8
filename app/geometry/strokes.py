"""Where a technique's contact goes: paths at true size and pace.

No loaded part of a path puts more pressure on any skin that the contact covers than
that skin takes. The contact is narrowed and turned to what fits; where nothing fits,
the technique is lighter here, or has no path at all.
"""

from collections.abc import Iterator

from app.geometry.atlas import Atlas
from app.geometry.fit import ENOUGH_STEPS, ENOUGH_STRAIGHT, Fit, Fitting
from app.geometry.hands import (
    beside_the_midline,
    on_the_part,
    own_size,
    with_the_other_hand,
)
from app.geometry.loop import fitting_loop, loop_paths
from app.geometry.patterns import paths_of, wanted_mm
from app.geometry.stroke import (
    GLIDES,
    Stroke,
    forbidden_to,
    stroke_area,
    stroke_axis,
    usual_angles,
)
from app.geometry.ways import Loop
from app.model.body_map import Region
from app.model.outline import MapPoint
from app.model.stroke import StrokePath
from app.model.technique import ContactShape, StrokePattern, Technique

STEPS = {StrokePattern.PRESSES, StrokePattern.WALK, StrokePattern.WALK_AND_BACK}


def stroke_paths(
    technique: Technique,
    contact: ContactShape,
    atlas: Atlas,
    region: Region,
    point: MapPoint,
    level_max: int | None = None,
) -> tuple[StrokePath, ...]:
    """Return how the contact moves when the technique is used at a point of a region.

    The parts of one stroke come in their order (`begins_s`). A technique with a hand
    on each side of the spine has the mirrored parts as well. Nothing is returned
    where the contact does not fit at any level that the technique can be done at.

    Parameters
    ----------
    level_max
        The most pressure, if it is less than the technique and the point would take.
    """
    technique, contact = on_the_part(technique, region), own_size(technique, contact)
    point = beside_the_midline(technique, contact, region, point)
    found = next(_fits(technique, contact, atlas, region, point, level_max), None)
    if found is None:
        return ()
    level, fit = found
    if isinstance(fit, Loop):
        paths = loop_paths(technique, fit)
    else:
        axis = stroke_axis(region, stroke_area(atlas, technique, region, point, level))
        stroke = Stroke(
            technique, fit.contact, fit.angle_deg, fit.room, region, point, axis
        )
        paths = paths_of(stroke)
    return with_the_other_hand(technique, contact, atlas, region, paths)


def stroke_level(
    technique: Technique,
    contact: ContactShape,
    atlas: Atlas,
    region: Region,
    point: MapPoint,
    level_max: int | None = None,
) -> int:
    """Return the most pressure that all the skin under the moving contact takes.

    0 where the contact does not fit as lightly as the technique can be done.
    """
    technique, contact = on_the_part(technique, region), own_size(technique, contact)
    point = beside_the_midline(technique, contact, region, point)
    found = next(_fits(technique, contact, atlas, region, point, level_max), None)
    return found[0] if found else 0


def _fits(
    technique: Technique,
    contact: ContactShape,
    atlas: Atlas,
    region: Region,
    point: MapPoint,
    level_max: int | None,
) -> Iterator[tuple[int, Fit | Loop]]:
    """Return how the contact fits, the highest level first."""
    highest = min(technique.level_max, atlas.cap_at(point))
    if level_max is not None:
        highest = min(highest, level_max)
    for level in range(highest, max(technique.level_min, 1) - 1, -1):
        if technique.pattern is StrokePattern.LOOP:
            loop = fitting_loop(technique, contact, atlas, region, point, level)
            if loop:
                yield level, loop
        elif fit := _fit(technique, contact, atlas, region, point, level):
            yield level, fit


def _fit(
    technique: Technique,
    contact: ContactShape,
    atlas: Atlas,
    region: Region,
    point: MapPoint,
    level: int,
) -> Fit | None:
    area = stroke_area(atlas, technique, region, point, level)
    if area.is_empty:
        return None
    axis = stroke_axis(region, area)
    fitting = Fitting(
        contact,
        atlas.grounds.ground(area, forbidden_to(atlas, technique, region, level)),
        usual_angles(technique, region, point, axis),
    )
    if technique.is_straight:
        return fitting.along(point, ENOUGH_STRAIGHT)
    if technique.pattern in STEPS:
        return fitting.along(point, ENOUGH_STEPS, is_stepped=True)
    if technique.pattern in GLIDES:
        return fitting.along(point)
    return fitting.near(point, wanted_mm(technique))
