"""Claims about pen, touch and pressure: who presses harder presses harder."""

from functools import cache

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QApplication

from app.palpation.exercises.kinds import ExerciseKind
from tests.ui.feel.conftest import Visit

MOST_N = 30.0


@cache
def _device(kind: QInputDevice.DeviceType) -> QPointingDevice:
    """Return a device that tells pressure; it lives on, for events only point to it."""
    return QPointingDevice(
        "test device",
        1,
        kind,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        1,
    )


def _pen(visit: Visit, kind: QEvent.Type, pressure: float) -> None:
    hand, stage = visit.play.hand, visit.page.stage
    at = QPointF(visit.pixel((hand.x_mm, hand.y_mm)))
    event = QTabletEvent(
        kind, _device(QInputDevice.DeviceType.Stylus), at, stage.mapToGlobal(at),
        pressure, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
    )  # fmt: skip
    QApplication.sendEvent(stage, event)


@pytest.mark.parametrize("pressure", [0.2, 0.8])
def test_a_pen_presses_as_hard_as_it_is_pressed(visit: Visit, pressure: float) -> None:
    visit.begin(ExerciseKind.SEARCH)
    _pen(visit, QEvent.Type.TabletPress, pressure)
    assert visit.play.hand.is_holding
    assert visit.play.hand.strength_n == pytest.approx(pressure * MOST_N)


def test_a_lifted_pen_lets_go(visit: Visit) -> None:
    visit.begin(ExerciseKind.SEARCH)
    _pen(visit, QEvent.Type.TabletPress, 0.5)
    _pen(visit, QEvent.Type.TabletRelease, 0.0)
    assert not visit.play.hand.is_holding


def test_a_touch_presses_where_it_is_until_it_ends(visit: Visit) -> None:
    visit.begin(ExerciseKind.SEARCH)
    stage, hand = visit.page.stage, visit.play.hand
    at = QPointF(visit.pixel((hand.x_mm + 20.0, hand.y_mm)))
    device = _device(QInputDevice.DeviceType.TouchScreen)
    point = QEventPoint(1, QEventPoint.State.Pressed, at, stage.mapToGlobal(at))
    x_mm = hand.x_mm
    for kind, is_holding in (
        (QEvent.Type.TouchBegin, True),
        (QEvent.Type.TouchEnd, False),
    ):
        event = QTouchEvent(kind, device, Qt.KeyboardModifier.NoModifier, [point])
        QApplication.sendEvent(stage, event)
        assert hand.is_holding is is_holding
    assert hand.x_mm == pytest.approx(x_mm + 20.0, abs=1.0)
