"""What comes next, or what was just answered, in one line."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.follow.player.player_look import PlayerLook
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box

_SIZES = (40, 26)
_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ComingLine(QWidget):
    """Words about the next step, a quiet hint, or a loud call to go on."""

    def __init__(self, look: PlayerLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words, self._hint, self._is_call = "", "", False
        self.setObjectName("player_coming")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    def show_words(self, words: str, hint: str = "", *, is_call: bool = False) -> None:
        """Show words, and a hint after them; a call is asked to be followed."""
        if (words, hint, is_call) != (self._words, self._hint, self._is_call):
            self._words, self._hint, self._is_call = words, hint, is_call
            self.setAccessibleName(f"{words} {hint}".strip())
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._is_call:
            self._paint_call(painter)
        else:
            self._paint_plain(painter, self.rect(), "text", "quiet")

    def _paint_call(self, painter: QPainter) -> None:
        look = self._look
        room = QRectF(self.rect())
        paint_box(painter, room, room.height() / 2, look.colour("accent_ground"))
        inner = self.rect().adjusted(look.px(28), 0, -look.px(28), 0)
        self._paint_plain(painter, inner, "text", "work_text")

    def _paint_plain(
        self, painter: QPainter, room: QRect, ink: str, small: str
    ) -> None:
        look = self._look
        strong = look.fitting_font(
            self._words, room, _SIZES, QFont.Weight.DemiBold, flags=_FLAGS
        )
        metrics = QFontMetrics(strong)
        words = metrics.elidedText(
            self._words, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(strong)
        painter.setPen(look.colour(ink))
        painter.drawText(room, _FLAGS, words)
        left = metrics.horizontalAdvance(words) + look.px(22)
        rest = room.adjusted(left, 0, 0, 0)
        if not self._hint:
            return
        plain = look.fitting_font(self._hint, rest, (34, 24), flags=_FLAGS)
        if QFontMetrics(plain).horizontalAdvance(self._hint) <= rest.width():
            painter.setFont(plain)
            painter.setPen(look.colour(small))
            painter.drawText(
                rest,
                int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                self._hint,
            )
