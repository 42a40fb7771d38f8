"""A rise on a line, among what healthy tissue may do."""

import numpy as np
import pytest

from app.palpation.study.bump import WIDE_MM, clearest_bump

OFF_MM = np.linspace(-16.0, 16.0, 9)
NOISE = 0.01 * np.eye(9)


def rise(middle_mm: float, height: float) -> np.ndarray:
    return height * np.exp(-0.5 * ((OFF_MM - middle_mm) / WIDE_MM) ** 2)


def test_rise_is_found_where_it_is_and_as_high_as_it_is() -> None:
    bump = clearest_bump(OFF_MM, rise(4.0, 0.4), NOISE, 8.0)
    assert bump.off_mm == pytest.approx(4.0)
    assert bump.height == pytest.approx(0.4, rel=0.05)


def test_line_that_is_stiffer_all_over_has_no_rise() -> None:
    assert clearest_bump(OFF_MM, np.full(9, 0.4), NOISE, 8.0).height < 0.05


def test_rise_that_healthy_lines_have_too_counts_little() -> None:
    usual = np.outer(rise(0.0, 0.4), rise(0.0, 0.4))
    plain = clearest_bump(OFF_MM, rise(0.0, 0.4), NOISE, 8.0)
    known = clearest_bump(OFF_MM, rise(0.0, 0.4), NOISE + usual, 8.0)
    assert known.height / known.error < 0.5 * plain.height / plain.error


def test_rise_at_the_end_of_the_line_is_not_looked_for() -> None:
    assert abs(clearest_bump(OFF_MM, rise(16.0, 0.4), NOISE, 8.0).off_mm) <= 8.0
