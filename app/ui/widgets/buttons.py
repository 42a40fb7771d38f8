"""Buttons that paint themselves: an icon, words, or both."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.widgets.glyphs import STROKE, paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import note_focus, paint_box, paint_focus, shows_focus

RADIUS_PX = 8.0
SMALLEST_TARGET_PX = 24
INNER_RING_PX = 3.0
"""How far inside a filled button its ring lies: on its edge nobody would see it."""

PALE = 0.4
"""How much is left of a button that has nothing to do."""


class LookButton(QAbstractButton):
    """A button that follows the look and shows its focus only for the keyboard."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def paint_ring(self, painter: QPainter, radius_px: float = RADIUS_PX) -> None:
        """Draw the focus ring where keys brought the focus here."""
        if shows_focus(self):
            accent = self._look.colour("accent")
            paint_focus(painter, QRectF(self.rect()), radius_px, accent)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        note_focus(self, event.reason())
        super().focusInEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)


class GlyphButton(LookButton):
    """A square button with an icon; its words are read out and shown as a tip."""

    def __init__(
        self,
        look: Look,
        glyph: str,
        text: str,
        side_px: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._glyph = glyph
        self._side_px = max(side_px, SMALLEST_TARGET_PX)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_glyph(self, glyph: str) -> None:
        """Show another icon."""
        self._glyph = glyph
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side_px = max(self._look.px(self._side_px), SMALLEST_TARGET_PX)
        return QSize(side_px, side_px)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(1.0 if self.isEnabled() else PALE)
        rect = QRectF(self.rect())
        if self.isChecked():
            fill: QColor | None = self._look.colour("accent_ground")
        elif self.underMouse() and self.isEnabled():
            fill = self._look.colour("raised")
        else:
            fill = None
        paint_box(painter, rect, RADIUS_PX, fill)
        tint = "accent" if self.isChecked() else "text"
        side = rect.width() * 0.58
        icon = QRectF(0, 0, side, side)
        icon.moveCenter(rect.center())
        paint_glyph(painter, self._glyph, icon, self._look.colour(tint))
        self.paint_ring(painter)


@dataclass(frozen=True, slots=True)
class ButtonMeasures:
    """How large the words and the icon of a button are, and what stays free of them.

    Attributes
    ----------
    beside_px, above_px
        What it is wider and higher than its words.
    glyph_room_px, glyph_px, stroke
        What an icon adds to the width, how large it is, and how thick its lines.
    between_px
        From icon to words; the same at every text size.
    """

    style: TextStyle
    beside_px: int
    above_px: int
    glyph_room_px: int
    glyph_px: int
    stroke: float
    between_px: int


class TextButton(LookButton):
    """A button with words; the main one is filled with the accent."""

    measures = ButtonMeasures(TextStyle.STRONG, 28, 16, 24, 18, STROKE, 6)

    def __init__(
        self,
        look: Look,
        text: str,
        is_main: bool = False,
        glyph: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._is_main = is_main
        self._glyph = glyph
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        px, measures = self._look.px, self.measures
        metrics = QFontMetrics(self._look.font(measures.style))
        glyph_px = px(measures.glyph_room_px) if self._glyph else 0
        words_px = metrics.horizontalAdvance(self.text())
        return QSize(
            words_px + px(measures.beside_px) + glyph_px,
            metrics.height() + px(measures.above_px),
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(1.0 if self.isEnabled() else PALE)
        look, rect = self._look, QRectF(self.rect())
        is_active = self.underMouse() and self.isEnabled()
        if self._is_main:
            fill = look.colour("accent")
            fill = fill.lighter(108) if is_active else fill
            paint_box(painter, rect, RADIUS_PX, fill)
        else:
            fill = look.colour("hover" if is_active else "surface")
            paint_box(painter, rect, RADIUS_PX, fill, look.colour("line"))
        ink = look.colour("on_accent" if self._is_main else "text")
        self._paint_words(painter, rect, ink)
        if not self._is_main:
            self.paint_ring(painter)
        elif shows_focus(self):
            inner = rect.adjusted(*(INNER_RING_PX * way for way in (1, 1, -1, -1)))
            paint_focus(painter, inner, RADIUS_PX - INNER_RING_PX, ink)

    def _paint_words(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        measures = self.measures
        font = self._look.font(measures.style)
        painter.setFont(font)
        painter.setPen(ink)
        if not self._glyph:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
            return
        side, between = self._look.px(measures.glyph_px), measures.between_px
        words_px = QFontMetrics(font).horizontalAdvance(self.text())
        left = rect.center().x() - (words_px + side + between) / 2
        icon = QRectF(left, rect.center().y() - side / 2, side, side)
        paint_glyph(painter, self._glyph, icon, ink, measures.stroke)
        words = QRectF(rect)
        words.setLeft(left + side + between)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
