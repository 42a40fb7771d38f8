"""The ring of the time that is left."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.follow.player.player_look import PlayerLook
from app.ui.follow.player.shown import clock_of
from app.ui.follow.player.signs import paint_sign
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

_THICK = 16.0
_STEP_DEG = 0.4
"""The ring is painted again when it has moved so far."""


class TimeRing(QWidget):
    """A ring that empties, and minutes and seconds in it; a sign while time rests."""

    def __init__(self, look: PlayerLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._left_s, self._share = 0.0, 1.0
        self._sign = ""
        self._count = ""
        self.setObjectName("player_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    @property
    def text(self) -> str:
        """Return what stands in the ring."""
        return self._count or clock_of(self._left_s)

    def show_time(self, left_s: float, share_left: float) -> None:
        """Show how much time is left, and which share of the whole that is."""
        was, before = self.text, self._share
        self._left_s, self._share = left_s, share_left
        is_new = self.text != was
        if is_new:
            self.setAccessibleName(tr("{time} left", time=clock_of(left_s)))
        least = 1.0 if self._look.is_motion_reduced else _STEP_DEG / 360
        if is_new or abs(before - share_left) >= least:
            self.update()
        else:
            self._share = before

    def show_sign(self, glyph: str = "", count: str = "") -> None:
        """Show a sign instead of the time, or a number that counts in."""
        if (glyph, count) != (self._sign, self._count):
            self._sign, self._count = glyph, count
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        side = min(self.width(), self.height())
        thick = side * _THICK / 186
        box = QRectF(0, 0, side, side).adjusted(thick, thick, -thick, -thick)
        painter.setPen(QPen(look.colour("line"), thick))
        painter.drawEllipse(box)
        self._paint_rest(painter, box, thick)
        painter.setPen(look.colour("text"))
        if self._sign:
            inner = QRectF(0, 0, side * 0.36, side * 0.36)
            inner.moveCenter(box.center())
            paint_sign(painter, self._sign, inner, look.colour("text"), 2.4)
            return
        text = self.text
        size = 50 if len(text) <= 4 else 39
        font = QFont(look.font(size / look.text_share, QFont.Weight.Bold))
        if self._count:
            font = QFont(look.font(96 / look.text_share, QFont.Weight.Bold))
        font.setFeature(QFont.Tag("tnum"), 1)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_rest(self, painter: QPainter, box: QRectF, thick: float) -> None:
        if self._share <= 0:
            return
        pen = QPen(self._look.colour("accent"), thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(box, 90 * 16, round(360 * 16 * min(self._share, 1.0)))
