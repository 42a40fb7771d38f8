"""The areas of a map, clipped to the figure."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

import shapely
from shapely.geometry.base import BaseGeometry

from app.geometry.shapes import NOTHING, area_of, only_areas
from app.geometry.shelf import Shelf
from app.model.body_map import BodyMap, Region
from app.model.outline import Outline
from app.model.safety import SafetyLevel

SEAM_MM = 0.6
"""Regions that share an edge touch only nearly: this closes the gap between them."""

FAR_MM = 1e4

Specificity = tuple[bool, int, float, str]


class MapAreas:
    """Areas of regions, bones and muscles by id, and what is left where they overlap.

    Attributes
    ----------
    figure
        The whole figure.
    by_id
        What of each feature lies on the figure; empty when nothing does.
    regions
        The regions by id.
    made
        What has been worked out from them, by name.

    Parameters
    ----------
    shelf
        What an earlier start worked out.
    """

    def __init__(self, body_map: BodyMap, shelf: Shelf | None = None) -> None:
        self.made: dict[str, BaseGeometry] = {}
        self._shelf = shelf or Shelf()
        self.figure = _united(area_of(outline) for outline in body_map.silhouette)
        shapely.prepare(self.figure)
        self.by_id: dict[str, BaseGeometry] = {
            feature_id: _clipped(area_of(outline), self.figure)
            for feature_id, outline in _outlines(body_map)
        }
        self.regions: dict[str, Region] = {
            region.id: region for region in body_map.regions
        }
        self._size_mm2 = {key: float(area.area) for key, area in self.by_id.items()}
        self._allowed: dict[tuple[str, SafetyLevel, int], BaseGeometry] = {}
        self._joined: dict[tuple[frozenset[str], int], BaseGeometry] = {}
        self._own: dict[str, BaseGeometry] = {}
        self._forbidden: dict[
            tuple[int, SafetyLevel, frozenset[str]], BaseGeometry
        ] = {}
        self._default_cap = body_map.default_cap

    def size_mm2(self, feature_id: str) -> float:
        """Return how large a region, bone or muscle is on the figure."""
        return self._size_mm2[feature_id]

    def specificity(self, region_id: str) -> Specificity:
        """Return a key that sorts the most specific region first.

        Containers come last. Among the others the strictest level comes first,
        because it is the one in force, then the smallest area.
        """
        region = self.regions[region_id]
        size_mm2 = round(self._size_mm2[region_id], 1)
        return region.is_container, -region.level.strictness, size_mm2, region_id

    @cached_property
    def no_go(self) -> BaseGeometry:
        """Return all no-go regions together."""
        return _united(
            self.by_id[key]
            for key, region in self.regions.items()
            if region.level is SafetyLevel.NO_GO
        )

    def allowed(
        self,
        region_id: str,
        strictest: SafetyLevel | None = None,
        pressure: int = 0,
    ) -> BaseGeometry:
        """Return the part of a region where no stricter level is in force.

        Parameters
        ----------
        strictest
            The level that is still accepted; by default the region's own.
        pressure
            Places with a cap below this are left out.
        """
        level = strictest or self.regions[region_id].level
        key = region_id, level, pressure
        if key not in self._allowed:
            stricter = (
                other_id
                for other_id, other in self.regions.items()
                if other.level.strictness > level.strictness or other.cap < pressure
            )
            self._allowed[key] = self._made(
                f"allowed {region_id} {level} {pressure}",
                lambda: self._without(region_id, stricter),
            )
        return self._allowed[key]

    def joined(self, region_ids: frozenset[str], pressure: int) -> BaseGeometry:
        """Return the ground from the lowest to the highest of some regions.

        The containers on the way count as well, so that a way may lead through.
        """
        key = region_ids, pressure
        if key not in self._joined:
            sides = {self.regions[region_id].side for region_id in region_ids}
            through = (
                region.id
                for region in self.regions.values()
                if region.is_container and region.side in sides
            )
            parts = [
                self.allowed(region_id, SafetyLevel.CAUTION, pressure)
                for region_id in sorted(region_ids.union(through))
            ]
            _, top, _, bottom = _united(map(self.by_id.__getitem__, region_ids)).bounds
            whole = _united(parts).buffer(SEAM_MM).buffer(-SEAM_MM)
            height = shapely.box(-FAR_MM, top, FAR_MM, bottom)
            self._joined[key] = only_areas(shapely.intersection(whole, height))
        return self._joined[key]

    def forbidden(
        self,
        pressure: int,
        strictest: SafetyLevel,
        closed: frozenset[str] = frozenset(),
    ) -> BaseGeometry:
        """Return all places that take less than the pressure, or are stricter.

        What no region covers counts with the map's own cap.

        Parameters
        ----------
        closed
            Regions that are forbidden besides.
        """
        key = pressure, strictest, closed
        if key not in self._forbidden:
            name = " ".join(("forbidden", str(pressure), strictest, *sorted(closed)))
            self._forbidden[key] = self._made(
                name, lambda: self._stricter(pressure, strictest, closed)
            )
            shapely.prepare(self._forbidden[key])
        return self._forbidden[key]

    def closed_to(self, opted_in: frozenset[str]) -> frozenset[str]:
        """Return the regions that stay off, since nobody agreed to them.

        Parameters
        ----------
        opted_in
            Ids or bases of the regions that both people agreed to.
        """
        return frozenset(
            key
            for key, region in self.regions.items()
            if region.is_opt_in and not {key, region.base} & opted_in
        )

    def closed_area(self, closed: frozenset[str]) -> BaseGeometry:
        """Return the skin of closed regions."""
        return self.forbidden(0, SafetyLevel.NO_GO, closed)

    def _stricter(
        self, pressure: int, strictest: SafetyLevel, closed: frozenset[str]
    ) -> BaseGeometry:
        found = [
            self.by_id[key]
            for key, region in self.regions.items()
            if region.cap < pressure
            or region.level.strictness > strictest.strictness
            or key in closed
        ]
        if self._default_cap < pressure:
            found.append(self._bare)
        return _united(found)

    def capped_below(
        self, pressure: int, closed: frozenset[str] = frozenset()
    ) -> BaseGeometry:
        """Return all places that take less than the pressure, and the closed ones."""
        return self.forbidden(pressure, SafetyLevel.NO_GO, closed)

    @cached_property
    def _bare(self) -> BaseGeometry:
        mapped = _united(self.by_id[key] for key in self.regions)
        return only_areas(shapely.difference(self.figure, mapped))

    def own(self, region_id: str) -> BaseGeometry:
        """Return the part of a region where it is the most specific one."""
        if region_id not in self._own:
            mine = self.specificity(region_id)
            before = (key for key in self.regions if self.specificity(key) < mine)
            self._own[region_id] = self._made(
                f"own {region_id}", lambda: self._without(region_id, before)
            )
        return self._own[region_id]

    def _made(self, name: str, make: Callable[[], BaseGeometry]) -> BaseGeometry:
        """Return an area as it was made at an earlier start, or made now."""
        kept = self._shelf.area(name)
        self.made[name] = make() if kept is None else kept
        return self.made[name]

    def _without(self, region_id: str, others: Iterable[str]) -> BaseGeometry:
        area = self.by_id[region_id]
        touching = [
            other for key in others if (other := self.by_id[key]).intersects(area)
        ]
        return only_areas(shapely.difference(area, _united(touching)))


def _outlines(body_map: BodyMap) -> Iterator[tuple[str, Outline]]:
    yield from ((region.id, region.outline) for region in body_map.regions)
    yield from ((bone.id, bone.outline) for bone in body_map.bones)
    yield from ((muscle.id, muscle.outline) for muscle in body_map.muscles)


def _united(areas: Iterable[BaseGeometry]) -> BaseGeometry:
    found = list(areas)
    union: BaseGeometry = shapely.union_all(found) if found else NOTHING
    return union


def _clipped(area: BaseGeometry, figure: BaseGeometry) -> BaseGeometry:
    if figure.contains_properly(area):
        return area
    return only_areas(shapely.intersection(area, figure))
