"""A whole back: knots found, held and heard."""

from dataclasses import replace

import pytest

from app.palpation.exercises.kinds import ExerciseKind, Remark
from app.palpation.exercises.rounds import round_of
from app.palpation.exercises.whole_back import LIMIT_S, WholeBackRound
from app.palpation.simulation import STEP_S
from tests.palpation.exercises.backs import grounds, press, setting
from tests.palpation.pressing import nodule

HELD_N = 9.0


def whole_back() -> WholeBackRound:
    far = replace(nodule(), x_mm=45.0, y_mm=40.0)
    return WholeBackRound(setting(nodule(easing_s=10.0), far))


def test_knot_held_rightly_is_treated_and_gives_way() -> None:
    round_ = whole_back()
    press(round_, HELD_N, 11.0, ramp_n_per_s=6.0)
    assert round_.treated == (0,)
    assert round_.softened == (0,)
    assert Remark.TREATED in round_.result().remarks


def test_found_and_treated_count_together() -> None:
    round_ = whole_back()
    before = round_.result().score
    round_.mark(0.0, 0.0)
    marked = round_.result().score
    press(round_, HELD_N, 11.0, ramp_n_per_s=6.0)
    assert before == 0.0
    assert before < marked < round_.result().score


@pytest.mark.parametrize(
    ("then_n", "remark"),
    [(5.0, Remark.LISTENED), (28.0, Remark.DID_NOT_LISTEN)],
)
def test_person_who_asks_for_less_is_heard_or_not(
    then_n: float, remark: Remark
) -> None:
    round_ = whole_back()
    press(round_, 28.0, 1.5)
    press(round_, then_n, 3.0)
    assert remark in round_.result().remarks


def test_five_minutes_are_the_end() -> None:
    round_ = whole_back()
    round_.trace._steps = round(LIMIT_S / STEP_S) - 10
    press(round_, 0.0, 0.5)
    assert round_.is_over


def test_whole_back_has_four_sore_knots() -> None:
    round_ = round_of(ExerciseKind.WHOLE_BACK, grounds(), 3, 0.7)
    assert isinstance(round_, WholeBackRound)
    assert len(round_.knots) == 4
    assert all(knot.is_tender for knot in round_.knots)
