"""The receiver's say: what softer, good, firmer and stop do."""

from dataclasses import replace

from app.model.session import StepKind
from app.session.player import (
    Feedback,
    Heard,
    Phase,
    Played,
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
    resumed,
    resumed_after_stop,
    ticked,
    unlocked,
)
from tests.session.playing import (
    AT_ONCE,
    EACH,
    MIDDLE,
    Player,
    fitted_of,
    running,
    step,
    turns_of,
)


def _state() -> PlayerState:
    """Return circles, strokes, circles and a talk, levels 3 3 2 2 2 1 0."""
    circles, strokes = (
        step("Circles", 40, place="paraspinal"),
        step("Strokes", 60, place="mid_back"),
    )
    light = step("Light circles", 40, place="paraspinal")
    talk = step("Ask", 30, kind=StepKind.TALK)
    return running(
        fitted_of(
            turns_of(
                (circles, 3, EACH),
                (strokes, 2, MIDDLE),
                (circles, 2, EACH),
                (light, 1, MIDDLE),
                (talk, 0, MIDDLE),
            )
        )
    )


def _say(state: PlayerState, *said: Feedback) -> PlayerState:
    for one in said:
        state = heard(state, state.at_s, one).state
    return state


def _text(played: Played) -> str:
    (said,) = (event for event in played.events if isinstance(event, Say))
    return said.text


def test_softer_lowers_this_and_every_later_turn_at_this_place() -> None:
    assert _say(_state(), Feedback.SOFTER).levels == (2, 2, 2, 1, 1, 1, 0)


def _over_and_within() -> PlayerState:
    """Return strokes over the back, circles within them, and the neck: 3 3 3."""
    whole, part, neck = (
        step(name, place=name) for name in ("massage_zone", "paraspinal", "neck_back")
    )
    turns = turns_of((whole, 3, MIDDLE), (part, 3, MIDDLE), (neck, 3, MIDDLE))
    within = frozenset({"paraspinal", "massage_zone"})
    return running(fitted_of((turns[0], replace(turns[1], lies_in=within), turns[2])))


def test_softer_holds_for_what_is_done_within_this_place() -> None:
    assert _say(_over_and_within(), Feedback.SOFTER).levels == (2, 2, 3)


def test_softer_holds_for_what_is_done_around_this_place() -> None:
    part = moved_to(_over_and_within(), 0.0, 1).state
    assert _say(part, Feedback.SOFTER).levels == (2, 2, 3)


def test_firmer_holds_for_this_very_place_alone() -> None:
    softer = _say(_over_and_within(), Feedback.SOFTER)
    assert _say(softer, Feedback.FIRMER).levels == (3, 2, 3)


def test_softer_counts_where_the_giver_may_go_back_to() -> None:
    left = moved_to(_state(), 0.0, 1).state
    softer = _say(left, Feedback.SOFTER)
    assert moved_back(softer, 0.0).state.level == 2


def test_softer_at_the_lightest_says_so() -> None:
    lightest = _say(_state(), Feedback.SOFTER, Feedback.SOFTER)
    assert lightest.levels == (1, 1, 2, 1, 1, 1, 0)
    played = heard(lightest, 0.0, Feedback.SOFTER)
    assert played.state.levels == lightest.levels
    assert _text(played) == "Lighter than this is a resting hand."


def test_softer_without_a_place_lowers_nothing_else() -> None:
    talk = moved_to(_state(), 0.0, 6).state
    assert _say(talk, Feedback.SOFTER).levels == talk.levels


def test_firmer_is_never_above_what_is_offered() -> None:
    played = heard(_state(), 0.0, Feedback.FIRMER)
    assert played.state.levels == _state().levels
    assert _text(played) == "This is as firm as it may be here."


def test_firmer_takes_softer_back_from_now_on() -> None:
    softer = _say(_state(), Feedback.SOFTER)
    later = moved_to(softer, 0.0, 3).state
    assert _say(later, Feedback.FIRMER).levels == (2, 2, 2, 2, 2, 1, 0)


def test_good_changes_nothing_and_is_kept() -> None:
    played = heard(_state(), 5.0, Feedback.GOOD)
    assert played.state.levels == _state().levels
    assert played.state.log == (
        Heard(Feedback.GOOD, 0, 3, 3, turn_s=5.0, session_s=5.0),
    )


def test_what_was_heard_comes_before_the_answer() -> None:
    played = heard(_state(), 5.0, Feedback.SOFTER)
    assert played.events == (
        Heard(Feedback.SOFTER, 0, 3, 2, turn_s=5.0, session_s=5.0),
        Say("Softer: pressure 2 of 5.", SayKind.FEEDBACK),
    )


def test_lighter_turn_says_that_it_is() -> None:
    softer = _say(_state(), Feedback.SOFTER)
    played = moved_on(softer, 1.0)
    assert _text(played).endswith("Stay lighter here: pressure 2 of 5.")


def test_stop_freezes_everything() -> None:
    stopped = heard(_state(), 5.0, Feedback.STOP)
    assert stopped.state.phase is Phase.STOPPED
    assert stopped.state.elapsed_s == 5
    assert stopped.events[-1] == Say(
        "Stop. Lift your hands away, and ask.", SayKind.STOP
    )
    for action in (ticked, moved_on, moved_back, paused, resumed, given_more, begun):
        assert action(stopped.state, 20.0) == Played(stopped.state)


def test_stop_is_heard_once() -> None:
    stopped = _say(_state(), Feedback.STOP)
    assert heard(stopped, 9.0, Feedback.STOP) == Played(stopped)


def test_stop_works_in_a_pause_and_while_waiting() -> None:
    held = paused(_state(), 5.0).state
    assert _say(held, Feedback.STOP).phase is Phase.STOPPED


def test_stop_works_when_the_machine_has_slept() -> None:
    assert heard(_state(), 900.0, Feedback.STOP).state.phase is Phase.STOPPED


def test_after_a_stop_this_place_is_lighter() -> None:
    stopped = _say(_state(), Feedback.STOP)
    played = resumed_after_stop(stopped, 300.0)
    assert played.state.phase is Phase.RUNNING
    assert played.state.levels == (2, 2, 2, 1, 1, 1, 0)
    player = Player(played.state, 300.0)
    player.pass_time(4)
    assert player.state.elapsed_s == 4


def test_locked_player_is_unlocked_before_it_goes_on_after_a_stop() -> None:
    stopped = heard(locked(_state()).state, 5.0, Feedback.STOP).state
    assert resumed_after_stop(stopped, 6.0) == Played(stopped)
    free = unlocked(stopped).state
    assert resumed_after_stop(free, 6.0).state.phase is Phase.RUNNING


def test_session_ends_after_a_stop_without_a_word() -> None:
    stopped = _say(_state(), Feedback.STOP)
    played = ended_early(stopped, 9.0)
    assert played.state.phase is Phase.ENDED
    assert not any(isinstance(event, Say) for event in played.events)


def test_nothing_is_heard_before_the_begin() -> None:
    ready = player_for(
        fitted_of(turns_of((step("Strokes", place="mid_back"), 2, MIDDLE))), AT_ONCE
    )
    assert heard(ready, 1.0, Feedback.SOFTER) == Played(ready)
