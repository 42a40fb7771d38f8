"""Where a session that is played stands, and what a step of it gives.

Values only: no clock, no sound, no window. Time is monotonic seconds, handed in.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from app.model.feedback import Feedback
from app.model.health import LONGEST_SESSION_MIN
from app.model.session import LONGEST_KNOT_S, StepKind
from app.safety.turns import Turn

SHORTEST_KNOT_S = 5.0
"""Less is no work on a knot: it is only touched and left."""


class Phase(StrEnum):
    """What the player does at the moment."""

    READY = "ready"
    RUNNING = "running"
    WAITING = "waiting"
    PAUSED = "paused"
    STOPPED = "stopped"
    ENDED = "ended"

    @property
    def is_open(self) -> bool:
        """Say whether a turn is under way: running, waiting or paused."""
        return self in (Phase.RUNNING, Phase.WAITING, Phase.PAUSED)


class SayKind(StrEnum):
    """What is said; a new step cuts whatever is being said."""

    STEP = "step"
    SIDES = "sides"
    HEADS_UP = "heads_up"
    FEEDBACK = "feedback"
    NOTE = "note"
    STOP = "stop"
    END = "end"


class BellKind(StrEnum):
    """Which bell: time begins, a new step, the end; soft for all else."""

    BEGIN = "begin"
    CHANGE = "change"
    END = "end"
    SOFT = "soft"


@dataclass(frozen=True, slots=True)
class PlayerOptions:
    """How a session is led.

    Attributes
    ----------
    auto_advance
        False: each turn waits at its end until the giver moves on. Before the first
        touch every turn does.
    heads_up_s
        How long before a change it is announced; 0 for never.
    lead_in_s
        Time for the hands to arrive, at the begin and after a break.
    """

    auto_advance: bool = True
    heads_up_s: float = 10.0
    lead_in_s: float = 3.0


@dataclass(frozen=True, slots=True)
class Say:
    """Something to be spoken."""

    text: str
    kind: SayKind


@dataclass(frozen=True, slots=True)
class Bell:
    """A bell to be struck."""

    kind: BellKind


@dataclass(frozen=True, slots=True)
class TurnBegan:
    """Another turn is shown from now on."""

    index: int


@dataclass(frozen=True, slots=True)
class Heard:
    """What the receiver said, and the level before and after.

    Attributes
    ----------
    index
        The turn it was said in.
    turn_s, session_s
        How long hands had worked in this turn, and in all.
    """

    feedback: Feedback
    index: int
    before: int
    after: int
    turn_s: float = 0.0
    session_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Ended:
    """The session is over.

    Attributes
    ----------
    is_whole
        False when it was ended before its last step was over.
    """

    is_whole: bool = True


Event = Say | Bell | TurnBegan | Heard | Ended


@dataclass(frozen=True, slots=True)
class PlayerState:
    """Where a session stands.

    Attributes
    ----------
    index
        The turn that is played.
    elapsed_s
        How much of this turn is over; it never is longer than the turn.
    extra_s
        What was added to this turn; below 0 where less of it is left.
    at_s
        Monotonic time up to which everything is counted.
    levels
        The pressure in force, turn by turn; never above what is offered.
    lead_left_s
        Until the time of this turn begins to run.
    is_warned
        The coming change has been announced.
    began_itself
        This turn began because the one before was over.
    spent_s
        How long hands worked, turn by turn, repeats and all.
    log
        What the receiver said.
    longest_s
        How long hands may work altogether.
    """

    turns: tuple[Turn, ...]
    index: int = 0
    phase: Phase = Phase.READY
    elapsed_s: float = 0.0
    extra_s: float = 0.0
    at_s: float = 0.0
    levels: tuple[int, ...] = ()
    is_locked: bool = False
    options: PlayerOptions = field(default_factory=PlayerOptions)
    lead_left_s: float = 0.0
    is_warned: bool = False
    began_itself: bool = False
    spent_s: tuple[float, ...] = ()
    log: tuple[Heard, ...] = ()
    longest_s: float = LONGEST_SESSION_MIN * 60.0

    @property
    def turn(self) -> Turn:
        """Return the turn that is played."""
        return self.turns[self.index]

    @property
    def next_turn(self) -> Turn | None:
        """Return what comes next; None in the last turn."""
        index = self.next_index
        return None if index is None else self.turns[index]

    @property
    def next_index(self) -> int | None:
        """Return the number of what comes next: no knot that had its minute."""
        later = range(self.index + 1, len(self.turns))
        return next((index for index in later if self.can_begin(index)), None)

    @property
    def is_last(self) -> bool:
        """Say whether nothing comes after this turn."""
        return self.next_index is None

    @property
    def is_before_touch(self) -> bool:
        """Say whether no hand has lain on the skin up to this turn."""
        begun = islice(self.turns, self.index + 1)
        return not any(turn.step.kind.is_touching for turn in begun)

    @property
    def is_held(self) -> bool:
        """Say whether this turn waits at its end until the giver moves on.

        Before the first touch it always does: nobody talks, undresses and lies down
        against a clock.
        """
        return self.is_before_touch or not self.options.auto_advance

    def can_begin(self, index: int) -> bool:
        """Say whether a turn can be done (again): a knot needs some of its minute."""
        return self.time_for(index) >= min(SHORTEST_KNOT_S, self.turns[index].seconds)

    def time_for(self, index: int) -> float:
        """Return how long a turn may take if it begins now.

        On a knot all turns count, with whatever was repeated or added.
        """
        knot = _knot(self.turns[index])
        if knot is None:
            return self.longest_s
        spent = zip(self.turns, self.spent_s, strict=True)
        return LONGEST_KNOT_S - sum(s for turn, s in spent if _knot(turn) == knot)

    @property
    def level(self) -> int:
        """Return the pressure now in force."""
        return self.levels[self.index]

    @property
    def turn_length_s(self) -> float:
        """Return how long this turn takes, with what was added."""
        return self.turn.seconds + self.extra_s

    @property
    def remaining_s(self) -> float:
        """Return how much of this turn is left."""
        return max(0.0, self.turn_length_s - self.elapsed_s)

    @property
    def fraction(self) -> float:
        """Return how much of this turn is over, 0 to 1."""
        return min(1.0, self.elapsed_s / self.turn_length_s)

    @property
    def total_left_s(self) -> float:
        """Return how much of the session is left."""
        later = islice(self.turns, self.index + 1, None)
        return self.remaining_s + sum(turn.seconds for turn in later)

    @property
    def played_s(self) -> float:
        """Return how long hands have worked in all."""
        return sum(self.spent_s)


def _knot(turn: Turn) -> tuple[str | None, str | None] | None:
    is_knot = turn.step.kind is StepKind.KNOT
    return (turn.map_id, turn.feature_id) if is_knot else None


@dataclass(frozen=True, slots=True)
class Played:
    """A new state, and what is to be done about it, in order."""

    state: PlayerState
    events: tuple[Event, ...] = ()

    def then(self, *events: Event) -> "Played":
        """Return the same with more to be done after it."""
        return Played(self.state, (*self.events, *events))

    def before(self, later: "Played") -> "Played":
        """Return the later state, with all events in order."""
        return Played(later.state, (*self.events, *later.events))
