"""The three buttons at the lower left: nearer, farther, the whole figure."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.ui.map.easel import line_pen
from app.ui.map.theme import LIGHT, MapTheme, tinted
from app.ui.widgets.overriding import override

BUTTON_PX = 36
_ARM_PX = 5.5


class ZoomButton(QAbstractButton):
    """A square button with a sign drawn in lines: plus, minus or corners."""

    def __init__(self, sign: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = sign
        self._theme = LIGHT
        self.setObjectName(f"zoom_{sign}")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(BUTTON_PX, BUTTON_PX)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoRepeat(sign != "fit")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_theme(self, theme: MapTheme) -> None:
        """Take the colours."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(BUTTON_PX, BUTTON_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        inside = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tinted(theme.accent, 0.22 if self.isDown() else 0.11))
            painter.drawRoundedRect(inside, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(line_pen(theme.accent, 1.0, 2.0))
            painter.drawRoundedRect(inside, 6, 6)
        painter.setPen(line_pen(theme.text, 1.0, 1.8))
        self._paint_sign(painter, QRectF(self.rect()).center())
        painter.end()

    def _paint_sign(self, painter: QPainter, centre: QPointF) -> None:
        across, down = QPointF(_ARM_PX, 0), QPointF(0, _ARM_PX)
        if self._sign == "fit":
            self._paint_corners(painter, centre)
            return
        painter.drawLine(centre - across, centre + across)
        if self._sign == "in":
            painter.drawLine(centre - down, centre + down)

    def _paint_corners(self, painter: QPainter, centre: QPointF) -> None:
        for dx in (-1, 1):
            for dy in (-1, 1):
                corner = centre + QPointF(dx * _ARM_PX, dy * _ARM_PX)
                painter.drawLine(corner, corner - QPointF(dx * 4, 0))
                painter.drawLine(corner, corner - QPointF(0, dy * 4))


class ZoomButtons(QWidget):
    """A small column of buttons to zoom with.

    Signals
    -------
    zoom_wanted : float
        By which factor.
    fit_wanted
        The whole figure, please.
    """

    zoom_wanted = Signal(float)
    fit_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("zoom_buttons")
        self.setAccessibleName(self.tr("Zoom"))
        self._theme = LIGHT
        nearer = ZoomButton("in", self.tr("Zoom in"), self)
        farther = ZoomButton("out", self.tr("Zoom out"), self)
        whole = ZoomButton("fit", self.tr("Show the whole body"), self)
        nearer.clicked.connect(self._on_nearer)
        farther.clicked.connect(self._on_farther)
        whole.clicked.connect(self.fit_wanted)
        self._buttons = (nearer, farther, whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(1)
        for button in self._buttons:
            column.addWidget(button)
        self.adjustSize()

    def show_theme(self, theme: MapTheme) -> None:
        """Take the colours."""
        self._theme = theme
        for button in self._buttons:
            button.show_theme(theme)
        self.update()

    def _on_nearer(self) -> None:
        self.zoom_wanted.emit(1.5)

    def _on_farther(self) -> None:
        self.zoom_wanted.emit(1 / 1.5)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(line_pen(self._theme.line, 1.0, 1.0))
        painter.setBrush(QColor(self._theme.surface))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, 9, 9)
        for row in (1, 2):
            y = row * (BUTTON_PX + 1) + 0.5
            painter.drawLine(QPointF(9, y), QPointF(self.width() - 9, y))
        painter.end()
