"""Leads a session: the clock, what is said and rung, what is written down."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.feedback import Feedback
from app.safety.sessions import FittedSession, Turn
from app.session import player
from app.session.player import (
    Bell,
    BellKind,
    Ended,
    Phase,
    Played,
    PlayerOptions,
    PlayerState,
    Say,
    SayKind,
    TurnBegan,
)
from app.session.snapshot import Around, is_due, snapshot
from app.ui.follow.player.hand_clock import HandClock
from app.ui.follow.player.journal import Journal
from app.ui.follow.player.stroke_play import StrokePlay

TICK_MS = 100

_URGENT = frozenset({SayKind.STOP})
_TOLD = frozenset({SayKind.FEEDBACK, SayKind.NOTE})


class Voice(Protocol):
    """What speaks; a new text cuts the old one."""

    def say(self, text: str, is_urgent: bool = False) -> None:
        """Speak."""

    def stop(self) -> None:
        """Fall silent."""


class BellsAndPacer(Protocol):
    """What rings, and keeps the pace of strokes."""

    def bell(self, kind: BellKind) -> None:
        """Ring."""

    def start_pacer(self, period_s: float, from_s: float = 0.0) -> None:
        """Keep the pace."""

    def stop_pacer(self) -> None:
        """Keep it no longer."""

    def stop(self) -> None:
        """Fall silent."""


@dataclass(frozen=True, slots=True)
class PlayerEnd:
    """How a session ended.

    Attributes
    ----------
    is_whole
        False when it was ended before its last step was over.
    """

    state: PlayerState
    is_whole: bool


class PlayerController(QObject):
    """Holds the state of a session that is played, and does what its events ask.

    Signals
    -------
    state_changed : PlayerState
        Anything is different now, if only the time.
    turn_began : int
        Another turn is to be shown.
    told : str
        A short answer to what was done, to be read as well as heard.
    finished : PlayerEnd
        The session is over; the page after it may be shown.
    left
        The giver wants to leave before anything was played.
    """

    state_changed = Signal(object)
    turn_began = Signal(int)
    told = Signal(str)
    finished = Signal(object)
    left = Signal()

    def __init__(
        self,
        fitted: FittedSession,
        voice: Voice,
        sounds: BellsAndPacer,
        clock: Callable[[], float],
        *,
        journal: Journal | None = None,
        options: PlayerOptions | None = None,
        state: PlayerState | None = None,
        person: str | None = None,
        around: Around | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("player_controller")
        self.fitted = fitted
        self._voice, self._sounds, self._clock = voice, sounds, clock
        self._journal, self._person = journal, person
        self._around = around or Around()
        self._session_json = fitted.session.model_dump_json()
        self._state = state or player.player_for(fitted, options or PlayerOptions())
        if state is not None and options is not None:
            self._state = player.with_options(state, options)
        self._kept: PlayerState | None = None
        self._hands = HandClock(clock)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def state(self) -> PlayerState:
        """Return where the session stands."""
        return self._state

    @property
    def clock(self) -> Callable[[], float]:
        """Return what tells the monotonic time, in seconds."""
        return self._clock

    @property
    def hands_s(self) -> float:
        """Return for how long the hands have gone on with this stroke."""
        return self._hands.seconds

    @property
    def remaining_s(self) -> float:
        """Return how much of this turn is left, to this very moment."""
        return max(0.0, self._state.remaining_s - self._since_tick_s())

    def open(self) -> None:
        """Show the state and let time pass; nothing begins by itself."""
        self._timer.start()
        self._sync()
        self.state_changed.emit(self._state)

    def close(self) -> None:
        """Fall silent and end; what was written down stays."""
        self._timer.stop()
        self._voice.stop()
        self._sounds.stop()
        if self._journal is not None:
            self._journal.close()

    @property
    def person(self) -> str | None:
        """Return by whose name it is written down; None: by nobody's."""
        return self._person

    def write_for(self, person: str | None) -> None:
        """Write it down by another name, and at once: a write may be under way."""
        self._person, self._kept = person, None
        self._keep()

    def tick(self) -> None:
        """Let time pass."""
        self._take(player.ticked(self._state, self._clock()))

    def go_on(self) -> None:
        """Begin, take the next step, or go on after a pause."""
        self._take(player.moved_on(self._state, self._clock()))

    def go_back(self) -> None:
        """Take the step before once more."""
        self._take(player.moved_back(self._state, self._clock()))

    def repeat(self) -> None:
        """Take this step once more."""
        self._take(player.repeated(self._state, self._clock()))

    def give_more(self) -> None:
        """Make this step longer."""
        self._take(player.given_more(self._state, self._clock()))

    def toggle_pause(self) -> None:
        """Pause, or go on."""
        if self._state.phase is Phase.PAUSED:
            self._take(player.resumed(self._state, self._clock()))
        elif self._state.phase is Phase.READY:
            self.go_on()
        else:
            self._take(player.paused(self._state, self._clock()))

    def hear(self, feedback: Feedback) -> None:
        """Take what the receiver says, at any time."""
        if feedback is Feedback.STOP:
            self._stop()
        else:
            self._take(player.heard(self._state, self._clock(), feedback))

    def go_on_lighter(self) -> None:
        """Go on after a stop, one level lighter."""
        self._take(player.resumed_after_stop(self._state, self._clock()))

    def skip(self) -> None:
        """Leave this place out, after a stop or in a pause: take the next turn."""
        now, state = self._clock(), self._state
        if state.is_last:
            self.end()
            return
        if state.phase is Phase.STOPPED:
            state = player.resumed_after_stop(state, now).state
        elif state.phase is Phase.PAUSED:
            state = player.resumed(state, now).state
        self._take(player.moved_to(state, now, self._next_place()))

    def end(self) -> None:
        """End the session here."""
        if self._state.phase is Phase.READY:
            self.left.emit()
        else:
            self._take(player.ended_early(self._state, self._clock()))

    def lock(self, is_locked: bool = True) -> None:
        """Take only the receiver's say any more; or take everything again."""
        change = player.locked if is_locked else player.unlocked
        self._take(change(self._state))

    def take_options(self, options: PlayerOptions) -> None:
        """Lead it in another way from now on."""
        self._take(Played(player.with_options(self._state, options)))

    def _stop(self) -> None:
        """Freeze at once; who stops before it begins just leaves."""
        if self._state.phase is Phase.READY:
            self.left.emit()
            return
        self._take(player.heard(self._state, self._clock(), Feedback.STOP))
        if self._state.phase is Phase.STOPPED and self._state.is_locked:
            # What to do now is on the card: its buttons must answer.
            self._take(player.unlocked(self._state))

    def _next_place(self) -> int:
        """Return the turn after all that is done here in a row."""
        here = self._state.turn
        index = self._state.index + 1
        last = len(self._state.turns) - 1
        while index < last and _is_same_place(self._state.turns[index], here):
            index += 1
        return index

    def _since_tick_s(self) -> float:
        is_running = self._state.phase is Phase.RUNNING and not self._state.lead_left_s
        return max(0.0, self._clock() - self._state.at_s) if is_running else 0.0

    def _take(self, played: Played) -> None:
        before, self._state = self._state, played.state
        is_new_turn = any(isinstance(one, TurnBegan) for one in played.events)
        if is_new_turn:
            self._hands.restart()
            self._sounds.stop_pacer()
        self._sync()
        for event in played.events:
            self._do(event)
        self._keep()
        if self._state is not before or played.events:
            self.state_changed.emit(self._state)
        for event in played.events:
            if isinstance(event, Ended):
                self._finish(event)

    def _sync(self) -> None:
        """Let hands and pacer go while time runs, and rest while it rests."""
        state = self._state
        is_led_in = state.phase is Phase.RUNNING and bool(state.lead_left_s)
        is_going = state.phase in (Phase.RUNNING, Phase.WAITING) and not is_led_in
        if is_going == self._hands.is_running:
            return
        beat_s = StrokePlay(state.turn.strokes).beat_s if is_going else None
        self._hands.run(is_going)
        if beat_s:
            self._sounds.start_pacer(beat_s, self._hands.seconds % beat_s)
        else:
            self._sounds.stop_pacer()

    def _do(self, event: object) -> None:
        if isinstance(event, Say):
            self._voice.say(event.text, is_urgent=event.kind in _URGENT)
            if event.kind in _TOLD:
                self.told.emit(event.text)
        elif isinstance(event, Bell):
            self._sounds.bell(event.kind)
        elif isinstance(event, TurnBegan):
            self.turn_began.emit(event.index)

    def _keep(self) -> None:
        """Write down where the session stands, if that is worth a write."""
        if self._journal is None or self._state.phase is Phase.READY:
            return
        if self._state.phase is not Phase.ENDED and is_due(self._kept, self._state):
            self._kept = self._state
            text = snapshot(self._state, self._around).model_dump_json()
            self._journal.keep(text, self._session_json, self._person)

    def _finish(self, event: Ended) -> None:
        self._timer.stop()
        self._sounds.stop_pacer()
        if self._journal is not None:
            self._journal.forget()
        self.finished.emit(PlayerEnd(self._state, event.is_whole))


def _is_same_place(turn: Turn, here: Turn) -> bool:
    return turn.map_id == here.map_id and turn.feature_id == here.feature_id


__all__ = ["BellsAndPacer", "PlayerController", "PlayerEnd", "Voice"]
