"""Where on the body a condition is: as rows to read, and to take away one by one."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.model.body_map import BodyMap, Feature
from app.model.health import ConditionId, HealthArea
from app.model.library import Library
from app.model.person import MarkedPlace, Person
from app.ui.explore.wording import name_with_side
from app.ui.widgets.words import tr


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a condition.

    Attributes
    ----------
    mark
        The place on the map, where it was marked there.
    regions
        The ids or bases that were picked, where it was picked by name.
    """

    text: str
    mark: MarkedPlace | None = None
    regions: frozenset[str] = frozenset()


def spots_of(
    person: Person, condition_id: ConditionId, library: Library
) -> tuple[Spot, ...]:
    """Return where a condition is, place by place."""
    marks = [mark for mark in person.marks if mark.condition_id == condition_id]
    marked = [_marked_spot(mark, library) for mark in marks]
    picked = picked_by(person, condition_id)
    areas = [area for area in library.health.areas if is_area_picked(area, picked)]
    areas = [area for area in areas if not _is_inside_another(area, areas)]
    named = [Spot(area.name, regions=bases_of(area, library)) for area in areas]
    told = frozenset().union(*(spot.regions for spot in named))
    single = [_region_spot(region, library) for region in sorted(picked - told)]
    elsewhere = condition_id in person.elsewhere
    beside = [Spot(tr("Not on these maps"))] if elsewhere else []
    return (*marked, *named, *single, *beside)


def without_spot(person: Person, condition_id: ConditionId, spot: Spot) -> Person:
    """Return the person without one place of a condition."""
    kept_marks = [
        mark
        for mark in person.marks
        if mark.condition_id == condition_id and mark != spot.mark
    ]
    kept = picked_by(person, condition_id) - spot.regions
    left = person.without_places(condition_id)
    for mark in kept_marks:
        left = left.with_mark(mark)
    return with_regions(left, condition_id, kept)


def with_regions(
    person: Person, condition_id: ConditionId, regions: Iterable[str]
) -> Person:
    """Return the person with regions picked for a condition."""
    for region in sorted(regions):
        person = person.with_picked(condition_id, region)
    return person


def picked_by(person: Person, condition_id: ConditionId) -> frozenset[str]:
    """Return the regions that were picked for a condition."""
    return frozenset(
        picked.region for picked in person.picked if picked.condition_id == condition_id
    )


def bases_of(area: HealthArea, library: Library) -> frozenset[str]:
    """Return the bases of the regions of an area, those of its whole maps as well."""
    of_maps = (
        region.base
        for body_map in library.maps
        if body_map.id in area.maps
        for region in body_map.regions
    )
    return frozenset((*area.regions, *of_maps))


def is_area_picked(area: HealthArea, picked: frozenset[str]) -> bool:
    """Return whether all of an area's own regions were picked."""
    return bool(area.regions) and picked.issuperset(area.regions)


def discs_of(person: Person, condition_id: ConditionId) -> tuple[MarkedPlace, ...]:
    """Return the marked places of one condition."""
    return tuple(mark for mark in person.marks if mark.condition_id == condition_id)


def only_about(person: Person, condition_id: ConditionId) -> Person:
    """Return a person that has nothing but one condition, at the same places."""
    says = person.says(condition_id)
    return Person(
        answers={condition_id: says} if says else {},
        marks=discs_of(person, condition_id),
        picked=tuple(
            picked for picked in person.picked if picked.condition_id == condition_id
        ),
        elsewhere=person.elsewhere & {condition_id},
    )


def _is_inside_another(area: HealthArea, areas: list[HealthArea]) -> bool:
    own = set(area.regions)
    return any(own < set(other.regions) for other in areas)


def _marked_spot(mark: MarkedPlace, library: Library) -> Spot:
    name = _nearest_name(mark, library)
    across_cm = round(2 * mark.radius_mm / 10)
    if not name:
        return Spot(tr("{across} cm across, marked", across=across_cm), mark)
    text = tr("{place}: {across} cm across", place=name, across=across_cm)
    return Spot(text, mark)


def _nearest_name(mark: MarkedPlace, library: Library) -> str:
    for body_map in library.maps:
        for region in body_map.regions:
            if body_map.id == mark.map_id and region.id in mark.regions[:1]:
                return name_with_side(region.name, region.side)
    return ""


def _region_spot(region: str, library: Library) -> Spot:
    feature = _feature(region, library.maps)
    if feature is None:
        return Spot(region.replace("_", " "), regions=frozenset({region}))
    is_base = feature.id != region
    text = feature.name if is_base else name_with_side(feature.name, feature.side)
    return Spot(text, regions=frozenset({region}))


def _feature(name: str, maps: tuple[BodyMap, ...]) -> Feature | None:
    for body_map in maps:
        for region in body_map.regions:
            if name in (region.id, region.base):
                return region
    return None


def regions_like(words: str, library: Library, limit: int = 8) -> tuple[Spot, ...]:
    """Return the regions whose names have the words in them, both sides apart."""
    wanted = words.lower().split()
    if not wanted:
        return ()
    found = {}
    for body_map in library.maps:
        for region in body_map.regions:
            name = name_with_side(region.name, region.side)
            told = f"{name} {region.term}".lower()
            if not region.is_container and all(word in told for word in wanted):
                found[region.id] = Spot(name, regions=frozenset({region.id}))
    return tuple(found.values())[:limit]
