"""What the player does with time and keys, one claim at a time."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from app.model.health import Position
from app.model.session import StepKind
from app.session.player import (
    LONGEST_GAP_S,
    Bell,
    BellKind,
    Ended,
    Event,
    Feedback,
    Phase,
    Played,
    PlayerOptions,
    PlayerState,
    Say,
    SayKind,
    TurnBegan,
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
    ticked,
    unlocked,
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
    small,
    step,
    turns_of,
)

Action = Callable[[PlayerState, float], Played]


def _said(events: tuple[Event, ...] | list[Event], kind: SayKind) -> list[str]:
    return [e.text for e in events if isinstance(e, Say) and e.kind is kind]


def _at(seconds: float) -> PlayerState:
    """Return the small session so long after its begin."""
    player = Player(running())
    player.pass_time(seconds)
    return player.state


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
    assert player.events == [TurnBegan(0), Say("Ask. Do ask.", SayKind.STEP)]


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
    played = ticked(_at(29), 30.0)
    assert played.state.index == 1
    assert played.events == (
        TurnBegan(1),
        Bell(BellKind.CHANGE),
        Say("Strokes. Do strokes.", SayKind.STEP),
    )


def test_second_side_is_spoken_as_a_change_of_sides() -> None:
    played = ticked(_at(129), 130.0)
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
    (text,) = _said(player.events, SayKind.HEADS_UP)
    assert text == "Next: Neck. Position: seated, leaning forward."


def test_short_turn_is_not_announced() -> None:
    player = Player(running())
    player.pass_time(179)
    player.seen.clear()
    player.pass_time(10)
    assert _said(player.events, SayKind.HEADS_UP) == []
    assert player.state.turn.seconds == 10


def test_last_turn_over_ends_the_session() -> None:
    played = ticked(_at(179), 180.0)
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


def test_key_as_a_turn_ends_moves_on_once() -> None:
    itself = ticked(_at(29), 30.0).state
    assert moved_on(itself, 30.3).state.index == 1
    assert moved_on(itself, 31.0).state.index == 2
    assert moved_on(_at(29), 30.3).state.index == 1


def test_back_takes_the_turn_before_from_its_begin() -> None:
    played = moved_back(_at(50), 50.0)
    assert (played.state.index, played.state.elapsed_s) == (0, 0)
    assert _said(played.events, SayKind.STEP) == ["Ask. Do ask."]


def test_back_from_the_left_names_the_right_side() -> None:
    played = moved_back(_at(135), 135.0)
    assert _said(played.events, SayKind.STEP) == [
        "Circles, right side. Do circles.",
    ]


def test_back_in_the_first_turn_takes_it_anew() -> None:
    played = moved_back(_at(20), 20.0)
    assert (played.state.index, played.state.elapsed_s) == (0, 0)


def test_repeat_takes_the_turn_anew() -> None:
    played = repeated(_at(50), 50.0)
    assert (played.state.index, played.state.elapsed_s) == (1, 0)


def test_announcement_comes_again_when_a_turn_is_repeated() -> None:
    player = Player(_at(85), 85.0)
    player.do(repeated)
    player.pass_time(55)
    assert len(_said(player.events, SayKind.HEADS_UP)) == 1


def test_pause_holds_the_time() -> None:
    held = paused(_at(40), 40.0).state
    assert ticked(held, 5000.0) == Played(held)
    assert held.elapsed_s == 10


def test_resuming_gives_a_lead_in_and_says_where_we_are() -> None:
    held = with_options(paused(_at(40), 40.0).state, PlayerOptions())
    player = Player(resumed(held, 900.0).state, 900.0)
    assert resumed(held, 900.0).events == (Say("Going on: Strokes.", SayKind.STEP),)
    player.pass_time(5)
    assert player.state.elapsed_s == 12


def test_any_key_ends_a_pause_in_the_same_turn() -> None:
    played = moved_on(paused(_at(40), 40.0).state, 50.0)
    assert (played.state.index, played.state.phase) == (1, Phase.RUNNING)


def test_going_back_in_a_pause_stays_paused() -> None:
    played = moved_back(paused(_at(40), 40.0).state, 50.0)
    assert (played.state.index, played.state.phase) == (0, Phase.PAUSED)


def test_more_time_makes_the_turn_longer() -> None:
    longer = given_more(_at(50), 50.0, 30).state
    assert longer.turn_length_s == 90
    assert longer.remaining_s == 70


def test_more_time_ends_waiting() -> None:
    player = Player(running(options=BY_HAND))
    player.pass_time(100)
    player.do(lambda state, now_s: given_more(state, now_s))
    player.pass_time(10)
    assert (player.state.phase, player.state.elapsed_s) == (Phase.RUNNING, 40)


def test_later_change_is_announced_again() -> None:
    player = Player(_at(85), 85.0)
    player.do(lambda state, now_s: given_more(state, now_s))
    player.pass_time(34)
    assert player.seen[-1][0] == 110.0
    assert _said(player.events, SayKind.HEADS_UP) == ["Next: Circles, right side."]


def test_no_more_time_than_the_person_may_have() -> None:
    state = running(fitted_of(turns_of((step("Strokes", 60), 2, MIDDLE)), 1))
    played = given_more(state, 1.0)
    assert played.state.turn_length_s == 60
    assert _said(played.events, SayKind.NOTE) == [
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
    assert "minute" in _said(player.events, SayKind.NOTE)[-1]


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
    assert "minute" in _said(player.events, SayKind.NOTE)[-1]


def test_any_turn_can_be_taken() -> None:
    assert moved_to(_at(10), 10.0, 4).state.index == 4


def test_turn_that_is_not_there_is_refused() -> None:
    with pytest.raises(IndexError, match="turn 5 of 5"):
        moved_to(_at(10), 10.0, 5)


@pytest.mark.parametrize(
    "action",
    [moved_on, moved_back, repeated, paused, given_more, ended_early]
    + [
        lambda state, now_s, said=said: heard(state, now_s, said)
        for said in (Feedback.SOFTER, Feedback.GOOD, Feedback.FIRMER)
    ],
)
def test_locked_player_takes_no_key(action: Action) -> None:
    held = locked(_at(40)).state
    assert action(held, 41.0) == Played(held)


def test_locked_player_still_plays() -> None:
    assert ticked(locked(_at(40)).state, 45.0).state.elapsed_s == 15


def test_unlocked_player_takes_keys_again() -> None:
    free = unlocked(locked(_at(40)).state).state
    assert moved_on(free, 41.0).state.index == 2


def test_locked_player_takes_stop() -> None:
    held = locked(_at(40)).state
    assert heard(held, 41.0, Feedback.STOP).state.phase is Phase.STOPPED


def test_machine_that_slept_pauses_where_it_fell_asleep() -> None:
    played = ticked(_at(40), 40.0 + 600)
    assert (played.state.index, played.state.elapsed_s) == (1, 10)
    assert played.state.phase is Phase.PAUSED
    assert "asleep" in _said(played.events, SayKind.NOTE)[0]


def test_key_that_wakes_the_machine_does_not_move_on() -> None:
    played = moved_on(_at(40), 40.0 + 600)
    assert (played.state.index, played.state.phase) == (1, Phase.PAUSED)


def test_busy_machine_catches_up_through_every_turn_in_order() -> None:
    played = ticked(_at(165), 165.0 + LONGEST_GAP_S)
    assert [e.index for e in played.events if isinstance(e, TurnBegan)] == [4]
    assert played.events[-1] == Ended(is_whole=True)


def test_clock_that_goes_back_takes_no_time_away() -> None:
    state = _at(40)
    assert ticked(state, 3.0) == Played(state)
    assert ticked(ticked(state, 3.0).state, 41.0).state.elapsed_s == 11


def test_late_clock_is_counted_once() -> None:
    back = paused(_at(40), 3.0).state
    assert back.elapsed_s == 10


def test_ended_early_says_so() -> None:
    played = ended_early(_at(40), 41.0)
    assert played.state.phase is Phase.ENDED
    assert played.events[-1] == Ended(is_whole=False)


def test_ended_player_takes_nothing() -> None:
    over = ended_early(_at(40), 41.0).state
    for action in (moved_on, moved_back, repeated, paused, resumed, ended_early):
        assert action(over, 42.0) == Played(over)


def test_numbers_for_the_screen() -> None:
    state = _at(60)
    assert state.remaining_s == 30
    assert state.total_left_s == 120
    assert state.fraction == 0.5
    assert math.isclose(state.session_fraction, 60 / 180)
    assert state.next_turn is state.turns[2]
    assert replace(state, index=4).next_turn is None
