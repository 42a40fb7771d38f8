"""Which techniques suit a place, best first, and which a rule refuses."""

from dataclasses import dataclass

from app.geometry.atlas import Atlas
from app.guidance.guidance import TechniqueAdvice
from app.model.body_map import Knot, Region
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.safety import Family
from app.model.technique import Technique
from app.safety.offer import offer_of, suits, way_at
from app.safety.person import NOBODY, PersonRules
from app.safety.place import PlaceSafety
from app.safety.technique import TechniqueVerdict, may_pass_over, technique_verdict

Advice = tuple[TechniqueAdvice, ...]
Rank = tuple[int, bool, bool, int, int, int, str]

NOWHERE = 1000
"""A place in a list that is after every real one."""

NEARBY_MM = 40.0
"""Techniques of regions this close are worth a word when a rule refuses them here."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, and all that lies there, most specific first."""

    library: Library
    atlas: Atlas
    point: MapPoint
    place: PlaceSafety
    regions: tuple[Region, ...]
    knot: Knot | None
    opted_in: frozenset[str]
    person: PersonRules


def advice_for(
    library: Library,
    atlas: Atlas,
    point: MapPoint,
    place: PlaceSafety,
    region: Region | None,
    knot: Knot | None,
    opted_in: frozenset[str] = frozenset(),
    person: PersonRules = NOBODY,
) -> tuple[Advice, Advice]:
    """Return the techniques offered here, best first, and those refused by a rule.

    Refused are those that suit the place, or a region next to it, but for a rule.
    """
    others = tuple(other for other in place.regions if other is not region)
    regions = (region, *others) if region else others
    asked = Asked(library, atlas, point, place, regions, knot, opted_in, person)
    left_out = frozenset(atlas.body_map.left_out)
    possible = [each for each in library.techniques if each.id not in left_out]
    ranked = sorted(possible, key=lambda technique: _rank(technique, asked))
    nearby = {other.base for other in atlas.regions_near(point, NEARBY_MM)}
    offered: list[TechniqueAdvice] = []
    excluded: list[TechniqueAdvice] = []
    for technique in ranked:
        verdict = technique_verdict(technique, place)
        if verdict.is_offered and _suits(technique, asked):
            advice = _offer(technique, asked)
            (excluded if advice.excluded_by else offered).append(advice)
        elif _is_worth_a_word(technique, verdict, asked, nearby):
            rule = verdict.excluded_by
            excluded.append(TechniqueAdvice(technique, 0, False, (), rule))
    return tuple(offered), tuple(excluded)


def _is_worth_a_word(
    technique: Technique, verdict: TechniqueVerdict, asked: Asked, nearby: set[str]
) -> bool:
    """Say whether someone may wonder why the technique is not offered here."""
    if verdict.is_offered or may_pass_over(technique, asked.place):
        return False
    return _suits(technique, asked) or bool(nearby.intersection(technique.zones))


def _offer(technique: Technique, asked: Asked) -> TechniqueAdvice:
    way = way_at(
        technique,
        asked.library.contacts,
        asked.atlas,
        asked.regions,
        asked.point,
        asked.opted_in,
    )
    offer = offer_of(technique, asked.place, way, asked.person)
    if offer.excluded_by:
        return TechniqueAdvice(technique, 0, False, (), offer.excluded_by)
    is_main = _is_main(technique, asked)
    stroke = offer.stroke
    strokes = (lambda: stroke.paths) if stroke else ()
    return TechniqueAdvice(
        technique,
        offer.level_max,
        is_main,
        strokes,
        positions=offer.positions,
        held_to=offer.held_to,
    )


def _suits(technique: Technique, asked: Asked) -> bool:
    return suits(technique, asked.regions, asked.knot)


def _is_main(technique: Technique, asked: Asked) -> bool:
    if asked.knot and asked.knot.technique_bases:
        return technique.id == asked.knot.technique_bases[0]
    return bool(asked.regions) and asked.regions[0].base in technique.is_main_in


def _rank(technique: Technique, asked: Asked) -> Rank:
    """Order: the knot's own, the main one, the nearer zone, the gentler.

    Tapping comes late: it is for the end, and few want it first.
    """
    zone_order = (
        _place_in(technique.zones, region.base) + 100 * depth
        for depth, region in enumerate(asked.regions)
        if region.base in technique.zones
    )
    return (
        _place_in(asked.knot.technique_bases if asked.knot else (), technique.id),
        not _is_main(technique, asked),
        technique.family is Family.TAPOTEMENT,
        min(zone_order, default=NOWHERE),
        technique.level_max,
        technique.level_min,
        technique.id,
    )


def _place_in(names: tuple[str, ...], name: str) -> int:
    return names.index(name) if name in names else NOWHERE
