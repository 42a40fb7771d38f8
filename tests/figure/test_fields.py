"""Curves, grids and noise: smooth, exact where they must be, without seams."""

import itertools

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.figure.curves import along
from app.figure.forms import joined
from app.figure.grid import Grid, blurred, enlarged, enlarged_rows, resampled, spline_at
from app.figure.noise import soft_noise, texture_tile, white_noise
from app.figure.paths import beside, path_through

GRID = Grid(left_mm=-20.0, top_mm=-10.0, step_mm=2.0, rows=16, columns=20)


@given(st.lists(st.floats(-100, 100), min_size=2, max_size=8))
@example([0.0, 0.0, 2.2250738585e-313])
def test_curve_never_overshoots_its_stations(heights: list[float]) -> None:
    stations = list(range(len(heights)))
    at = np.linspace(-1, len(heights), 60, dtype=np.float32)
    curve = along(at, stations, heights)
    assert curve.min() >= min(heights) - 1e-3
    assert curve.max() <= max(heights) + 1e-3


@given(st.floats(-50, 50), st.floats(-50, 50), st.floats(0, 30))
def test_joint_is_never_below_either_form(
    first: float, second: float, blend: float
) -> None:
    a, b = (np.array([value], dtype=np.float32) for value in (first, second))
    result = joined(a, b, blend)[0]
    assert max(first, second) - 1e-3 <= result
    assert result <= max(first, second) + blend / 4 + 1e-2


def test_enlarged_slope_stays_a_slope() -> None:
    slope = np.asarray(GRID.x_mm + 2 * GRID.y_mm, dtype=np.float32)
    fine = GRID.finer(3)
    inner = slice(9, -9)
    expected = (fine.x_mm + 2 * fine.y_mm)[inner, inner]
    np.testing.assert_allclose(enlarged(slope, 3)[inner, inner], expected, atol=1e-3)


@pytest.mark.parametrize("times", [1, 2, 3, 4])
def test_bands_of_rows_make_up_the_whole(times: int) -> None:
    field = white_noise(GRID.rows, GRID.columns, seed=1)
    cuts = [0, 5 * times, 12 * times, 16 * times]
    bands = [
        enlarged_rows(field, times, first, last)
        for first, last in itertools.pairwise(cuts)
    ]
    np.testing.assert_allclose(np.concatenate(bands), enlarged(field, times), atol=1e-6)


def test_points_and_grids_read_the_same_spline() -> None:
    field = white_noise(GRID.rows, GRID.columns, seed=2)
    onto = Grid(-11.0, -3.0, 1.3, 9, 12)
    np.testing.assert_allclose(
        resampled(field, GRID, onto),
        spline_at(field, GRID, onto.x_mm, onto.y_mm),
        atol=1e-5,
    )


@pytest.mark.parametrize("sigma", [0.8, 3.0, 9.0])
def test_blur_keeps_the_mean(sigma: float) -> None:
    field = np.zeros((96, 96), dtype=np.float32)
    field[48, 48] = 1
    assert blurred(field, sigma).sum() == pytest.approx(1, abs=0.02)


def test_noise_lies_fast_on_the_body() -> None:
    coarse, fine = GRID, GRID.finer(2)
    seen = spline_at(soft_noise(fine, 30.0, 4), fine, coarse.x_mm, coarse.y_mm)
    np.testing.assert_allclose(seen, soft_noise(coarse, 30.0, 4), atol=0.02)


def test_texture_has_no_seam() -> None:
    tile = texture_tile(64, 0.5, 2.0, seed=3)
    seam = np.abs(tile[0] - tile[-1]).mean()
    inside = np.abs(np.diff(tile, axis=0)).mean()
    assert seam < 1.5 * inside


def test_distance_to_a_straight_path_is_exact() -> None:
    path = path_through(np.array([[0.0, -60, 1], [0, 0, 1], [0, 60, 1]]))
    x = np.array([[-12.0, -5, 5, 12]], dtype=np.float32)
    near = beside(path, x, np.zeros((1, 1), dtype=np.float32))
    np.testing.assert_allclose(np.sqrt(near.squared_mm), np.abs(x), atol=0.1)


def test_right_hand_is_told_from_left() -> None:
    downwards = path_through(np.array([[0.0, -60], [0, 0], [0, 60]]))
    x = np.array([[-9.0, 9.0]], dtype=np.float32)
    near = beside(downwards, x, np.zeros((1, 1), dtype=np.float32))
    np.testing.assert_allclose(near.rightness, [[1, 0]], atol=1e-5)
