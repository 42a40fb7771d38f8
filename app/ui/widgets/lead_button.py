"""The button that leads on: larger than the others."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from app.ui.widgets.buttons import TextButton
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import TextStyle
from app.ui.widgets.overriding import override


class LeadButton(TextButton):
    """A `TextButton` that cannot be overlooked."""

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        metrics = QFontMetrics(look.font(TextStyle.LARGE_STRONG))
        icon_px = look.px(30) if self._glyph else 0
        width_px = metrics.horizontalAdvance(self.text()) + look.px(56) + icon_px
        return QSize(width_px, metrics.height() + look.px(26))

    @override
    def _paint_words(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        look = self._look
        font = look.font(TextStyle.LARGE_STRONG)
        painter.setFont(font)
        painter.setPen(ink)
        if self._glyph:
            wide = QFontMetrics(font).horizontalAdvance(self.text())
            side = look.px(20)
            left = rect.center().x() - (wide + side + 8) / 2
            icon = QRectF(left, rect.center().y() - side / 2, side, side)
            paint_glyph(painter, self._glyph, icon, ink, 2.2)
            rect = rect.adjusted(left + side + 8 - rect.left(), 0, 0, 0)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self.text())
            return
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
