"""The controller speaks, rings, paces and writes down, in time with the session."""

import pytest

from app.model.feedback import Feedback
from app.safety.sessions import FittedSession, fitted_session
from app.session.player import Phase
from app.session.snapshot import Around, read_snapshot, restored
from app.ui.follow.player.controller import PlayerController, PlayerEnd
from tests.session.playing import fitted_of, small
from tests.support.shipped import shipped_atlas, shipped_library
from tests.ui.follow.conftest import made_up
from tests.ui.follow.player.conftest import BY_HAND, NORMAL, MakePlayed, Played


def with_strokes() -> FittedSession:
    """Return a session whose turns have strokes."""
    return fitted_session(shipped_library(), shipped_atlas, made_up())


def ends_of(played: Played) -> list[PlayerEnd]:
    """Return where ends are noted."""
    ends: list[PlayerEnd] = []
    played.controller.finished.connect(ends.append)
    return ends


def test_nothing_begins_by_itself(make: MakePlayed) -> None:
    played = make()
    played.controller.open()
    played.pass_time(5)
    assert played.controller.state.phase is Phase.READY
    assert played.heard.said == []


def test_a_turn_is_spoken_when_it_begins(make: MakePlayed) -> None:
    played = make()
    played.controller.go_on()
    assert played.heard.said == ["Settle. Do settle."]


def test_the_lead_in_ends_with_a_bell(make: MakePlayed) -> None:
    played = make(NORMAL)
    played.controller.go_on()
    assert played.heard.bells == []
    played.pass_time(3.2)
    assert played.heard.bells == ["begin"]


def test_stop_is_urgent(make: MakePlayed) -> None:
    played = make()
    played.controller.go_on()
    played.controller.hear(Feedback.STOP)
    assert len(played.heard.urgent) == 1


def test_stop_before_the_begin_leaves(make: MakePlayed) -> None:
    played = make()
    left: list[bool] = []
    played.controller.left.connect(lambda: left.append(True))
    played.controller.hear(Feedback.STOP)
    assert left == [True]


def test_stop_works_when_locked_and_unlocks_the_choice(make: MakePlayed) -> None:
    played = make()
    played.controller.go_on()
    played.controller.lock()
    played.controller.hear(Feedback.STOP)
    state = played.controller.state
    assert state.phase is Phase.STOPPED
    assert not state.is_locked


def test_answers_are_told_to_be_read(make: MakePlayed) -> None:
    played = make()
    told: list[str] = []
    played.controller.told.connect(told.append)
    played.controller.go_on()
    played.controller.go_on()
    played.controller.hear(Feedback.SOFTER)
    assert told == ["Softer: pressure 1 of 5."]


def test_skip_after_a_stop_leaves_out_all_that_follows_there(make: MakePlayed) -> None:
    played = make()
    played.controller.go_on()
    played.controller.go_on()
    played.controller.hear(Feedback.STOP)
    played.controller.skip()
    assert played.controller.state.turn.title == "Circles"
    assert played.controller.state.phase is Phase.RUNNING


def test_skip_in_the_last_turn_ends(make: MakePlayed) -> None:
    played = make()
    ends = ends_of(played)
    for _ in range(5):
        played.controller.go_on()
        played.pass_time(1)
    played.controller.toggle_pause()
    played.controller.skip()
    assert [end.is_whole for end in ends] == [False]


def test_a_whole_session_ends_whole_and_is_forgotten(make: MakePlayed) -> None:
    played = make()
    ends = ends_of(played)
    played.controller.go_on()
    played.pass_time(190, step_s=0.5)
    assert [end.is_whole for end in ends] == [True]
    assert played.notes.forgotten == 1


def test_every_turn_is_written_down(make: MakePlayed) -> None:
    played = make()
    played.controller.go_on()
    indexes = {read_snapshot(page).index for page in played.notes.pages}
    for _ in range(4):
        played.pass_time(1)
        played.controller.go_on()
        indexes.add(read_snapshot(played.notes.pages[-1]).index)
    assert indexes == {0, 1, 2, 3, 4}


