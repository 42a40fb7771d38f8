"""What must hold of everything that is offered: one function for each thing.

These read what the files declare, not what the engine made of it.
"""

from collections.abc import Callable, Iterator

from app.geometry.stroke import weighs_nothing
from app.model.body_map import Region
from app.model.safety import (
    BROAD_CONTACTS,
    HIGHEST_OFFERED_LEVEL,
    PASS_OVER_CAP,
    Family,
    SafetyLevel,
)
from app.model.technique import Technique
from app.safety.audit_case import Case, depth_mm, margin_mm
from app.safety.audit_report import Breach, BreachKind

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


def _contact_breaches(case: Case, region: Region) -> Iterator[Breach]:
    technique, rule = case.technique, f"region {region.id}"
    if technique.contact in region.excluded_contacts:
        yield case.breach(BreachKind.CONTACT, rule, region.cap)
    if technique.family in region.excluded_families:
        yield case.breach(BreachKind.FAMILY, rule, region.cap)
    if region.level is SafetyLevel.CAUTION and is_pointed(technique):
        yield case.breach(BreachKind.CAUTION, rule, region.cap)
