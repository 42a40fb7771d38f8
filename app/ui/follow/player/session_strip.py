"""The whole session in one line: a piece a turn, as long as the turn takes."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
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
        self._boxes: list[QRectF] = []
        self._painted: tuple[int, int, str] = (0, 0, "")
        self.setObjectName("player_strip")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._measure)

    def show_turns(self, turns: tuple[tuple[int, float], ...]) -> None:
        """Take the turns: the number of the step, and how long the turn takes."""
        self._turns = turns
        self._measure()

    def show_at(self, index: int, share: float, left_s: float) -> None:
        """Show where the session stands: in which turn, and how far."""
        self._index, self._share, self._left_s = index, share, left_s
        words = tr(
            "Turn {number} of {count}, {left}",
            number=index + 1,
            count=len(self._turns),
            left=left_of(left_s),
        )
        old, self._painted = self._painted, (index, self._past_px(), words)
        if self._painted[:2] != old[:2]:
            self.update(self._pieces(old[0], index))
        if words != old[2]:
            self.setAccessibleName(words)
            self.update(self._words_room().toAlignedRect())

    def spans(self) -> list[QRectF]:
        """Return the box of each piece, without the height of the present one."""
        return self._boxes

    def _measure(self) -> None:
        """Work out where the pieces are; a frame has no time for it."""
        self._boxes = self._measured()
        self.update()

    def _measured(self) -> list[QRectF]:
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

    def _past_px(self) -> int:
        """Return how much of the present piece is full."""
        boxes = self._boxes
        wide = boxes[self._index].width() if self._index < len(boxes) else 0.0
        return round(self._share * wide)

    def _pieces(self, one: int, other: int) -> QRegion:
        """Return what pieces are painted on, from one to another."""
        boxes = self._boxes[min(one, other) : max(one, other) + 1]
        region = QRegion()
        for box in boxes:
            region += _seen_of(box, self.height())
        return region

    def _words_room(self) -> QRectF:
        room = QRectF(self.rect())
        room.setLeft(room.right() - self._look.px(_WORDS_WIDE - 16))
        return room

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        for index, box in enumerate(self._boxes):
            if not event.region().intersects(_seen_of(box, self.height())):
                continue
            radius = min(box.height(), box.width()) / 2
            if index < self._index:
                paint_box(painter, box, radius, _past(look))
            elif index > self._index:
                line = look.colour("quiet")
                line.setAlphaF(0.55)
                paint_box(painter, box, radius, None, line, max(1.6 * look.unit, 1.0))
            else:
                self._paint_now(painter, box)
        if event.region().intersects(self._words_room().toAlignedRect()):
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
        room = self._words_room()
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


def _seen_of(box: QRectF, height_px: int) -> QRect:
    """Return where a piece is painted, the present one in its full height."""
    return QRectF(box.left() - 1, 0, box.width() + 2, height_px).toAlignedRect()


def _past(look: PlayerLook) -> QColor:
    colour = look.colour("accent")
    colour.setAlphaF(0.62)
    return colour
