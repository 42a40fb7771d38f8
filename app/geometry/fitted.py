"""A stroke as it fits a place, and what it touches there."""

from dataclasses import dataclass
from functools import cached_property

from app.geometry.atlas import Atlas
from app.geometry.strokes import stroke_level, stroke_paths
from app.geometry.touched import Touched
from app.model.body_map import Region
from app.model.outline import MapPoint
from app.model.stroke import StrokePath
from app.model.technique import ContactShape, Technique


@dataclass(frozen=True)
class Way:
    """What a stroke is made from.

    Attributes
    ----------
    opted_in
        Ids or bases of the regions that both people agreed to.
    """

    technique: Technique
    contact: ContactShape
    atlas: Atlas
    region: Region
    point: MapPoint
    opted_in: frozenset[str] = frozenset()

    def fitted(self, level_max: int) -> "FittedStroke | None":
        """Return the stroke with the most pressure that fits; None if none does."""
        level = stroke_level(
            self.technique,
            self.contact,
            self.atlas,
            self.region,
            self.point,
            level_max,
            self.opted_in,
        )
        return FittedStroke(self, level) if level else None


@dataclass(frozen=True)
class FittedStroke:
    """A stroke with the pressure that all the skin under it takes."""

    way: Way
    level: int

    @cached_property
    def paths(self) -> tuple[StrokePath, ...]:
        """Return how the contact moves."""
        way = self.way
        return stroke_paths(
            way.technique,
            way.contact,
            way.atlas,
            way.region,
            way.point,
            self.level,
            way.opted_in,
        )

    @cached_property
    def touched(self) -> Touched:
        """Return what the stroke touches."""
        return self.way.atlas.touches.touched(self.paths)
