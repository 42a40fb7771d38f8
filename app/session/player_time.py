"""How time passes in a session: turns begin, are announced, and are over."""

from dataclasses import replace

from app.session import player_words as words
from app.session.player_state import (
    Bell,
    BellKind,
    Ended,
    Event,
    Phase,
    Played,
    PlayerState,
    Say,
    SayKind,
    TurnBegan,
)

LONGEST_GAP_S = 30.0
"""A longer gap was no massage: the machine slept, with the lid down or in a suspend.
Running through the steps that were due would lead the giver into the middle of
something else, so the session pauses where hands were when it fell asleep. A shorter
gap is a busy machine, over which hands went on: its time counts."""


def ticked(state: PlayerState, now_s: float) -> Played:
    """Let time pass. Nothing happens unless the session runs."""
    if state.phase is Phase.WAITING and not state.is_held:
        return turn_over(replace(state, at_s=max(now_s, state.at_s)))
    if state.phase is not Phase.RUNNING or now_s <= state.at_s:
        return Played(state)
    if now_s - state.at_s > LONGEST_GAP_S:
        return _slept(state, now_s)
    return _run(replace(state, at_s=now_s), now_s - state.at_s)


def caught_up(state: PlayerState, now_s: float) -> Played:
    """Count the time before something is done; no turn begins by it.

    So a key pressed as a turn ends moves on once, not twice.
    """
    if state.phase is not Phase.RUNNING:
        return Played(replace(state, at_s=now_s))
    gap_s = max(0.0, now_s - state.at_s)
    if gap_s > LONGEST_GAP_S:
        return _slept(state, now_s)
    counted, _ = _counted(replace(state, at_s=max(now_s, state.at_s)), gap_s)
    return counted


def _slept(state: PlayerState, now_s: float) -> Played:
    paused = replace(state, phase=Phase.PAUSED, at_s=now_s, lead_left_s=0.0)
    return Played(paused, (Say(words.SLEPT, SayKind.NOTE),))


def _run(state: PlayerState, gap_s: float) -> Played:
    played = Played(state)
    while True:
        counted, gap_s = _counted(played.state, gap_s)
        played = played.before(counted)
        if played.state.remaining_s > 0 or played.state.lead_left_s > 0:
            return played.before(_announced(played.state))
        played = played.before(turn_over(played.state))
        if played.state.phase is not Phase.RUNNING:
            return played


def _counted(state: PlayerState, gap_s: float) -> tuple[Played, float]:
    """Spend time on this turn; also return what is left of it."""
    lead_s = min(state.lead_left_s, gap_s)
    gap_s -= lead_s
    begins = bool(state.lead_left_s) and lead_s == state.lead_left_s
    work_s = min(state.remaining_s, gap_s)
    is_over = work_s == state.remaining_s
    after = replace(
        state,
        lead_left_s=state.lead_left_s - lead_s,
        elapsed_s=state.turn_length_s if is_over else state.elapsed_s + work_s,
        spent_s=_with(state.spent_s, state.index, work_s),
    )
    events = (Bell(BellKind.BEGIN),) if begins else ()
    return Played(after, events), gap_s - work_s


def _with(spent_s: tuple[float, ...], index: int, more_s: float) -> tuple[float, ...]:
    return (*spent_s[:index], spent_s[index] + more_s, *spent_s[index + 1 :])


def _announced(state: PlayerState) -> Played:
    """Say what comes next, once, unless the turn is too short for it."""
    early_s = state.options.heads_up_s
    is_due = early_s and state.remaining_s <= early_s and not state.is_warned
    if not is_due or state.turn_length_s < 2 * early_s or state.lead_left_s:
        return Played(state)
    said = Say(words.heads_up(state), SayKind.HEADS_UP)
    return Played(replace(state, is_warned=True), (said,))


def turn_over(state: PlayerState) -> Played:
    """Go on after a turn, or wait for the giver to do so."""
    if not state.is_held:
        return next_began(state, itself=True)
    waiting = Played(replace(state, phase=Phase.WAITING), (Bell(BellKind.SOFT),))
    if not state.is_before_touch:
        return waiting
    return waiting.then(Say(words.WHEN_READY, SayKind.HEADS_UP))


def next_began(state: PlayerState, *, itself: bool = False) -> Played:
    """Begin what comes next; after the last turn the session is over."""
    if (index := state.next_index) is None:
        return ended(state)
    return turn_began(state, index, itself=itself)


def ended(state: PlayerState) -> Played:
    """End a session after its last step."""
    events = (Bell(BellKind.END), Say(words.LAST, SayKind.END), Ended())
    return Played(replace(state, phase=Phase.ENDED, is_locked=False), events)


def turn_began(state: PlayerState, index: int, *, itself: bool = False) -> Played:
    """Begin a turn from its start; a paused session stays paused."""
    coming = state.turns[index]
    is_side = index == state.next_index and words.is_other_side(state.turn, coming)
    is_paused = state.phase is Phase.PAUSED
    began = replace(
        state,
        index=index,
        phase=Phase.PAUSED if is_paused else Phase.RUNNING,
        elapsed_s=0.0,
        extra_s=min(0.0, state.time_for(index) - coming.seconds),
        lead_left_s=0.0,
        is_warned=False,
        began_itself=itself,
    )
    return Played(began, tuple(_begin_events(began, is_side, is_paused)))


def _begin_events(state: PlayerState, is_side: bool, is_paused: bool) -> list[Event]:
    events: list[Event] = [TurnBegan(state.index)]
    if not is_paused:
        events.append(Bell(BellKind.SOFT if is_side else BellKind.CHANGE))
    if is_side:
        events.append(Say(words.other_side(state), SayKind.SIDES))
    else:
        events.append(Say(words.opening(state), SayKind.STEP))
    return events
