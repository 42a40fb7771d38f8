"""The surface lies where a measured body's does."""

import numpy as np
import pytest
from numpy.typing import NDArray

from app.figure.height import Surface, height_mm, surface_of
from app.model.body import Body

Y_MM = {"C7": 0.0, "T6": 154.0, "L3": 395.0}


@pytest.fixture(scope="module")
def surface(body: Body) -> Surface:
    return surface_of(body, body.build(body.default_build))


def _heights(surface: Surface, *points: tuple[float, float]) -> NDArray[np.float32]:
    x, y = np.array(points, dtype=np.float32).T
    return surface.height_at(x, y)


@pytest.mark.parametrize("build", ["slim", "average", "broad"])
def test_height_is_the_same_left_and_right(body: Body, build: str) -> None:
    found = next(b for b in body.builds if b.id == build)
    height = surface_of(body, found).height_mm
    np.testing.assert_array_equal(height, height[:, ::-1])


def test_height_at_points_agrees_with_the_surface(body: Body, surface: Surface) -> None:
    x = np.array([0.0, 40.0, -120.0], dtype=np.float32)
    y = np.array([20.0, 200.0, 300.0], dtype=np.float32)
    build = body.build(body.default_build)
    np.testing.assert_array_equal(height_mm(body, build, x, y), surface.height_at(x, y))


@pytest.mark.parametrize("level", ["T6", "L3"])
def test_furrow_is_lower_than_the_columns_beside_it(
    surface: Surface, level: str
) -> None:
    y = Y_MM[level]
    left, middle, right = _heights(surface, (-32, y), (0, y), (32, y))
    assert middle < left - 2
    assert middle < right - 2


def test_furrow_is_deeper_at_the_loins_than_at_the_neck(surface: Surface) -> None:
    def depth(y: float) -> float:
        beside, middle = _heights(surface, (32, y), (0, y))
        return float(beside - middle)

    assert depth(Y_MM["L3"]) > depth(40) + 2


def test_c7_stands_out_from_its_surroundings(surface: Surface) -> None:
    tip, *around = _heights(surface, (0, 0), (-22, 0), (22, 0))
    above, below = _heights(surface, (0, -16), (0, 10))
    assert tip > max(around)
    assert tip > (above + below) / 2 + 1


@pytest.mark.parametrize(("x", "y"), [(62, 110), (66, 130), (75, 150)])
def test_inner_border_of_the_blade_is_a_ridge(
    surface: Surface, x: float, y: float
) -> None:
    medial, border, lateral = _heights(surface, (x - 17, y), (x, y), (x + 17, y))
    assert border > (medial + lateral) / 2 + 1.5


def test_spine_of_the_blade_is_a_ridge(surface: Surface) -> None:
    above, ridge, below = _heights(surface, (114, 36), (120, 48), (126, 62))
    assert ridge > (above + below) / 2 + 2


def test_dimples_are_hollows(surface: Surface) -> None:
    middle, *around = _heights(
        surface, (45, 483), (31, 483), (59, 483), (45, 469), (45, 497)
    )
    assert middle < np.mean(around) - 0.8


def test_height_falls_below_nought_outside(surface: Surface) -> None:
    assert (_heights(surface, (300, 100), (120, -100), (-168, 400)) < 0).all()