def test_every_few_seconds_are_written_down(make: MakePlayed) -> None:
    played = make()
    played.controller.go_on()
    played.pass_time(21)
    elapsed = [read_snapshot(page).elapsed_s for page in played.notes.pages]
    assert len(elapsed) == 5
    assert max(elapsed) > 19


def test_feedback_is_written_down_at_once(make: MakePlayed) -> None:
    played = make()
    played.controller.go_on()
    played.controller.hear(Feedback.GOOD)
    assert read_snapshot(played.notes.pages[-1]).log[0].feedback is Feedback.GOOD


def test_what_was_written_is_gone_on_with(make: MakePlayed) -> None:
    played = make()
    played.controller.go_on()
    played.controller.go_on()
    played.pass_time(7)
    state = restored(small(), read_snapshot(played.notes.pages[-1]))
    again = PlayerController(
        small(), played.heard, played.heard, played.clock, state=state
    )
    assert again.state.index == 1
    assert again.state.phase is Phase.PAUSED


def test_what_is_known_besides_is_written_down(make: MakePlayed) -> None:
    around = Around(tension_before=7, had_answers=True)
    played = make(around=around)
    played.controller.go_on()
    assert read_snapshot(played.notes.pages[-1]).around == around


def test_hands_wait_for_the_lead_in(make: MakePlayed) -> None:
    played = make(NORMAL, with_strokes())
    played.controller.go_on()
    played.pass_time(2)
    assert played.controller.hands_s == 0.0
    played.pass_time(3)
    assert 1.5 < played.controller.hands_s < 2.5


def test_hands_rest_in_a_pause_and_go_on_where_they_were(make: MakePlayed) -> None:
    played = make(fitted=with_strokes())
    played.controller.go_on()
    played.pass_time(4)
    played.controller.toggle_pause()
    before = played.controller.hands_s
    played.pass_time(9)
    assert played.controller.hands_s == before
    played.controller.toggle_pause()
    played.pass_time(1)
    assert played.controller.hands_s > before


def test_hands_begin_anew_with_each_turn(make: MakePlayed) -> None:
    played = make(fitted=with_strokes())
    played.controller.go_on()
    played.pass_time(4)
    played.controller.go_on()
    assert played.controller.hands_s < 0.2


def test_hands_go_on_while_the_turn_waits(make: MakePlayed) -> None:
    played = make(BY_HAND, with_strokes())
    played.controller.go_on()
    played.pass_time(62, step_s=0.5)
    assert played.controller.state.phase is Phase.WAITING
    before = played.controller.hands_s
    played.pass_time(2)
    assert played.controller.hands_s > before + 1.5


def test_the_pacer_keeps_the_beat_of_the_hands(make: MakePlayed) -> None:
    played = make(fitted=with_strokes())
    played.controller.go_on()
    assert not played.heard.is_paced
    played.pass_time(1)
    played.controller.go_on()
    turn = played.controller.state.turn
    assert played.heard.paces == [turn.strokes[0].cycle_s]
    played.controller.toggle_pause()
    assert not played.heard.is_paced


def test_a_step_without_strokes_has_no_pace(make: MakePlayed) -> None:
    played = make()
    played.controller.go_on()
    assert played.heard.paces == []


def test_remaining_time_counts_between_ticks(make: MakePlayed) -> None:
    played = make()
    played.controller.go_on()
    played.clock.now_s += 0.04
    assert played.controller.remaining_s == pytest.approx(30 - 0.04)


def test_close_falls_silent_and_keeps_what_was_written(make: MakePlayed) -> None:
    played = make()
    played.controller.go_on()
    played.controller.close()
    assert played.heard.stops == 2  # the voice, and all that rings
    assert played.notes.is_closed
    assert played.notes.forgotten == 0


def test_end_before_the_end_is_not_whole(make: MakePlayed) -> None:
    played = make()
    ends = ends_of(played)
    played.controller.go_on()
    played.controller.end()
    assert [end.is_whole for end in ends] == [False]


def test_a_session_of_nothing_is_refused(make: MakePlayed) -> None:

    with pytest.raises(ValueError, match="nothing is left"):
        make(fitted=fitted_of(()))
