"""The map of a question: a bare body to point at, or to draw on."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from app.model.safety import Side
from app.practice.variation import SCALE_BY, Presentation
from app.ui.map.easel import Easel
from app.ui.map.layers import LABELS, LANDMARKS
from app.ui.map.overlay import paint_crosshair
from app.ui.map.view import BodyMapView
from app.ui.map.viewport import Viewport
from app.ui.practise.map_words import MapWord, paint_map_words, paint_sides
from app.ui.practise.marks import SPOT_PX, Marks, paint_marks
from app.ui.practise.trace import Trace
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

HELP = frozenset({LANDMARKS, LABELS})

_DONE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AskingMap(BodyMapView):
    """Shows the marks of a question; with `draws` the mouse draws instead of moving.

    Signals
    -------
    outline_changed
        Something was drawn, or taken back.
    outline_done
        Enter: the outline is the answer.
    crosshair_moved
        The keyboard's crosshair is at another place.
    """

    outline_changed = Signal()
    outline_done = Signal()
    crosshair_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._marks = Marks()
        self._words: tuple[MapWord, ...] = ()
        self._asked_side: Side | None = None
        self._presentation = Presentation()
        self._framed: Viewport | None = None
        self._trace = Trace()
        self._draws = self._is_drawing = self._is_answered = False
        super().__init__(parent)
        self.setObjectName("asking_map")
        self.show_layers(HELP)
        self.walk_wanted.connect(self._on_walk)

    @property
    def marks(self) -> Marks:
        """Return what is drawn over the body."""
        return self._marks

    @property
    def trace(self) -> Trace:
        """Return what was drawn so far."""
        return self._trace

    def show_marks(
        self,
        marks: Marks,
        words: tuple[MapWord, ...] = (),
        asked_side: Side | None = None,
    ) -> None:
        """Draw these marks and no others."""
        self._marks, self._words, self._asked_side = marks, words, asked_side
        self._forget_labels()
        self.update()

    def begin(self, presentation: Presentation, *, draws: bool) -> None:
        """Look at the body as a question puts it, with nothing drawn."""
        self._presentation = presentation
        self._trace, self._draws, self._is_drawing = Trace(), draws, False
        self._is_answered = False
        self._forget_labels()
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.show_crosshair(False)
        self.fit()

    def end(self) -> None:
        """Take no more drawing: the answer is given."""
        self._draws = self._is_drawing = False
        self._is_answered = True
        self._forget_labels()
        self.show_crosshair(False)
        self.unsetCursor()

    def take_back_piece(self) -> None:
        """Take the last stroke or place of the outline back."""
        self._trace_is(self._trace.without_last())

    @override
    def fit(self) -> None:
        """Look at the whole body, moved and resized as the question has it."""
        if self.width() < 2:
            return
        self._framed = self._frame()
        self.open_at(self._framed)
        self._framed = self._camera.goal

    @override
    def _kept_clear(self) -> tuple[QPointF, ...]:
        """Keep lines off the spot that is asked about: none names it."""
        spot = self._marks.spot
        if spot is None:
            return ()
        return tuple(
            QPointF(x_px, y_px)
            for x_px, y_px in _ring_around(*self._camera.view.to_px(*spot))
        )

    @override
    def _lay_labels(self) -> None:
        """Lay none over an answer: they would cover the names of what was asked for.

        The layer itself stays: without it the body would be painted anew, for nothing.
        """
        if self._is_answered:
            self._front.labels_view, self._front.labels = self._camera.view, ()
        else:
            super()._lay_labels()

    def _frame(self) -> Viewport:
        """Return how the body is seen: never larger than it fits."""
        room, shown = self._room_px(), self._presentation
        whole = self._camera.fit_view
        scale = whole.px_per_mm * shown.scale / (1 + SCALE_BY)
        x_mm, y_mm = whole.to_mm(room.center().x(), room.center().y())
        dx_mm, dy_mm = shown.shift_mm
        return Viewport(
            scale,
            x_mm - dx_mm - room.center().x() / scale,
            y_mm - dy_mm - room.center().y() / scale,
        )

    @override
    def pick_at(self, place: QPointF) -> None:
        """Pick the very place, also where a label lies over it."""
        self._pick(*self._camera.view.to_mm(place.x(), place.y()))

    @override
    def step_crosshair(self, steps_x: int, steps_y: int) -> None:
        super().step_crosshair(steps_x, steps_y)
        self.crosshair_moved.emit()

    def _on_walk(self, dx: int, dy: int) -> None:
        """Let the arrows bring the crosshair: there are no regions to walk."""
        self.show_crosshair()
        self.step_crosshair(dx, dy)

    def _trace_is(self, trace: Trace) -> None:
        self._trace = trace
        marks = self._marks
        self._marks = Marks(spot=marks.spot, line=trace.places)
        self.update()
        self.outline_changed.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._draws or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._is_drawing = True
        self._trace_is(self._trace.with_piece(*self._mm(event)))
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._is_drawing:
            super().mouseMoveEvent(event)
            return
        self._trace_is(self._trace.drawn_on(*self._mm(event)))
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._is_drawing:
            super().mouseReleaseEvent(event)
            # The hand that dragged the map has let it go: the answer's pointer again.
            self.setCursor(Qt.CursorShape.CrossCursor)
            return
        self._is_drawing = False
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the first click was the answer already."""
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._draws and self._draw_by_key(Qt.Key(event.key()))):
            super().keyPressEvent(event)
            return
        event.accept()

    def _draw_by_key(self, key: Qt.Key) -> bool:
        """Draw with the crosshair; return whether the key was for that."""
        at = self.crosshair
        if key == Qt.Key.Key_Space and at is not None:
            self._trace_is(self._trace.with_piece(at.x_mm, at.y_mm))
        elif key in _DONE:
            self.outline_done.emit()
        elif key == Qt.Key.Key_Backspace:
            self.take_back_piece()
        else:
            return False
        return True

    def _mm(self, event: QMouseEvent) -> tuple[float, float]:
        return self._camera.view.to_mm(event.position().x(), event.position().y())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        is_framed = self._framed is None or self._camera.goal == self._framed
        super().resizeEvent(event)
        if is_framed:
            self.fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        easel = Easel(
            painter,
            self._camera.view,
            (self.width(), self.height()),
            self._theme,
            self.devicePixelRatioF(),
        )
        paint_marks(easel, self._marks, self._content)
        if self.crosshair is not None:
            paint_crosshair(easel, (self.crosshair.x_mm, self.crosshair.y_mm))
        room = QRectF(self.rect())
        sides = {Side.LEFT: tr("Their left"), Side.RIGHT: tr("Their right")}
        paint_sides(easel, sides, self._asked_side, QFont(self.font()), room)
        paint_map_words(easel, self._words, QFont(self.font()), room)
        painter.end()


def _ring_around(x_px: float, y_px: float) -> tuple[tuple[float, float], ...]:
    """Return the middle of a spot and its upper and lower edge."""
    return tuple((x_px, y_px + way * SPOT_PX) for way in (-1, 0, 1))
