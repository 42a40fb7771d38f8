"""Whether a technique may be offered at a place, how hard, or why not.

Each rule is a function of its own, so that a list of them can be checked one by one
and a rule of the person can join them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.model.body_map import HomeUse, Region
from app.model.health import Effect
from app.model.safety import (
    BROAD_CONTACTS,
    CAUTION_CAP,
    HIGHEST_OFFERED_LEVEL,
    Contact,
    Family,
    Position,
    SafetyLevel,
)
from app.model.technique import Technique
from app.safety.bans import banned_by, refusal
from app.safety.place import PlaceSafety, opt_in_rule, region_rule
from app.safety.positions import (
    against_every_position,
    held_to,
    positions_under,
    unreached,
)
from app.safety.rules import SpokenRule
from app.safety.words import contact_words, family_words

OTHER_CONTACT = "Choose one with another part of the hand."
OTHER_FAMILY = "Choose a calmer movement."

TechniqueRule = Callable[[Technique, PlaceSafety], SpokenRule | None]


@dataclass(frozen=True, slots=True)
class TechniqueVerdict:
    """How hard a technique may be used here; refused when a rule excludes it.

    Attributes
    ----------
    positions
        In which it may be done here.
    held_to
        The same in words, where the person's rules leave some positions and not others.
    """

    level_max: int
    excluded_by: SpokenRule | None = None
    positions: tuple[Position, ...] = ()
    held_to: SpokenRule | None = None

    @property
    def is_offered(self) -> bool:
        """Say whether no rule excludes it."""
        return self.excluded_by is None


def technique_verdict(technique: Technique, place: PlaceSafety) -> TechniqueVerdict:
    """Return how hard the technique may be used here, or the rule against it."""
    for rule in TECHNIQUE_RULES:
        if spoken := rule(technique, place):
            return TechniqueVerdict(0, spoken)
    limit = min(technique.level_max, highest_level(place))
    suited = positions_here(technique, place)
    return TechniqueVerdict(
        limit,
        positions=positions_under(place.about_position, suited),
        held_to=held_to(suited, place.about_position),
    )


def highest_level(place: PlaceSafety) -> int:
    """Return the most that any technique may use at the place."""
    limit = HIGHEST_OFFERED_LEVEL
    if place.level is SafetyLevel.CAUTION:
        limit = CAUTION_CAP
    return min(limit, place.cap)


def positions_here(technique: Technique, place: PlaceSafety) -> tuple[Position, ...]:
    """Return the positions in which a technique is done and hands reach the place."""
    return tuple(p for p in place.positions if p in technique.positions)


def may_pass_over(technique: Technique, place: PlaceSafety) -> bool:
    """Say whether a stroke meant for elsewhere may glide across a no-go place."""
    is_flat = technique.contact is Contact.PALM and technique.is_gliding
    return is_flat and place.level is SafetyLevel.NO_GO and place.cap > 0


def not_taught(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse what is known but not taught."""
    if technique.is_taught:
        return None
    return SpokenRule("not_taught", technique.not_taught_because, 0)


