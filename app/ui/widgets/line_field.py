"""A field for one line of text, with an icon in front and a hint behind."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.key_cap import paint_key_cap
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box

RADIUS_PX = 9.0


class LineField(QLineEdit):
    """A line to type in, drawn as part of our look."""

    def __init__(
        self,
        look: Look,
        name: str,
        placeholder: str,
        glyph: str = "search",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._glyph, self._hint = look, glyph, hint
        self.setFrame(False)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.refresh()
        look.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Take font, colours and margins from the look."""
        look = self._look
        self.setFont(look.font(TextStyle.BODY))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, look.colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, look.colour("quiet"))
        self.setPalette(palette)
        self.setTextMargins(look.px(32), 0, self._hint_px() + look.px(8), 0)
        self.updateGeometry()

    def _hint_px(self) -> int:
        if not self._hint:
            return 0
        metrics = QFontMetrics(self._look.font(TextStyle.SMALL))
        return metrics.horizontalAdvance(self._hint) + self._look.px(14)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(220), self._look.px(36))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(96), self._look.px(36))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        line = look.colour("accent" if self.hasFocus() else "line")
        width = 2.0 if self.hasFocus() else 1.0
        paint_box(painter, rect, RADIUS_PX, look.colour("surface"), line, width)
        side = look.px(17)
        icon = QRectF(look.px(10), (rect.height() - side) / 2, side, side)
        paint_glyph(painter, self._glyph, icon, look.colour("quiet"))
        if self._hint and not self.text():
            self._paint_hint(painter, rect)
        painter.end()
        super().paintEvent(event)

    def _paint_hint(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        width, height = self._hint_px(), look.px(20)
        key = QRectF(rect.right() - width - look.px(7), 0, width, height)
        key.moveTop((rect.height() - height) / 2)
        paint_key_cap(painter, look, key, self._hint)
