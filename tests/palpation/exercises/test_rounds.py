"""Limits that hold for every round of every exercise."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.palpation.exercises.ground import Zone
from app.palpation.exercises.hold import HoldRound
from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.on_top import OnTopRound
from app.palpation.exercises.rounds import round_of
from app.palpation.exercises.search import SearchRound
from app.palpation.finger import FINGERTIP, STACKED_THUMBS, Press
from tests.palpation.exercises.backs import grounds, press, setting
from tests.palpation.pressing import nodule

KINDS, SEEDS = st.sampled_from(list(ExerciseKind)), st.integers(0, 2**31)
PLACES = st.floats(-400, 600)


@given(KINDS, SEEDS, st.floats(-1, 2), PLACES, PLACES, st.floats(0, 200))
@settings(max_examples=40, deadline=None)
def test_result_of_any_round_and_press_is_within_its_limits(
    kind: ExerciseKind,
    seed: int,
    difficulty: float,
    x_mm: float,
    y_mm: float,
    force_n: float,
) -> None:
    round_ = round_of(kind, grounds(), seed, difficulty)
    for _ in range(4):
        round_.advance(1 / 30, Press(x_mm, y_mm, force_n, 300.0))
    result = round_.result()
    assert 0.0 <= round_.difficulty <= 1.0
    assert 0.0 <= result.score <= 1.0
    assert all(math.isfinite(figure) for figure in result.figures.values())
    assert (round_.zone is Zone.WHOLE_BACK) is (kind is ExerciseKind.WHOLE_BACK)


@given(st.sampled_from([ExerciseKind.ON_TOP, ExerciseKind.HOLD]), SEEDS)
@settings(max_examples=15, deadline=None)
def test_goal_is_a_force_that_a_thumb_may_give(kind: ExerciseKind, seed: int) -> None:
    round_ = round_of(kind, grounds(), seed, 0.5)
    assert isinstance(round_, HoldRound | OnTopRound)
    assert 1.5 <= round_.goal_n <= round_.finger.most_n


@pytest.mark.parametrize("kind", list(ExerciseKind))
def test_same_words_give_the_same_back(kind: ExerciseKind) -> None:
    cases = [round_of(kind, grounds(), 11, 0.4).setting.case for _ in range(2)]
    assert cases[0] == cases[1]


def test_finger_is_changed_only_off_the_skin() -> None:
    round_ = SearchRound(setting(nodule()))
    round_.take(FINGERTIP)
    press(round_, 5.0, 0.5)
    round_.take(STACKED_THUMBS)
    assert round_.finger is FINGERTIP


def test_nothing_happens_any_more_once_it_is_over() -> None:
    round_ = SearchRound(setting(nodule()))
    press(round_, 5.0, 0.2)
    round_.finish()
    before = round_.seconds
    press(round_, 5.0, 0.2)
    assert round_.seconds == before
