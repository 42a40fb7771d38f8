"""Where a technique's contact goes: paths at true size and pace.

No loaded part of a path puts more pressure on any skin that the contact covers than
that skin takes. The contact is narrowed and turned to what fits; where nothing fits,
the technique is lighter here, or has no path at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

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
    opted_in: frozenset[str] = frozenset(),
) -> tuple[StrokePath, ...]:
    """Return how the contact moves when the technique is used at a point of a region.

    The parts of one stroke come in their order (`begins_s`). A technique with a hand
    on each side of the spine has the mirrored parts as well. Nothing is returned
    where the contact does not fit at any level that the technique can be done at.

    Parameters
    ----------
    level_max
        The most pressure, if it is less than the technique and the point would take.
    opted_in
        Ids or bases of the regions that both people agreed to; the contact keeps off
        the others that ask for it.
    """
    use = _used(technique, contact, atlas, region, point, opted_in)
    found = next(_fits(use, level_max), None)
    if found is None:
        return ()
    level, fit = found
    paths = (
        loop_paths(use.technique, fit)
        if isinstance(fit, Loop)
        else paths_of(_stroke(use, level, fit))
    )
    return with_the_other_hand(
        use.technique, use.contact, atlas, region, paths, opted_in
    )


def stroke_level(
    technique: Technique,
    contact: ContactShape,
    atlas: Atlas,
    region: Region,
    point: MapPoint,
    level_max: int | None = None,
    opted_in: frozenset[str] = frozenset(),
) -> int:
    """Return the most pressure that all the skin under the moving contact takes.

    0 where the contact does not fit as lightly as the technique can be done.
    """
    use = _used(technique, contact, atlas, region, point, opted_in)
    found = next(_fits(use, level_max), None)
    return found[0] if found else 0


@dataclass(frozen=True, slots=True)
class _Use:
    """A technique with its contact, as it is used at a point of a region."""

    technique: Technique
    contact: ContactShape
    atlas: Atlas
    region: Region
    point: MapPoint
    opted_in: frozenset[str]

    def area(self, level: int) -> BaseGeometry:
        return stroke_area(self.atlas, self.technique, self.region, self.point, level)


def _used(
    technique: Technique,
    contact: ContactShape,
    atlas: Atlas,
    region: Region,
    point: MapPoint,
    opted_in: frozenset[str],
) -> _Use:
    contact = own_size(technique, contact)
    technique = on_the_part(technique, region)
    place = beside_the_midline(technique, contact, region, point)
    return _Use(technique, contact, atlas, region, place, opted_in)


def _stroke(use: _Use, level: int, fit: Fit) -> Stroke:
    axis = stroke_axis(use.region, use.area(level))
    return Stroke(
        use.technique, fit.contact, fit.angle_deg, fit.room, use.region, use.point, axis
    )


def _fits(use: _Use, level_max: int | None) -> Iterator[tuple[int, Fit | Loop]]:
    """Return how the contact fits, the highest level first."""
    technique = use.technique
    highest = min(technique.level_max, use.atlas.cap_at(use.point))
    if level_max is not None:
        highest = min(highest, level_max)
    for level in range(highest, max(technique.level_min, 1) - 1, -1):
        is_loop = technique.pattern is StrokePattern.LOOP
        if fit := (_loop(use, level) if is_loop else _fit(use, level)):
            yield level, fit


def _loop(use: _Use, level: int) -> Loop | None:
    return fitting_loop(
        use.technique,
        use.contact,
        use.atlas,
        use.region,
        use.point,
        level,
        use.opted_in,
    )


def _fit(use: _Use, level: int) -> Fit | None:
    area = use.area(level)
    if area.is_empty:
        return None
    technique, region, point = use.technique, use.region, use.point
    forbidden = forbidden_to(use.atlas, technique, region, level, use.opted_in)
    fitting = Fitting(
        use.contact,
        use.atlas.grounds.ground(area, forbidden),
        usual_angles(technique, region, point, stroke_axis(region, area)),
    )
    if technique.is_straight:
        return fitting.along(point, ENOUGH_STRAIGHT)
    if technique.pattern in STEPS:
        return fitting.along(point, ENOUGH_STEPS, is_stepped=True)
    if technique.pattern in GLIDES:
        return fitting.along(point)
    return fitting.near(point, wanted_mm(technique))
