"""How time passes in a player, one claim at a time."""

from dataclasses import replace

import pytest

from app.model.health import Position
from app.model.session import StepKind
from app.session.player import (
    LONGEST_GAP_S,
    Bell,
    BellKind,
    Ended,
    Phase,
    Played,
    Say,
    SayKind,
    TurnBegan,
    begun,
    ended_early,
    moved_back,
    moved_on,
    paused,
    player_for,
    repeated,
    resumed,
    ticked,
    with_options,
)
from tests.session.playing import (
    AT_ONCE,
    BY_HAND,
    EACH,
    MIDDLE,
    Player,
    fitted_of,
    running,
    said,
    small,
    small_at,
    step,
    turns_of,
)


def test_nothing_to_play_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing is left to play"):
        player_for(fitted_of(()))


def test_player_is_ready_and_waits_for_the_begin() -> None:
    ready = player_for(small())
    assert ready.phase is Phase.READY
    assert ticked(ready, 1000.0) == Played(ready)


def test_first_step_is_spoken_before_its_time_runs() -> None:
    player = Player(player_for(small()))
    player.do(begun)
    player.pass_time(2)
    assert player.state.elapsed_s == 0
    assert player.events == [TurnBegan(0), Say("Settle. Do settle.", SayKind.STEP)]


def test_bell_rings_when_the_lead_in_is_over() -> None:
    player = Player(player_for(small()))
    player.do(begun)
    player.pass_time(4)
    assert player.seen[-1] == (3.0, Bell(BellKind.BEGIN))
    assert player.state.elapsed_s == pytest.approx(1)


def test_key_in_the_lead_in_lets_time_begin() -> None:
    lead = begun(player_for(small()), 0.0).state
    played = moved_on(lead, 0.5)
    assert (played.state.index, played.state.lead_left_s) == (0, 0)
    assert played.events == (Bell(BellKind.BEGIN),)


def test_turn_that_is_over_is_followed_by_the_next() -> None:
    played = ticked(small_at(29), 30.0)
    assert played.state.index == 1
    assert played.events == (
        TurnBegan(1),
        Bell(BellKind.CHANGE),
        Say("Strokes. Do strokes.", SayKind.STEP),
    )


def test_second_side_is_spoken_as_a_change_of_sides() -> None:
    played = ticked(small_at(129), 130.0)
    assert played.events == (
        TurnBegan(3),
        Bell(BellKind.SOFT),
        Say("Change sides. Now the left side.", SayKind.SIDES),
    )


def test_change_is_announced_ten_seconds_before() -> None:
    player = Player(running())
    player.pass_time(29, tick_s=0.25)
    assert player.seen[-1] == (20.0, Say("Next: Strokes.", SayKind.HEADS_UP))


def test_change_of_sides_is_announced_as_such() -> None:
    player = Player(running())
    player.pass_time(129)
    assert player.events[-1] == Say("Soon change to the left side.", SayKind.HEADS_UP)


def test_announcement_names_a_new_position() -> None:
    seated = step("Neck", 30).model_copy(update={"position": Position.SEATED})
    turns = turns_of((step("Strokes", 30), 1, MIDDLE), (seated, 1, MIDDLE))
    player = Player(running(fitted_of(turns)))
    player.pass_time(25)
    (text,) = said(player.events, SayKind.HEADS_UP)
    assert text == "Next: Neck. Position: seated, leaning forward."


def test_turn_in_a_new_position_begins_with_it() -> None:
    seated = step("Neck", 30).model_copy(update={"position": Position.SEATED})
    turns = turns_of((step("Strokes", 30), 1, MIDDLE), (seated, 1, MIDDLE))
    player = Player(running(fitted_of(turns)))
    player.pass_time(31)
    text = said(player.events, SayKind.STEP)[-1]
    assert text == "Change position: seated, leaning forward. Neck. Do neck."


def test_step_of_its_own_tells_a_new_position_itself() -> None:
    sit = step("Sit up", 30, kind=StepKind.POSITION)
    sit = sit.model_copy(update={"position": Position.SEATED})
    turns = turns_of((step("Strokes", 30), 1, MIDDLE), (sit, 0, MIDDLE))
    player = Player(running(fitted_of(turns)))
    player.pass_time(31)
    assert said(player.events, SayKind.STEP)[-1] == "Sit up. Do sit up."


def test_announcement_tells_the_same_movement_once_more() -> None:
    turns = turns_of((step("Strokes", 30), 1, MIDDLE), (step("Strokes", 31), 2, EACH))
    player = Player(running(fitted_of(turns)))
    player.pass_time(25)
    (text,) = said(player.events, SayKind.HEADS_UP)
    assert text == "Next: Strokes once more, right side."


def test_short_turn_is_not_announced() -> None:
    player = Player(running())
    player.pass_time(179)
    player.seen.clear()
    player.pass_time(10)
    assert said(player.events, SayKind.HEADS_UP) == []
    assert player.state.turn.seconds == 10


