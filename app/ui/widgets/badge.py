"""A badge: a sign and words on a tint."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box

WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


PLAIN = "plain"
"""The tint of a badge that belongs to no safety level."""


class Badge(QWidget):
    """Tells one thing at a glance; wraps when it is narrow.

    `tint` names a family of the theme: ``work`` draws on ``work_ground`` with
    ``work_text``; ``plain`` belongs to no family.
    """

    def __init__(
        self,
        look: Look,
        glyph: str,
        text: str,
        tint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._glyph, self._text = look, glyph, text
        is_plain = tint == PLAIN
        self._ground = "raised" if is_plain else f"{tint}_ground"
        self._ink = "text" if is_plain else f"{tint}_text"
        self.setObjectName("badge")
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._on_look_changed)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _margins_px(self) -> tuple[int, int, int]:
        """Return the room left of the words, right of them, above and below."""
        return self._look.px(30), self._look.px(11), self._look.px(5)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width_px: int) -> int:
        left, right, above = self._margins_px()
        metrics = QFontMetrics(self._look.font(TextStyle.SMALL_STRONG))
        room = max(width_px - left - right, 1)
        words = metrics.boundingRect(0, 0, room, 1 << 16, WRAPPED, self._text)
        return words.height() + 2 * above

    @override
    def sizeHint(self) -> QSize:
        left, right, above = self._margins_px()
        metrics = QFontMetrics(self._look.font(TextStyle.SMALL_STRONG))
        width_px = metrics.horizontalAdvance(self._text) + left + right + 1
        return QSize(width_px, metrics.height() + 2 * above)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(90), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        paint_box(painter, rect, 7, look.colour(self._ground))
        ink = look.colour(self._ink)
        side = look.px(15)
        icon = QRectF(look.px(9), (rect.height() - side) / 2, side, side)
        paint_glyph(painter, self._glyph, icon, ink, 2.2)
        left, right, _ = self._margins_px()
        painter.setFont(look.font(TextStyle.SMALL_STRONG))
        painter.setPen(ink)
        painter.drawText(rect.adjusted(left, 0, -right, 0), WRAPPED, self._text)
