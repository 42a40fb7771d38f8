"""A session under way as a text to keep, and back into a player after a crash.

What is played is not kept here: it is fitted anew, so that answers given since then
hold at once.
"""

from dataclasses import asdict, replace
from typing import Literal

from pydantic import Field, ValidationError

from app.errors import AppError
from app.model.base import Value
from app.model.feedback import MOST_TENSION, Feedback
from app.model.safety import Side
from app.safety.turns import FittedSession, Turn
from app.session.player import player_for
from app.session.player_state import Heard, Phase, PlayerOptions, PlayerState

KEEP_EVERY_S = 5.0
"""A longer stretch of a turn is never lost."""

SHORTEST_TURN_S = 1.0
"""What is left at least of a turn from which time was taken."""


class SnapshotError(AppError):
    """What was kept cannot be gone on with; the text says so."""


class KeptTurn(Value):
    """What is kept of one turn; step and side say which it is."""

    step_index: int = Field(ge=0)
    side: Side
    level: int = Field(ge=0)
    spent_s: float = Field(ge=0, allow_inf_nan=False)


class KeptHeard(Value):
    """What the receiver said in a turn."""

    feedback: Feedback
    index: int = Field(ge=0)
    before: int
    after: int
    turn_s: float = Field(ge=0, allow_inf_nan=False)
    session_s: float = Field(ge=0, allow_inf_nan=False)


class KeptOptions(Value):
    """How it was led."""

    auto_advance: bool
    heads_up_s: float = Field(ge=0, allow_inf_nan=False)
    lead_in_s: float = Field(ge=0, allow_inf_nan=False)


class Around(Value):
    """What is known of a session besides where it stands.

    `had_answers`: it was fitted to health answers. Without the same answers it must
    not go on: ask for them, or begin anew.
    """

    began_at: str = ""
    tension_before: int | None = Field(default=None, ge=0, le=MOST_TENSION)
    opted_in: frozenset[str] = frozenset()
    had_answers: bool = False


_NOTHING_KNOWN = Around()


class Snapshot(Value):
    """A session under way."""

    version: Literal[1] = 1
    index: int = Field(ge=0)
    phase: Phase
    elapsed_s: float = Field(ge=0, allow_inf_nan=False)
    extra_s: float = Field(allow_inf_nan=False)
    turns: tuple[KeptTurn, ...] = Field(min_length=1)
    log: tuple[KeptHeard, ...] = ()
    options: KeptOptions
    around: Around = _NOTHING_KNOWN


def snapshot(state: PlayerState, around: Around = _NOTHING_KNOWN) -> Snapshot:
    """Return what is kept of a session under way."""
    return Snapshot(
        index=state.index,
        phase=state.phase,
        elapsed_s=state.elapsed_s,
        extra_s=state.extra_s,
        turns=tuple(
            KeptTurn(
                step_index=turn.step_index, side=turn.side, level=level, spent_s=spent_s
            )
            for turn, level, spent_s in zip(
                state.turns, state.levels, state.spent_s, strict=True
            )
        ),
        log=tuple(KeptHeard(**asdict(one)) for one in state.log),
        options=KeptOptions(**asdict(state.options)),
        around=around,
    )


def read_snapshot(text: str) -> Snapshot:
    """Return a snapshot that was kept as JSON.

    Raises
    ------
    SnapshotError
        If it is damaged or of another version.
    """
    try:
        found = Snapshot.model_validate_json(text)
    except ValidationError:
        found = None
    if found is None or found.index >= len(found.turns):
        raise SnapshotError(
            "The session that was under way cannot be read. Begin it anew."
        )
    return found


def is_due(kept: PlayerState | None, state: PlayerState) -> bool:
    """Say whether a state differs so much from what is kept that it is written."""
    if kept is None or _marks(kept) != _marks(state):
        return True
    return abs(state.elapsed_s - kept.elapsed_s) >= KEEP_EVERY_S


def _marks(state: PlayerState) -> tuple[object, ...]:
    return (
        state.index,
        state.phase,
        state.levels,
        state.extra_s,
        len(state.log),
        state.options,
    )


def restored(fitted: FittedSession, kept: Snapshot) -> PlayerState:
    """Return a player at the turn where the session was, paused.

    A stopped session is stopped still, and one that was over is over. Where the turn
    is no longer among those that are played, the next one that is takes its place.
    No pressure is above what is offered now, and nothing that was left out comes back:
    answers that nobody kept may have been the reason.

    Raises
    ------
    SnapshotError
        If nothing of it may be played any more.
    """
    fresh = _fresh(fitted, kept)
    numbers = {_key(turn): turn.index for turn in fresh.turns}
    was = kept.turns[kept.index]
    index = numbers.get(_key(was), _next_index(fresh.turns, was))
    found = replace(
        fresh,
        index=index,
        phase=_phase(kept.phase),
        levels=_levels(fresh.turns, kept),
        spent_s=_spent_s(fresh.turns, kept, index),
        log=_log(numbers, kept),
    )
    return _in_turn(found, kept) if _key(was) in numbers else found


def _fresh(fitted: FittedSession, kept: Snapshot) -> PlayerState:
    left = _still_played(fitted, kept)
    if not left.turns:
        raise SnapshotError(
            "Nothing of the session that was under way suits the answers of today. "
            "Begin another."
        )
    return player_for(left, PlayerOptions(**kept.options.model_dump()))


def _in_turn(state: PlayerState, kept: Snapshot) -> PlayerState:
    """Return the state within its turn; the turn may be shorter now."""
    seconds = state.turn.seconds
    extra_s = max(kept.extra_s, SHORTEST_TURN_S - seconds)
    elapsed_s = min(kept.elapsed_s, seconds + extra_s)
    return replace(state, elapsed_s=elapsed_s, extra_s=extra_s)


def _still_played(fitted: FittedSession, kept: Snapshot) -> FittedSession:
    were = {_key(turn) for turn in kept.turns}
    left = (turn for turn in fitted.turns if _key(turn) in were)
    turns = tuple(replace(turn, index=index) for index, turn in enumerate(left))
    return replace(fitted, turns=turns)


def _key(turn: Turn | KeptTurn) -> tuple[int, Side]:
    return turn.step_index, turn.side


def _next_index(turns: tuple[Turn, ...], was: KeptTurn) -> int:
    later = (turn.index for turn in turns if turn.step_index >= was.step_index)
    return next(later, len(turns) - 1)


def _phase(was: Phase) -> Phase:
    return Phase.PAUSED if was.is_open else was


def _levels(turns: tuple[Turn, ...], kept: Snapshot) -> tuple[int, ...]:
    levels = {_key(one): one.level for one in kept.turns}
    return tuple(min(turn.level, levels.get(_key(turn), turn.level)) for turn in turns)


def _spent_s(turns: tuple[Turn, ...], kept: Snapshot, index: int) -> tuple[float, ...]:
    """Return the time spent; that of turns no longer played counts where it goes on."""
    spent_s = {_key(one): one.spent_s for one in kept.turns}
    found = [spent_s.pop(_key(turn), 0.0) for turn in turns]
    found[index] += sum(spent_s.values())
    return tuple(found)


def _log(numbers: dict[tuple[int, Side], int], kept: Snapshot) -> tuple[Heard, ...]:
    log = []
    for one in kept.log:
        was = kept.turns[one.index] if one.index < len(kept.turns) else None
        index = numbers.get(_key(was)) if was else None
        if index is not None:
            log.append(Heard(**{**one.model_dump(), "index": index}))
    return tuple(log)
