"""A column that scrolls, and keeps the widget with the focus in sight."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box

BAR_PX = 10


class ThinScrollBar(QScrollBar):
    """A scroll bar that is only its handle."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.setObjectName("thin_scroll_bar")

    @override
    def sizeHint(self) -> QSize:
        return QSize(BAR_PX, 60)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = QRectF(
            self.style().subControlRect(
                QStyle.ComplexControl.CC_ScrollBar,
                option,
                QStyle.SubControl.SC_ScrollBarSlider,
                self,
            )
        )
        colour = self._look.colour("quiet")
        colour.setAlphaF(0.75 if self.isSliderDown() or self.underMouse() else 0.38)
        paint_box(painter, handle.adjusted(2, 1, -3, -1), 2.5, colour)


class ScrollColumn(QScrollArea):
    """Scrolls one widget up and down; its width is the view's."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(look, self))
        # Always there, painted only when needed: a bar that comes and goes would lay
        # everything out twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        inner = self.widget()
        if new is None or inner is None or new is inner:
            return
        # What is higher than the view is in sight already; Qt would show its middle.
        if inner.isAncestorOf(new) and new.height() <= self.viewport().height():
            self.ensureWidgetVisible(new, 0, 24)
