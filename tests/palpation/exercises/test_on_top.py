"""On top of it: slips, tries and what was held."""

import pytest

from app.palpation.exercises.kinds import ExerciseKind, Remark
from app.palpation.exercises.on_top import TRIES, OnTopRound
from app.palpation.exercises.rounds import round_of
from tests.palpation.exercises.backs import grounds, press, setting, show
from tests.palpation.pressing import nodule


def on_top() -> OnTopRound:
    return OnTopRound(setting(nodule(mobility=1.0)))


def test_centred_slow_press_reaches_the_goal() -> None:
    round_ = on_top()
    press(round_, round_.goal_n + 0.5, 8.0, ramp_n_per_s=4.0)
    assert round_.is_over
    assert round_.result().score == 1.0
    assert Remark.NEVER_SLIPPED in round_.result().remarks


def test_press_beside_it_slips_and_holds_little() -> None:
    round_ = on_top()
    press(round_, 15.0, 4.0, at_mm=(0.0, 5.0))
    assert round_.slips == 1
    assert round_.held_n < 0.7 * round_.goal_n
    assert Remark.SLIPPED in round_.result().remarks


def test_goal_is_softer_than_what_hurts() -> None:
    round_ = on_top()
    press(round_, round_.goal_n, 4.0, ramp_n_per_s=6.0)
    assert round_.ouches == 0


def test_letting_go_ends_a_try_and_the_last_try_the_round() -> None:
    round_ = on_top()
    for number in range(1, TRIES + 1):
        press(round_, 3.0, 0.6)
        press(round_, 0.0, 0.6)
        assert round_.tries == number
    assert round_.is_over


@pytest.mark.parametrize("difficulty", [0.1, 0.9])
def test_demonstration_holds_the_goal_on_a_person_who_breathes(
    difficulty: float,
) -> None:
    round_ = round_of(ExerciseKind.ON_TOP, grounds(), 2, difficulty)
    show(round_)
    assert round_.result().score == 1.0