def test_last_turn_over_ends_the_session() -> None:
    played = ticked(small_at(179), 180.0)
    assert played.state.phase is Phase.ENDED
    assert played.events == (
        Bell(BellKind.END),
        Say("That was the last step.", SayKind.END),
        Ended(is_whole=True),
    )


def test_player_that_waits_rings_softly_and_stays() -> None:
    player = Player(running(options=BY_HAND))
    player.pass_time(100)
    assert player.state.phase is Phase.WAITING
    assert player.state.elapsed_s == 30
    assert player.seen[-1] == (30.0, Bell(BellKind.SOFT))


def test_giver_moves_on_from_waiting() -> None:
    player = Player(running(options=BY_HAND))
    player.pass_time(100)
    player.do(moved_on)
    assert (player.state.index, player.state.phase) == (1, Phase.RUNNING)
    player.pass_time(5)
    assert player.state.elapsed_s == 5


def test_waiting_goes_on_once_turns_follow_by_themselves() -> None:
    player = Player(running(options=BY_HAND))
    player.pass_time(100)
    player.state = with_options(player.state, AT_ONCE)
    player.pass_time(1)
    assert (player.state.index, player.state.elapsed_s) == (1, 0)


def _before_touch() -> Player:
    """Return a talk of 30 s and lying down of 30 s, before strokes; just begun."""
    return Player(
        running(
            fitted_of(
                turns_of(
                    (step("Ask", 30, kind=StepKind.TALK), 0, MIDDLE),
                    (step("Lie down", 30, kind=StepKind.POSITION), 0, MIDDLE),
                    (step("Strokes", 60, place="mid_back"), 2, MIDDLE),
                    (step("Turn over", 30, kind=StepKind.POSITION), 0, MIDDLE),
                    (step("Strokes", 60, place="mid_back"), 2, MIDDLE),
                )
            )
        )
    )


def test_before_the_first_touch_every_turn_waits_for_the_giver() -> None:
    player = _before_touch()
    for index in (0, 1):
        player.pass_time(400)
        assert (player.state.index, player.state.phase) == (index, Phase.WAITING)
        assert player.events[-2:] == [
            Bell(BellKind.SOFT),
            Say("Go on when you are ready.", SayKind.HEADS_UP),
        ]
        player.do(moved_on)


def test_time_that_is_waited_is_no_time_of_the_session() -> None:
    player = _before_touch()
    player.pass_time(400)
    assert (player.state.played_s, player.state.total_left_s) == (30, 180)
    player.do(moved_on)
    player.pass_time(10)
    assert (player.state.played_s, player.state.total_left_s) == (40, 170)


def test_after_the_first_touch_a_new_position_does_not_wait() -> None:
    player = _before_touch()
    player.is_prompt = True
    player.pass_time(155)
    assert (player.state.index, player.state.phase) == (4, Phase.RUNNING)
    assert player.state.played_s == 155


def test_machine_that_slept_pauses_where_it_fell_asleep() -> None:
    played = ticked(small_at(40), 40.0 + 600)
    assert (played.state.index, played.state.elapsed_s) == (1, 10)
    assert played.state.phase is Phase.PAUSED
    assert "asleep" in said(played.events, SayKind.NOTE)[0]


def test_key_that_wakes_the_machine_does_not_move_on() -> None:
    played = moved_on(small_at(40), 40.0 + 600)
    assert (played.state.index, played.state.phase) == (1, Phase.PAUSED)


def test_busy_machine_catches_up_through_every_turn_in_order() -> None:
    played = ticked(small_at(165), 165.0 + LONGEST_GAP_S)
    assert [e.index for e in played.events if isinstance(e, TurnBegan)] == [4]
    assert played.events[-1] == Ended(is_whole=True)


def test_clock_that_goes_back_takes_no_time_away() -> None:
    state = small_at(40)
    assert ticked(state, 3.0) == Played(state)
    assert ticked(ticked(state, 3.0).state, 41.0).state.elapsed_s == 11


def test_late_clock_is_counted_once() -> None:
    back = paused(small_at(40), 3.0).state
    assert back.elapsed_s == 10


def test_ended_early_says_so() -> None:
    played = ended_early(small_at(40), 41.0)
    assert played.state.phase is Phase.ENDED
    assert played.events[-1] == Ended(is_whole=False)


def test_ended_player_takes_nothing() -> None:
    over = ended_early(small_at(40), 41.0).state
    for action in (moved_on, moved_back, repeated, paused, resumed, ended_early):
        assert action(over, 42.0) == Played(over)


def test_numbers_for_the_screen() -> None:
    state = small_at(60)
    assert state.remaining_s == 30
    assert state.total_left_s == 120
    assert state.fraction == 0.5
    assert state.next_turn is state.turns[2]
    assert replace(state, index=4).next_turn is None
