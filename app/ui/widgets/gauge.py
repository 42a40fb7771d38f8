"""A scale of steps with a mark at the highest one that is allowed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box

GAP_PX = 4.0


class StepGauge(QWidget):
    """Bars 1 to `highest`, filled up to the cap; each bar carries its number.

    The cap is ringed, and what lies above it is hollow: colour is not needed to
    read the gauge. A cap of 0 leaves every bar hollow.
    """

    def __init__(self, look: Look, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._highest = highest
        self._cap = 0
        self._tint = "work"
        self._is_hollow = False
        self.setObjectName("step_gauge")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    @property
    def cap(self) -> int:
        """Return the highest step that is filled."""
        return self._cap

    def show_cap(
        self, cap: int, tint: str, description: str, is_hollow: bool = False
    ) -> None:
        """Fill up to `cap` in a colour of the theme; `description` is read out.

        A hollow gauge rings its cap and fills nothing: no leave to press.
        """
        self._cap, self._tint, self._is_hollow = cap, tint, is_hollow
        self.setAccessibleName(description)
        self.update()

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - GAP_PX * (self._highest - 1)) / self._highest
        for step in range(1, self._highest + 1):
            left = (step - 1) * (width + GAP_PX)
            self._paint_step(painter, step, QRectF(left, 0, width, self.height()))

    def _paint_step(self, painter: QPainter, step: int, rect: QRectF) -> None:
        look = self._look
        height = look.px(10)
        bar = QRectF(rect.left() + 2, 3, rect.width() - 4, height)
        is_filled = step <= self._cap and not self._is_hollow
        if is_filled:
            paint_box(painter, bar, height / 2, self._fill(step))
        else:
            line = look.colour("line")
            paint_box(painter, bar, height / 2, look.colour("raised"), line)
        if step == self._cap:
            ring = bar.adjusted(-2.5, -2.5, 2.5, 2.5)
            paint_box(painter, ring, height / 2 + 2.5, None, look.colour("text"), 1.6)
        self._paint_number(painter, step, rect.adjusted(0, height + 8, 0, 0))

    def _paint_number(self, painter: QPainter, step: int, rect: QRectF) -> None:
        is_cap = step == self._cap
        style = TextStyle.SMALL_STRONG if is_cap else TextStyle.SMALL
        painter.setFont(self._look.font(style))
        painter.setPen(self._look.colour("text" if is_cap else "quiet"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(step))

    def _fill(self, step: int) -> QColor:
        """Return the colour of a step: stronger towards the cap."""
        colour = self._look.colour(self._tint)
        colour.setAlphaF(0.35 + 0.65 * step / max(self._cap, 1))
        return colour
