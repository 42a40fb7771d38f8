"""What must hold of everything that is offered: one function for each thing.

These read what the files declare, not what the engine made of it.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from app.geometry.atlas import Atlas
from app.geometry.fit import OVERHANG_MM
from app.geometry.stroke import weighs_nothing
from app.geometry.touched import Touched
from app.model.body_map import Knot, Region
from app.model.health import Effect
from app.model.outline import MapPoint
from app.model.safety import (
    BROAD_CONTACTS,
    CAUTION_CAP,
    HIGHEST_OFFERED_LEVEL,
    PASS_OVER_CAP,
    Family,
    SafetyLevel,
)
from app.model.technique import Technique
from app.safety.audit_report import Breach, BreachKind
from app.safety.offer import Offer
from app.safety.person import PersonRule, PersonRules

DEEPEST_MM = 60.0


@dataclass(frozen=True)
class AuditPlace:
    """A place that the audit asks about, as a user would.

    Attributes
    ----------
    regions
        All that lies there, what was asked for first.
    knot
        The knot that was asked for, if one was.
    """

    atlas: Atlas
    id: str
    point: MapPoint
    regions: tuple[Region, ...]
    knot: Knot | None = None


@dataclass(frozen=True)
class Case:
    """One technique that is offered at one place to one person."""

    place: AuditPlace
    offer: Offer
    opted_in: frozenset[str]
    answers: tuple[str, ...]
    person: PersonRules

    @property
    def technique(self) -> Technique:
        """Return what is offered."""
        return self.offer.technique

    @property
    def level(self) -> int:
        """Return how hard it is offered."""
        return self.offer.level_max

    @property
    def touched(self) -> Touched | None:
        """Return what its stroke touches; None where there is no stroke."""
        return self.offer.stroke.touched if self.offer.stroke else None

    def breach(
        self, kind: BreachKind, rule: str, cap: int = 0, margin_mm: float | None = None
    ) -> Breach:
        """Return that a rule is broken."""
        return Breach(
            kind,
            rule,
            self.answers,
            self.place.atlas.body_map.id,
            self.place.id,
            self.technique.id,
            self.level,
            cap,
            self.place.point.x_mm,
            self.place.point.y_mm,
            margin_mm,
        )


Check = Callable[[Case], Iterator[Breach]]


def level_is_offered(case: Case) -> Iterator[Breach]:
    """Check that it is taught, and no harder than it or anything is done."""
    technique = case.technique
    if not technique.is_taught:
        yield case.breach(BreachKind.NOT_TAUGHT, "what is not taught")
    most = min(technique.level_max, HIGHEST_OFFERED_LEVEL)
    if not 1 <= case.level <= most:
        yield case.breach(BreachKind.LEVEL, "the technique itself", most)


def point_takes_it(case: Case) -> Iterator[Breach]:
    """Check the regions at the place itself."""
    for region in case.place.regions:
        rule = f"region {region.id}"
        if region.level is SafetyLevel.NO_GO:
            yield case.breach(BreachKind.NO_GO, rule, region.cap)
        elif case.level > region.cap:
            yield case.breach(BreachKind.REGION_CAP, rule, region.cap)
        yield from _contact_breaches(case, region)


def knot_takes_it(case: Case) -> Iterator[Breach]:
    """Check the knot that was asked for."""
    knot = case.place.knot
    if knot is None:
        return
    rule = f"knot {knot.id}"
    if case.level > knot.max_level:
        yield case.breach(BreachKind.KNOT_CAP, rule, knot.max_level)
    if case.technique.contact in knot.excluded_contacts:
        yield case.breach(BreachKind.CONTACT, rule, knot.max_level)


def way_takes_it(case: Case) -> Iterator[Breach]:
    """Check every region under the loaded contact, all along its way."""
    if case.touched is None:
        return
    is_weightless = case.level <= PASS_OVER_CAP and weighs_nothing(case.technique)
    regions = case.place.atlas.areas.regions
    for region in (regions[key] for key in sorted(case.touched.loaded)):
        rule = f"region {region.id}"
        if region.cap >= PASS_OVER_CAP and is_weightless:
            continue
        if region.level is SafetyLevel.NO_GO:
            deep_mm = -depth_mm(case, region.id)
            yield case.breach(BreachKind.NO_GO, rule, region.cap, deep_mm)
        elif region.cap < case.level:
            deep_mm = -depth_mm(case, region.id)
            yield case.breach(BreachKind.REGION_CAP, rule, region.cap, deep_mm)
        elif region.level is SafetyLevel.CAUTION and is_pointed(case.technique):
            yield case.breach(BreachKind.CAUTION, rule, region.cap)
    if not case.touched.loaded and margin_mm(case) == 0.0:
        yield case.breach(BreachKind.REGION_CAP, "unmapped skin")


def nothing_closed_is_touched(case: Case) -> Iterator[Breach]:
    """Check that nothing lies on what nobody agreed to."""
    areas = case.place.atlas.areas
    closed = areas.closed_to(case.opted_in)
    at_point = {region.id for region in case.place.regions}
    touched = case.touched.anyhow if case.touched else frozenset()
    for key in sorted(closed & (touched | at_point)):
        deep_mm = -depth_mm(case, key, only_loaded=False) if key in touched else None
        yield case.breach(BreachKind.CONSENT, f"region {key}", 0, deep_mm)


def person_takes_it(case: Case) -> Iterator[Breach]:
    """Check every rule that the answers switched on, there and all along the way."""
    for one in case.person.rules:
        if kind := _broken(case, one):
            yield case.breach(kind, one.spoken.id, one.cap or 0)


MAP_CHECKS: tuple[Check, ...] = (
    level_is_offered,
    point_takes_it,
    knot_takes_it,
    way_takes_it,
    nothing_closed_is_touched,
)
"""What depends on no answer."""


def is_pointed(technique: Technique) -> bool:
    """Say whether it is not broad, flat and calm enough for a caution area."""
    is_tapping = technique.family is Family.TAPOTEMENT
    is_broad = technique.contact in BROAD_CONTACTS
    return is_tapping or not is_broad or technique.uses_body_weight


def margin_mm(case: Case, known_mm: float = math.inf) -> float | None:
    """Return how much deeper the loaded contact could lie.

    None without a stroke, and where it is no less than what is known: the smallest
    of many is found much faster so.
    """
    if case.touched is None:
        return None
    areas = case.place.atlas.areas
    is_weightless = case.level <= PASS_OVER_CAP and weighs_nothing(case.technique)
    weaker = (
        areas.capped_below(PASS_OVER_CAP)
        if is_weightless
        else areas.forbidden(case.level, SafetyLevel.CAUTION)
    )
    atlas = case.place.atlas
    deep = atlas.rooms.kept(
        ("audit", case.level, is_weightless), lambda: _deep_inside(weaker)
    )
    found = [
        float(shapely.distance(area, deep))
        for area in case.touched.loaded_skin
        if math.isinf(known_mm) or shapely.dwithin(deep, area, known_mm)
    ]
    return min(found, default=None)


def _deep_inside(area: BaseGeometry) -> BaseGeometry:
    inside: BaseGeometry = shapely.buffer(area, -OVERHANG_MM)
    shapely.prepare(inside)
    return inside


def margin_levels(case: Case) -> int:
    """Return how much more could be pressed before something under it objects."""
    regions = case.place.atlas.areas.regions
    touched = case.touched.loaded if case.touched else frozenset()
    caps = [regions[key].cap for key in touched]
    held = [one.cap for one in case.person.local if one.cap and one.where.is_whole]
    return min((cap - case.level for cap in (*caps, *held)), default=0)


def depth_mm(case: Case, region_id: str, *, only_loaded: bool = True) -> float:
    """Return how deep the contact reaches into a region, to half a millimetre."""
    touched = case.touched
    assert touched is not None
    skin = touched.loaded_skin if only_loaded else touched.whole_skin
    area = case.place.atlas.polygon(region_id)
    low_mm, high_mm = 0.0, DEEPEST_MM
    while high_mm - low_mm > 0.5:
        middle_mm = (low_mm + high_mm) / 2
        inside = shapely.buffer(area, -middle_mm)
        if any(shapely.intersects(inside, part) for part in skin):
            low_mm = middle_mm
        else:
            high_mm = middle_mm
    return low_mm


def _contact_breaches(case: Case, region: Region) -> Iterator[Breach]:
    technique, rule = case.technique, f"region {region.id}"
    if technique.contact in region.excluded_contacts:
        yield case.breach(BreachKind.CONTACT, rule, region.cap)
    if technique.family in region.excluded_families:
        yield case.breach(BreachKind.FAMILY, rule, region.cap)
    if region.level is SafetyLevel.CAUTION and is_pointed(technique):
        yield case.breach(BreachKind.CAUTION, rule, region.cap)


def _broken(case: Case, one: PersonRule) -> BreachKind | None:
    """Return how an offer breaks a rule of the person; None if it keeps to it."""
    technique, rule = case.technique, one.rule
    found: BreachKind | None = None
    if rule.effect is Effect.STOP:
        return BreachKind.STOP
    if rule.effect is Effect.LUBRICANT:
        left = set(technique.lubricants) - set(rule.excluded_lubricants)
        return None if left else BreachKind.LUBRICANT
    if rule.effect is Effect.AVOID_AREA:
        found = BreachKind.PERSON_AREA
    elif rule.effect is Effect.CAP_AREA and rule.cap is not None:
        found = _over(case, rule.cap)
    elif rule.effect is Effect.NO_FAMILY and technique.family in rule.families:
        found = BreachKind.PERSON_FAMILY
    elif rule.effect is Effect.NO_CONTACT and technique.contact in rule.contacts:
        found = BreachKind.PERSON_CONTACT
    elif rule.effect is Effect.NO_BODY_WEIGHT and technique.uses_body_weight:
        found = BreachKind.PERSON_WEIGHT
    elif rule.effect is Effect.NO_TECHNIQUE and technique.id in rule.techniques:
        found = BreachKind.PERSON_TECHNIQUE
    return found if found and _is_met(case, one) else None


def _over(case: Case, cap: int) -> BreachKind | None:
    if case.level > cap:
        return BreachKind.PERSON_CAP
    is_like_caution = cap <= CAUTION_CAP
    return (
        BreachKind.CAUTION if is_like_caution and is_pointed(case.technique) else None
    )


def _is_met(case: Case, one: PersonRule) -> bool:
    """Say whether a rule holds at the place, or somewhere on the way."""
    atlas, where, touched = case.place.atlas, one.where, case.touched
    map_id = atlas.body_map.id
    if where.holds_at(map_id, case.place.point, case.place.regions):
        return True
    if touched is None or where.is_whole:
        return False
    is_off = one.rule.effect is Effect.AVOID_AREA
    under = touched.anyhow if is_off else touched.loaded
    if any(where.covers(atlas.areas.regions[key], map_id) for key in under):
        return True
    return any(
        touched.reaches(disc.point, disc.radius_mm, only_loaded=not is_off)
        for disc in where.discs_on(map_id)
    )
