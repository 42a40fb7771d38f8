"""How the map is handled: mouse, wheel, fingers and keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

if TYPE_CHECKING:
    from app.ui.map.view import BodyMapView

WHEEL_FACTOR_PER_STEP = 1.0016
"""To the power of the wheel's angle: one notch of 120 is a zoom of 1.21."""

KEY_ZOOM = 1.35
DOUBLE_CLICK_ZOOM = 2.0
CROSSHAIR_STEP = 0.005
"""Of the map's width, for one press of an arrow key."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MouseHand:
    """Tells a click from a drag, and moves the map with the drag."""

    def __init__(self, view: "BodyMapView") -> None:
        self._view = view
        self._pressed_at: QPointF | None = None
        self._last = QPointF()
        self.is_dragging = False

    def press(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = self._last = event.position()
            self.is_dragging = False

    def move(self, event: QMouseEvent) -> None:
        """Hover, or drag once the pointer has left the place of the press."""
        place = event.position()
        if self._pressed_at is None:
            self._view.hover_at(place)
            return
        moved = place - self._pressed_at
        if (
            not self.is_dragging
            and moved.manhattanLength() >= QApplication.startDragDistance()
        ):
            self.is_dragging = True
            self._view.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._view.hover_at(None)
        if self.is_dragging:
            step = place - self._last
            self._view.pan_by(step.x(), step.y())
            self._last = place

    def release(self, event: QMouseEvent) -> None:
        """End a drag, or pick the place of a click."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        was_drag = self.is_dragging
        self._pressed_at, self.is_dragging = None, False
        self._view.unsetCursor()
        if not was_drag:
            self._view.pick_at(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Zoom in; the first of the two clicks has picked the place already."""
        self._pressed_at = None
        place = event.position()
        self._view.zoom_by(DOUBLE_CLICK_ZOOM, (place.x(), place.y()))

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom about the pointer."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        place = event.position()
        self._view.zoom_by(WHEEL_FACTOR_PER_STEP**turned, (place.x(), place.y()))


def pinch(view: "BodyMapView", event: QEvent) -> bool:
    """Zoom with two fingers, on a touch pad or a screen; say whether it was that."""
    if isinstance(event, QNativeGestureEvent):
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        view.pinch_by(1.0 + event.value(), event.position())
        return True
    if isinstance(event, QGestureEvent):
        gesture = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(gesture, QPinchGesture):
            # The gesture's centre is a place of the screen, not of the widget.
            centre = view.mapFromGlobal(gesture.centerPoint())
            view.pinch_by(gesture.scaleFactor(), centre)
            return True
    return False


def press_key(view: "BodyMapView", event: QKeyEvent) -> bool:
    """Do what a key asks for; say whether there was anything to do."""
    key = Qt.Key(event.key())
    if key in _ARROWS:
        _press_arrow(view, *_ARROWS[key], event.modifiers())
    elif key in _ENTER and view.crosshair is not None:
        view.pick_crosshair()
    elif key == Qt.Key.Key_Escape and view.crosshair is not None:
        view.show_crosshair(False)
    elif key == Qt.Key.Key_C and not event.modifiers():
        view.show_crosshair(view.crosshair is None)
    elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        view.zoom_by(KEY_ZOOM)
    elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
        view.zoom_by(1 / KEY_ZOOM)
    elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
        view.fit()
    else:
        return False
    return True


def _press_arrow(
    view: "BodyMapView", dx: int, dy: int, modifiers: Qt.KeyboardModifier
) -> None:
    if view.crosshair is None:
        view.walk_wanted.emit(dx, dy)
        return
    far = 10 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
    view.step_crosshair(dx * far, dy * far)
