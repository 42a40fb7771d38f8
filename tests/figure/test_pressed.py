"""Claims about skin seen from near, its dent, and the finger that presses it."""

import numpy as np
import pytest

from app.figure.close_up import CELL_PX, Area, CloseUp, close_up
from app.figure.digit import INDEX, THUMB_SHAPE, DigitShape, digit_picture
from app.figure.pressed import REACH_MM, Pad, PressedSkin, dent_mm
from app.model.body import Body, BuildId, ToneId

AREA = Area(20.0, 120.0, 60.0, 50.0)
PX_PER_MM = 2.0


def _pad(depth_mm: float = 6.0, force_n: float = 12.0, x_mm: float = 50.0) -> Pad:
    return Pad(x_mm, 145.0, 9.0, 11.0, depth_mm, force_n)


@pytest.fixture(scope="module")
def near(body: Body) -> CloseUp:
    tone = body.tone(ToneId("medium_light"))
    return close_up(body, BuildId("average"), tone, AREA, PX_PER_MM)


def test_a_close_up_shows_its_whole_area(near: CloseUp) -> None:
    rows, columns, _ = near.rgb.shape
    assert columns / near.px_per_mm >= AREA.width_mm
    assert rows / near.px_per_mm >= AREA.height_mm
    assert near.grid.left_mm == pytest.approx(AREA.left_mm, abs=0.5 / PX_PER_MM)


def test_each_cell_of_light_has_its_pixels(near: CloseUp) -> None:
    assert near.rgb.shape[0] == CELL_PX * near.grid.rows
    assert near.rgb.shape[1] == CELL_PX * near.grid.columns


def test_an_untouched_skin_keeps_its_light(near: CloseUp) -> None:
    skin = PressedSkin(near)
    piece = skin.piece(_pad(0.0, 0.0))
    assert piece is not None
    rows, columns = piece.bgrx.shape[:2]
    rest = skin.bgrx[piece.top : piece.top + rows, piece.left : piece.left + columns]
    assert np.abs(piece.bgrx.astype(int) - rest.astype(int)).max() <= 1


def test_a_press_darkens_the_side_of_the_dent_that_turns_from_the_light(
    near: CloseUp,
) -> None:
    skin = PressedSkin(near)
    piece = skin.piece(_pad())
    assert piece is not None
    rows, columns = piece.bgrx.shape[:2]
    rest = skin.bgrx[piece.top : piece.top + rows, piece.left : piece.left + columns]
    change = (piece.bgrx.astype(float) - rest).sum(axis=2)
    middle_x = round((50.0 - near.grid.left_mm) * PX_PER_MM) - piece.left
    middle_y = round((145.0 - near.grid.top_mm) * PX_PER_MM) - piece.top
    away = round(9.0 * PX_PER_MM)
    upper_left = change[middle_y - away // 2, middle_x - away]
    lower_right = change[middle_y + away // 2, middle_x + away]
    assert upper_left < lower_right


def test_the_light_changes_nowhere_far_from_the_finger(near: CloseUp) -> None:
    piece = PressedSkin(near).piece(_pad())
    assert piece is not None
    assert piece.bgrx.shape[0] <= 2 * REACH_MM * PX_PER_MM + CELL_PX


def test_a_pad_off_the_picture_lights_nothing(near: CloseUp) -> None:
    assert PressedSkin(near).piece(_pad(x_mm=900.0)) is None


def test_a_dent_is_deepest_in_its_middle_and_heaps_up_beside() -> None:
    radius = np.linspace(0.0, 6.0, 200, dtype=np.float32)
    sunk = dent_mm(radius, 5.0, np.ones_like(radius))
    assert np.argmax(sunk) == 0
    assert sunk[0] == pytest.approx(5.0, rel=0.02)
    assert np.diff(sunk).min() < 0 < np.diff(sunk).max()


@pytest.mark.parametrize("shape", [INDEX, THUMB_SHAPE], ids=["index", "thumb"])
def test_a_pressed_nail_is_paler(body: Body, shape: DigitShape) -> None:
    digit = digit_picture(shape, body.tone(ToneId("medium_light")), PX_PER_MM)
    nail = digit.pale_nail[:, :, 3] > 250
    assert digit.pale_nail[nail][:, :3].mean() > digit.skin[nail][:, :3].mean()


def test_the_middle_of_the_pad_lies_under_the_finger(body: Body) -> None:
    digit = digit_picture(INDEX, body.tone(ToneId("dark")), PX_PER_MM)
    column, row = (round(part) for part in digit.pad_px)
    assert digit.skin[row, column, 3] == 255
