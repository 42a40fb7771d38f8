"""Words on the body: which side is which, and names beside marks."""

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath

from app.model.safety import Side
from app.ui.map.easel import Easel, line_pen
from app.ui.map.theme import tinted
from app.ui.practise.trace import Place

PAD_PX = (9.0, 4.0)
AWAY_PX = 20.0
RADIUS_PX = 7.0


@dataclass(frozen=True, slots=True)
class MapWord:
    """Words that belong to a place, in mm."""

    text: str
    place: Place
    is_strong: bool = False


def paint_map_words(
    easel: Easel, words: tuple[MapWord, ...], font: QFont, room: QRectF
) -> None:
    """Paint words beside their places, none over another or over a place."""
    places = [QPointF(*easel.view.to_px(*word.place)) for word in words]
    taken = [_around(place) for place in places]
    for word, place in zip(words, places, strict=True):
        box = _free_box(_size(word, font), place, taken, room)
        taken.append(box)
        _paint_word(easel, box, word.text, font, is_strong=word.is_strong)


def paint_sides(
    easel: Easel,
    texts: dict[Side, str],
    asked: Side | None,
    font: QFont,
    room: QRectF,
) -> None:
    """Paint at both upper edges whose side that is; the one asked for is strong."""
    for side, text in texts.items():
        is_asked = side is asked
        word = MapWord(text, (0, 0), is_asked)
        wide, high = _size(word, font)
        left = room.left() + 14 if side is Side.LEFT else room.right() - 14 - wide
        box = QRectF(left, room.top() + 14, wide, high)
        _paint_word(easel, box, text, font, is_strong=is_asked)


def _paint_word(
    easel: Easel, box: QRectF, text: str, font: QFont, *, is_strong: bool
) -> None:
    theme, painter = easel.theme, easel.painter
    sheet = QPainterPath()
    sheet.addRoundedRect(box, RADIUS_PX, RADIUS_PX)
    ground = theme.text if is_strong else theme.surface
    painter.fillPath(sheet, tinted(ground, 0.94))
    if not is_strong:
        painter.strokePath(sheet, line_pen(theme.line, 1.0, 1.0))
    painter.setFont(_font(font, is_strong=is_strong))
    painter.setPen(QColor(theme.surface if is_strong else theme.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _font(font: QFont, *, is_strong: bool) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    return made


def _size(word: MapWord, font: QFont) -> tuple[float, float]:
    metrics = QFontMetricsF(_font(font, is_strong=word.is_strong))
    wide = metrics.horizontalAdvance(word.text) + 2 * PAD_PX[0]
    return wide, metrics.height() + 2 * PAD_PX[1]


def _around(place: QPointF) -> QRectF:
    side = AWAY_PX * 0.6
    return QRectF(place.x() - side, place.y() - side, 2 * side, 2 * side)


def _free_box(
    size: tuple[float, float], place: QPointF, taken: list[QRectF], room: QRectF
) -> QRectF:
    """Return the first box beside a place that covers nothing.

    Else the one below it, pushed into the room: what is cut off says nothing.
    """
    wide, high = size
    inner = room.marginsRemoved(QMarginsF(6, 6, 6, 6))
    boxes = [
        QRectF(place.x() + AWAY_PX, place.y() - high / 2, wide, high),
        QRectF(place.x() - AWAY_PX - wide, place.y() - high / 2, wide, high),
        QRectF(place.x() - wide / 2, place.y() + AWAY_PX, wide, high),
        QRectF(place.x() - wide / 2, place.y() - AWAY_PX - high, wide, high),
        QRectF(place.x() + AWAY_PX, place.y() + AWAY_PX, wide, high),
        QRectF(place.x() + AWAY_PX, place.y() - AWAY_PX - high, wide, high),
        QRectF(place.x() - AWAY_PX - wide, place.y() + AWAY_PX, wide, high),
        QRectF(place.x() - AWAY_PX - wide, place.y() - AWAY_PX - high, wide, high),
    ]
    free = [
        box
        for box in boxes
        if inner.contains(box) and not any(box.intersects(other) for other in taken)
    ]
    if free:
        return free[0]
    below = boxes[2]
    left = max(min(below.left(), inner.right() - wide), inner.left())
    top = max(min(below.top(), inner.bottom() - high), inner.top())
    return QRectF(left, top, wide, high)
