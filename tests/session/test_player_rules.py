"""Whatever is pressed whenever: what always holds for a player."""

from collections.abc import Callable

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from app.model.session import LONGEST_KNOT_S, StepKind
from app.safety.turns import FittedSession
from app.session.player import (
    LONGEST_GAP_S,
    Ended,
    Feedback,
    Phase,
    Played,
    PlayerOptions,
    PlayerState,
    begun,
    ended_early,
    given_more,
    heard,
    locked,
    moved_back,
    moved_on,
    moved_to,
    paused,
    player_for,
    repeated,
    resumed,
    resumed_after_stop,
    ticked,
    unlocked,
)
from app.session.snapshot import read_snapshot, restored, snapshot
from tests.session.playing import EACH, MIDDLE, fitted_of, step, turns_of

NEARLY_S = 1e-6
KEYS: dict[str, Callable[[PlayerState, float], Played]] = {
    "on": moved_on,
    "back": moved_back,
    "repeat": repeated,
    "pause": paused,
    "resume": resumed,
    "more": given_more,
    "first": lambda state, now_s: moved_to(state, now_s, 0),
    "lock": lambda state, now_s: locked(state),
    "unlock": lambda state, now_s: unlocked(state),
    "softer": lambda state, now_s: heard(state, now_s, Feedback.SOFTER),
    "good": lambda state, now_s: heard(state, now_s, Feedback.GOOD),
    "firmer": lambda state, now_s: heard(state, now_s, Feedback.FIRMER),
}
SAID_WHEN_LOCKED = {"unlock", "softer", "good", "firmer"}


def _fitted() -> FittedSession:
    """Return talk, a knot, strokes, circles on each side, the knot again, and rest."""
    return fitted_of(
        turns_of(
            (step("Ask", 8, kind=StepKind.TALK), 0, MIDDLE),
            (step("Press", 40, kind=StepKind.KNOT, place="k_01"), 3, EACH[:1]),
            (step("Strokes", 40, place="mid_back"), 2, MIDDLE),
            (step("Circles", 30, place="paraspinal"), 4, EACH),
            (step("Once more", 20, kind=StepKind.KNOT, place="k_01"), 2, EACH[:1]),
            (step("Rest", 5, place="mid_back"), 1, MIDDLE),
        ),
        minutes_max=4,
    )


