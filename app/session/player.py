"""Plays a session: one state after another, and what is to be said and rung.

Every function takes a state and the monotonic time, and returns the next state with
the events in order. Nothing here has a clock, a voice or a window.
"""

from dataclasses import replace

from app.model.feedback import Feedback
from app.model.health import LONGEST_SESSION_MIN
from app.model.session import StepKind
from app.safety.turns import FittedSession
from app.session import player_words as words
from app.session.player_say import heard, softened
from app.session.player_state import (
    SHORTEST_KNOT_S,
    Bell,
    BellKind,
    Ended,
    Event,
    Heard,
    Phase,
    Played,
    PlayerOptions,
    PlayerState,
    Say,
    SayKind,
    TurnBegan,
)
from app.session.player_time import (
    LONGEST_GAP_S,
    caught_up,
    next_began,
    ticked,
    turn_began,
)

__all__ = [
    "LONGEST_GAP_S",
    "Bell",
    "BellKind",
    "Ended",
    "Event",
    "Feedback",
    "Heard",
    "Phase",
    "Played",
    "PlayerOptions",
    "PlayerState",
    "Say",
    "SayKind",
    "TurnBegan",
    "begun",
    "ended_early",
    "given_more",
    "heard",
    "locked",
    "moved_back",
    "moved_on",
    "moved_to",
    "paused",
    "player_for",
    "repeated",
    "resumed",
    "resumed_after_stop",
    "ticked",
    "unlocked",
    "with_options",
]

MORE_S = 30.0

JUST_BEGAN_S = 0.7
"""A press this soon after a turn began by itself was meant for the one before."""

_ALLOWANCE = 1.05
"""A session may take a little longer than its limit, as any session may."""

_DEFAULT_OPTIONS = PlayerOptions()


def player_for(
    fitted: FittedSession, options: PlayerOptions = _DEFAULT_OPTIONS
) -> PlayerState:
    """Return a player that is ready to begin.

    Raises
    ------
    ValueError
        If there is nothing to play: an answer stops the whole session, or leaves
        nothing of it.
    """
    if not fitted.turns:
        raise ValueError(f"{fitted.session.id}: nothing is left to play")
    minutes = fitted.limits.minutes_max or LONGEST_SESSION_MIN
    planned_s = sum(turn.seconds for turn in fitted.turns)
    return PlayerState(
        turns=fitted.turns,
        levels=tuple(turn.level for turn in fitted.turns),
        spent_s=(0.0,) * len(fitted.turns),
        options=options,
        longest_s=max(planned_s, _ALLOWANCE * minutes * 60),
    )


def begun(state: PlayerState, now_s: float) -> Played:
    """Begin with the first turn; its time runs after the lead-in."""
    if state.is_locked or state.phase is not Phase.READY:
        return Played(state)
    began = turn_began(replace(state, at_s=now_s), 0)
    events = tuple(event for event in began.events if not isinstance(event, Bell))
    return Played(began.state, events).before(_led_in(began.state))


def _led_in(state: PlayerState) -> Played:
    """Give the hands time to arrive before time runs, or what is left of it."""
    lead_s = state.lead_left_s or state.options.lead_in_s
    events = () if lead_s else (Bell(BellKind.BEGIN),)
    return Played(replace(state, lead_left_s=lead_s), events)


def moved_on(state: PlayerState, now_s: float) -> Played:
    """Do what any key means: begin, go on after a pause, or take the next turn.

    In the lead-in it lets the time begin at once.
    """
    if state.phase is Phase.READY:
        return begun(state, now_s)
    if state.phase is Phase.PAUSED:
        return resumed(state, now_s)
    if not _is_free(state):
        return Played(state)
    caught = caught_up(state, now_s)
    now = caught.state
    if now.phase is Phase.PAUSED or (now.began_itself and now.elapsed_s < JUST_BEGAN_S):
        return caught
    if now.lead_left_s:
        # The hands are there already, or the key bounced.
        return caught.before(_without_lead(now))
    return caught.before(next_began(now))


def _without_lead(state: PlayerState) -> Played:
    return Played(replace(state, lead_left_s=0.0), (Bell(BellKind.BEGIN),))


def moved_back(state: PlayerState, now_s: float) -> Played:
    """Take the turn before once more; the first one anew."""
    return moved_to(state, now_s, max(0, state.index - 1))


def repeated(state: PlayerState, now_s: float) -> Played:
    """Take this turn once more, from its begin."""
    return moved_to(state, now_s, state.index)


