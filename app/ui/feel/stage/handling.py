"""How the finger on the stage is moved: mouse, pen, touch and keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import (
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPointerEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)

from app.ui.feel.stage.hand import Hand
from app.ui.widgets.overriding import override

if TYPE_CHECKING:
    from app.ui.feel.stage.view import StageView

STEP_MM, LONG_STEP_MM = 2.0, 10.0
NOTCH = 120.0

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Handling(QObject):
    """Watches a stage and moves a hand on it.

    A pen presses as hard as it is pressed; so does a touch screen or a trackpad whose
    driver tells the pressure.

    Signals
    -------
    mark_wanted
        The right mouse button: what is under the finger is to be marked.
    """

    mark_wanted = Signal()

    def __init__(self, stage: "StageView") -> None:
        super().__init__(stage)
        self.setObjectName("handling")
        self._stage = stage
        self.hand: Hand | None = None
        stage.setMouseTracking(True)
        stage.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        stage.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        stage.installEventFilter(self)

    def take(self, hand: Hand | None) -> None:
        """Move another hand; None: nothing is moved, somebody shows how it goes."""
        self.hand = hand
        shape = (
            Qt.CursorShape.ArrowCursor if hand is None else Qt.CursorShape.BlankCursor
        )
        self._stage.setCursor(shape)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        hand = self.hand
        if hand is None:
            return False
        if isinstance(event, QTabletEvent):
            return self._pen(hand, event)
        if isinstance(event, QTouchEvent):
            return self._touch(hand, event)
        if isinstance(event, QWheelEvent):
            hand.strengthen(event.angleDelta().y() / NOTCH)
            event.accept()
            return True
        if isinstance(event, QMouseEvent):
            return self._mouse(hand, event)
        if isinstance(event, QKeyEvent):
            return self._key(hand, event)
        if event.type() == QEvent.Type.Leave:
            hand.leave()
        elif event.type() == QEvent.Type.FocusOut:
            hand.hold(False)
        return False

    def _mouse(self, hand: Hand, event: QMouseEvent) -> bool:
        self._point(hand, event.position())
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_press = event.type() == QEvent.Type.MouseButtonPress
        if is_press and is_left:
            self._stage.setFocus(Qt.FocusReason.MouseFocusReason)
            hand.hold(True)
        elif is_press and event.button() == Qt.MouseButton.RightButton:
            self.mark_wanted.emit()
        elif event.type() == QEvent.Type.MouseButtonRelease and is_left:
            hand.hold(False)
        if hand.is_holding:
            self._press_as_told(hand, event)
        event.accept()
        return True

    def _pen(self, hand: Hand, event: QTabletEvent) -> bool:
        self._point(hand, event.position())
        if event.type() == QEvent.Type.TabletRelease:
            hand.hold(False)
        elif event.pressure() > 0.0:
            hand.press_with(event.pressure())
            hand.hold(True)
        event.accept()
        return True

    def _touch(self, hand: Hand, event: QTouchEvent) -> bool:
        is_over = event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
        if is_over or event.pointCount() == 0:
            hand.hold(False)
            hand.leave()
        else:
            at = event.point(0).globalPosition()
            self._point(hand, QPointF(self._stage.mapFromGlobal(at)))
            hand.hold(True)
            self._press_as_told(hand, event)
        event.accept()
        return True

    def _press_as_told(self, hand: Hand, event: QPointerEvent) -> None:
        """Press as hard as a device says that can tell; others only hold."""
        tells = event.pointingDevice().capabilities() & QInputDevice.Capability.Pressure
        if tells and event.point(0).pressure() > 0.0:
            hand.press_with(event.point(0).pressure())

    def _key(self, hand: Hand, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        is_ours = key in _ARROWS or key in (
            Qt.Key.Key_Space,
            Qt.Key.Key_W,
            Qt.Key.Key_S,
        )
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if not is_ours or held:
            return False
        event.accept()
        if event.type() != QEvent.Type.KeyPress:
            # Also the question whose key it is: the window's, or ours.
            return True
        if key in _ARROWS:
            is_long = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            way = LONG_STEP_MM if is_long else STEP_MM
            dx, dy = _ARROWS[key]
            hand.step(dx * way, dy * way)
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                hand.hold(not hand.is_holding)
        else:
            hand.strengthen(1.0 if key == Qt.Key.Key_W else -1.0)
        return True

    def _point(self, hand: Hand, at_px: QPointF) -> None:
        hand.point_at(*self._stage.place_of(at_px))
