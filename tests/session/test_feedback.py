"""What was said is kept with its place, and makes the next plan lighter there."""

import pytest

from app.model.feedback import Feedback, FeedbackRow
from app.session.feedback import (
    MOST_LEVELS_DOWN,
    done_of,
    feedback_rows,
    levels_down,
)
from app.session.player import PlayerState, ended_early, heard, moved_on, moved_to
from tests.session.playing import Player, running, small

SOFTER, GOOD, FIRMER, STOP = Feedback


def _row(
    said: Feedback, base: str = "mid_back", *, has_effect: bool = True
) -> FeedbackRow:
    step = {SOFTER: -1, FIRMER: 1}.get(said, 0) * has_effect
    return FeedbackRow(said, "back", base, "right", 1.0, 1.0, 2, 2 + step)


def _said(*said: Feedback) -> dict[str, int]:
    return levels_down(map(_row, said))


def _in_circles() -> PlayerState:
    return moved_to(running(), 0.0, 2).state


def test_row_says_where_and_when() -> None:
    player = Player(_in_circles())
    player.pass_time(12)
    player.do(lambda state, now_s: heard(state, now_s, SOFTER))
    assert feedback_rows(player.state) == (
        FeedbackRow(SOFTER, "back", "paraspinal", "right", 12.0, 12.0, 3, 2),
    )


def test_row_of_a_step_without_a_place_has_none() -> None:
    state = heard(running(), 1.0, GOOD).state
    (row,) = feedback_rows(state)
    assert (row.map_id, row.base, row.side) == ("", "", "")


def test_session_that_was_played_to_its_end_is_whole() -> None:
    player = Player(running())
    player.pass_time(180)
    done = done_of(player.state, small().session, "2026-03-01T19:30+01:00", "Ada", 6, 2)
    assert (done.planned_s, done.played_s, done.is_whole) == (180, 180, True)
    assert (done.title, done.person) == ("Small", "Ada")
    assert (done.tension_before, done.tension_after) == (6, 2)


def test_session_that_was_ended_early_is_not_whole() -> None:
    over = ended_early(moved_on(running(), 5.0).state, 9.0).state
    done = done_of(over, small().session, "2026-03-01T19:30+01:00")
    assert (done.played_s, done.is_whole) == (9, False)


@pytest.mark.parametrize(
    ("said", "down"),
    [
        ((), 0),
        ((GOOD,), 0),
        ((FIRMER,), 0),
        ((SOFTER,), 1),
        ((SOFTER, GOOD), 1),
        ((SOFTER, SOFTER), 2),
        ((SOFTER, FIRMER), 0),
        ((FIRMER, SOFTER), 1),
        ((SOFTER, SOFTER, FIRMER), 1),
        ((SOFTER, FIRMER, FIRMER, SOFTER), 1),
        ((STOP,), 1),
        ((STOP, FIRMER), 0),
        ((SOFTER, STOP), 1),
        ((SOFTER,) * 9, MOST_LEVELS_DOWN),
    ],
)
def test_softer_counts_until_firmer_answers_it(
    said: tuple[Feedback, ...], down: int
) -> None:
    assert _said(*said).get("mid_back", 0) == down


def test_softer_that_could_not_be_granted_counts_once() -> None:
    rows = [_row(SOFTER, has_effect=False)] * 3
    assert levels_down(rows) == {"mid_back": 1}


def test_firmer_that_could_not_be_granted_counts_next_time() -> None:
    rows = [_row(SOFTER), _row(FIRMER, has_effect=False)]
    assert levels_down(rows) == {}


def test_each_place_counts_on_its_own() -> None:
    rows = [_row(SOFTER), _row(SOFTER, "neck_back"), _row(FIRMER)]
    assert levels_down(rows) == {"neck_back": 1}


def test_what_was_said_without_a_place_makes_no_place_lighter() -> None:
    assert levels_down([_row(SOFTER, "")]) == {}
