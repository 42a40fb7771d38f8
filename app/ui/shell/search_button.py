"""The button over the panel that looks like a field and opens the search."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.buttons import LookButton
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.key_cap import paint_key_cap
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

RADIUS_PX = 9


class SearchButton(LookButton):
    """Says less where it is narrow: first without the key, then in one word."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Search anything"), parent)
        self._key, self._short = tr("Ctrl K"), tr("Search")
        self.setObjectName("search_button")
        self.setAccessibleDescription(self._key)
        self.setToolTip(tr("Search anything (Ctrl K)"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def said_at(self, width_px: int) -> tuple[str, str]:
        """Return the words and the key that are shown at a width; empty: no key."""
        long_px, short_px = map(self._words_px, (self.text(), self._short))
        room = width_px - self._left_px() - self._look.px(10)
        if long_px + self._key_px() <= room:
            return self.text(), self._key
        if long_px <= room:
            return self.text(), ""
        has_key = short_px + self._key_px() <= room
        return self._short, self._key if has_key else ""

    def _left_px(self) -> int:
        return self._look.px(34)

    def _words_px(self, words: str) -> int:
        return QFontMetrics(self._look.font(TextStyle.BODY)).horizontalAdvance(words)

    def _key_px(self) -> int:
        """Return the room that the key takes, with the gap before it."""
        metrics = QFontMetrics(self._look.font(TextStyle.SMALL))
        return metrics.horizontalAdvance(self._key) + self._look.px(20)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(180), self._look.px(36))

    @override
    def minimumSizeHint(self) -> QSize:
        width_px = self._left_px() + self._words_px(self._short) + self._look.px(10)
        return QSize(width_px, self._look.px(36))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        fill = look.colour("hover" if self.underMouse() else "surface")
        paint_box(painter, rect, RADIUS_PX, fill, look.colour("line"))
        side = look.px(17)
        icon = QRectF(look.px(10), (rect.height() - side) / 2, side, side)
        paint_glyph(painter, "search", icon, look.colour("quiet"))
        words, key = self.said_at(self.width())
        painter.setFont(look.font(TextStyle.BODY))
        painter.setPen(look.colour("quiet"))
        place = rect.adjusted(self._left_px(), 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        if key:
            self._paint_key(painter, rect)
        self.paint_ring(painter, RADIUS_PX)

    def _paint_key(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        width, height = self._key_px() - look.px(8), look.px(20)
        left = rect.right() - width - look.px(8)
        key = QRectF(left, (rect.height() - height) / 2, width, height)
        paint_key_cap(painter, look, key, self._key)
