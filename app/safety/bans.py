"""What the rules of a person forbid to do, wherever they hold."""

from collections.abc import Callable, Iterable

from app.model.health import Effect, HealthRule
from app.model.safety import BROAD_CONTACTS, CAUTION_CAP, Family
from app.model.technique import Technique
from app.safety.person import PersonRule

Ban = Callable[[Technique, HealthRule], bool]


def stops(technique: Technique, rule: HealthRule) -> bool:
    """Say that a stop forbids everything."""
    return True


def bans_family(technique: Technique, rule: HealthRule) -> bool:
    """Say whether the kind of movement is forbidden."""
    return technique.family in rule.families


def bans_contact(technique: Technique, rule: HealthRule) -> bool:
    """Say whether the part of the giver that touches is forbidden."""
    return technique.contact in rule.contacts


def bans_body_weight(technique: Technique, rule: HealthRule) -> bool:
    """Say whether the giver would lean in."""
    return technique.uses_body_weight


def bans_technique(technique: Technique, rule: HealthRule) -> bool:
    """Say whether the technique itself is forbidden."""
    return technique.id in rule.techniques


def leaves_no_lubricant(technique: Technique, rule: HealthRule) -> bool:
    """Say whether everything that it could be done with is forbidden."""
    return set(technique.lubricants) <= set(rule.excluded_lubricants)


def is_left_alone(technique: Technique, rule: HealthRule) -> bool:
    """Say that an area to avoid is forbidden to everything."""
    return True


def is_too_pointed(technique: Technique, rule: HealthRule) -> bool:
    """Say whether a cap that makes a caution area forbids it: broad, flat, light."""
    if rule.cap is None or rule.cap > CAUTION_CAP:
        return False
    is_broad = technique.contact in BROAD_CONTACTS
    is_tapping = technique.family is Family.TAPOTEMENT
    return not is_broad or is_tapping or technique.uses_body_weight


BANS: dict[Effect, Ban] = {
    Effect.STOP: stops,
    Effect.AVOID_AREA: is_left_alone,
    Effect.NO_FAMILY: bans_family,
    Effect.NO_CONTACT: bans_contact,
    Effect.NO_BODY_WEIGHT: bans_body_weight,
    Effect.NO_TECHNIQUE: bans_technique,
    Effect.LUBRICANT: leaves_no_lubricant,
    Effect.CAP_AREA: is_too_pointed,
}
"""In the order in which they are told."""


def banned_by(
    technique: Technique, rules: Iterable[PersonRule], *effects: Effect
) -> PersonRule | None:
    """Return the first of some rules that forbids a technique.

    Parameters
    ----------
    effects
        Only rules of these effects; all of them, if none are given.
    """
    found = tuple(rules)
    for effect, bans in BANS.items():
        if effects and effect not in effects:
            continue
        for one in found:
            if one.rule.effect is effect and bans(technique, one.rule):
                return one
    return None
