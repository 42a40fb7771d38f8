"""One of the answers to choose from: its number, and words that wrap."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.key_cap import paint_key_cap
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr
from app.ui.widgets.wrapping_button import WrappingButton

RADIUS_PX = 11.0
PAD_PX, KEY_PX = 12, 24
LEAST_PX = 46


class OptionButton(WrappingButton):
    """All options look alike: none is made to look right or wrong."""

    def __init__(
        self, look: Look, key: str, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, LEAST_PX, parent)
        self._key = key
        self.setObjectName(f"option_{key}")
        self.setAccessibleDescription(tr("Key {key}", key=key))

    @override
    def arranged(self, width_px: int, painter: QPainter | None) -> int:
        look = self._look
        left = PAD_PX + look.px(KEY_PX) + 10
        room = max(width_px - left - PAD_PX, 40)
        style = TextStyle.STRONG
        line_px = QFontMetrics(look.font(style)).height()
        above = max((look.px(LEAST_PX) - line_px) // 2, PAD_PX)
        place = (left, above, room)
        return above * 2 + self.write(painter, place, style, "text", self.text())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        fill, line = "surface", "line"
        if self.underMouse():
            fill, line = "hover", "quiet"
        paint_box(painter, rect, RADIUS_PX, look.colour(fill), look.colour(line), 1.2)
        self.arranged(self.width(), painter)
        self._paint_key(painter, rect)
        self.paint_ring(painter, RADIUS_PX)

    def _paint_key(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        side = look.px(KEY_PX)
        box = QRectF(PAD_PX, (rect.height() - side) / 2, side, side)
        raised = look.colour("raised")
        paint_key_cap(painter, look, box, self._key, TextStyle.SMALL_STRONG, raised)
