"""What a person's answers switch on: rules, each with the place that it holds at."""

from dataclasses import dataclass
from functools import cached_property

from app.model.body_map import Region
from app.model.health import (
    MARKED,
    WHOLE,
    Condition,
    Effect,
    Health,
    HealthRule,
)
from app.model.ids import MapId
from app.model.outline import MapPoint
from app.model.person import Answer, MarkedPlace, Person
from app.safety.health_words import SAY_WHERE, UNREADABLE, head_words, with_reason
from app.safety.rules import SpokenRule
from app.safety.where import EVERYWHERE, Where, where_of

COUNTS_AS_YES = frozenset({Answer.YES, Answer.UNKNOWN})
"""Not to be sure is no reason to be less careful."""


# None of these tells itself in a log or a traceback: they are somebody's answers.
@dataclass(frozen=True, slots=True, repr=False)
class PersonRule:
    """One rule that an answer switched on.

    Attributes
    ----------
    condition
        What was ticked; None for an answer that is no longer understood.
    why
        The reason, without the condition's name.
    """

    condition: Condition | None
    rule: HealthRule
    where: Where
    spoken: SpokenRule
    why: str = ""

    @property
    def cap(self) -> int | None:
        """Return the most pressure where it holds; None if it says nothing of it."""
        if self.rule.effect in (Effect.STOP, Effect.AVOID_AREA):
            return 0
        return self.rule.cap


@dataclass(frozen=True, repr=False)
class PersonRules:
    """All rules that one person's answers switched on, and what both agreed to."""

    rules: tuple[PersonRule, ...] = ()
    opted_in: frozenset[str] = frozenset()

    @cached_property
    def stops(self) -> tuple[PersonRule, ...]:
        """Return the rules that end the session before it begins."""
        return self._of(Effect.STOP)

    @cached_property
    def local(self) -> tuple[PersonRule, ...]:
        """Return the rules about places and what is done there."""
        return self._of(
            Effect.AVOID_AREA,
            Effect.CAP_AREA,
            Effect.NO_FAMILY,
            Effect.NO_CONTACT,
            Effect.NO_BODY_WEIGHT,
            Effect.NO_TECHNIQUE,
            Effect.LUBRICANT,
        )

    @cached_property
    def session(self) -> tuple[PersonRule, ...]:
        """Return the rules about the session as a whole."""
        return self._of(
            Effect.POSITION, Effect.TIME, Effect.LUBRICANT, Effect.ASK_DOCTOR
        )

    @cached_property
    def about_position(self) -> tuple[PersonRule, ...]:
        """Return the rules that leave some positions and not others."""
        return tuple(
            one
            for one in self._of(Effect.POSITION)
            if one.rule.positions or one.rule.excluded_positions
        )

    @cached_property
    def has_places(self) -> bool:
        """Say whether some rule holds at some places only."""
        return any(not rule.where.is_whole for rule in self.local)

    def holding_at(
        self, map_id: MapId, point: MapPoint, regions: tuple[Region, ...]
    ) -> tuple[PersonRule, ...]:
        """Return the rules about a place that hold at it."""
        return tuple(
            rule for rule in self.local if rule.where.holds_at(map_id, point, regions)
        )

    def _of(self, *effects: Effect) -> tuple[PersonRule, ...]:
        return tuple(rule for rule in self.rules if rule.rule.effect in effects)


NOBODY = PersonRules()
"""The rules of nobody in particular: those of the map alone."""


def rules_for(person: Person, health: Health) -> PersonRules:
    """Return the rules that a person's answers switch on.

    What was answered and is no longer asked stops everything: nobody could tell what
    it was about.
    """
    said = [key for key, answer in person.answers.items() if answer in COUNTS_AS_YES]
    rules = [
        compiled
        for condition in health.conditions.values()
        if condition.id in said
        for rule in condition.rules
        if (compiled := _compiled(condition, rule, person, health))
    ]
    if not health.conditions.keys() >= set(said):
        rules.append(_UNREADABLE)
    return PersonRules(tuple(rules), person.opted_in)


def _compiled(
    condition: Condition, rule: HealthRule, person: Person, health: Health
) -> PersonRule | None:
    """Return a rule with its place; None where its place lies on no map."""
    where = _where(condition, rule, person, health)
    if where is None:
        return None
    why = rule.text or condition.why
    if rule.area == MARKED and where.is_whole:
        why = f"{SAY_WHERE} {why}"
    words = with_reason(head_words(rule), condition, why, rule.effect)
    cap = rule.cap if rule.cap is not None else 0
    spoken = SpokenRule(f"health:{condition.id}:{rule.effect}", words, cap)
    return PersonRule(condition, rule, where, spoken, why)


def _where(
    condition: Condition, rule: HealthRule, person: Person, health: Health
) -> Where | None:
    if rule.area == MARKED:
        return _marked(condition, person)
    if rule.area == WHOLE:
        return EVERYWHERE
    return where_of(health.area_by_id.get(rule.area), health)


def _marked(condition: Condition, person: Person) -> Where | None:
    """Return the places of a condition: everywhere, until someone says where."""
    if not person.is_placed(condition.id):
        return EVERYWHERE
    discs = tuple(
        _with_margin(mark, condition)
        for mark in person.marks
        if mark.condition_id == condition.id
    )
    regions = frozenset(
        picked.region for picked in person.picked if picked.condition_id == condition.id
    )
    return Where(regions=regions, discs=discs) if discs or regions else None


def _with_margin(mark: MarkedPlace, condition: Condition) -> MarkedPlace:
    radius_mm = max(mark.radius_mm, condition.mark_radius_mm)
    return mark.model_copy(update={"radius_mm": radius_mm})


_UNREADABLE = PersonRule(
    None,
    HealthRule(effect=Effect.STOP),
    EVERYWHERE,
    SpokenRule("health:unreadable", UNREADABLE, 0),
)
