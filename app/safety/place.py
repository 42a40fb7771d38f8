"""How much a place allows, and which rules say so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.geometry.atlas import Atlas
from app.model.body_map import Knot, Region
from app.model.outline import MapPoint
from app.model.safety import PASS_OVER_CAP, Position, SafetyLevel
from app.safety.levels import level_under, stricter
from app.safety.person import NOBODY, PersonRule, PersonRules
from app.safety.rules import SpokenRule

NOT_ON_BODY = SpokenRule("not_on_body", "This is beside the body.", 0)

PASS_OVER = SpokenRule(
    "pass_over",
    "Aim nothing at this place. A flat hand may glide across it without load.",
    PASS_OVER_CAP,
)
NO_TOUCH = SpokenRule("no_touch", "Keep hands off this place altogether.", 0)


@dataclass(frozen=True, slots=True)
class PlaceSafety:
    """What a place allows.

    Attributes
    ----------
    level, cap
        The strictest level and the lowest cap of all that lies here.
    rules
        The rules that set them, strictest first.
    regions, knots
        What the rules were taken from, most specific first.
    closed
        Regions here that stay off until the receiver and the giver agree.
    person
        The rules of the person that hold here; a stop holds everywhere.
    positions
        In which hands reach the place.
    about_position
        The person's rules about how to sit or lie, which hold wherever hands work.
    """

    level: SafetyLevel
    cap: int
    rules: tuple[SpokenRule, ...]
    regions: tuple[Region, ...] = ()
    knots: tuple[Knot, ...] = ()
    closed: tuple[Region, ...] = ()
    person: tuple[PersonRule, ...] = ()
    positions: tuple[Position, ...] = tuple(Position)
    about_position: tuple[PersonRule, ...] = ()


def place_safety(
    atlas: Atlas,
    point: MapPoint,
    opted_in: frozenset[str] = frozenset(),
    knots: Iterable[Knot] = (),
    person: PersonRules = NOBODY,
) -> PlaceSafety:
    """Return what a place allows.

    Parameters
    ----------
    opted_in
        Ids or bases of the regions that both people agreed to.
    knots
        Those that count here: each lowers the cap to its own.
    person
        The rules that the receiver's answers switched on.
    """
    if not atlas.is_on_figure(point):
        return PlaceSafety(SafetyLevel.NO_GO, 0, (NOT_ON_BODY,), person=person.stops)
    regions = atlas.regions_at(point)
    level = atlas.level_at(point)
    agreed = opted_in | person.opted_in
    closed = tuple(region for region in regions if is_closed(region, agreed))
    spoken = (
        *_region_rules(atlas, regions),
        *_level_rules(level, atlas.cap_at(point)),
        *map(opt_in_rule, closed),
        *map(knot_rule, knots := tuple(knots)),
    )
    cap = min(rule.cap for rule in spoken)
    place = PlaceSafety(
        level=level,
        cap=cap,
        rules=tuple(_in_force(spoken, regions, level, cap)),
        regions=regions,
        knots=knots,
        closed=closed,
        positions=_positions(regions),
    )
    return for_person(place, person, atlas, point) if person.rules else place


def for_person(
    place: PlaceSafety, person: PersonRules, atlas: Atlas, point: MapPoint
) -> PlaceSafety:
    """Return what a place allows one person: never more than it allows anybody.

    What both agreed to is already in what the place allows anybody.
    Rules of the person that cap it no lower than the map does are not spoken.
    """
    held = person.holding_at(atlas.body_map.id, point, place.regions)
    here = (*person.stops, *held)
    place = replace(place, about_position=person.about_position)
    caps = [rule.cap for rule in here if rule.cap is not None]
    if not caps:
        return replace(place, person=here)
    spoken = (rule.spoken for rule in here if rule.cap is not None)
    lowering = sorted((s for s in spoken if s.cap <= place.cap), key=_cap)
    cap = min(place.cap, *caps)
    kept = place.rules if cap == place.cap else _restricting(place)
    return replace(
        place,
        level=stricter(place.level, level_under(min(caps))),
        cap=cap,
        rules=(*lowering, *kept) if cap < place.cap else (*kept, *lowering),
        person=here,
    )


def _restricting(place: PlaceSafety) -> tuple[SpokenRule, ...]:
    """Return what the map still has to say where the person's cap is lower."""
    if place.level is SafetyLevel.WORK:
        return ()
    return place.rules


def _cap(rule: SpokenRule) -> int:
    return rule.cap


def _positions(regions: tuple[Region, ...]) -> tuple[Position, ...]:
    """Return the positions in which all regions here are reached.

    Around a smaller region, what holds it says nothing.
    """
    smaller = tuple(region for region in regions if not region.is_container)
    said = [region.positions for region in smaller or regions if region.positions]
    return tuple(p for p in Position if all(p in positions for positions in said))


def is_closed(region: Region, opted_in: frozenset[str]) -> bool:
    """Say whether the region is off because nobody agreed to it."""
    return region.is_opt_in and not {region.id, region.base} & opted_in


def region_rule(region: Region) -> SpokenRule:
    """Return what a region says of itself."""
    return SpokenRule(f"region:{region.id}", region.rule, region.cap)


def knot_rule(knot: Knot) -> SpokenRule:
    """Return what a knot says of the skin above it."""
    return SpokenRule(
        f"knot:{knot.id}", f"{knot.name}: {knot.cautions}", knot.max_level
    )


def opt_in_rule(region: Region) -> SpokenRule:
    """Return why nothing is offered on a region that nobody agreed to."""
    text = f"{region.name}: off until you both agree to it. Ask first, away from it."
    return SpokenRule(f"opt_in:{region.id}", text, 0)


def _region_rules(atlas: Atlas, regions: tuple[Region, ...]) -> Iterator[SpokenRule]:
    for region in regions:
        if not (region.is_container and _is_said(region, regions)):
            yield region_rule(region)
    if not regions:
        yield SpokenRule(
            "unmapped",
            "The map says nothing of this place, so treat it as a caution area.",
            atlas.body_map.default_cap,
        )


def _is_said(container: Region, regions: tuple[Region, ...]) -> bool:
    """Say whether a region inside the container says as much or more."""
    return any(
        region.cap <= container.cap for region in regions if not region.is_container
    )


def _level_rules(level: SafetyLevel, cap: int) -> Iterator[SpokenRule]:
    if level is SafetyLevel.NO_GO:
        yield PASS_OVER if cap else NO_TOUCH


def _in_force(
    spoken: Iterable[SpokenRule],
    regions: tuple[Region, ...],
    level: SafetyLevel,
    cap: int,
) -> Iterator[SpokenRule]:
    """Pick the rules that set the cap, and those of the regions that set the level."""
    restricting = {
        f"region:{region.id}"
        for region in regions
        if region.level is level and level is not SafetyLevel.WORK
    }
    for rule in sorted(spoken, key=lambda rule: rule.cap):
        if rule.cap == cap or rule.id in restricting or rule in (PASS_OVER, NO_TOUCH):
            yield rule
