"""A row to press: a sign, a title, and a quiet line below it."""

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.buttons import RADIUS_PX
from app.ui.widgets.chip import Swatch
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.wrapping_button import WrappingButton

PAD_PX = 8
LEAST_PX = 36


class RowButton(WrappingButton):
    """Wraps its words; checked rows are tinted. The pointer attends it as well."""

    def __init__(
        self,
        look: Look,
        title: str,
        line: str = "",
        glyph: str = "",
        tint: str = "text",
        swatch: Swatch | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, LEAST_PX, parent)
        self._line, self._glyph, self._tint = line, glyph, tint
        self._swatch = swatch
        self.setAccessibleDescription(line)

    def _left_px(self) -> int:
        has_sign = bool(self._glyph or self._swatch)
        return PAD_PX + (self._look.px(28) if has_sign else 0)

    @override
    def arranged(self, width_px: int, painter: QPainter | None) -> int:
        left = self._left_px()
        room = max(width_px - left - self._look.px(26), 40)
        place, strong = (left, PAD_PX, room), TextStyle.STRONG
        y = PAD_PX + self.write(painter, place, strong, "text", self.text())
        if self._line:
            place = (left, y + 2, room)
            y += 2 + self.write(painter, place, TextStyle.SMALL, "quiet", self._line)
        return y + PAD_PX

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        if self.isChecked():
            paint_box(painter, rect, RADIUS_PX, look.colour("accent_ground"))
        elif self.underMouse() and self.isEnabled():
            paint_box(painter, rect, RADIUS_PX, look.colour("raised"))
        self._paint_sign(painter)
        self.arranged(self.width(), painter)
        side = look.px(16)
        arrow = QRectF(self.width() - side - 6, PAD_PX + 1, side, side)
        paint_glyph(painter, "chevron_right", arrow, look.colour("quiet"), 2)
        self.paint_ring(painter)

    def _paint_sign(self, painter: QPainter) -> None:
        side = self._look.px(20)
        first_line_px = QFontMetrics(self._look.font(TextStyle.STRONG)).height()
        top = PAD_PX + (first_line_px - side) / 2
        place = QRectF(PAD_PX - 1, top, side, side)
        if self._swatch:
            self._swatch(painter, place, self._look)
        elif self._glyph:
            paint_glyph(painter, self._glyph, place, self._look.colour(self._tint))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.attended.emit(True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.attended.emit(False)
