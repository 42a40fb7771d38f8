"""Chips: a toggle with a colour swatch, and a small tag that only tells."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.buttons import LookButton
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box, paint_focus, shows_focus

Swatch = Callable[[QPainter, QRectF, Look], None]
"""Draws the small picture of what a chip switches."""


class Chip(LookButton):
    """A pill that is on or off: on is bright, off is pale.

    As a choice it is one of several: the chosen one is tinted, ringed and, where it
    has no picture, ticked.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        swatch: Swatch | None = None,
        glyph: str = "",
        is_choice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._swatch = swatch
        self._glyph = glyph
        self._is_choice = is_choice
        self._is_compact = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_compact(self, is_compact: bool) -> None:
        """Show the picture alone, or the words as well; both are read out alike."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self.refresh()

    def width_px(self, is_compact: bool) -> int:
        """Return how wide the chip is with its picture alone, or with its words."""
        if is_compact:
            return self._look.px(34)
        metrics = QFontMetrics(self._look.font(TextStyle.BODY))
        has_picture = bool(self._swatch or self._glyph)
        left_px = self._look.px(30 if has_picture else 12)
        return left_px + metrics.horizontalAdvance(self.text()) + self._look.px(12)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font(TextStyle.BODY))
        height_px = metrics.height() + self._look.px(12)
        return QSize(self.width_px(self._is_compact), height_px)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        radius = rect.height() / 2
        self._paint_ground(painter, rect, radius)
        has_picture = self._paint_picture(painter, rect)
        if not self._is_compact:
            self._paint_words(painter, rect, has_picture)
        if shows_focus(self):
            paint_focus(painter, rect, radius, look.colour("accent"))

    def _paint_words(self, painter: QPainter, rect: QRectF, has_picture: bool) -> None:
        look = self._look
        painter.setFont(look.font(TextStyle.BODY))
        is_quiet = not self.isChecked() and not self._is_choice
        painter.setPen(look.colour("quiet" if is_quiet else "text"))
        if has_picture:
            words = rect.adjusted(look.px(30), 0, -2, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        else:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_ground(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        look = self._look
        is_hot = self.underMouse() and self.isEnabled()
        if self._is_choice and self.isChecked():
            fill, line = look.colour("accent_ground"), look.colour("accent")
            paint_box(painter, rect, radius, fill, line, 1.4)
            return
        fill = look.colour("hover" if is_hot else "surface")
        if not self.isChecked() and not self._is_choice:
            fill.setAlphaF(0.72)
        paint_box(painter, rect, radius, fill, look.colour("line"))

    def _paint_picture(self, painter: QPainter, rect: QRectF) -> bool:
        """Draw swatch or glyph; return whether there is one."""
        side = self._look.px(14)
        picture = QRectF(self._look.px(11), (rect.height() - side) / 2, side, side)
        if self._is_compact:
            picture.moveCenter(rect.center())
        is_on = self.isChecked()
        if self._glyph and not (self._is_choice and not is_on):
            grown = picture.adjusted(-1.5, -1.5, 1.5, 1.5)
            tint = self._look.colour("accent" if is_on else "quiet")
            paint_glyph(painter, self._glyph, grown, tint)
        elif self._swatch:
            painter.save()
            if not is_on and not self._is_choice:
                painter.setOpacity(0.38)
            self._swatch(painter, picture, self._look)
            painter.restore()
            if self._is_compact and not is_on:
                self._strike(painter, picture)
        else:
            return False
        return True

    def _strike(self, painter: QPainter, picture: QRectF) -> None:
        """Cross out a picture without words: a paler one alone would not tell "off"."""
        painter.setPen(QPen(self._look.colour("text"), 1.8))
        box = picture.adjusted(-2, -2, 2, 2)
        painter.drawLine(box.bottomLeft(), box.topRight())


class Tag(QWidget):
    """A few words in a quiet pill; `key` says what they are about to a reader."""

    def __init__(
        self,
        look: Look,
        text: str,
        key: str = "",
        tint: str = "text",
        ground: str = "raised",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._text = look, text
        self._tint, self._ground = tint, ground
        self.setAccessibleName(f"{key}: {text}" if key else text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font(TextStyle.SMALL))
        width_px = metrics.horizontalAdvance(self._text) + self._look.px(16)
        return QSize(width_px, metrics.height() + self._look.px(7))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_box(painter, rect, rect.height() / 2, self._look.colour(self._ground))
        painter.setFont(self._look.font(TextStyle.SMALL))
        painter.setPen(self._look.colour(self._tint))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._text)
