"""Whether everything on a map lies where it must: areas, knots, the whole figure."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from shapely import Point, STRtree
from shapely.geometry.base import BaseGeometry

from app.content import limits
from app.content.drawn import DrawnThing
from app.content.maps import MapFiles
from app.content.problems import Findings, shown
from app.content.rings import area_complaint, area_of, edge_mm
from app.content.sides import ids_of, point_of
from app.content.tables import Table
from app.model.outline import MapPoint
from app.model.safety import CAUTION_CAP, PASS_OVER_CAP, SafetyLevel

_GRID_MM = 5.0
_PLACES_NAMED = 3
_FARTHEST_FROM_MUSCLE_MM = 20.0
_CAPS = {SafetyLevel.CAUTION: CAUTION_CAP, SafetyLevel.NO_GO: PASS_OVER_CAP}


@dataclass(frozen=True)
class _Area:
    thing: DrawnThing
    shape: BaseGeometry

    @property
    def cap(self) -> int:
        return int(self.thing.table.values["cap"])


class _Areas:
    """The sound areas of a map, ready to be asked about."""

    def __init__(self, files: MapFiles) -> None:
        self._files = files

    @cached_property
    def figure(self) -> BaseGeometry | None:
        shapes = [area_of(ring) for ring in self._files.silhouette.rings]
        return shapely.union_all(shapes) if shapes else None

    @cached_property
    def regions(self) -> tuple[_Area, ...]:
        return _sound_areas(self._files.drawn_regions)

    @cached_property
    def _tree(self) -> STRtree:
        return STRtree([area.shape for area in self.regions])

    def regions_at(self, point: MapPoint) -> list[_Area]:
        found = self._tree.query(_point(point), predicate="intersects")
        return [self.regions[number] for number in sorted(found)]

    @cached_property
    def muscles(self) -> dict[str, BaseGeometry]:
        things = _sound_areas(self._files.drawn_muscles)
        return {area.thing.id: area.shape for area in things}


def check_placement(files: MapFiles, findings: Findings) -> None:
    """Add a problem for whatever lies where it must not, or is not covered."""
    for table in files.regions.sound:
        _check_cap(table, findings)
    if not _is_measurable(files, findings):
        return
    areas = _Areas(files)
    for table in files.knots.sound:
        _check_knot(table, areas, findings)
    for table in files.landmarks.sound:
        _check_inside(table, areas, findings)
    # With a region missing, that its place is bare would be said a second time.
    if areas.figure is not None and _are_regions_complete(files, areas):
        _check_cover(files, areas.figure, areas, findings)


def _check_cap(table: Table, findings: Findings) -> None:
    level, cap = table.values["level"], table.values["cap"]
    most = _CAPS.get(level)
    if most is not None and cap > most:
        rule = f"A {_spoken(level)} region has a cap of {most} at most."
        table.add("cap", f"cap {cap}", rule, f"Use 0 to {most}.", findings)


def _spoken(level: SafetyLevel) -> str:
    return level.value.replace("_", "-")


def _is_measurable(files: MapFiles, findings: Findings) -> bool:
    things = (*files.drawn_regions, *files.drawn_muscles)
    if sum(edge_mm(thing.outline) for thing in things) <= limits.EDGES_OF_A_MAP_MM:
        return True
    rule = f"All edges together are longer than {limits.EDGES_OF_A_MAP_MM:g} mm."
    findings.add(files.folder.shown, None, "", rule, "Simplify the outlines.")
    return False


def _sound_areas(things: tuple[DrawnThing, ...]) -> tuple[_Area, ...]:
    sound = [thing for thing in things if area_complaint(thing.outline) is None]
    areas = [_Area(thing, area_of(thing.outline)) for thing in sound]
    for area in areas:
        shapely.prepare(area.shape)
    return tuple(areas)


def _are_regions_complete(files: MapFiles, areas: _Areas) -> bool:
    described = files.regions.mentioned
    drawn = {area.thing.table.base for area in areas.regions}
    return described is not None and described == drawn


def _check_knot(table: Table, areas: _Areas, findings: Findings) -> None:
    _check_inside(table, areas, findings)
    for id_, side in ids_of(table):
        point = point_of(table, side)
        here = areas.regions_at(point)
        if not here and areas.regions:
            rule = "The knot lies in no region of the map."
            remedy = "Move it, or draw a region around it."
            table.add("x_mm", _placed(table), rule, remedy, findings)
        _check_knot_cap(table, here, findings)
        _check_muscle_near(table, f"{table.values['muscle']}", id_, areas, findings)


def _check_inside(table: Table, areas: _Areas, findings: Findings) -> None:
    if areas.figure is None:
        return
    for _, side in ids_of(table):
        if not areas.figure.intersects(_point(point_of(table, side))):
            rule = "The place lies outside of the figure."
            table.add("x_mm", _placed(table), rule, "Move it inside.", findings)


def _check_knot_cap(table: Table, here: list[_Area], findings: Findings) -> None:
    level = table.values["max_level"]
    strictest = min(here, key=lambda area: area.cap, default=None)
    if strictest is None or level <= strictest.cap:
        return
    base = strictest.thing.table.base
    rule = f"This is above the cap {strictest.cap} of region {base}, where it lies."
    remedy = f"Use {strictest.cap} or less, or move the knot."
    table.add("max_level", f"max_level {level}", rule, remedy, findings)


def _check_muscle_near(
    table: Table, muscle: str, knot_id: str, areas: _Areas, findings: Findings
) -> None:
    side = dict(ids_of(table))[knot_id]
    shape = areas.muscles.get(f"{muscle}_{side.value}", areas.muscles.get(muscle))
    if shape is None:
        return
    distance_mm = shape.distance(_point(point_of(table, side)))
    if distance_mm > _FARTHEST_FROM_MUSCLE_MM:
        rule = f"The knot lies {distance_mm:.0f} mm beside its muscle {muscle}."
        most = f"{_FARTHEST_FROM_MUSCLE_MM:g}"
        remedy = f"Move it to within {most} mm, or mend the muscle's outline."
        table.add("x_mm", _placed(table), rule, remedy, findings)


def _placed(table: Table) -> str:
    x_mm, y_mm = table.values["x_mm"], table.values["y_mm"]
    return f"{shown(table.base)} at ({x_mm:g}, {y_mm:g})"


def _point(point: MapPoint) -> Point:
    return Point(point.x_mm, point.y_mm)


def _check_cover(
    files: MapFiles, figure: BaseGeometry, areas: _Areas, findings: Findings
) -> None:
    left, top, right, bottom = figure.bounds
    x_mm, y_mm = np.meshgrid(
        np.arange(_grid_start(left), right, _GRID_MM),
        np.arange(_grid_start(top), bottom, _GRID_MM),
    )
    shapely.prepare(figure)
    is_bare = shapely.contains_xy(figure, x_mm, y_mm)
    for area in areas.regions:
        is_bare[is_bare] = ~shapely.intersects_xy(
            area.shape, x_mm[is_bare], y_mm[is_bare]
        )
    if is_bare.any():
        places = list(zip(x_mm[is_bare], y_mm[is_bare], strict=True))
        _add_bare(files, [(float(x), float(y)) for x, y in places], findings)


def _grid_start(edge_mm: float) -> float:
    return float(np.ceil(edge_mm / _GRID_MM) * _GRID_MM)


def _add_bare(
    files: MapFiles, places: list[tuple[float, float]], findings: Findings
) -> None:
    named = ", ".join(f"({x:g}, {y:g})" for x, y in places[:_PLACES_NAMED])
    more = len(places) - _PLACES_NAMED
    rest = f" and {more} more" if more > 0 else ""
    rule = f"No region covers the figure at {named}{rest} of a {_GRID_MM:g} mm grid."
    remedy = "Widen a region over it, so that every place has a safety level."
    findings.add(f"{files.folder.shown}/regions.svg", None, "", rule, remedy)
