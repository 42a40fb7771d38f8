"""Claims about the hand: how it moves, how firmly it presses, what slows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.figure.close_up import Area
from app.palpation.finger import Felt
from app.ui.feel.stage.hand import (
    LEAST_GAIN,
    LETS_GO_N_PER_S,
    LIGHTEST_N,
    MOST_GAIN,
    RAMP_N_PER_S,
    Hand,
)

AREA = Area(-50.0, 0.0, 100.0, 80.0)
MOST_N = 30.0
FRAME_S = 1 / 60


def _felt(force_n: float = 8.0, stiffness: float = 4.0) -> Felt:
    return Felt(0.0, 0, 0, 5.0, force_n, force_n, stiffness, 50.0, 0, 0, 0.1, 0.0)


def _on_stiff_tissue(feedback: float = 1.0) -> Hand:
    """Return a hand that came from soft tissue onto stiff tissue."""
    hand = Hand(AREA, MOST_N, feedback)
    for _ in range(60):
        hand.feel(_felt(stiffness=4.0), FRAME_S)
    for _ in range(12):
        hand.feel(_felt(stiffness=9.0), FRAME_S)
    return hand


def test_the_finger_slows_over_what_is_stiff() -> None:
    hand = _on_stiff_tissue()
    x_mm = hand.x_mm
    hand.point_at(x_mm, hand.y_mm)
    hand.point_at(x_mm + 10.0, hand.y_mm)
    assert 0.0 < hand.x_mm - x_mm < 9.0


def test_the_finger_swells_over_what_is_stiff() -> None:
    assert _on_stiff_tissue().size > 1.03


def test_the_finger_runs_ahead_as_it_slips_off() -> None:
    hand = _on_stiff_tissue()
    for _ in range(4):
        hand.feel(_felt(stiffness=3.0), FRAME_S)
    assert hand.gain > 1.0


def test_without_feedback_the_finger_goes_as_far_as_the_pointer() -> None:
    hand = _on_stiff_tissue(feedback=0.0)
    assert (hand.gain, hand.size) == (1.0, 1.0)


def test_a_lifted_finger_comes_back_under_the_pointer() -> None:
    hand = _on_stiff_tissue()
    hand.point_at(0.0, 40.0)
    hand.point_at(20.0, 40.0)
    hand.feel(_felt(force_n=0.0), FRAME_S)
    for step in range(20):
        hand.point_at(20.0 - step, 40.0)
    assert hand.x_mm == pytest.approx(1.0, abs=1.0)


def test_a_lifted_hand_wants_no_force_and_lets_go_fast() -> None:
    hand = Hand(AREA, MOST_N)
    assert hand.press().force_n == 0.0
    assert hand.press().ramp_n_per_s == LETS_GO_N_PER_S


def test_a_hand_that_holds_presses_little_by_little() -> None:
    hand = Hand(AREA, MOST_N)
    hand.hold(True)
    assert hand.press().force_n == hand.strength_n
    assert hand.press().ramp_n_per_s == RAMP_N_PER_S


def test_a_pen_presses_as_hard_as_it_says() -> None:
    hand = Hand(AREA, MOST_N)
    hand.press_with(0.5)
    assert hand.strength_n == MOST_N / 2


@given(st.lists(st.floats(-100, 100), max_size=20))
def test_no_wheel_presses_harder_than_a_finger_should(turns: list[float]) -> None:
    hand = Hand(AREA, MOST_N)
    for turn in turns:
        hand.strengthen(turn)
    assert LIGHTEST_N <= hand.strength_n <= MOST_N


@given(st.lists(st.tuples(st.floats(-400, 400), st.floats(-400, 400)), max_size=12))
def test_the_finger_stays_on_the_patch(places: list[tuple[float, float]]) -> None:
    hand = _on_stiff_tissue()
    for place in places:
        hand.point_at(*place)
        hand.step(*place)
    assert -50.0 <= hand.x_mm <= 50.0
    assert 0.0 <= hand.y_mm <= 80.0


@given(st.lists(st.floats(0.01, 60.0), min_size=1, max_size=40))
def test_the_pointer_is_never_stuck_and_never_flies(stiff: list[float]) -> None:
    hand = Hand(AREA, MOST_N, 2.0)
    for stiffness in stiff:
        hand.feel(_felt(stiffness=stiffness), FRAME_S)
    assert LEAST_GAIN <= hand.gain <= MOST_GAIN
