"""What must hold of everything that is offered to somebody who answered."""

from collections.abc import Iterator

from app.model.health import Effect
from app.model.safety import CAUTION_CAP
from app.safety.audit_case import Case
from app.safety.audit_checks import is_pointed
from app.safety.audit_report import Breach, BreachKind
from app.safety.person import PersonRule


def person_takes_it(case: Case) -> Iterator[Breach]:
    """Check every rule that the answers switched on, there and all along the way."""
    for one in case.person.rules:
        if kind := _broken(case, one):
            yield case.breach(kind, one.spoken.id, one.cap or 0)
    yield from _no_position(case)


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


def _no_position(case: Case) -> Iterator[Breach]:
    """Name the rule that takes the last position in which it could be done."""
    left = set(case.technique.positions)
    for region in case.place.regions:
        if region.positions and not region.is_container:
            left &= set(region.positions)
    for one in case.person.rules:
        rule = one.rule
        if rule.positions or rule.excluded_positions:
            left &= set(rule.positions or left) - set(rule.excluded_positions)
            if not left:
                yield case.breach(BreachKind.POSITION, one.spoken.id)
                return


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
