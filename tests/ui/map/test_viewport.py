"""Millimetres to pixels and back."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.ui.map.camera import Camera
from app.ui.map.viewport import Viewport, fitted, held_on

SCALES = st.floats(0.1, 12)
PLACES = st.floats(-500, 500)
VIEWS = st.builds(Viewport, SCALES, PLACES, PLACES)


def close(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(
        math.isclose(a, b, abs_tol=1e-6, rel_tol=1e-6)
        for a, b in zip(one, other, strict=True)
    )


@settings(deadline=None)
@given(VIEWS, PLACES, PLACES)
def test_to_px_and_back_is_where_it_began(view: Viewport, x: float, y: float) -> None:
    assert close(view.to_mm(*view.to_px(x, y)), (x, y))


@settings(deadline=None)
@given(VIEWS, SCALES, PLACES, PLACES)
def test_zoom_keeps_the_point_under_the_pointer(
    view: Viewport, scale: float, x: float, y: float
) -> None:
    assert close(view.zoomed(scale, x, y).to_mm(x, y), view.to_mm(x, y))


@settings(deadline=None)
@given(VIEWS, SCALES, PLACES, PLACES, st.floats(0, 1))
def test_motion_keeps_the_point_under_the_pointer_all_the_way(
    view: Viewport, scale: float, x: float, y: float, share: float
) -> None:
    halfway = view.between(view.zoomed(scale, x, y), share)
    assert close(halfway.to_mm(x, y), view.to_mm(x, y))


@settings(deadline=None)
@given(VIEWS, VIEWS)
def test_motion_ends_exactly_at_its_goal(view: Viewport, goal: Viewport) -> None:
    assert view.between(goal, 1.0) == goal


@settings(deadline=None)
@given(VIEWS, PLACES, PLACES)
def test_pan_moves_the_picture_with_the_pointer(
    view: Viewport, dx: float, dy: float
) -> None:
    moved = view.panned(dx, dy).to_px(10, 20)
    x, y = view.to_px(10, 20)
    assert close(moved, (x + dx, y + dy))


def test_fitted_view_holds_the_whole_box_in_the_room() -> None:
    view = fitted((-300, -280, 300, 650), (100, 60, 700, 650))
    left, top = view.to_px(-300, -280)
    right, bottom = view.to_px(300, 650)
    assert left >= 100 - 1e-9
    assert top >= 60 - 1e-9
    assert right <= 700 + 1e-9
    assert bottom <= 650 + 1e-9


@settings(deadline=None)
@given(VIEWS)
def test_held_view_has_the_figure_in_its_middle(view: Viewport) -> None:
    held = held_on(view, (-200, -100, 200, 500), (0, 0, 800, 700))
    x, y = held.to_mm(400, 350)
    assert -200 - 1e-6 <= x <= 200 + 1e-6
    assert -100 - 1e-6 <= y <= 500 + 1e-6


@pytest.mark.parametrize("framed_bottom_mm", [100.0, 80.0])
def test_only_a_figure_that_ends_here_keeps_clear_of_the_foot(
    qapp: QApplication, framed_bottom_mm: float
) -> None:
    camera = Camera(qapp)
    camera.resize(400, 400)
    bounds = (-50.0, 0.0, 50.0, 100.0)
    camera.show_bounds(bounds, (-50.0, 0.0, 50.0, framed_bottom_mm))
    before = camera.fit_view
    camera.set_insets(0, 0, 0, 0, foot=90)
    ends_here = framed_bottom_mm == bounds[3]
    lowest_px = camera.fit_view.to_px(0, framed_bottom_mm)[1]
    assert (lowest_px <= 400 - 90) is ends_here
    assert (camera.fit_view == before) is not ends_here
