"""The health check: what is asked, and what an answer changes."""

from enum import StrEnum
from functools import cached_property
from typing import NewType, Self

from pydantic import Field, model_validator

from app.model.base import Value
from app.model.ids import MapId, TechniqueId
from app.model.safety import (
    HIGHEST_OFFERED_LEVEL,
    Contact,
    EvidenceGrade,
    Family,
    Lubricant,
)
from app.model.safety import Position as Position
from app.model.source import Citation

QuestionId = NewType("QuestionId", str)
ConditionId = NewType("ConditionId", str)

WHOLE = "whole"
"""The area that is the whole body, on every map."""

MARKED = "marked"
"""The area that the person marked or picked for the condition."""

LONGEST_SESSION_MIN = 60


class Urgency(StrEnum):
    """How soon someone has to look at it."""

    EMERGENCY = "emergency"
    SAME_DAY = "same_day"
    WITHIN_DAYS = "within_days"
    ASK_DOCTOR = "ask_doctor"
    NONE = "none"


class Effect(StrEnum):
    """What a rule of the health check does."""

    STOP = "stop"
    AVOID_AREA = "avoid_area"
    CAP_AREA = "cap_area"
    NO_FAMILY = "no_family"
    NO_CONTACT = "no_contact"
    NO_BODY_WEIGHT = "no_body_weight"
    NO_TECHNIQUE = "no_technique"
    POSITION = "position"
    TIME = "time"
    LUBRICANT = "lubricant"
    ASK_DOCTOR = "ask_doctor"


