"""Which regions a stroke touches on its way."""

from collections.abc import Iterable
from dataclasses import dataclass

import shapely
from shapely import Point, STRtree
from shapely.geometry.base import BaseGeometry

from app.geometry.areas import MapAreas
from app.geometry.contact import swept_area
from app.geometry.fit import OVERHANG_MM
from app.model.outline import MapPoint
from app.model.stroke import StrokePath

Skin = tuple[BaseGeometry, ...]


@dataclass(frozen=True, slots=True)
class Touched:
    """What a stroke touches.

    Attributes
    ----------
    loaded, anyhow
        Ids of the regions that its loaded parts reach into, and those that any part
        does: the light ways back as well.
    loaded_skin, whole_skin
        The skin that each of the loaded parts covers, and that each part does.
    """

    loaded: frozenset[str]
    anyhow: frozenset[str]
    loaded_skin: Skin
    whole_skin: Skin

    def reaches(self, point: MapPoint, radius_mm: float, *, only_loaded: bool) -> bool:
        """Say whether it comes closer to a point than this."""
        skin = self.loaded_skin if only_loaded else self.whole_skin
        place = Point(point.x_mm, point.y_mm)
        return any(shapely.dwithin(area, place, radius_mm) for area in skin)


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
        loaded = tuple(area for area, is_loaded in swept if is_loaded)
        light = tuple(area for area, is_loaded in swept if not is_loaded)
        under = self._under(loaded)
        anyhow = under | self._under(light)
        return Touched(under, anyhow, loaded, (*loaded, *light))

    def _under(self, skin: Skin) -> frozenset[str]:
        found: set[str] = set()
        for area in skin:
            shapely.prepare(area)
            hits = self._tree.query(area, predicate="intersects")
            found.update(self._ids[hit] for hit in hits)
        return frozenset(found)
