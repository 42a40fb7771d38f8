"""What the rules of a person forbid to do, wherever they hold."""

from collections.abc import Callable, Iterable

from app.model.health import Effect, HealthRule
from app.model.safety import BROAD_CONTACTS, CAUTION_CAP, Family
from app.model.technique import Technique
from app.safety.health_words import with_reason
from app.safety.person import PersonRule
from app.safety.rules import SpokenRule
from app.safety.words import contact_words, family_words

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
"""What each effect forbids; an effect that is not here forbids nothing."""


def refusal(technique: Technique, one: PersonRule) -> SpokenRule:
    """Return why a rule that forbids a technique does so, in words about it alone."""
    refused = _refused(technique, one.rule)
    if refused is None or one.condition is None:
        return one.spoken
    head, effect = refused
    text = with_reason(head, one.condition, one.why, effect)
    return SpokenRule(one.spoken.id, text, one.spoken.cap)


def _refused(technique: Technique, rule: HealthRule) -> tuple[str, Effect] | None:
    """Return "No thumbs" for a rule that forbids several contacts, and of what kind."""
    if rule.effect is Effect.NO_CONTACT:
        return f"No {contact_words(technique.contact)}", rule.effect
    if rule.effect is Effect.NO_FAMILY:
        return f"No {family_words(technique.family)}", rule.effect
    if rule.effect is Effect.CAP_AREA and is_too_pointed(technique, rule):
        head, effect = _too_pointed(technique)
        return f"{head} where the cap is {rule.cap}", effect
    return None


def _too_pointed(technique: Technique) -> tuple[str, Effect]:
    if technique.contact not in BROAD_CONTACTS:
        return f"No {contact_words(technique.contact)}", Effect.NO_CONTACT
    if technique.family is Family.TAPOTEMENT:
        return f"No {family_words(technique.family)}", Effect.NO_FAMILY
    return "No leaning in", Effect.NO_BODY_WEIGHT


def banned_by(
    technique: Technique, rules: Iterable[PersonRule], effect: Effect
) -> PersonRule | None:
    """Return the first of the rules with an effect that forbids a technique."""
    bans = BANS[effect]
    for one in rules:
        if one.rule.effect is effect and bans(technique, one.rule):
            return one
    return None