def moved_to(state: PlayerState, now_s: float, index: int) -> Played:
    """Take any turn from its begin; a paused session stays paused.

    Raises
    ------
    IndexError
        If there is no such turn.
    """
    if not 0 <= index < len(state.turns):
        raise IndexError(f"turn {index} of {len(state.turns)}")
    if not _is_free(state):
        return Played(state)
    caught = caught_up(state, now_s)
    if refusal := _refusal(caught.state, index):
        return caught.then(Say(refusal, SayKind.NOTE))
    return caught.before(turn_began(caught.state, index))


def _refusal(state: PlayerState, index: int) -> str:
    """Say why a turn cannot be taken (again); empty if it can."""
    if not state.can_begin(index):
        return words.NO_MORE_KNOT
    left_s = sum(turn.seconds for turn in state.turns[index:])
    if index <= state.index and state.played_s + left_s > state.longest_s:
        return words.no_more_time(state.longest_s / _ALLOWANCE)
    return ""


def paused(state: PlayerState, now_s: float) -> Played:
    """Hold the session where it is."""
    if state.phase is Phase.PAUSED or not _is_free(state):
        return Played(state)
    caught = caught_up(state, now_s)
    if caught.state.phase is Phase.PAUSED:
        return caught
    held = replace(caught.state, phase=Phase.PAUSED)
    return Played(held, caught.events).then(Say(words.PAUSED, SayKind.NOTE))


def resumed(state: PlayerState, now_s: float) -> Played:
    """Go on after a pause, with a lead-in; one that was cut short goes on itself."""
    if state.is_locked or state.phase is not Phase.PAUSED:
        return Played(state)
    return _going_on(state, now_s)


def resumed_after_stop(state: PlayerState, now_s: float) -> Played:
    """Go on after the receiver said stop and agreed anew: one level lighter here."""
    if state.is_locked or state.phase is not Phase.STOPPED:
        return Played(state)
    lighter = replace(state, levels=softened(state), lead_left_s=0.0)
    return _going_on(lighter, now_s)


def _going_on(state: PlayerState, now_s: float) -> Played:
    running = replace(state, phase=Phase.RUNNING, at_s=now_s)
    said = Say(words.going_on(running), SayKind.STEP)
    return Played(running, (said,)).before(_led_in(running))


def given_more(state: PlayerState, now_s: float, seconds: float = MORE_S) -> Played:
    """Make this turn longer, as far as the knot and the whole session allow."""
    if not _is_free(state):
        return Played(state)
    caught = caught_up(state, now_s)
    now = caught.state
    over_s = now.longest_s - now.played_s - now.total_left_s
    if over_s < seconds:
        refused = words.no_more_time(now.longest_s / _ALLOWANCE)
        return caught.then(Say(refused, SayKind.NOTE))
    if now.turn.step.kind is StepKind.KNOT:
        seconds = min(seconds, now.time_for(now.index) - now.remaining_s)
        if seconds < SHORTEST_KNOT_S:
            return caught.then(Say(words.NO_MORE_KNOT, SayKind.NOTE))
    return caught.before(_lengthened(now, seconds))


def _lengthened(state: PlayerState, seconds: float) -> Played:
    is_waiting = state.phase is Phase.WAITING
    longer = replace(
        state,
        phase=Phase.RUNNING if is_waiting else state.phase,
        extra_s=state.extra_s + seconds,
    )
    # A change that comes later than announced is announced again.
    is_soon = longer.remaining_s <= state.options.heads_up_s
    longer = replace(longer, is_warned=state.is_warned and is_soon)
    return Played(longer, (Say(words.more_time(seconds), SayKind.NOTE),))


def locked(state: PlayerState) -> Played:
    """Take nothing of the giver any more but unlock; the receiver's say counts."""
    return Played(replace(state, is_locked=True))


def unlocked(state: PlayerState) -> Played:
    """Take everything again."""
    return Played(replace(state, is_locked=False))


def with_options(state: PlayerState, options: PlayerOptions) -> PlayerState:
    """Return the same place in the session, led in another way from now on."""
    return replace(state, options=options)


def ended_early(state: PlayerState, now_s: float) -> Played:
    """End the session here; after a stop without a word."""
    if state.is_locked or state.phase is Phase.ENDED:
        return Played(state)
    caught = caught_up(state, now_s)
    over = replace(caught.state, phase=Phase.ENDED)
    said = (Bell(BellKind.END), Say(words.ENDED_EARLY, SayKind.END))
    is_silent = state.phase is Phase.STOPPED
    events = (*(() if is_silent else said), Ended(is_whole=False))
    return Played(over, (*caught.events, *events))


def _is_free(state: PlayerState) -> bool:
    return state.phase.is_open and not state.is_locked
