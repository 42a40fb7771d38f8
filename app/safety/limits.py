"""What a person's rules leave of the session as a whole, and the card of a stop."""

from dataclasses import dataclass

from app.model.health import (
    Condition,
    Effect,
    Health,
    Ingredient,
    Position,
    Urgency,
)
from app.model.safety import Lubricant
from app.safety.health_words import UNREADABLE, URGENCY_TITLES, URGENCY_WORDS
from app.safety.person import PersonRule, PersonRules
from app.safety.positions import positions_under
from app.safety.rules import SpokenRule


@dataclass(frozen=True, slots=True)
class SessionLimits:
    """What is left of the session.

    Attributes
    ----------
    minutes_max
        None: no rule of the person limits the time.
    positions
        Those that every rule agrees to; none, when the rules contradict each other.
    lubricants
        What may lie between hand and skin.
    ingredients, excluded_ingredients
        Ids of what may be in an oil, lotion or powder, and of what must not.
    rules
        Every rule about the session that fired, the strictest of a kind first.
    doctor
        The rules that ask for a doctor's word; they are among `rules` as well.
    """

    minutes_max: int | None = None
    positions: tuple[Position, ...] = tuple(Position)
    lubricants: tuple[Lubricant, ...] = tuple(Lubricant)
    ingredients: tuple[str, ...] = ()
    excluded_ingredients: tuple[str, ...] = ()
    rules: tuple[SpokenRule, ...] = ()
    doctor: tuple[SpokenRule, ...] = ()

    def allows(self, position: Position) -> bool:
        """Say whether no rule is against a position."""
        return position in self.positions


NO_LIMITS = SessionLimits()
"""What nobody in particular is limited to."""


@dataclass(frozen=True, slots=True)
class StopCard:
    """What to do instead of a massage."""

    condition: Condition | None
    urgency: Urgency
    title: str
    what: str
    text: str


def session_limits(person: PersonRules, health: Health) -> SessionLimits:
    """Return what the person's rules leave of the session."""
    rules = sorted(person.session, key=_strictness)
    minutes = [r.rule.minutes_max for r in rules if r.rule.minutes_max is not None]
    excluded = {name for r in rules for name in r.rule.excluded_ingredients}
    left_out = [i.id for i in health.ingredients if _is_in(i, excluded)]
    greasy = {kind for r in rules for kind in r.rule.excluded_lubricants}
    return SessionLimits(
        minutes_max=min(minutes, default=None),
        positions=positions_under(person.about_position),
        lubricants=tuple(kind for kind in Lubricant if kind not in greasy),
        ingredients=tuple(
            i.id
            for i in health.ingredients
            if i.id not in left_out and i.lubricant not in greasy
        ),
        excluded_ingredients=tuple(left_out),
        rules=tuple(rule.spoken for rule in rules),
        doctor=tuple(r.spoken for r in rules if r.rule.effect is Effect.ASK_DOCTOR),
    )


def stop_cards(person: PersonRules) -> tuple[StopCard, ...]:
    """Return what to do instead of a massage, the most urgent first; none without."""
    cards = [_card(rule) for rule in person.stops]
    order = list(Urgency)
    return tuple(sorted(cards, key=lambda card: order.index(card.urgency)))


def _card(rule: PersonRule) -> StopCard:
    if rule.condition is None:
        urgency = Urgency.NONE
        return StopCard(None, urgency, URGENCY_TITLES[urgency], "", UNREADABLE)
    urgency = rule.condition.urgency
    return StopCard(
        condition=rule.condition,
        urgency=urgency,
        title=URGENCY_TITLES[urgency],
        what=URGENCY_WORDS[urgency],
        text=rule.condition.advice,
    )


def _is_in(ingredient: Ingredient, excluded: set[str]) -> bool:
    return bool({ingredient.id, ingredient.kind} & excluded)


def _strictness(rule: PersonRule) -> tuple[int, int]:
    order = (Effect.ASK_DOCTOR, Effect.POSITION, Effect.TIME, Effect.LUBRICANT)
    return order.index(rule.rule.effect), rule.rule.minutes_max or 0
