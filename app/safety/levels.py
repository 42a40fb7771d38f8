"""The level and the cap of every region for one person, to recolour a map with."""

from dataclasses import dataclass

from app.model.body_map import BodyMap, Region
from app.model.person import MarkedPlace
from app.model.safety import CAUTION_CAP, SafetyLevel
from app.safety.person import PersonRule, PersonRules
from app.safety.rules import SpokenRule


@dataclass(frozen=True, slots=True)
class RegionLevel:
    """What a region allows one person; the rules are those of the person alone."""

    level: SafetyLevel
    cap: int
    rules: tuple[SpokenRule, ...] = ()


@dataclass(frozen=True, slots=True)
class DiscLevel:
    """What a marked place allows."""

    place: MarkedPlace
    level: SafetyLevel
    cap: int
    rules: tuple[SpokenRule, ...]


def person_levels(body_map: BodyMap, person: PersonRules) -> dict[str, RegionLevel]:
    """Return the level and the cap of every region of a map, by id."""
    return {
        region.id: _region_level(region, body_map, person)
        for region in body_map.regions
    }


def person_discs(body_map: BodyMap, person: PersonRules) -> tuple[DiscLevel, ...]:
    """Return the marked places that lie on a map."""
    return tuple(
        DiscLevel(disc, level_under(rule.cap), rule.cap, (rule.spoken,))
        for rule in person.local
        if rule.cap is not None
        for disc in rule.where.discs_on(body_map.id)
    )


def level_under(cap: int) -> SafetyLevel:
    """Return the level that a cap of the person brings with it.

    What takes no more than a caution area is treated as one: broad, flat, light.
    """
    if cap == 0:
        return SafetyLevel.NO_GO
    return SafetyLevel.CAUTION if cap <= CAUTION_CAP else SafetyLevel.WORK


def stricter(one: SafetyLevel, other: SafetyLevel) -> SafetyLevel:
    """Return the stricter of two levels."""
    return max(one, other, key=lambda level: level.strictness)


def _region_level(
    region: Region, body_map: BodyMap, person: PersonRules
) -> RegionLevel:
    fired = (*person.stops, *_caps_over(region, body_map, person))
    caps = [rule.cap for rule in fired if rule.cap is not None]
    if not caps:
        return RegionLevel(region.level, region.cap)
    level = stricter(region.level, level_under(min(caps)))
    spoken = sorted((rule.spoken for rule in fired), key=lambda rule: rule.cap)
    return RegionLevel(level, min(*caps, region.cap), tuple(spoken))


def _caps_over(
    region: Region, body_map: BodyMap, person: PersonRules
) -> tuple[PersonRule, ...]:
    return tuple(
        rule
        for rule in person.local
        if rule.cap is not None and rule.where.covers(region, body_map.id)
    )
