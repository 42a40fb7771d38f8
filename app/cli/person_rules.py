"""What a person's answers leave of a technique, rule by rule."""

from dataclasses import dataclass

from app.model.health import Effect
from app.model.technique import Technique
from app.safety.bans import BANS, refusal
from app.safety.person import PersonRule, PersonRules
from app.safety.rules import SpokenRule


@dataclass(frozen=True, slots=True)
class HeldRule:
    """What a rule of the person says of a technique, and whether it does everywhere."""

    id: str
    text: str
    cap: int | None
    is_everywhere: bool


def bans_of(technique: Technique, rules: PersonRules) -> tuple[HeldRule, ...]:
    """Return why rules forbid a technique, each reason once."""
    found = []
    for one in (*rules.stops, *rules.local):
        forbids = BANS.get(one.rule.effect)
        is_avoided = one.rule.effect is Effect.AVOID_AREA
        if forbids is None or is_avoided or not forbids(technique, one.rule):
            continue
        found.append(_held(one, refusal(technique, one)))
    return tuple(dict.fromkeys(found))


def caps_of(technique: Technique, rules: PersonRules) -> tuple[HeldRule, ...]:
    """Return the rules that leave less pressure than the technique has."""
    return tuple(
        _held(one, one.spoken)
        for one in rules.local
        if one.rule.effect is Effect.CAP_AREA
        and one.cap is not None
        and one.cap < technique.level_max
    )


def _held(one: PersonRule, spoken: SpokenRule) -> HeldRule:
    return HeldRule(spoken.id, spoken.text, one.cap, one.where.is_whole)
