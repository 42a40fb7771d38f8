"""Which is stiffer: the staircase, and the pair of places."""

import random
from statistics import NormalDist, median

import pytest

from app.palpation.exercises.kinds import ExerciseKind, Remark
from app.palpation.exercises.rounds import round_of
from app.palpation.exercises.staircase import MOST_TRIALS, TOLD_RIGHT, Staircase
from app.palpation.exercises.stiffer import StifferRound
from app.palpation.finger import THUMB
from app.palpation.settled import settled
from tests.palpation.exercises.backs import grounds


def stiffer(seed: int = 1, difficulty: float = 0.5) -> StifferRound:
    made = round_of(ExerciseKind.STIFFER, grounds(), seed, difficulty)
    assert isinstance(made, StifferRound)
    return made


def deeper_on_the_left(round_: StifferRound) -> bool:
    tissue = round_.simulation.tissue
    left, right = (settled(tissue, THUMB, at, 6.0).depth_mm for at in round_.places)
    return left > right


def test_equal_force_goes_less_deep_on_the_stiffer_side() -> None:
    round_ = stiffer()
    for _ in range(6):
        assert round_.answer(deeper_on_the_left(round_))


def test_perfect_hand_ends_finer_than_touch() -> None:
    staircase = Staircase(0.8)
    while not staircase.is_over:
        staircase.answered(staircase.difference > 0.1)
    assert staircase.threshold == pytest.approx(0.1, rel=0.3)


@pytest.mark.parametrize("sigma", [0.15, 0.45])
def test_threshold_lies_where_three_in_four_are_told(sigma: float) -> None:
    chance, found = random.Random(1), []
    for _ in range(40):
        staircase = Staircase(0.85)
        while not staircase.is_over:
            staircase.answered(staircase.difference + chance.gauss(0.0, sigma) > 0.0)
        assert staircase.threshold is not None
        found.append(staircase.threshold)
    told = NormalDist(sigma=sigma).inv_cdf(TOLD_RIGHT)
    assert median(found) == pytest.approx(told, rel=0.25)


def test_guessing_comes_to_an_end() -> None:
    staircase = Staircase(0.8)
    while not staircase.is_over:
        staircase.answered(len(staircase.trials) % 2 == 0)
    assert len(staircase.trials) <= MOST_TRIALS


def test_threshold_is_shown_beside_that_of_fingers() -> None:
    round_ = stiffer()
    while not round_.is_over:
        is_right_stiffer = deeper_on_the_left(round_)
        fails = round_.staircase.difference < 0.25
        round_.answer(is_right_stiffer is not fails)
    result = round_.result()
    assert result.remarks == (Remark.BETWEEN_TOUCH_AND_TOOL,)
    assert result.figures["human"] == 0.15
    assert 0.0 < result.score < 1.0
    with pytest.raises(ValueError, match="new round"):
        round_.answer(True)


def test_who_tells_nothing_is_given_no_figure_to_be_proud_of() -> None:
    round_ = stiffer()
    while not round_.is_over:
        round_.answer(deeper_on_the_left(round_) is not True)
        # Always wrong: the difference only grows.
    assert round_.result().remarks == (Remark.NOT_TOLD,)
