"""Path data in all its spellings."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.path_data import PathDataError, outline_of
from app.model.outline import Outline


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("M1 2L3 4", "M 1.00 2.00 L 3.00 4.00"),
        ("m1 2l3 4z", "M 1.00 2.00 L 4.00 6.00 Z"),
        ("M0,0H5V6h-1v-1", "M 0 0 L 5 0 L 5 6 L 4 6 L 4 5"),
        ("M0 0 1 1 2 0", "M 0 0 L 1 1 L 2 0"),
        ("M0 0c1 0 2 1 2 2s1 2 2 2", "M 0 0 C 1 0 2 1 2 2 C 2 3 3 4 4 4"),
        ("M0 0Q3 0 3 3", "M 0 0 C 2 0 3 1 3 3"),
        ("M0 0Q3 0 3 3T6 6", "M 0 0 C 2 0 3 1 3 3 C 3 5 4 6 6 6"),
        ("M-.5.5-1-1", "M -0.5 0.5 L -1 -1"),
        ("M1e1 0L2E-1 0", "M 10 0 L 0.2 0"),
        ("M0 0L5 0ZL1 1", "M 0 0 L 5 0 Z L 1 1"),
        ("M0 0A5 5 0 0 1 0 0L1 1", "M 0 0 L 1 1"),
        ("M0 0A0 5 0 0 1 9 9", "M 0 0 L 9 9"),
    ],
)
def test_spelling_becomes_lines_and_cubics(written: str, canonical: str) -> None:
    assert outline_of(written) == Outline.from_path_data(canonical)


def test_half_circle_becomes_two_cubics_on_the_circle() -> None:
    outline = outline_of("M-10 0A10 10 0 0 1 10 0")
    assert [op for op, _ in outline.segments] == ["M", "C", "C"]
    assert outline.segments[1][1][-2:] == (0.0, -10.0)
    assert outline.segments[2][1][-2:] == (10.0, 0.0)


def test_arc_between_cubics_is_within_a_hundredth_of_a_millimetre() -> None:
    (_, start), *curves = outline_of("M-10 0A10 10 0 1 0 0 -10").segments
    for _, numbers in curves:
        ax, bx, cx = numbers[0::2]
        ay, by, cy = numbers[1::2]
        middle_x = (start[-2] + 3 * ax + 3 * bx + cx) / 8
        middle_y = (start[-1] + 3 * ay + 3 * by + cy) / 8
        assert math.hypot(middle_x, middle_y) == pytest.approx(10, abs=0.01)
        start = numbers


def test_turned_ellipse_ends_where_it_is_told() -> None:
    outline = outline_of("M0 0a20 10 30 0 1 15 15")
    assert outline.segments[-1][1][-2:] == pytest.approx((15, 15))


@pytest.mark.parametrize(
    "written", ["", " ", "L1 1", "M", "M1", "M1 1L", "M1 1C1 1 1", "M1 1X", "M1 1 Z 3"]
)
def test_what_is_not_path_data_is_refused(written: str) -> None:
    with pytest.raises(PathDataError):
        outline_of(written)


@given(st.text(alphabet="MmLlHhVvCcSsQqTtAaZz0123456789.,-+eE ", max_size=60))
def test_any_text_is_an_outline_or_refused(text: str) -> None:
    try:
        outline = outline_of(text)
    except PathDataError:
        return
    numbers = [number for _, numbers in outline.segments for number in numbers]
    assert all(abs(number) <= 5000 for number in numbers)
    assert outline.segments[0][0] == "M"
