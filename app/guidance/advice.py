"""Which techniques suit a place, best first, and which a rule refuses."""

from collections.abc import Iterable

from app.geometry.atlas import Atlas
from app.geometry.strokes import stroke_paths
from app.guidance.guidance import TechniqueAdvice
from app.model.body_map import Knot, Region
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.stroke import StrokePath
from app.model.technique import Technique
from app.safety.place import PlaceSafety
from app.safety.technique import technique_verdict

Advice = tuple[TechniqueAdvice, ...]
Rank = tuple[int, bool, int, int, int, str]

NOWHERE = 1000
"""A place in a list that is after every real one."""


def advice_for(
    library: Library,
    atlas: Atlas,
    point: MapPoint,
    place: PlaceSafety,
    region: Region | None,
    knot: Knot | None,
) -> tuple[Advice, Advice]:
    """Return the techniques offered here, best first, and those refused by a rule."""
    regions = _regions_asked(place, region)
    fitting = [t for t in library.techniques if _suits(t, regions, knot)]
    offered: list[TechniqueAdvice] = []
    excluded: list[TechniqueAdvice] = []
    for technique in sorted(fitting, key=lambda t: _rank(t, regions, knot)):
        verdict = technique_verdict(technique, place)
        advice = TechniqueAdvice(
            technique=technique,
            level_max=verdict.level_max,
            is_main=_is_main(technique, regions),
            strokes=_strokes(library, atlas, point, technique, regions)
            if verdict.is_offered
            else (),
            excluded_by=verdict.excluded_by,
        )
        (offered if verdict.is_offered else excluded).append(advice)
    return tuple(offered), tuple(excluded)


def _regions_asked(place: PlaceSafety, region: Region | None) -> tuple[Region, ...]:
    others = tuple(other for other in place.regions if other is not region)
    return (region, *others) if region else others


def _suits(technique: Technique, regions: Iterable[Region], knot: Knot | None) -> bool:
    if knot and technique.id in knot.technique_bases:
        return True
    return any(region.base in technique.zones for region in regions)


def _is_main(technique: Technique, regions: tuple[Region, ...]) -> bool:
    return bool(regions) and regions[0].base in technique.is_main_in


def _rank(technique: Technique, regions: tuple[Region, ...], knot: Knot | None) -> Rank:
    """Order: the knot's own, the main one here, the nearer zone, the gentler."""
    zone_order = (
        _place_in(technique.zones, region.base) + 100 * depth
        for depth, region in enumerate(regions)
        if region.base in technique.zones
    )
    return (
        _place_in(knot.technique_bases if knot else (), technique.id),
        not _is_main(technique, regions),
        min(zone_order, default=NOWHERE),
        technique.level_max,
        technique.level_min,
        technique.id,
    )


def _place_in(names: tuple[str, ...], name: str) -> int:
    return names.index(name) if name in names else NOWHERE


def _strokes(
    library: Library,
    atlas: Atlas,
    point: MapPoint,
    technique: Technique,
    regions: tuple[Region, ...],
) -> tuple[StrokePath, ...]:
    """Return the strokes in the region that the technique suits, else in the first."""
    contact = next(
        (shape for shape in library.contacts if shape.contact is technique.contact),
        None,
    )
    suited = [region for region in regions if region.base in technique.zones]
    region = next(iter((*suited, *regions)), None)
    if contact is None or region is None:
        return ()
    return stroke_paths(technique, contact, atlas, region, point)
