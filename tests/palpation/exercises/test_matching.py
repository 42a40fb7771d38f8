"""Marks and the knots they mean."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.palpation.exercises.matching import HIT_MM, d_prime, matched, off_mm
from app.palpation.lumps import LumpKind
from tests.palpation.pressing import nodule

MARKS = st.lists(st.tuples(st.floats(-60, 60), st.floats(-60, 60)), max_size=8)


def test_nearest_mark_is_the_hit_and_the_other_a_false_alarm() -> None:
    matches = matched([(9.0, 0.0), (2.0, 0.0)], [nodule()])
    assert [hit.mark for hit in matches.hits] == [1]
    assert matches.false_alarms == (0,)


def test_mark_beyond_the_reach_misses() -> None:
    matches = matched([(0.0, HIT_MM + 0.5)], [nodule()])
    assert matches.missed == (0,)
    assert matches.error_mm is None


def test_mark_anywhere_on_a_rope_is_on_it() -> None:
    rope = replace(nodule(), kind=LumpKind.ROPE, along_mm=24.0)
    assert off_mm((19.0, 0.0), rope) == 0.0
    assert off_mm((0.0, 19.0), rope) == pytest.approx(19.0)


@given(MARKS, MARKS)
def test_each_mark_and_each_knot_counts_once(
    marks: list[tuple[float, float]], places: list[tuple[float, float]]
) -> None:
    knots = [replace(nodule(), x_mm=x, y_mm=y) for x, y in places]
    matches = matched(marks, knots)
    told = sorted([hit.mark for hit in matches.hits] + list(matches.false_alarms))
    assert told == list(range(len(marks)))
    met = sorted([hit.knot for hit in matches.hits] + list(matches.missed))
    assert met == list(range(len(knots)))


@given(st.integers(1, 20), st.integers(1, 60))
def test_who_never_answers_tells_nothing_apart(signals: int, others: int) -> None:
    assert d_prime(0, signals, 0, others) == pytest.approx(0.0, abs=1e-9)
    assert d_prime(signals, signals, others, others) == pytest.approx(0.0, abs=1e-9)


@given(st.integers(1, 20), st.integers(1, 60))
def test_hits_raise_and_false_alarms_lower_what_is_told(s: int, others: int) -> None:
    assert d_prime(s, s, 0, others) > d_prime(s - 1, s, 0, others)
    assert d_prime(s, s, 1, others) < d_prime(s, s, 0, others)


def test_nothing_to_tell_apart_is_refused() -> None:
    with pytest.raises(ValueError, match="Count both"):
        d_prime(0, 0, 0, 5)
