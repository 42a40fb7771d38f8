"""What is played of a session for one person: its turns, and what was left out."""

from dataclasses import dataclass

from app.geometry.fitted import FittedStroke
from app.model.health import Position
from app.model.ids import MapId
from app.model.safety import Lubricant, Side
from app.model.session import Session, SessionStep
from app.model.stroke import StrokePath
from app.model.technique import Technique
from app.safety.limits import SessionLimits, StopCard
from app.safety.rules import SpokenRule


@dataclass(frozen=True, slots=True)
class Turn:
    """One step on one side, as it is played.

    Attributes
    ----------
    index, step_index
        Its number among the turns, and that of its step among the steps.
    step
        As the session has it; a change of position may be worded for the person.
    feature_id
        Where: "paraspinal_right"; None without a place. For both sides at once the
        right one stands for both.
    level
        What is offered: never over the step's, nor over what any rule allows here.
    seconds
        The step's, or less where time is short.
    capped_by
        The rule that makes it lighter than the step asks for.
    lies_in
        Bases of the regions that its place lies in, its own among them.
    """

    index: int
    step_index: int
    step: SessionStep
    side: Side
    feature_id: str | None
    map_id: MapId | None
    technique: Technique | None
    level: int
    seconds: int
    position: Position
    capped_by: SpokenRule | None = None
    stroke: FittedStroke | None = None
    lies_in: frozenset[str] = frozenset()

    @property
    def strokes(self) -> tuple[StrokePath, ...]:
        """Return how the contact moves; nothing where nothing does."""
        return self.stroke.paths if self.stroke else ()

    @property
    def title(self) -> str:
        """Return what the turn is called."""
        if self.step.title or self.technique is None:
            return self.step.title
        return self.technique.name

    @property
    def shortest_s(self) -> int:
        """Return how short it may become where time is short."""
        if self.technique is None:
            return self.seconds
        return min(self.seconds, self.technique.time_s[0])


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A step, on one side, that is not done, and the rule against it."""

    step_index: int
    side: Side
    why: SpokenRule


@dataclass(frozen=True, slots=True)
class FittedSession:
    """A session as it is played for one person.

    Attributes
    ----------
    stops
        What to do instead; then there is not a single turn.
    lubricant
        What to use: the session's, or what the person's rules leave.
    notes
        What is done otherwise than the session says, in sentences.
    """

    session: Session
    turns: tuple[Turn, ...]
    left_out: tuple[LeftOut, ...]
    stops: tuple[StopCard, ...]
    limits: SessionLimits
    lubricant: Lubricant
    notes: tuple[str, ...] = ()

    @property
    def total_s(self) -> int:
        """Return how long all turns take."""
        return sum(turn.seconds for turn in self.turns)
