"""The course of a press is that of its steps, whatever the frames are."""

import math
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.palpation.exercises.demonstration import Hand
from app.palpation.finger import THUMB, Felt, Press
from app.palpation.person import Person
from app.palpation.simulation import STEPS_PER_S, Simulation
from tests.palpation.pressing import even_tissue, nodule

FRAMES_S = st.lists(st.floats(0.0, 0.1), min_size=1, max_size=8)
PRESS = Press(1.0, 3.0, 14.0, 30.0)


def back() -> Simulation:
    return Simulation(even_tissue(), THUMB, Person(), [nodule(mobility=1.0)])


def course_of(frames_per_s: int) -> Iterable[Felt]:
    """Yield what a gliding, pressing hand feels at each tenth of a second."""
    hand = Hand(-20.0, -6.0)
    hand.press(8.0, 0.4)
    hand.move(20.0, 6.0, 0.8)
    shown, simulation = hand.course(), back()
    for frame in range(1, round(1.2 * frames_per_s) + 1):
        felt = simulation.advance(
            1 / frames_per_s, shown.press_at(frame / frames_per_s)
        )
        if frame % (frames_per_s // 10) == 0:
            yield felt


@given(FRAMES_S)
@settings(max_examples=15)
def test_frames_of_any_lengths_come_to_the_same_as_their_steps(
    frames_s: list[float],
) -> None:
    framed, stepped = back(), back()
    for frame_s in frames_s:
        framed.advance(frame_s, PRESS)
    steps = round(framed.felt.time_s * STEPS_PER_S)
    for _ in range(steps):
        stepped.step(PRESS)
    assert steps == pytest.approx(math.fsum(frames_s) * STEPS_PER_S, abs=1.0)
    assert framed.felt == stepped.felt
    assert framed.lumps == stepped.lumps
    assert (framed.crept_mm == stepped.crept_mm).all()


def test_moving_hand_feels_much_the_same_at_30_and_at_240_frames() -> None:
    for slow, fast in zip(course_of(30), course_of(240), strict=True):
        assert slow.time_s == fast.time_s
        assert slow.depth_mm == pytest.approx(fast.depth_mm, abs=0.05)
        assert slow.force_n == pytest.approx(fast.force_n, abs=0.05)
