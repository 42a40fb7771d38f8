"""Stray turns, bounces and slips do not count."""

from app.ui.follow.player.gestures import (
    HOLD_S,
    WHEEL_REST_S,
    Hold,
    Once,
    WheelSteps,
)
from tests.ui.follow.player.conftest import Clock


def test_one_notch_towards_the_user_goes_on() -> None:
    assert WheelSteps(Clock()).step(-120) == 1


def test_one_notch_away_goes_back() -> None:
    assert WheelSteps(Clock()).step(120) == -1


def test_a_long_turn_is_one_step() -> None:
    clock = Clock()
    wheel, steps = WheelSteps(clock), []
    for _ in range(12):
        steps.append(wheel.step(-120))
        clock.now_s += 0.05
    assert sum(steps) == 1


def test_after_a_rest_the_wheel_counts_again() -> None:
    clock = Clock()
    wheel = WheelSteps(clock)
    wheel.step(-120)
    clock.now_s += WHEEL_REST_S
    assert wheel.step(-120) == 1


def test_small_turns_of_a_touch_pad_add_up() -> None:
    wheel = WheelSteps(Clock())
    assert [wheel.step(-40), wheel.step(-40), wheel.step(-40)] == [0, 0, 1]


def test_a_turn_the_other_way_begins_anew() -> None:
    wheel = WheelSteps(Clock())
    wheel.step(-100)
    assert wheel.step(100) == 0


def test_a_bounce_does_not_pass() -> None:
    clock = Clock()
    once = Once(clock, 0.4)
    assert once.passes()
    clock.now_s += 0.3
    assert not once.passes()
    clock.now_s += 0.2
    assert once.passes()


def test_a_press_has_to_last() -> None:
    clock = Clock()
    hold = Hold(clock)
    hold.press()
    clock.now_s += HOLD_S / 2
    assert hold.share < 1.0
    clock.now_s += HOLD_S / 2
    assert hold.share == 1.0


def test_a_slip_begins_the_press_anew() -> None:
    clock = Clock()
    hold = Hold(clock)
    hold.press()
    clock.now_s += HOLD_S * 0.9
    hold.release()
    hold.press()
    clock.now_s += HOLD_S * 0.9
    assert hold.share < 1.0


def test_a_key_that_repeats_itself_is_one_press() -> None:
    clock = Clock()
    hold = Hold(clock)
    for _ in range(10):
        hold.press()
        clock.now_s += HOLD_S / 10
    assert hold.share >= 0.99
