"""The road from a click, a list row or a search hit to what the panel says."""

from app.geometry.atlas import Atlas
from app.guidance.advice import advice_for
from app.guidance.guidance import EdgeDistance, Guidance, KnotHere, TechniqueAdvice
from app.guidance.instead import work_nearby
from app.model.body_map import Feature, Knot, Precaution, Region
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.source import Citation
from app.model.technique import PressureLevel
from app.safety.general import behind
from app.safety.limits import session_limits, stop_cards
from app.safety.person import NOBODY, PersonRules
from app.safety.place import PlaceSafety, place_safety

KNOTS_WITHIN_MM = 40.0
"""How far off a knot's centre may be and still be named."""

BONES_WITHIN_MM = 100.0
"""Farther than a hand's width a bone is nothing to find one's way by."""

NOBODY_AGREED: frozenset[str] = frozenset()


def guidance_for_id(
    library: Library,
    atlas: Atlas,
    feature_id: str,
    opted_in: frozenset[str] = NOBODY_AGREED,
    person: PersonRules = NOBODY,
) -> Guidance:
    """Return what to say about a feature, asked at the point that stands for it.

    Raises
    ------
    KeyError
        If nothing on the map has this id.
    """
    point = atlas.point_of(feature_id)
    return guidance_for(library, atlas, point, feature_id, opted_in, person)


def guidance_for(
    library: Library,
    atlas: Atlas,
    point: MapPoint,
    feature_id: str | None = None,
    opted_in: frozenset[str] = NOBODY_AGREED,
    person: PersonRules = NOBODY,
) -> Guidance:
    """Return what to say about a place.

    Parameters
    ----------
    feature_id
        What was asked for, if it was not the bare place. At a bare place the cap of
        the nearest knot whose disc covers it counts; a knot counts for itself
        and is answered at its own centre, and a region is answered without the knots
        that happen to lie at the point.
    opted_in
        Ids or bases of the regions that both people agreed to.
    person
        The rules that the receiver's answers switched on.

    Raises
    ------
    KeyError
        If nothing on the map has this id.
    """
    opted_in = opted_in | person.opted_in
    asked = atlas.body_map.features[feature_id] if feature_id else None
    knot = asked if isinstance(asked, Knot) else None
    point = knot.point if knot else point
    covering = [found for found, _ in atlas.knots_at(point)]
    place = place_safety(atlas, point, opted_in, _counted(asked, covering), person)
    regions = place.regions
    region = asked if isinstance(asked, Region) else next(iter(regions), None)
    here: tuple[Region | Knot, ...] = (*regions, *covering)
    offered, excluded = advice_for(
        library, atlas, point, place, region, knot, opted_in, person
    )
    return Guidance(
        body_map=atlas.body_map,
        point=point,
        region=region,
        others=tuple(o for o in here if o is not region and o is not knot),
        knot=knot,
        level=place.level,
        cap=place.cap,
        rules=place.rules,
        pressure=_pressure(library, place.cap),
        warnings=() if person.stops else _warnings(place),
        techniques=offered,
        excluded=excluded,
        knots=_knots_here(atlas, point),
        edges=_edges(atlas, point),
        citations=_citations(library, place, knot, excluded),
        instead=None if offered else work_nearby(atlas, point, opted_in, person),
        person=tuple(rule.spoken for rule in place.person),
        stops=stop_cards(person),
        limits=session_limits(person, library.health),
    )


def _counted(asked: Feature | None, covering: list[Knot]) -> list[Knot]:
    """Return the knots whose own rules count."""
    if isinstance(asked, Knot):
        return [asked]
    return [] if isinstance(asked, Region) else covering[:1]


def _pressure(library: Library, cap: int) -> PressureLevel:
    """Return the words for a level; without the scale's file, the bare number."""
    for step in library.pressure:
        if step.level == cap:
            return step
    return PressureLevel(
        level=cap,
        name=f"Level {cap}",
        felt="",
        kitchen_scale="",
        force_palm_n=(0, 0),
        is_offered=True,
    )


def _warnings(place: PlaceSafety) -> tuple[Precaution, ...]:
    """Return the warnings of all regions here, worst first, each once."""
    everything = [warning for region in place.regions for warning in region.warnings]
    once = dict.fromkeys(everything)
    return tuple(sorted(once, key=lambda warning: -warning.severity))


def _knots_here(atlas: Atlas, point: MapPoint) -> tuple[KnotHere, ...]:
    farthest_mm = max((k.radius_mm for k in atlas.body_map.knots), default=0.0)
    near = atlas.knots_at(point, slack_mm=max(KNOTS_WITHIN_MM, farthest_mm))
    return tuple(
        KnotHere(knot, round(distance_mm, 1))
        for knot, distance_mm in near
        if distance_mm <= max(KNOTS_WITHIN_MM, knot.radius_mm)
    )


def _edges(atlas: Atlas, point: MapPoint) -> tuple[EdgeDistance, ...]:
    bone = atlas.nearest_bone(point)
    if bone and bone.distance_mm > BONES_WITHIN_MM:
        bone = None
    nearest = (("bone", bone), ("no_go", atlas.nearest_no_go(point)))
    return tuple(
        EdgeDistance(
            kind=kind,
            id=found.id,
            name=atlas.body_map.features[found.id].name,
            distance_mm=round(found.distance_mm, 1),
        )
        for kind, found in nearest
        if found
    )


def _citations(
    library: Library,
    place: PlaceSafety,
    knot: Knot | None,
    excluded: tuple[TechniqueAdvice, ...],
) -> tuple[Citation, ...]:
    """Return what all that is said here stands on: the place first, then the rules."""
    features = ([knot] if knot else []) + [*place.regions]
    refused = [advice.excluded_by.id for advice in excluded if advice.excluded_by]
    spoken = dict.fromkeys(
        [place.level.value, *(rule.id for rule in place.rules), *refused]
    )
    general = [rule for key in spoken if (rule := behind(key))]
    asked = (*place.person, *place.about_position)
    conditions = [rule.condition for rule in asked if rule.condition]
    found = [c for each in (*features, *conditions, *general) for c in each.sources]
    return tuple(c for c in dict.fromkeys(found) if c.source in library.source_by_id)
