"""One step in the list of a session."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.follow.step_view import StepView
from app.ui.follow.strip import colour_of
from app.ui.follow.words import clock_in_words
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr
from app.ui.widgets.wrapping_button import WrappingButton

PAD_PX = 9
GRIP_PX = 16
CLOCK_PX = 34
TIME_PX = 66
BAR_PX = 4
RADIUS_PX = 10.0
LEAST_PX = 40


class StepRow(WrappingButton):
    """When, what, where, how hard and how long; checked for the chosen one.

    Signals
    -------
    dragged : int
        It is pulled to a height of the list, in pixels.
    dropped : int
        It is let go there.
    """

    dragged = Signal(int)
    dropped = Signal(int)

    def __init__(
        self, look: Look, view: StepView, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, view.title, LEAST_PX, parent)
        self._view = view
        self._grabbed: QPointF | None = None
        self._is_dragged = False
        self.setObjectName(f"step_{view.index}")
        self.setCheckable(True)
        self.show_view(view)

    @property
    def view(self) -> StepView:
        """Return the step that is shown."""
        return self._view

    def show_view(self, view: StepView) -> None:
        """Show a step as it is now."""
        self._view = view
        self.setAccessibleName(view.read_out)
        told = (*view.changes, view.step.why or view.step.say)
        self.setAccessibleDescription(" ".join(told))
        self.setToolTip(tr("Drag, or Alt and the arrows, to move it"))
        self.refresh()

    @override
    def nextCheckState(self) -> None:
        """Leave it to the list which step is chosen."""

    @override
    def arranged(self, width_px: int, painter: QPainter | None) -> int:
        look, view = self._look, self._view
        left = look.px(GRIP_PX + CLOCK_PX + 16)
        room = max(width_px - left - look.px(TIME_PX) - PAD_PX, 60)
        tint = "quiet" if view.is_left_out else "text"
        y = PAD_PX + self.write(
            painter, (left, PAD_PX, room), TextStyle.STRONG, tint, view.title
        )
        lines = [(TextStyle.SMALL, "quiet", view.line)]
        lines += [(TextStyle.SMALL, "caution_text", each) for each in view.changes]
        if view.step.why and not view.is_left_out:
            lines.append((TextStyle.SMALL, "text", view.step.why))
        for style, ink, text in lines:
            y += look.px(2) + self.write(
                painter, (left, y + look.px(2), room), style, ink, text
            )
        return y + PAD_PX

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        if self._is_dragged:
            paint_box(
                painter, rect, RADIUS_PX, look.colour("raised"), look.colour("accent")
            )
        elif self.isChecked():
            paint_box(painter, rect, RADIUS_PX, look.colour("accent_ground"))
        elif self.underMouse():
            paint_box(painter, rect, RADIUS_PX, look.colour("raised"))
        if self.underMouse() or self.isChecked() or self.hasFocus():
            self._paint_grip(painter)
        self._paint_clock(painter)
        self._paint_bar(painter, rect)
        self.arranged(self.width(), painter)
        self._paint_time(painter, rect)
        self.paint_ring(painter, RADIUS_PX)

    def _paint_grip(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("quiet"))
        middle, gap = self.height() / 2, self._look.px(5)
        for column in (0, 1):
            for row in (-1, 0, 1):
                at = QPointF(self._look.px(7) + column * gap, middle + row * gap)
                painter.drawEllipse(at, 1.4, 1.4)

    def _paint_clock(self, painter: QPainter) -> None:
        look = self._look
        painter.setFont(look.font(TextStyle.SMALL))
        painter.setPen(look.colour("quiet"))
        place = QRectF(look.px(GRIP_PX), PAD_PX + 1, look.px(CLOCK_PX), look.px(20))
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(place, aligned, clock_in_words(self._view.begins_s))

    def _paint_bar(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        left = look.px(GRIP_PX + CLOCK_PX + 7)
        bar = QRectF(left, PAD_PX, look.px(BAR_PX), rect.height() - 2 * PAD_PX)
        colour = colour_of(look, self._view.step.kind)
        if self._view.is_left_out:
            paint_box(painter, bar, 2, None, look.colour("line"))
        else:
            paint_box(painter, bar, 2, colour)

    def _paint_time(self, painter: QPainter, rect: QRectF) -> None:
        look, view = self._look, self._view
        painter.setFont(look.font(TextStyle.SMALL_STRONG))
        painter.setPen(look.colour("quiet" if view.is_left_out else "text"))
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        place = rect.adjusted(0, PAD_PX + 1, -PAD_PX, 0)
        painter.drawText(place, aligned, "\u2013" if view.is_left_out else view.time)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # A button of Qt's would take them: they are the list's.
            event.ignore()
            return
        super().keyPressEvent(event)

    # --- pulled by the mouse ------------------------------------------------------

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = event.position()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._grabbed is None:
            return
        if abs(event.position().y() - self._grabbed.y()) > 8:
            self._is_dragged = True
            self.setDown(False)
        if self._is_dragged:
            self.dragged.emit(self._height_of(event))
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragged, self._is_dragged, self._grabbed = self._is_dragged, False, None
        if was_dragged:
            self.setDown(False)
            self.dropped.emit(self._height_of(event))
            self.update()
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def _height_of(self, event: QMouseEvent) -> int:
        return round(self.y() + event.position().y())

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.attended.emit(True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.attended.emit(False)