def closed_region(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse everything where nobody agreed."""
    return opt_in_rule(place.closed[0]) if place.closed else None


def no_go_place(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse to aim anything at a no-go place."""
    if place.level is not SafetyLevel.NO_GO:
        return None
    return next(
        (region_rule(r) for r in place.regions if r.level is SafetyLevel.NO_GO),
        place.rules[0],
    )


def excluded_by_region(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse a contact or a family that a region here excludes."""
    for region in place.regions:
        if technique.contact in region.excluded_contacts:
            return _no_such(contact_words(technique.contact), region, OTHER_CONTACT)
        if technique.family in region.excluded_families:
            return _no_such(family_words(technique.family), region, OTHER_FAMILY)
    return None


def excluded_by_knot(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse a contact that a knot here excludes."""
    for knot in place.knots:
        if technique.contact in knot.excluded_contacts:
            words = contact_words(technique.contact)
            text = f"{knot.name}: no {words} here. {knot.cautions} {OTHER_CONTACT}"
            return SpokenRule(f"knot:{knot.id}", text, knot.max_level)
    return None


def professional_knot(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse pointed contacts on a knot that is not for treatment at home."""
    if technique.contact in BROAD_CONTACTS:
        return None
    for knot in place.knots:
        if knot.home_use is HomeUse.NO:
            text = f"{knot.name}: leave this one to a professional. {knot.cautions}"
            return SpokenRule(f"home_use:{knot.id}", text, knot.max_level)
    return None


def stopped_for_person(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse everything where the health check said stop."""
    return _for_person(technique, place, Effect.STOP)


def avoided_for_person(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse everything at a place that is left alone for this person."""
    return _for_person(technique, place, Effect.AVOID_AREA)


def family_of_person(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse a kind of movement that is not for this person."""
    return _for_person(technique, place, Effect.NO_FAMILY)


def contact_of_person(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse a contact that is not for this person."""
    return _for_person(technique, place, Effect.NO_CONTACT)


def weight_of_person(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse to lean on this person."""
    return _for_person(technique, place, Effect.NO_BODY_WEIGHT)


def technique_of_person(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse a technique that is not for this person."""
    return _for_person(technique, place, Effect.NO_TECHNIQUE)


def position_of_person(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse what cannot be done in any position that suits this person."""
    suited = positions_here(technique, place)
    return against_every_position(suited, place.about_position)


def position_of_place(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse what is done in positions in which hands do not reach the place."""
    if not technique.positions or positions_here(technique, place):
        return None
    return unreached(technique.positions, place.positions)


def lubricant_of_person(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse what could only be done with something that must not be used."""
    return _for_person(technique, place, Effect.LUBRICANT)


def caution_for_person(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse what is not broad, flat and light where this person's cap asks for it."""
    return _for_person(technique, place, Effect.CAP_AREA)


def caution_place(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Allow only broad, flat, light contacts in a caution area."""
    if place.level is not SafetyLevel.CAUTION:
        return None
    if technique.contact not in BROAD_CONTACTS:
        return _caution(place, f"no {contact_words(technique.contact)}")
    if technique.family is Family.TAPOTEMENT:
        return _caution(place, "no tapping")
    if technique.uses_body_weight:
        return _caution(place, "no leaning in with body weight")
    return None


def above_cap(technique: Technique, place: PlaceSafety) -> SpokenRule | None:
    """Refuse what cannot be done as lightly as the place needs it."""
    limit = highest_level(place)
    if technique.level_min <= limit:
        return None
    text = (
        f"It needs level {technique.level_min}; this place takes {limit} at most. "
        f"{place.rules[0].text} Choose a lighter one."
    )
    return SpokenRule("above_cap", text, limit)


TECHNIQUE_RULES: tuple[TechniqueRule, ...] = (
    not_taught,
    stopped_for_person,
    closed_region,
    avoided_for_person,
    no_go_place,
    excluded_by_region,
    excluded_by_knot,
    professional_knot,
    family_of_person,
    contact_of_person,
    weight_of_person,
    technique_of_person,
    position_of_person,
    position_of_place,
    lubricant_of_person,
    caution_for_person,
    caution_place,
    above_cap,
)
"""Asked in this order; the first that speaks is the reason that is shown."""


def _for_person(
    technique: Technique, place: PlaceSafety, effect: Effect
) -> SpokenRule | None:
    found = banned_by(technique, place.person, effect)
    return refusal(technique, found) if found else None


def _no_such(words: str, region: Region, remedy: str) -> SpokenRule:
    text = f"{region.name}: no {words} here. {region.rule} {remedy}"
    return SpokenRule(f"region:{region.id}", text, region.cap)


def _caution(place: PlaceSafety, refused: str) -> SpokenRule:
    text = (
        f"A caution area takes only flat hands and flat fingers, lightly: {refused}. "
        f"{place.rules[0].text}"
    )
    return SpokenRule("caution_contact", text, min(CAUTION_CAP, place.cap))
