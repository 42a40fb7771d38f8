"""Which places of which map a session works on, for its small picture."""

from collections import Counter
from dataclasses import dataclass

from app.model.body_map import BodyMap, Feature, Knot, Region
from app.model.library import Library
from app.model.outline import MapPoint, Outline
from app.model.safety import Side
from app.model.session import Session, SessionStep, StepSides

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in mm."""

AROUND_MM = 70.0
LEAST_MM = 330.0


@dataclass(frozen=True, slots=True)
class Worked:
    """The map that a session spends most of its time on, and the places there."""

    body_map: BodyMap
    feature_ids: tuple[str, ...]
    map_count: int = 1

    @property
    def outlines(self) -> tuple[Outline, ...]:
        """Return the areas that are worked on."""
        found = (getattr(each, "outline", None) for each in self._features)
        return tuple(outline for outline in found if outline is not None)

    @property
    def points(self) -> tuple[MapPoint, ...]:
        """Return the knots that are worked on."""
        found = (getattr(each, "point", None) for each in self._features)
        return tuple(point for point in found if point is not None)

    @property
    def _features(self) -> list[Feature]:
        return [self.body_map.features[each] for each in self.feature_ids]


def worked_places(library: Library, session: Session) -> Worked | None:
    """Return what a session works on; None where its maps are not there."""
    seconds: Counter[str] = Counter()
    for step in session.steps:
        if step.map and step.technique:
            seconds[step.map] += step.total_s
    known = [name for name, _ in seconds.most_common() if name in library.map_by_id]
    if not known:
        return None
    body_map = next(each for each in library.maps if each.id == known[0])
    ids = [
        feature_id
        for step in session.steps
        if step.map == body_map.id and step.technique
        for feature_id in step_features(body_map, step)
    ]
    return Worked(body_map, tuple(dict.fromkeys(ids)), len(known))


def step_features(body_map: BodyMap, step: SessionStep) -> tuple[str, ...]:
    """Return the ids of the regions or knots that a step is done on."""
    sides = (*_SIDES[step.sides], Side.MIDLINE)
    both: tuple[Region | Knot, ...] = (*body_map.regions, *body_map.knots)
    found = [each for each in both if each.base == step.place]
    return tuple(str(each.id) for each in found if each.side in sides)


_SIDES = {
    StepSides.RIGHT: (Side.RIGHT,),
    StepSides.LEFT: (Side.LEFT,),
    StepSides.EACH: (Side.RIGHT, Side.LEFT),
    StepSides.BOTH: (Side.RIGHT, Side.LEFT),
}
