"""Claims about what is painted on the skin, and when a skin is made anew."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

from app.figure.close_up import Area
from app.palpation.exercises.ground import Grounds
from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.rounds import round_of
from app.palpation.patch import Patch
from app.palpation.tissue import Tissue
from app.ui.feel.skins import Skins
from app.ui.feel.stage.trail_art import Trail, paint_trail
from app.ui.feel.stage.view import StageView
from app.ui.feel.stage.zone_art import edge_of
from app.ui.rooms.aside import AtOnce
from app.ui.widgets.look import Look

PATCH = Patch(0.0, 0.0, 20, 20)
AREA = Area(0.0, 0.0, 40.0, 40.0)
PIXEL_MM = (10, 10)


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[StageView]:
    view = StageView(Look())
    view.resize(400, 300)
    view.show()
    yield view
    view.close()
    view.deleteLater()


def test_a_zone_has_its_edge_around_its_cells() -> None:
    mask = np.zeros(PATCH.shape, dtype=np.bool_)
    mask[5:15, 5:15] = True
    box = edge_of(mask, PATCH).boundingRect()
    assert (box.left(), box.right()) == pytest.approx((10.0, 30.0), abs=2.0)


def test_a_zone_that_fills_its_patch_still_has_a_closed_edge() -> None:
    path = edge_of(np.ones(PATCH.shape, dtype=np.bool_), PATCH)
    assert path.contains(QPointF(20.0, 20.0))


def _painted(trail: Trail) -> QColor:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    paint_trail(painter, trail, 1.0)
    painter.end()
    return image.pixelColor(*PIXEL_MM)


def test_what_was_left_out_is_darker() -> None:
    nothing = np.zeros(PATCH.shape, dtype=np.bool_)
    pressed = _painted(Trail((), nothing, AREA))
    left_out = _painted(Trail((), ~nothing, AREA))
    assert left_out.lightness() < pressed.lightness()


def test_a_lifted_finger_leaves_no_line() -> None:
    nothing = np.zeros(PATCH.shape, dtype=np.bool_)
    glided = Trail(((2.0, 10.5), (10.0, 10.5), (18.0, 10.5)), nothing, AREA)
    lifted = Trail(((2.0, 10.5), (38.0, 10.5)), nothing, AREA)
    assert _painted(glided) != _painted(lifted)


def test_a_skin_is_made_once_for_the_same_place(
    stage: StageView, grounds: Grounds
) -> None:
    made: list[Area] = []
    tones = ["light"]

    def make(tissue: Tissue, area: Area, fine: float) -> None:
        made.append(area)

    skins = Skins(make, QPainterPath(), AtOnce(), lambda: tones[-1])
    round_ = round_of(ExerciseKind.SEARCH, grounds, 7, 0.1)
    for _ in range(2):
        skins.dress(stage, round_)
    assert len(made) == 1
    assert not stage.is_waiting
    tones.append("dark")
    skins.dress(stage, round_)
    assert len(made) == 2
