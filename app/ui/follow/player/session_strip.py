"""The whole session in one line: a piece a turn, as long as the turn takes."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.follow.player.player_look import PlayerLook
from app.ui.follow.player.shown import left_of
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

_GAP, _STEP_GAP = 3.0, 8.0
_HIGH, _NOW_HIGH = 14.0, 26.0
_LEAST = 6.0
_WORDS = 30
_WORDS_WIDE = 210


class SessionStrip(QWidget):
    """Past pieces are full, coming ones hollow; the present one is tall and framed.

    The two sides of one step lie closer together than steps do.
    """

    def __init__(self, look: PlayerLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._turns: tuple[tuple[int, float], ...] = ()
        self._index, self._share, self._left_s = 0, 0.0, 0.0
        self._painted: tuple[object, ...] = ()
        self.setObjectName("player_strip")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    def show_turns(self, turns: tuple[tuple[int, float], ...]) -> None:
        """Take the turns: the number of the step, and how long the turn takes."""
        self._turns = turns
        self.update()

    def show_at(self, index: int, share: float, left_s: float) -> None:
        """Show where the session stands: in which turn, and how far."""
        self._index, self._share, self._left_s = index, share, left_s
        words = tr(
            "Turn {number} of {count}, {left}",
            number=index + 1,
            count=len(self._turns),
            left=left_of(left_s),
        )
        now = (index, round(share * self._now_px()), words)
        if now != self._painted:
            self._painted = now
            self.setAccessibleName(words)
            self.update()

    def spans(self) -> list[QRectF]:
        """Return the box of each piece, without the height of the present one."""
        room = self.width() - self._look.px(_WORDS_WIDE)
        unit = self._look.unit
        gaps = [
            (_STEP_GAP if one[0] != other[0] else _GAP) * unit
            for one, other in zip(self._turns, self._turns[1:], strict=False)
        ]
        whole = sum(seconds for _, seconds in self._turns) or 1.0
        free = max(room - sum(gaps), 1.0)
        wide = [
            max(free * seconds / whole, _LEAST * unit) for _, seconds in self._turns
        ]
        shrink = free / sum(wide) if wide else 1.0
        high = _HIGH * unit
        boxes, left = [], 0.0
        for each, gap in zip(wide, [*gaps, 0.0], strict=True):
            top = (self.height() - high) / 2
            boxes.append(QRectF(left, top, each * shrink, high))
            left += each * shrink + gap
        return boxes

    def _now_px(self) -> float:
        boxes = self.spans()
        return boxes[self._index].width() if self._index < len(boxes) else 0.0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        for index, box in enumerate(self.spans()):
            radius = min(box.height(), box.width()) / 2
            if index < self._index:
                paint_box(painter, box, radius, _past(look))
            elif index > self._index:
                line = look.colour("quiet")
                line.setAlphaF(0.55)
                paint_box(painter, box, radius, None, line, max(1.6 * look.unit, 1.0))
            else:
                self._paint_now(painter, box)
        self._paint_left(painter)

    def _paint_now(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        grow = (_NOW_HIGH - _HIGH) * look.unit / 2
        tall = box.adjusted(0, -grow, 0, grow)
        radius = min(tall.height() / 2, tall.width() / 2, 8 * look.unit)
        paint_box(painter, tall, radius, look.colour("line"))
        painter.save()
        painter.setClipRect(
            QRectF(tall.left(), tall.top(), tall.width() * self._share, tall.height())
        )
        paint_box(painter, tall, radius, look.colour("accent"))
        painter.restore()
        paint_box(
            painter, tall, radius, None, look.colour("text"), max(2.6 * look.unit, 1.2)
        )

    def _paint_left(self, painter: QPainter) -> None:
        look = self._look
        text = left_of(self._left_s)
        room = QRectF(self.rect())
        room.setLeft(room.right() - look.px(_WORDS_WIDE - 16))
        font = QFont(look.font(_WORDS / look.text_share, QFont.Weight.Medium))
        while QFontMetrics(font).horizontalAdvance(text) > room.width():
            font.setPixelSize(font.pixelSize() - 1)
        painter.setFont(font)
        painter.setPen(look.colour("quiet"))
        painter.drawText(
            room,
            int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
            text,
        )


def _past(look: PlayerLook) -> QColor:
    colour = look.colour("accent")
    colour.setAlphaF(0.62)
    return colour
