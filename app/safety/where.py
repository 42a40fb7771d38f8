"""Where on the body a rule of a person holds."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.model.body_map import Region
from app.model.health import Health, HealthArea
from app.model.ids import MapId
from app.model.outline import MapPoint
from app.model.person import MarkedPlace


# It tells nothing of itself in a log or a traceback: it is somebody's answer.
@dataclass(frozen=True, slots=True, repr=False)
class Where:
    """Where on the body a rule holds.

    Attributes
    ----------
    is_whole
        Everywhere: its area is the whole body, or nobody said yet where it is.
    regions
        Bases or ids of regions, on every map.
    maps
        Whole maps.
    discs
        Marked places. Another map than the mark's knows them by their regions.
    placed
        For an area: what belongs to any area at all. A region that belongs to none
        counts as part of this one: nobody said that it is not.
    """

    is_whole: bool = False
    regions: frozenset[str] = frozenset()
    maps: frozenset[MapId] = frozenset()
    discs: tuple[MarkedPlace, ...] = ()
    placed: frozenset[str] | None = None

    def covers(self, region: Region, map_id: MapId) -> bool:
        """Say whether it holds all over a region; a disc lies on it in part only."""
        if self.is_whole or map_id in self.maps:
            return True
        if region.id in self.regions or region.base in self.regions:
            return True
        if self.placed is not None and not {map_id, region.base} & self.placed:
            return True
        return any(
            region.id in disc.regions for disc in self.discs if disc.map_id != map_id
        )

    def holds_at(
        self, map_id: MapId, point: MapPoint, regions: Iterable[Region]
    ) -> bool:
        """Say whether it holds at a point that lies in the regions."""
        if self.is_whole or map_id in self.maps:
            return True
        if any(is_in_disc(point, disc) for disc in self.discs_on(map_id)):
            return True
        return any(self.covers(region, map_id) for region in regions)

    def discs_on(self, map_id: MapId) -> Iterator[MarkedPlace]:
        """Return the discs that lie on one map."""
        return (disc for disc in self.discs if disc.map_id == map_id)


EVERYWHERE = Where(is_whole=True)


def where_of(area: HealthArea | None, health: Health) -> Where:
    """Return the places of an area; of one that is not known, everything."""
    if area is None:
        return EVERYWHERE
    return Where(
        regions=frozenset(area.regions),
        maps=frozenset(area.maps),
        placed=health.placed | health.placed_maps,
    )


def is_in_disc(point: MapPoint, disc: MarkedPlace) -> bool:
    """Say whether a point lies in a marked place."""
    off_mm = math.hypot(point.x_mm - disc.x_mm, point.y_mm - disc.y_mm)
    return off_mm <= disc.radius_mm
