"""The receiver's say: softer, good, firmer, stop."""

from dataclasses import replace

from app.model.feedback import Feedback
from app.safety.turns import Turn
from app.session import player_words as words
from app.session.player_state import (
    Heard,
    Phase,
    Played,
    PlayerState,
    Say,
    SayKind,
)
from app.session.player_time import caught_up


def heard(state: PlayerState, now_s: float, feedback: Feedback) -> Played:
    """Do what the receiver says, also when locked: it is never a stray touch."""
    if not state.phase.is_open:
        return Played(state)
    caught = caught_up(state, now_s)
    return caught.before(_done(caught.state, feedback))


def _done(state: PlayerState, feedback: Feedback) -> Played:
    after = replace(state, levels=_levels_after(state, feedback))
    if feedback is Feedback.STOP:
        after = replace(after, phase=Phase.STOPPED)
    said = Heard(
        feedback,
        state.index,
        state.level,
        after.level,
        turn_s=state.elapsed_s,
        session_s=state.played_s,
    )
    kind = SayKind.STOP if feedback is Feedback.STOP else SayKind.FEEDBACK
    answer = Say(_answer(feedback, state.level, after.level), kind)
    return Played(replace(after, log=(*state.log, said)), (said, answer))


def _levels_after(state: PlayerState, feedback: Feedback) -> tuple[int, ...]:
    match feedback:
        case Feedback.SOFTER:
            return softened(state)
        case Feedback.FIRMER:
            return _firmed(state)
        case _:
            return state.levels


def softened(state: PlayerState) -> tuple[int, ...]:
    """Return the levels, one lower wherever this place has a turn.

    A place counts that lies within this one, or around it: hands pass over both. Turns
    that are over count too: the giver may go back to them.
    """
    return tuple(
        max(min(level, 1), level - 1) if _is_touched_here(state, index) else level
        for index, level in enumerate(state.levels)
    )


def _firmed(state: PlayerState) -> tuple[int, ...]:
    """Return the levels, one higher here from now on: never above what is offered.

    Only at this very place: that another one bears more, nobody said.
    """
    return tuple(
        min(turn.level, level + 1)
        if index >= state.index and _is_here(state, index)
        else level
        for index, (turn, level) in enumerate(
            zip(state.turns, state.levels, strict=True)
        )
    )


def _is_here(state: PlayerState, index: int) -> bool:
    if index == state.index:
        return True
    here = _place(state.turn)
    return bool(here[1]) and _place(state.turns[index]) == here


def _is_touched_here(state: PlayerState, index: int) -> bool:
    here, there = state.turn, state.turns[index]
    is_one_body = here.map_id == there.map_id and here.map_id is not None
    is_within = here.step.place in there.lies_in or there.step.place in here.lies_in
    return _is_here(state, index) or (is_one_body and is_within)


def _place(turn: Turn) -> tuple[str | None, str]:
    return turn.map_id, turn.step.place


def _answer(feedback: Feedback, before: int, after: int) -> str:
    match feedback:
        case Feedback.STOP:
            return words.STOPPED
        case Feedback.GOOD:
            return words.GOOD
        case Feedback.SOFTER if after < before:
            return words.level_now("Softer", after)
        case Feedback.SOFTER:
            return words.NO_SOFTER
        case Feedback.FIRMER if after > before:
            return words.level_now("Firmer", after)
        case _:
            return words.NO_FIRMER
