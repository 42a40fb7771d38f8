"""What each key does to a player, one claim at a time."""

from collections.abc import Callable

import pytest

from app.model.session import StepKind
from app.session.player import (
    Feedback,
    Phase,
    Played,
    PlayerOptions,
    PlayerState,
    Say,
    SayKind,
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
    with_options,
)
from tests.session.playing import (
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

Action = Callable[[PlayerState, float], Played]


def test_key_as_a_turn_ends_moves_on_once() -> None:
    itself = ticked(small_at(29), 30.0).state
    assert moved_on(itself, 30.3).state.index == 1
    assert moved_on(itself, 31.0).state.index == 2
    assert moved_on(small_at(29), 30.3).state.index == 1


def test_back_takes_the_turn_before_from_its_begin() -> None:
    played = moved_back(small_at(50), 50.0)
    assert (played.state.index, played.state.elapsed_s) == (0, 0)
    assert said(played.events, SayKind.STEP) == ["Settle. Do settle."]


def test_back_from_the_left_names_the_right_side() -> None:
    played = moved_back(small_at(135), 135.0)
    assert said(played.events, SayKind.STEP) == [
        "Circles, right side. Do circles.",
    ]


def test_back_in_the_first_turn_takes_it_anew() -> None:
    played = moved_back(small_at(20), 20.0)
    assert (played.state.index, played.state.elapsed_s) == (0, 0)


def test_repeat_takes_the_turn_anew() -> None:
    played = repeated(small_at(50), 50.0)
    assert (played.state.index, played.state.elapsed_s) == (1, 0)


def test_announcement_comes_again_when_a_turn_is_repeated() -> None:
    player = Player(small_at(85), 85.0)
    player.do(repeated)
    player.pass_time(55)
    assert len(said(player.events, SayKind.HEADS_UP)) == 1


def test_pause_holds_the_time() -> None:
    held = paused(small_at(40), 40.0).state
    assert ticked(held, 5000.0) == Played(held)
    assert held.elapsed_s == 10


def test_resuming_gives_a_lead_in_and_says_where_we_are() -> None:
    held = with_options(paused(small_at(40), 40.0).state, PlayerOptions())
    player = Player(resumed(held, 900.0).state, 900.0)
    assert resumed(held, 900.0).events == (Say("Going on: Strokes.", SayKind.STEP),)
    player.pass_time(5)
    assert player.state.elapsed_s == 12


def test_pause_in_the_lead_in_goes_on_where_it_was() -> None:
    player = Player(begun(player_for(small()), 0.0).state)
    player.pass_time(1)
    player.do(paused)
    player.pass_time(60)
    player.do(resumed)
    assert player.state.lead_left_s == 2
    player.pass_time(3)
    assert player.state.elapsed_s == 1


def test_stop_in_the_lead_in_gives_a_whole_one() -> None:
    lead = ticked(begun(player_for(small()), 0.0).state, 1.0).state
    stopped = heard(lead, 1.0, Feedback.STOP).state
    assert resumed_after_stop(stopped, 60.0).state.lead_left_s == 3


def test_sleep_in_the_lead_in_gives_a_whole_one() -> None:
    slept = ticked(begun(player_for(small()), 0.0).state, 3600.0).state
    assert resumed(slept, 3601.0).state.lead_left_s == 3


def test_any_key_ends_a_pause_in_the_same_turn() -> None:
    played = moved_on(paused(small_at(40), 40.0).state, 50.0)
    assert (played.state.index, played.state.phase) == (1, Phase.RUNNING)


def test_going_back_in_a_pause_stays_paused() -> None:
    played = moved_back(paused(small_at(40), 40.0).state, 50.0)
    assert (played.state.index, played.state.phase) == (0, Phase.PAUSED)


def test_more_time_makes_the_turn_longer() -> None:
    longer = given_more(small_at(50), 50.0, 30).state
    assert longer.turn_length_s == 90
    assert longer.remaining_s == 70


def test_more_time_ends_waiting() -> None:
    player = Player(running(options=BY_HAND))
    player.pass_time(100)
    player.do(lambda state, now_s: given_more(state, now_s))
    player.pass_time(10)
    assert (player.state.phase, player.state.elapsed_s) == (Phase.RUNNING, 40)


def test_later_change_is_announced_again() -> None:
    player = Player(small_at(85), 85.0)
    player.do(lambda state, now_s: given_more(state, now_s))
    player.pass_time(34)
    assert player.seen[-1][0] == 110.0
    assert said(player.events, SayKind.HEADS_UP) == ["Next: Circles, right side."]


def test_no_more_time_than_the_person_may_have() -> None:
    state = running(fitted_of(turns_of((step("Strokes", 60), 2, MIDDLE)), 1))
    played = given_more(state, 1.0)
    assert played.state.turn_length_s == 60
    assert said(played.events, SayKind.NOTE) == [
        "No time is left for more: 1 minutes in all.",
    ]


def test_no_repeat_beyond_the_time_that_the_person_may_have() -> None:
    state = running(fitted_of(turns_of((step("Strokes", 60), 2, MIDDLE)), 1))
    player = Player(state)
    player.pass_time(20)
    player.do(repeated)
    assert player.state.elapsed_s == 20


def _on_a_knot() -> Player:
    knot = step("Press", 40, kind=StepKind.KNOT, place="k_01")
    rest = step("Rest", 30, place="mid_back")
    turns = turns_of((knot, 3, EACH[:1]), (knot, 3, EACH[:1]), (rest, 1, MIDDLE))
    return Player(running(fitted_of(turns)))


def test_knot_gets_no_more_than_its_minute() -> None:
    player = _on_a_knot()
    player.pass_time(10)
    player.do(lambda state, now_s: given_more(state, now_s))
    assert player.state.turn_length_s == 60
    player.do(lambda state, now_s: given_more(state, now_s))
    assert player.state.turn_length_s == 60
    assert "minute" in said(player.events, SayKind.NOTE)[-1]


def test_repeated_knot_gets_what_is_left_of_its_minute() -> None:
    player = _on_a_knot()
    player.pass_time(30)
    player.do(repeated)
    assert player.state.turn_length_s == 30


def test_knot_that_had_its_minute_is_not_repeated() -> None:
    player = _on_a_knot()
    player.pass_time(58)
    player.do(moved_back)
    assert player.state.index == 1
    assert "minute" in said(player.events, SayKind.NOTE)[-1]


def test_any_turn_can_be_taken() -> None:
    assert moved_to(small_at(10), 10.0, 4).state.index == 4


def test_turn_that_is_not_there_is_refused() -> None:
    with pytest.raises(IndexError, match="turn 5 of 5"):
        moved_to(small_at(10), 10.0, 5)


@pytest.mark.parametrize(
    "action",
    [moved_on, moved_back, repeated, paused, given_more, ended_early],
)
def test_locked_player_takes_no_key_of_the_giver(action: Action) -> None:
    held = locked(small_at(40)).state
    assert action(held, 41.0) == Played(held)


def test_locked_player_still_plays() -> None:
    assert ticked(locked(small_at(40)).state, 45.0).state.elapsed_s == 15


def test_unlocked_player_takes_keys_again() -> None:
    free = unlocked(locked(small_at(40)).state).state
    assert moved_on(free, 41.0).state.index == 2


@pytest.mark.parametrize("feedback", Feedback)
def test_locked_player_takes_what_the_receiver_says(feedback: Feedback) -> None:
    free = heard(small_at(40), 41.0, feedback)
    held = heard(locked(small_at(40)).state, 41.0, feedback)
    assert held.events == free.events
    assert unlocked(held.state).state == free.state
