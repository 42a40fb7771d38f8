"""A large button for an answer: words, and the key that says the same."""

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

RADIUS_PX = 14.0
CENTRED = Qt.AlignmentFlag.AlignCenter


class AnswerButton(LookButton):
    """One of several answers, all alike: none is made to look right or wrong.

    Checked, it is the answer that was given before.
    """

    def __init__(
        self, look: Look, text: str, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, parent)
        self._key = key
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if key:
            self.setAccessibleDescription(tr("Key {key}", key=key))

    def _beside_px(self) -> int:
        """Return what the key takes beside the words."""
        return self._look.px(38 if self._key else 12)

    def _words_px(self) -> int:
        metrics = QFontMetrics(self._look.font(TextStyle.LARGE_STRONG))
        return metrics.horizontalAdvance(self.text())

    def _is_roomy(self) -> bool:
        """Return whether the words stay in the middle with the key beside them."""
        return self.width() >= self._words_px() + 2 * self._beside_px()

    def _shows_key(self) -> bool:
        pad = self._look.px(10)
        fits = self.width() >= self._words_px() + self._beside_px() + pad
        return bool(self._key) and fits

    def _words_in(self, rect: QRectF) -> QRectF:
        """Return where the words stand: where it is narrow, left of the key."""
        if self._is_roomy() or not self._shows_key():
            return rect
        return rect.adjusted(self._look.px(6), 0, -self._beside_px(), 0)

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        metrics = QFontMetrics(look.font(TextStyle.LARGE_STRONG))
        width_px = self._words_px() + 2 * self._beside_px()
        return QSize(width_px, metrics.height() + look.px(26))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._words_px() + self._look.px(14), self.sizeHint().height())

    @override
    def nextCheckState(self) -> None:
        """Leave it to the check what was answered."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        is_given = self.isChecked()
        if is_given:
            fill, line = look.colour("accent_ground"), look.colour("accent")
        else:
            fill = look.colour("hover" if self.underMouse() else "surface")
            line = look.colour("quiet" if self.underMouse() else "line")
        paint_box(painter, rect, RADIUS_PX, fill, line, 1.8 if is_given else 1.2)
        painter.setFont(look.font(TextStyle.LARGE_STRONG))
        painter.setPen(look.colour("text"))
        painter.drawText(self._words_in(rect), CENTRED, self.text())
        if is_given and self._is_roomy():
            side = look.px(17)
            tick = QRectF(look.px(13), (rect.height() - side) / 2, side, side)
            paint_glyph(painter, "tick", tick, look.colour("accent"), 2.6)
        if self._shows_key():
            self._paint_key(painter, rect)
        self.paint_ring(painter, RADIUS_PX)

    def _paint_key(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        side = look.px(21)
        box = QRectF(rect.right() - side - look.px(12), 0, side, side)
        box.moveTop((rect.height() - side) / 2)
        paint_key_cap(painter, look, box, self._key, TextStyle.SMALL_STRONG)
