"""A row to press: a sign, a title, and a quiet line below it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.buttons import RADIUS_PX, LookButton
from app.ui.widgets.chip import Swatch
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box

WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
PAD_PX = 8


class RowButton(LookButton):
    """Wraps its words; checked rows are tinted.

    Signals
    -------
    attended : bool
        The pointer or the focus came (True) or went (False).
    """

    attended = Signal(bool)

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
        super().__init__(look, title, parent)
        self._line, self._glyph, self._tint = line, glyph, tint
        self._swatch = swatch
        self._known_px: dict[int, int] = {}
        self.setAccessibleDescription(line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def refresh(self) -> None:
        self._known_px.clear()
        super().refresh()

    def _left_px(self) -> int:
        has_sign = bool(self._glyph or self._swatch)
        return PAD_PX + (self._look.px(28) if has_sign else 0)

    def _heights_px(self, width_px: int) -> tuple[int, int]:
        """Return how high the title and the line are at this width."""
        room = max(width_px - self._left_px() - self._look.px(26), 40)
        heights = []
        for style, text in (
            (TextStyle.STRONG, self.text()),
            (TextStyle.SMALL, self._line),
        ):
            metrics = QFontMetrics(self._look.font(style))
            box = metrics.boundingRect(0, 0, room, 1 << 16, WRAPPED, text)
            heights.append(box.height() if text else 0)
        return heights[0], heights[1]

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width_px: int) -> int:
        if width_px not in self._known_px:
            title, line = self._heights_px(width_px)
            self._known_px[width_px] = title + (line + 2 if line else 0) + 2 * PAD_PX
        return self._known_px[width_px]

    @override
    def sizeHint(self) -> QSize:
        width_px = self.width() if self.width() > 120 else 320
        return QSize(240, self.heightForWidth(width_px))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._look.px(20) + 2 * PAD_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        if self.isChecked():
            paint_box(painter, rect, RADIUS_PX, look.colour("accent_ground"))
        elif self.underMouse() and self.isEnabled():
            paint_box(painter, rect, RADIUS_PX, look.colour("raised"))
        title_px, line_px = self._heights_px(self.width())
        left, room = self._left_px(), self.width() - self._left_px() - look.px(26)
        self._paint_sign(painter)
        self._write(painter, TextStyle.STRONG, "text", left, PAD_PX, room, title_px)
        below = PAD_PX + title_px + 2
        self._write(painter, TextStyle.SMALL, "quiet", left, below, room, line_px)
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

    def _write(
        self,
        painter: QPainter,
        style: TextStyle,
        tint: str,
        left: int,
        top: int,
        room: int,
        height: int,
    ) -> None:
        painter.setFont(self._look.font(style))
        painter.setPen(self._look.colour(tint))
        text = self.text() if style is TextStyle.STRONG else self._line
        painter.drawText(QRectF(left, top, room, height + 2), WRAPPED, text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.attended.emit(True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.attended.emit(False)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.attended.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.attended.emit(False)
