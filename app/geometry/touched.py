"""Which regions a stroke touches on its way."""

from collections.abc import Iterable
from dataclasses import dataclass

import shapely
from shapely import Point, STRtree
from shapely.geometry.base import BaseGeometry

from app.geometry.areas import MapAreas
from app.geometry.contact import swept_area
from app.geometry.fit import OVERHANG_MM
from app.geometry.shapes import NOTHING
from app.model.outline import MapPoint
from app.model.stroke import StrokePath


@dataclass(frozen=True, slots=True)
class Touched:
    """What a stroke touches.

    Attributes
    ----------
    loaded, anyhow
        Ids of the regions that its loaded parts reach into, and those that any part
        does: the light ways back as well.
    loaded_area, whole_area
        The skin that the loaded parts cover, and that all parts do.
    """

    loaded: frozenset[str]
    anyhow: frozenset[str]
    loaded_area: BaseGeometry
    whole_area: BaseGeometry

    def reaches(self, point: MapPoint, radius_mm: float, *, only_loaded: bool) -> bool:
        """Say whether it comes closer to a point than this."""
        area = self.loaded_area if only_loaded else self.whole_area
        return bool(shapely.dwithin(area, Point(point.x_mm, point.y_mm), radius_mm))


class TouchIndex:
    """The regions of a map, ready to tell which of them a stroke touches.

    No hand is placed more exactly than `OVERHANG_MM`: a region counts where a contact
    reaches deeper into it than that.
    """

    def __init__(self, areas: MapAreas) -> None:
        inner = {
            key: shapely.buffer(areas.by_id[key], -OVERHANG_MM) for key in areas.regions
        }
        # What is narrower than two overhangs counts as soon as it is touched.
        kept = {
            key: areas.by_id[key] if area.is_empty else area
            for key, area in inner.items()
        }
        self._ids = [key for key, area in kept.items() if not area.is_empty]
        self._tree = STRtree([kept[key] for key in self._ids])

    def touched(self, paths: Iterable[StrokePath]) -> Touched:
        """Return what the paths of one stroke touch."""
        swept = [(swept_area(path), path.is_loaded) for path in paths]
        loaded = _united([area for area, is_loaded in swept if is_loaded])
        whole = _united([area for area, _ in swept])
        return Touched(self._under(loaded), self._under(whole), loaded, whole)

    def _under(self, area: BaseGeometry) -> frozenset[str]:
        if area.is_empty:
            return frozenset()
        shapely.prepare(area)
        hits = self._tree.query(area, predicate="intersects")
        return frozenset(self._ids[hit] for hit in hits)


def _united(areas: list[BaseGeometry]) -> BaseGeometry:
    if not areas:
        return NOTHING
    united: BaseGeometry = shapely.union_all(areas)
    return united