class Confidence(StrEnum):
    """How sure the teaching is that the rule is needed."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


_NEEDS = {
    Effect.CAP_AREA: "cap",
    Effect.NO_FAMILY: "families",
    Effect.NO_CONTACT: "contacts",
    Effect.NO_TECHNIQUE: "techniques",
    Effect.TIME: "minutes_max",
}
"""What an effect cannot do without."""

_TAKES = {
    **{effect: {needed} for effect, needed in _NEEDS.items()},
    Effect.POSITION: {"positions", "excluded_positions"},
    Effect.LUBRICANT: {"excluded_lubricants", "excluded_ingredients"},
}
_PARTS = frozenset().union(*_TAKES.values())
_LOCAL = frozenset(
    {
        Effect.AVOID_AREA,
        Effect.CAP_AREA,
        Effect.NO_FAMILY,
        Effect.NO_CONTACT,
        Effect.NO_BODY_WEIGHT,
        Effect.NO_TECHNIQUE,
    }
)


class HealthRule(Value):
    """One thing that an answer changes."""

    effect: Effect
    area: str = Field(
        default=WHOLE, description="Id of a health area, or whole, or marked."
    )
    cap: int | None = Field(default=None, ge=1, le=HIGHEST_OFFERED_LEVEL - 1)
    families: tuple[Family, ...] = ()
    contacts: tuple[Contact, ...] = ()
    techniques: tuple[TechniqueId, ...] = ()
    minutes_max: int | None = Field(default=None, ge=1, le=LONGEST_SESSION_MIN)
    positions: tuple[Position, ...] = Field(
        default=(), description="Those that suit; empty: all that are not excluded."
    )
    excluded_positions: tuple[Position, ...] = ()
    excluded_lubricants: tuple[Lubricant, ...] = ()
    excluded_ingredients: tuple[str, ...] = Field(
        default=(), description="Ids or kinds of ingredients."
    )
    text: str = Field(
        default="", description="Why, if it is not what the condition says."
    )

    @model_validator(mode="after")
    def _says_what_its_effect_needs(self) -> Self:
        given = {part for part in _PARTS if getattr(self, part) not in ((), None)}
        needed = _NEEDS.get(self.effect)
        if needed and needed not in given:
            raise ValueError(f"the effect {self.effect} needs {needed}")
        unused = sorted(given - _TAKES.get(self.effect, set()))
        if unused:
            raise ValueError(f"the effect {self.effect} has no use for {unused[0]}")
        if self.effect is Effect.LUBRICANT and not given:
            raise ValueError("the effect lubricant excludes something")
        if self.effect not in _LOCAL and self.area != WHOLE:
            raise ValueError(f"the effect {self.effect} is for the whole session")
        if Lubricant.NONE in self.excluded_lubricants:
            raise ValueError("working without anything is always allowed")
        return self


class Condition(Value):
    """One statement that a person ticks, and what it changes."""

    id: ConditionId
    name: str = Field(description='As a reason names it: "blood thinners".')
    statement: str = Field(description="What the person ticks.")
    term: str
    urgency: Urgency
    why: str = Field(description="Why it changes anything, in one sentence.")
    advice: str = Field(description="What to do, in words for any country.")
    keywords: str = Field(default="", description="Words that people ask with.")
    asks_where: bool = Field(
        default=False, description="The person marks or picks the place of it."
    )
    mark_radius_mm: float = Field(
        default=50.0,
        ge=5,
        le=300,
        description="Kept clear around a marked place, its margin included.",
    )
    rules: tuple[HealthRule, ...] = Field(min_length=1)
    rows: tuple[str, ...] = Field(
        min_length=1, description="Rows of the contraindications it carries."
    )
    evidence: EvidenceGrade
    confidence: Confidence
    sources: tuple[Citation, ...] = Field(min_length=1)

    @property
    def is_stop(self) -> bool:
        """Say whether it ends the session before it begins."""
        return any(rule.effect is Effect.STOP for rule in self.rules)


class Question(Value):
    """One plain question; its conditions are shown only to those who say yes."""

    id: QuestionId
    order: int = Field(ge=1, le=99)
    title: str
    text: str = Field(description="What is asked first, answered by yes or no.")
    help: str = Field(description="Why it is asked, in one or two sentences.")
    keywords: str = ""
    conditions: tuple[Condition, ...] = Field(min_length=1)


class HealthArea(Value):
    """A part of the body that rules speak of, as regions of the maps."""

    id: str
    name: str
    regions: tuple[str, ...] = Field(default=(), description="Bases, on every map.")
    maps: tuple[MapId, ...] = Field(default=(), description="Whole maps.")


class Ingredient(Value):
    """Something that may be in an oil, a lotion or a powder."""

    id: str
    kind: str = Field(description='What a rule may exclude as a whole: "nut".')
    name: str
    label: str = Field(default="", description="What the label of a bottle says.")
    lubricant: Lubricant
    is_base: bool = Field(description="Good as the oil or powder itself.")


class Moment(StrEnum):
    """When a piece of health advice is wanted."""

    OILS = "oils"
    DURING = "during"
    AFTER = "after"


class HealthAdvice(Value):
    """Advice that hangs on no answer: while working, and afterwards."""

    id: str
    moment: Moment
    title: str
    text: str
    urgency: Urgency
    rows: tuple[str, ...] = Field(min_length=1)
    evidence: EvidenceGrade
    confidence: Confidence
    sources: tuple[Citation, ...] = Field(min_length=1)


class Health(Value):
    """The whole health check; empty where it could not be read whole."""

    questions: tuple[Question, ...] = ()
    areas: tuple[HealthArea, ...] = ()
    ingredients: tuple[Ingredient, ...] = ()
    advice: tuple[HealthAdvice, ...] = ()

    @cached_property
    def conditions(self) -> dict[ConditionId, Condition]:
        """Return all conditions by id, in the order in which they are asked."""
        return {
            condition.id: condition
            for question in self.questions
            for condition in question.conditions
        }

    @cached_property
    def placed(self) -> frozenset[str]:
        """Return the region bases that belong to an area."""
        return frozenset(base for area in self.areas for base in area.regions)

    @cached_property
    def placed_maps(self) -> frozenset[MapId]:
        """Return the maps that belong to an area as a whole."""
        return frozenset(map_id for area in self.areas for map_id in area.maps)

    @cached_property
    def area_by_id(self) -> dict[str, HealthArea]:
        """Return the areas by id."""
        return {area.id: area for area in self.areas}
