"""Small sessions to play, and a way to play them with a clock of our own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from app.model.health import Position
from app.model.ids import MapId
from app.model.safety import Lubricant, Side
from app.model.session import Session, SessionId, SessionStep, StepKind
from app.safety.limits import SessionLimits
from app.safety.turns import FittedSession, Turn
from app.session.player import (
    Event,
    Phase,
    Played,
    PlayerOptions,
    PlayerState,
    Say,
    SayKind,
    begun,
    moved_on,
    player_for,
    ticked,
)
from app.session.snapshot import is_due

BACK = MapId("back")
AT_ONCE = PlayerOptions(lead_in_s=0.0)
BY_HAND = PlayerOptions(auto_advance=False, lead_in_s=0.0)


def step(
    title: str,
    seconds: int = 60,
    *,
    kind: StepKind = StepKind.WORK,
    place: str = "",
) -> SessionStep:
    """Return a step without a technique: the player asks for none."""
    return SessionStep(
        kind=kind,
        title=title,
        map=BACK if place else None,
        place=place,
        seconds=seconds,
        say=f"Do {title.lower()}.",
    )


Placed = tuple[SessionStep, int, tuple[Side, ...]]
"""A step, its level, and the sides that it is done on."""


def turns_of(*steps: Placed) -> tuple[Turn, ...]:
    """Return the turns of steps."""
    return tuple(_turns(steps))


def _turns(steps: tuple[Placed, ...]) -> Iterator[Turn]:
    index = 0
    for step_index, (one, level, sides) in enumerate(steps):
        for side in sides:
            yield Turn(
                index=index,
                step_index=step_index,
                step=one,
                side=side,
                feature_id=f"{one.place}_{side}" if one.place else None,
                map_id=one.map,
                technique=None,
                level=level,
                seconds=one.seconds,
                position=one.position or Position.FACE_DOWN,
            )
            index += 1


def fitted_of(turns: tuple[Turn, ...], minutes_max: int | None = None) -> FittedSession:
    """Return a session of turns."""
    steps = tuple(dict.fromkeys(turn.step for turn in turns)) or (step("Rest"),)
    return FittedSession(
        session=Session(
            id=SessionId("small"), title="Small", summary="Small.", steps=steps
        ),
        turns=turns,
        left_out=(),
        stops=(),
        limits=SessionLimits(minutes_max=minutes_max),
        lubricant=Lubricant.NONE,
    )


MIDDLE = (Side.MIDLINE,)
EACH = (Side.RIGHT, Side.LEFT)


def small() -> FittedSession:
    """Return still hands, strokes, circles on each side, and a rest: 5 turns."""
    return fitted_of(
        turns_of(
            (step("Settle", 30, kind=StepKind.SETTLE), 0, MIDDLE),
            (step("Strokes", 60, place="mid_back"), 2, MIDDLE),
            (step("Circles", 40, place="paraspinal"), 3, EACH),
            (step("Rest", 10, kind=StepKind.COOL_DOWN, place="mid_back"), 1, MIDDLE),
        )
    )


def running(
    fitted: FittedSession | None = None, options: PlayerOptions = AT_ONCE
) -> PlayerState:
    """Return a session that has just begun, at 0 s."""
    return begun(player_for(fitted or small(), options), 0.0).state


@dataclass
class Player:
    """Plays with a clock of its own, and notes what happened when.

    Attributes
    ----------
    is_prompt
        The giver goes on as soon as a turn waits.
    keep
        Writes down where the session stands, whenever that is due.
    """

    state: PlayerState
    now_s: float = 0.0
    is_prompt: bool = False
    seen: list[tuple[float, Event]] = field(default_factory=list)
    keep: Callable[[PlayerState], None] | None = None
    kept: PlayerState | None = None
    written_at: list[float] = field(default_factory=list)

    def do(self, action: Callable[[PlayerState, float], Played]) -> None:
        """Do something at the present time."""
        self.take(action(self.state, self.now_s))

    def take(self, played: Played) -> None:
        """Go on with a new state."""
        self.state = played.state
        self.seen.extend((self.now_s, event) for event in played.events)
        if self.keep is not None and is_due(self.kept, self.state):
            self.keep(self.state)
            self.kept = self.state
            self.written_at.append(self.now_s)

    def pass_time(self, seconds: float, tick_s: float = 1.0) -> None:
        """Let time pass in ticks."""
        count = round(seconds / tick_s)
        start_s = self.now_s
        for number in range(1, count + 1):
            self.now_s = start_s + number * tick_s
            self.do(ticked)
            if self.is_prompt and self.state.phase is Phase.WAITING:
                self.do(moved_on)

    def play_until(self, now_s: float, tick_s: float = 1.0) -> None:
        """Let time pass in ticks until a moment."""
        self.pass_time(now_s - self.now_s, tick_s)

    @property
    def events(self) -> list[Event]:
        """Return what happened, without the times."""
        return [event for _, event in self.seen]


def said(events: Iterable[Event], kind: SayKind) -> list[str]:
    """Return what was said of one kind."""
    return [e.text for e in events if isinstance(e, Say) and e.kind is kind]


def small_at(seconds: float) -> PlayerState:
    """Return the small session so long after its begin."""
    player = Player(running())
    player.pass_time(seconds)
    return player.state
