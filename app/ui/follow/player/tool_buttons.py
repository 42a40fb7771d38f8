"""The smaller buttons of the player: asked for less often, and told by a sign."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QWidget

from app.ui.follow.player.key_button import PLAIN, KeyButton
from app.ui.follow.player.player_look import PlayerLook
from app.ui.follow.player.signs import paint_sign
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box, shows_focus


class ToolButton(KeyButton):
    """A smaller button with a sign, its word and its key: asked for less often."""

    def __init__(
        self,
        look: PlayerLook,
        glyph: str,
        text: str,
        key: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, key, PLAIN, parent)
        self._glyph = glyph
        self._held = 0.0

    def show_glyph(self, glyph: str) -> None:
        """Show another sign."""
        if glyph != self._glyph:
            self._glyph = glyph
            self.update()

    def show_held(self, share: float) -> None:
        """Show for which share of the time it was held that it takes."""
        if share != self._held:
            self._held = share
            self.update()

    @override
    def state_key(self) -> tuple[object, ...]:
        return (*super().state_key(), self._glyph, self._held)

    @override
    def paint_button(self, painter: QPainter) -> None:
        look = self._look
        ground, ink, small = self.colours()
        ground.setAlphaF(0.86)
        rect, radius = QRectF(self.rect()), look.px(20)
        paint_box(painter, rect, radius, ground, look.colour("line"), 1.2)
        if self._held > 0:
            painter.save()
            painter.setClipRect(QRectF(0, 0, rect.width() * self._held, rect.height()))
            paint_box(painter, rect, radius, look.colour("accent"))
            painter.restore()
        side = look.px(34)
        icon = QRectF(look.px(16), (rect.height() - side) / 2, side, side)
        paint_sign(painter, self._glyph, icon, ink)
        left = round(icon.right()) + look.px(10)
        room = QRect(left, 0, self.width() - left - look.px(10), self.height())
        self._paint_lines(painter, room, ink, small)
        if shows_focus(self):
            paint_box(painter, rect, radius, None, look.colour("accent"), look.px(4))

    def _paint_lines(
        self, painter: QPainter, room: QRect, ink: QColor, small: QColor
    ) -> None:
        look = self._look
        half = room.height() // 2
        head = QRect(room.left(), room.top() + look.px(10), room.width(), half)
        head.setHeight(half - look.px(2))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        font = look.fitting_font(
            self.text(),
            head,
            (28 / look.text_share, 16),
            QFont.Weight.DemiBold,
            flags=flags,
        )
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(head, flags, self.text())
        foot = QRect(room.left(), head.bottom() - look.px(2), room.width(), look.px(30))
        painter.setFont(look.font(22 / look.text_share))
        painter.setPen(small)
        painter.drawText(foot, flags, self._key)


class GlyphTool(KeyButton):
    """A small square button with a sign; its words are read out and shown as a tip."""

    def __init__(
        self, look: PlayerLook, glyph: str, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, "", PLAIN, parent)
        self._glyph = glyph
        self.setToolTip(text)

    def show_glyph(self, glyph: str) -> None:
        """Show another sign."""
        self._glyph = glyph
        self.update()

    @override
    def state_key(self) -> tuple[object, ...]:
        return (*super().state_key(), self._glyph)

    @override
    def paint_button(self, painter: QPainter) -> None:
        look = self._look
        rect = QRectF(self.rect())
        if self.underMouse():
            paint_box(painter, rect, look.px(14), look.colour("surface"))
        side = rect.width() * 0.6
        icon = QRectF(0, 0, side, side)
        icon.moveCenter(rect.center())
        paint_sign(painter, self._glyph, icon, look.colour("quiet"))
        if shows_focus(self):
            line = look.colour("accent")
            paint_box(painter, rect, look.px(14), None, line, look.px(4))
