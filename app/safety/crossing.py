"""What a stroke crosses on its way that one person's rules keep it off."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.geometry.fitted import FittedStroke
from app.model.body_map import BodyMap
from app.model.health import Effect
from app.model.technique import Technique
from app.safety.bans import BANS, refusal
from app.safety.person import PersonRule, PersonRules
from app.safety.rules import SpokenRule


@dataclass(frozen=True, slots=True)
class Crossing:
    """Something on the way that allows less than the stroke would press.

    Attributes
    ----------
    cap
        The most that may cross it; 0 when nothing may, or not this technique.
    """

    cap: int
    spoken: SpokenRule


def strictest_crossing(fitted: FittedStroke, person: PersonRules) -> Crossing | None:
    """Return what on the way of a stroke allows the least; None if nothing is there.

    Rules for the whole body are those of every place, and are not asked here again.
    """
    if not person.has_places:
        return None
    found = tuple(_crossings(fitted, person))
    return min(found, key=lambda crossing: crossing.cap, default=None)


def _crossings(fitted: FittedStroke, person: PersonRules) -> Iterator[Crossing]:
    body_map = fitted.way.atlas.body_map
    for one in person.local:
        cap = cap_for(one, fitted.way.technique)
        if one.where.is_whole or cap is None or cap >= fitted.level:
            continue
        if place := _met(one, cap, fitted, body_map):
            text = refusal(fitted.way.technique, one).text
            spoken = SpokenRule(one.spoken.id, f"Its way crosses {place}. {text}", cap)
            yield Crossing(cap, spoken)


def cap_for(one: PersonRule, technique: Technique) -> int | None:
    """Return the most that a technique may do where a rule holds; None: anything."""
    bans = BANS.get(one.rule.effect)
    if bans and bans(technique, one.rule):
        return 0
    return one.rule.cap if one.rule.effect is Effect.CAP_AREA else None


def _met(
    one: PersonRule, cap: int, fitted: FittedStroke, body_map: BodyMap
) -> str | None:
    """Return the name of what the stroke meets; None if it keeps clear.

    Where hands stay off, the light parts of the way count as well.
    """
    is_off = one.rule.effect is Effect.AVOID_AREA
    touched = fitted.touched
    for disc in one.where.discs_on(body_map.id):
        if fitted.reaches(disc.point, disc.radius_mm, only_loaded=not is_off):
            return "a place that was marked"
    under = touched.anyhow if is_off else touched.loaded
    regions = fitted.way.atlas.areas.regions
    for region in (regions[key] for key in sorted(under)):
        if one.where.covers(region, body_map.id):
            return f"another area ({region.name.lower()})"
    return None
