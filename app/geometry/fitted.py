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
        if level_max not in self._fitted:
            level = self._level(level_max)
            # From there down to the level that fits, nothing else was found.
            known = self._fitted.get(level) if level else None
            found = known or (FittedStroke(self, level) if level else None)
            self._fitted.update(dict.fromkeys(range(level, level_max + 1), found))
        return self._fitted[level_max]

    @cached_property
    def _fitted(self) -> "dict[int, FittedStroke | None]":
        return {}

    def _level(self, level_max: int) -> int:
        return stroke_level(
            self.technique,
            self.contact,
            self.atlas,
            self.region,
            self.point,
            level_max,
            self.opted_in,
        )


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

    def reaches(self, point: MapPoint, radius_mm: float, *, only_loaded: bool) -> bool:
        """Say whether it comes closer to a point than this."""
        key = point, radius_mm, only_loaded
        if key not in self._reached:
            self._reached[key] = self.touched.reaches(
                point, radius_mm, only_loaded=only_loaded
            )
        return self._reached[key]

    @cached_property
    def _reached(self) -> dict[tuple[MapPoint, float, bool], bool]:
        return {}
