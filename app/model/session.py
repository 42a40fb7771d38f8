"""A session: what is done, where, how hard and how long, step by step.

A shipped flow, a plan that was worked out and a plan that somebody edited are all the
same thing, so that all are checked, played and printed alike.
"""

from enum import StrEnum
from typing import Literal, NewType, Self

from pydantic import Field, model_validator

from app.model.base import Value
from app.model.health import LONGEST_SESSION_MIN, Position
from app.model.ids import MapId, TechniqueId
from app.model.safety import (
    HIGHEST_OFFERED_LEVEL,
    EvidenceGrade,
    Lubricant,
    Side,
)
from app.model.source import Citation

SessionId = NewType("SessionId", str)

LONGEST_STEP_S = 15 * 60
MOST_STEPS = 200

WARM_FROM_LEVEL = 3
"""From here on, and for every knot, skin and muscle are warmed first."""

MOST_KNOTS = 4
LONGEST_KNOT_S = 60
EQUAL_WITHIN_S = 2
"""How much longer one side may have in all than the other, unless only one is meant."""


class StepKind(StrEnum):
    """What a step is for."""

    TALK = "talk"
    POSITION = "position"
    SETTLE = "settle"
    WARM_UP = "warm_up"
    WORK = "work"
    KNOT = "knot"
    RELAX = "relax"
    COOL_DOWN = "cool_down"
    AFTERCARE = "aftercare"

    @property
    def is_touching(self) -> bool:
        """Say whether hands lie on the skin."""
        return self not in (StepKind.TALK, StepKind.POSITION, StepKind.AFTERCARE)


WARMING_KINDS = frozenset({StepKind.WARM_UP, StepKind.RELAX})
"""What warms a place, when it is done lightly."""

FRAME_KINDS = frozenset(
    {
        StepKind.TALK,
        StepKind.POSITION,
        StepKind.SETTLE,
        StepKind.COOL_DOWN,
        StepKind.AFTERCARE,
    }
)
"""What frames a session: no lack of time takes it away."""


class StepSides(StrEnum):
    """On which side a step is done."""

    RIGHT = "right"
    LEFT = "left"
    EACH = "each"
    BOTH = "both"


class SessionStep(Value):
    """One step; done on each side, it is two turns of the same length."""

    kind: StepKind
    title: str = Field(default="", description="Empty: what the technique is called.")
    technique: TechniqueId | None = None
    map: MapId | None = None
    place: str = Field(default="", description="Base of a region or of a knot.")
    sides: StepSides = StepSides.BOTH
    level: int = Field(default=0, ge=0, le=HIGHEST_OFFERED_LEVEL)
    seconds: int = Field(ge=3, le=LONGEST_STEP_S, description="For one side.")
    repetitions: str = ""
    position: Position | None = Field(
        default=None, description="Where it begins to hold; none: as before."
    )
    say: str = Field(description="One sentence that is shown large and spoken.")
    watch: str = Field(default="", description="What to look out for.")
    why: str = Field(default="", description="Why it stands here.")
    is_optional: bool = False
    guides: tuple[str, ...] = Field(default=(), description="Rows of the guides.")
    sources: tuple[Citation, ...] = ()

    @model_validator(mode="after")
    def _says_where(self) -> Self:
        if self.technique and not (self.map and self.place):
            raise ValueError("a step with a technique needs a map and a place")
        if self.technique and not self.kind.is_touching:
            raise ValueError(f"a step of the kind {self.kind} has no technique")
        if self.technique is None and self.sides is StepSides.EACH:
            raise ValueError("only a step with a technique is done on each side")
        if self.technique is None and self.level:
            raise ValueError("a step without a technique has no level")
        if not (self.title or self.technique):
            raise ValueError("a step without a technique needs a title")
        return self

    @property
    def turn_sides(self) -> tuple[Side, ...]:
        """Return the sides it is done on, one after the other."""
        return TURN_SIDES[self.sides]

    @property
    def total_s(self) -> int:
        """Return how long all its turns take."""
        return self.seconds * len(self.turn_sides)


TURN_SIDES = {
    StepSides.RIGHT: (Side.RIGHT,),
    StepSides.LEFT: (Side.LEFT,),
    StepSides.EACH: (Side.RIGHT, Side.LEFT),
    StepSides.BOTH: (Side.MIDLINE,),
}


class Session(Value):
    """A whole session, from the first question to the blanket."""

    id: SessionId
    code: str = Field(default="", description="The flow that it follows: F-01.")
    title: str
    term: str = ""
    summary: str
    guides: tuple[str, ...] = Field(default=(), description="Rows of the guides.")
    lubricant: Lubricant = Lubricant.NONE
    position: Position = Position.FACE_DOWN
    focus: tuple[str, ...] = Field(
        default=(), description="What it is for, in words that people ask with."
    )
    only_side: Literal[Side.RIGHT, Side.LEFT] | None = Field(
        default=None,
        description="The only side that is worked on; none: both alike.",
    )
    steps: tuple[SessionStep, ...] = Field(min_length=1, max_length=MOST_STEPS)
    order: int = Field(default=99, ge=1, le=99)
    evidence: EvidenceGrade = EvidenceGrade.TRADITION
    sources: tuple[Citation, ...] = ()

    @model_validator(mode="after")
    def _is_not_too_long(self) -> Self:
        longest_s = 1.05 * LONGEST_SESSION_MIN * 60
        if self.total_s > longest_s:
            raise ValueError(
                f"it takes {self.total_s / 60:.0f} minutes; at most "
                f"{LONGEST_SESSION_MIN} are good for anybody"
            )
        return self

    @property
    def total_s(self) -> int:
        """Return how long all steps take."""
        return sum(step.total_s for step in self.steps)


class CheckItem(Value):
    """One line of a list to tick."""

    text: str
    see: str = Field(default="", description="What tells more: `page:oil#warm`.")
    is_of_whole: bool = Field(
        default=False, description="Can only be true of a session that was not ended."
    )
    guides: tuple[str, ...] = ()


class Checklist(Value):
    """What to have ready, or what is left to do: ticked before and after a session."""

    id: str
    code: str = Field(default="", description="The list that it follows: F-14.")
    title: str
    term: str = ""
    items: tuple[CheckItem, ...] = Field(min_length=1)
    sources: tuple[Citation, ...] = ()

    @property
    def items_after_a_break(self) -> tuple[CheckItem, ...]:
        """Return the lines that can be ticked after a session that was ended early."""
        return tuple(item for item in self.items if not item.is_of_whole)
