"""A session that was cut off goes on where it was, paused, and never harder."""

from dataclasses import replace

import pytest

from app.model.safety import Side
from app.session.player import (
    Feedback,
    Phase,
    PlayerOptions,
    PlayerState,
    ended_early,
    given_more,
    heard,
    locked,
    moved_on,
    player_for,
    resumed,
    resumed_after_stop,
    ticked,
)
from app.session.snapshot import (
    KEEP_EVERY_S,
    Around,
    Snapshot,
    SnapshotError,
    is_due,
    read_snapshot,
    restored,
    snapshot,
)
from tests.session.playing import BY_HAND, Player, fitted_of, running, small


def _at(seconds: float, options: PlayerOptions | None = None) -> PlayerState:
    player = Player(running(options=options) if options else running())
    player.pass_time(seconds)
    return player.state


def _cut_off(state: PlayerState) -> PlayerState:
    """Return the state after a crash: kept as JSON, read, and fitted anew."""
    return restored(small(), read_snapshot(snapshot(state).model_dump_json()))


def test_session_goes_on_in_the_same_turn_paused() -> None:
    found = _cut_off(_at(100))
    assert (found.index, found.elapsed_s, found.phase) == (2, 10, Phase.PAUSED)


def test_clock_of_another_start_of_the_machine_takes_no_time() -> None:
    found = _cut_off(_at(100))
    again = resumed(found, 3.0).state
    assert ticked(again, 5.0).state.elapsed_s == 12


def test_nothing_of_what_was_said_is_lost() -> None:
    softer = heard(_at(100), 100.0, Feedback.SOFTER).state
    found = _cut_off(softer)
    assert found.levels == softer.levels
    assert found.log == softer.log


def test_time_that_was_spent_or_added_is_kept() -> None:
    longer = given_more(_at(100), 100.0, 30).state
    found = _cut_off(longer)
    assert found.spent_s == longer.spent_s
    assert found.turn_length_s == 70


def test_stopped_session_is_stopped_still() -> None:
    stopped = heard(_at(100), 100.0, Feedback.STOP).state
    found = _cut_off(stopped)
    assert found.phase is Phase.STOPPED
    assert resumed_after_stop(found, 1.0).state.phase is Phase.RUNNING


def test_session_that_was_over_is_over() -> None:
    assert _cut_off(ended_early(_at(100), 100.0).state).phase is Phase.ENDED


def test_session_that_had_not_begun_is_ready() -> None:
    assert _cut_off(player_for(small())).phase is Phase.READY


def test_waiting_turn_is_over_when_the_session_goes_on() -> None:
    found = _cut_off(_at(100, BY_HAND))
    assert (found.phase, found.remaining_s) == (Phase.PAUSED, 0)
    player = Player(resumed(found, 0.0).state)
    player.pass_time(1)
    assert player.state.phase is Phase.WAITING


def test_lock_does_not_outlive_the_program() -> None:
    assert not _cut_off(locked(_at(100)).state).is_locked


def test_no_pressure_is_above_what_is_offered_since() -> None:
    fitted = small()
    turns = tuple(replace(turn, level=min(turn.level, 1)) for turn in fitted.turns)
    found = restored(fitted_of(turns), snapshot(_at(100)))
    assert found.levels == (0, 1, 1, 1, 1)


def test_turn_that_is_left_out_since_gives_way_to_the_next() -> None:
    turns = small().turns
    left = [turn for turn in turns if turn.side is not Side.RIGHT]
    kept = tuple(replace(turn, index=index) for index, turn in enumerate(left))
    found = restored(fitted_of(kept), snapshot(_at(100)))
    assert (found.index, found.turn.side, found.elapsed_s) == (2, Side.LEFT, 0)
    assert found.played_s == 100


def test_turn_that_was_left_out_stays_out() -> None:
    state = running(fitted_of(small().turns[:2]))
    assert restored(small(), snapshot(state)).turns == small().turns[:2]


def test_session_of_which_nothing_is_left_is_told() -> None:
    kept = snapshot(running(fitted_of(small().turns[:2])))
    for left in ((), small().turns[2:]):
        with pytest.raises(SnapshotError, match="answers of today"):
            restored(fitted_of(left), kept)


def test_what_is_known_besides_is_kept() -> None:
    around = Around(
        began_at="2026-03-01T19:30+01:00",
        tension_before=7,
        opted_in=frozenset({"buttock"}),
        had_answers=True,
    )
    text = snapshot(running(), around).model_dump_json()
    assert read_snapshot(text).around == around


def test_session_of_which_only_the_begin_is_left_goes_on_at_its_end() -> None:
    kept = small().turns[:2]
    assert restored(fitted_of(kept), snapshot(_at(175))).index == 1


def test_what_was_said_in_a_turn_left_out_since_is_dropped() -> None:
    softer = heard(_at(175), 175.0, Feedback.SOFTER).state
    kept = small().turns[:2]
    assert restored(fitted_of(kept), snapshot(softer)).log == ()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"version": 2}'])
def test_damaged_snapshot_is_told(text: str) -> None:
    with pytest.raises(SnapshotError, match="Begin it anew"):
        read_snapshot(text)


def test_snapshot_that_points_beyond_its_turns_is_told() -> None:
    kept = snapshot(_at(100))
    wrong = Snapshot(**{**dict(kept), "index": 5})
    with pytest.raises(SnapshotError, match="cannot be read"):
        read_snapshot(wrong.model_dump_json())


def test_state_is_written_first_of_all() -> None:
    assert is_due(None, running())


def test_state_is_written_anew_after_some_seconds() -> None:
    state = running()
    early = replace(state, elapsed_s=KEEP_EVERY_S - 0.1)
    assert not is_due(state, early)
    assert is_due(state, replace(state, elapsed_s=KEEP_EVERY_S))


def test_everything_that_is_done_is_written_at_once() -> None:
    state = _at(40)
    for after in (
        moved_on(state, 40.0).state,
        given_more(state, 40.0).state,
        heard(state, 40.0, Feedback.GOOD).state,
        heard(state, 40.0, Feedback.STOP).state,
    ):
        assert is_due(state, after)