class AnyPlayer(RuleBasedStateMachine):
    """Presses any key at any time."""

    @initialize(
        waits=st.booleans(),
        heads_up_s=st.sampled_from([0.0, 3.0, 10.0]),
        lead_in_s=st.sampled_from([0.0, 3.0]),
    )
    def ready(self, waits: bool, heads_up_s: float, lead_in_s: float) -> None:
        options = PlayerOptions(not waits, heads_up_s, lead_in_s)
        self.now_s = 100.0
        self.state = begun(player_for(_fitted(), options), self.now_s).state

    def _take(self, played: Played) -> None:
        before, self.state = self.state, played.state
        if before.phase is Phase.STOPPED and self.state.phase is Phase.STOPPED:
            assert played.events == (), "a stopped player says and rings nothing"
        if before.phase is Phase.ENDED:
            assert played.events == (), "an ended player says and rings nothing"
        is_ending = before.phase is not Phase.ENDED is self.state.phase
        ends = sum(isinstance(event, Ended) for event in played.events)
        assert ends == is_ending, "the end is told once"

    @rule(gap_s=st.one_of(st.floats(0, LONGEST_GAP_S), st.sampled_from([5.0, 25.0])))
    def tick(self, gap_s: float) -> None:
        before = self.state
        self.now_s += min(gap_s, LONGEST_GAP_S - NEARLY_S)
        self._take(ticked(before, self.now_s))
        assert not before.is_before_touch or self.state.index == before.index
        counted_s = self._counted_s(before)
        assert counted_s <= self._due_s(before) + NEARLY_S
        if before.phase is Phase.RUNNING is self.state.phase:
            lost_s = self._due_s(before) - counted_s
            assert abs(lost_s) < NEARLY_S, "no time is lost"

    @rule(ticks=st.integers(1, 6))
    def play(self, ticks: int) -> None:
        """Let it run, whatever held it up."""
        self._take(unlocked(self.state))
        self._take(resumed_after_stop(self.state, self.now_s))
        self._take(resumed(self.state, self.now_s))
        for _ in range(ticks):
            self.tick(10.0)

    def _due_s(self, before: PlayerState) -> float:
        is_running = before.phase is Phase.RUNNING
        return self.now_s - before.at_s if is_running else 0.0

    def _counted_s(self, before: PlayerState) -> float:
        lead_s = before.lead_left_s - self.state.lead_left_s
        return self.state.played_s - before.played_s + max(0.0, lead_s)

    @rule(key=st.sampled_from(sorted(KEYS)), late_s=st.floats(0, 0.4))
    def press(self, key: str, late_s: float) -> None:
        self.now_s += late_s
        before = self.state
        self._take(KEYS[key](before, self.now_s))
        spent_s = self.state.played_s - before.played_s
        assert spent_s >= -NEARLY_S
        assert spent_s <= self._due_s(before) + NEARLY_S
        if before.is_locked and key not in SAID_WHEN_LOCKED:
            assert self.state == before, "a locked player takes no key"

    @rule(hours=st.integers(1, 50))
    def sleep(self, hours: int) -> None:
        before = self.state
        self.now_s += hours * 3600.0
        self._take(ticked(before, self.now_s))
        assert self.state.played_s == before.played_s
        assert self.state.phase is not Phase.RUNNING

    @rule(back_s=st.floats(0, 1000))
    def clock_goes_back(self, back_s: float) -> None:
        before = self.state
        self._take(ticked(before, before.at_s - back_s))
        assert self.state.played_s == before.played_s

    @rule(key=st.sampled_from(sorted(KEYS)), back_s=st.floats(0, 1000))
    def press_after_clock_went_back(self, key: str, back_s: float) -> None:
        before = self.state
        self._take(KEYS[key](before, before.at_s - back_s))
        assert self.state.played_s == before.played_s
        if before.phase is Phase.RUNNING:
            assert self.state.lead_left_s <= before.lead_left_s
        self.now_s = self.state.at_s

    @rule()
    def stop(self) -> None:
        was_open = self.state.phase.is_open
        self._take(heard(self.state, self.now_s, Feedback.STOP))
        assert not was_open or self.state.phase is Phase.STOPPED

    @precondition(lambda self: self.state.phase is Phase.STOPPED)
    @rule()
    def go_on_after_stop(self) -> None:
        self._take(resumed_after_stop(self.state, self.now_s))

    @precondition(lambda self: self.state.phase is Phase.STOPPED)
    @rule()
    def end_after_stop(self) -> None:
        self._take(ended_early(self.state, self.now_s))

    @rule()
    def crash(self) -> None:
        before = self.state
        text = snapshot(before).model_dump_json()
        self.state = restored(_fitted(), read_snapshot(text))
        assert self.state.phase is not Phase.RUNNING
        assert self.state.index == before.index
        assert self.state.elapsed_s == before.elapsed_s
        assert self.state.levels == before.levels

    @invariant()
    def time_is_within_the_turn(self) -> None:
        state = self.state
        assert 0 <= state.elapsed_s <= state.turn_length_s
        assert state.turn_length_s > 0
        assert 0 <= state.fraction <= 1
        assert 0 <= state.remaining_s <= state.total_left_s
        assert state.lead_left_s >= 0

    @invariant()
    def turn_is_one_of_the_session(self) -> None:
        assert 0 <= self.state.index < len(self.state.turns)

    @invariant()
    def pressure_is_never_above_what_is_offered(self) -> None:
        for turn, level in zip(self.state.turns, self.state.levels, strict=True):
            assert min(1, turn.level) <= level <= turn.level

    @invariant()
    def no_more_is_done_than_the_person_may_have(self) -> None:
        state = self.state
        assert state.played_s + state.total_left_s <= state.longest_s + NEARLY_S

    @invariant()
    def knot_keeps_to_its_minute(self) -> None:
        state = self.state
        spent_s = sum(
            spent_s
            for turn, spent_s in zip(state.turns, state.spent_s, strict=True)
            if turn.step.kind is StepKind.KNOT
        )
        assert spent_s <= LONGEST_KNOT_S + NEARLY_S


TestAnyPlayer = AnyPlayer.TestCase
TestAnyPlayer.settings = settings(max_examples=150, stateful_step_count=80)
