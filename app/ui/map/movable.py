"""A map that is moved about, with what floats over it: the zoom buttons, the scale."""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.map.camera import Camera
from app.ui.map.floating import boxes_over
from app.ui.map.overlay import scale_box
from app.ui.map.viewport import Bounds, Viewport
from app.ui.map.zoom_buttons import ZoomButtons
from app.ui.widgets.overriding import override

APART_PX = 8.0
_MARGIN_PX = 16


class MovableMap(QWidget):
    """Knows which part of the map is seen, and where nothing covers it.

    Signals
    -------
    view_changed
        Another part of the map is seen, or the same at another scale.
    """

    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._insets: Bounds = (0.0, 0.0, 0.0, 0.0)
        self._camera = Camera(self)
        self._camera.moved.connect(self._on_moved)
        self._buttons = ZoomButtons(self)
        self._buttons.zoom_wanted.connect(self.zoom_by)
        self._buttons.fit_wanted.connect(self.fit)

    @property
    def viewport_mm(self) -> Viewport:
        """Return which part of the map is seen, and how large."""
        return self._camera.view

    @property
    def bookmark(self) -> Viewport | None:
        """Return what is seen, for `open_at`; None while all of the figure is."""
        return None if self._camera.is_fitted else self._camera.goal

    def open_at(self, bookmark: Viewport | None) -> None:
        """See at once what was seen before; None: the whole figure."""
        if bookmark is None:
            self._camera.fit(is_smooth=False)
        else:
            self._camera.look_at(bookmark)

    def fit(self) -> None:
        """Show the whole figure."""
        self._camera.fit(is_smooth=self.isVisible())

    def zoom_by(
        self, factor: float, about: QPointF | tuple[float, float] | None = None
    ) -> None:
        """Zoom about a place of the widget in pixels, or about its middle."""
        if about is None:
            about = self._room_px().center()
        x, y = about.toTuple() if isinstance(about, QPointF) else about
        self._camera.zoom_by(factor, x, y)

    def pinch_by(self, factor: float, about: QPointF) -> None:
        """Zoom as fingers do: at once."""
        self._camera.pinch_by(factor, about.x(), about.y())

    def pan_by(self, dx_px: float, dy_px: float) -> None:
        """Move the picture by so many pixels."""
        self._camera.pan_by(dx_px, dy_px)

    def reduce_motion(self, is_reduced: bool = True) -> None:
        """Jump instead of gliding."""
        self._camera.is_motion_reduced = is_reduced

    def set_insets(
        self,
        left: float = 0,
        top: float = 0,
        right: float = 0,
        bottom: float = 0,
        foot: float = 0,
    ) -> None:
        """Take how much of each edge others cover; at the foot, only in part (px)."""
        self._insets = (left, top, right, bottom)
        self._camera.set_insets(left, top, right, bottom, foot)
        self._place_buttons()

    def _room_px(self) -> QRectF:
        """Return the part of the widget that nothing covers."""
        left, top, right, bottom = self._insets
        return QRectF(self.rect()).adjusted(left, top, -right, -bottom)

    def _place_buttons(self) -> None:
        room = self._room_px()
        self._buttons.move(
            round(room.left() + _MARGIN_PX),
            round(room.bottom() - _MARGIN_PX - self._buttons.height()),
        )
        self._on_room_changed()

    def _scale_box(self) -> QRectF:
        around = self._buttons.geometry()
        return scale_box(
            self._camera.view,
            around.right() + APART_PX,
            around.bottom() + 1,
            self.font(),
        )

    def _floating_boxes(self) -> list[QRectF]:
        """Return the places of the widgets that float over the map."""
        return [QRectF(self._buttons.geometry()), *boxes_over(self)]

    def _covered(self) -> list[QRectF]:
        """Return the places that the scale and floating widgets take."""
        return [self._scale_box(), *self._floating_boxes()]

    def _on_moved(self) -> None:
        self.view_changed.emit()

    def _on_room_changed(self) -> None:
        """Let what is laid out in the room follow."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._camera.resize(self.width(), self.height())
        self._place_buttons()
