"""One line of a list to tick."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.wrapping_button import WrappingButton

PAD_PX = 8
BOX_PX = 20
RADIUS_PX = 9.0


class CheckRow(WrappingButton):
    """Words with a box; a press ticks it or takes the tick away."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, 34, parent)
        self.setCheckable(True)

    @override
    def arranged(self, width_px: int, painter: QPainter | None) -> int:
        look = self._look
        left = look.px(PAD_PX + BOX_PX + 11)
        room = max(width_px - left - look.px(PAD_PX), 40)
        top = look.px(PAD_PX)
        tint = "quiet" if self.isChecked() else "text"
        high = self.write(painter, (left, top, room), TextStyle.BODY, tint, self.text())
        return high + 2 * top

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        if self.underMouse():
            paint_box(painter, rect, RADIUS_PX, look.colour("raised"))
        self._paint_box(painter)
        self.arranged(self.width(), painter)
        self.paint_ring(painter, RADIUS_PX)

    def _paint_box(self, painter: QPainter) -> None:
        look = self._look
        side = look.px(BOX_PX)
        line_px = QFontMetrics(look.font(TextStyle.BODY)).height()
        top = look.px(PAD_PX) + (line_px - side) / 2
        box = QRectF(look.px(PAD_PX), top, side, side)
        if self.isChecked():
            paint_box(painter, box, 6, look.colour("accent"))
            paint_glyph(painter, "tick", box, look.colour("on_accent"), 2.6)
        else:
            line = look.colour("quiet")
            paint_box(painter, box, 6, look.colour("surface"), line, 1.4)
