"""The small sign beside the pointer: what lies there, and what is allowed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath

from app.ui.map.easel import Easel, line_pen
from app.ui.map.theme import tinted

OFFSET_PX = 16.0
_MARGIN_PX = 4.0
_PADDING_PX = 9.0
_BAR_PX = 3.0
_WIDEST_LETTERS = 34


@dataclass(frozen=True, slots=True)
class Tip:
    """A sign at its place.

    Attributes
    ----------
    rows
        Each with whether it is said quietly: all but the name are.
    """

    rows: tuple[tuple[str, bool], ...]
    box: QRectF


def tip_beside(
    lines: Sequence[str],
    font: QFont,
    at_px: tuple[float, float],
    room: QRectF,
    covered: Sequence[QRectF] = (),
) -> Tip:
    """Return a sign beside the pointer, in the room and never under the pointer.

    Parameters
    ----------
    covered
        What floats over the map: a sign goes another way if it can.
    """
    metrics = QFontMetricsF(font)
    inset = 2 * _PADDING_PX + _BAR_PX
    widest = min(
        room.width() - 2 * _MARGIN_PX - inset,
        metrics.averageCharWidth() * _WIDEST_LETTERS,
    )
    rows = tuple(
        (row, bool(index))
        for index, line in enumerate(lines)
        for row in wrapped(line, metrics, widest)
    )
    longest = max(metrics.horizontalAdvance(row) for row, _ in rows)
    height = metrics.height() * len(rows) + _PADDING_PX * 1.2
    extent = QSizeF(min(longest, widest) + inset, height)
    return Tip(rows, _free_box(extent, QPointF(*at_px), room, covered))


def _free_box(
    extent: QSizeF, pointer: QPointF, room: QRectF, covered: Sequence[QRectF]
) -> QRectF:
    """Return the first place beside the pointer that is free, or at least in sight."""
    margin = _MARGIN_PX
    inner = room.adjusted(margin, margin, -margin, -margin)
    boxes = [
        QRectF(QPointF(x, y), extent)
        for x, y in _corners(extent, pointer, inner)
        if inner.top() <= y and y + extent.height() <= inner.bottom()
    ]
    for box in boxes:
        if not any(box.intersects(one) for one in covered):
            return box
    below = QPointF(inner.left(), pointer.y() + OFFSET_PX)
    return boxes[0] if boxes else QRectF(below, extent)


def _corners(
    extent: QSizeF, pointer: QPointF, inner: QRectF
) -> list[tuple[float, float]]:
    """Return where the sign's upper left corner may be, the best first.

    It is moved sideways into the room; above or below the pointer it stays.
    """
    right, left = pointer.x() + OFFSET_PX, pointer.x() - OFFSET_PX - extent.width()
    below, above = pointer.y() + OFFSET_PX, pointer.y() - OFFSET_PX - extent.height()
    most_right = max(inner.left(), inner.right() - extent.width())
    order = [(right, below), (left, below), (right, above), (left, above)]
    inside = [(x, y) for x, y in order if inner.left() <= x <= most_right]
    moved = [(min(max(right, inner.left()), most_right), y) for y in (below, above)]
    return inside + moved


def wrapped(text: str, metrics: QFontMetricsF, widest_px: float) -> list[str]:
    """Return a text in rows that are no wider, broken between words."""
    rows: list[str] = []
    for word in text.split():
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and metrics.horizontalAdvance(longer) <= widest_px:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows


def paint_tip(easel: Easel, tip: Tip, font: QFont, bar_color: str) -> None:
    """Paint the sign; the bar has the colour of what it speaks of."""
    painter, theme, box = easel.painter, easel.theme, tip.box
    sheet = QPainterPath()
    sheet.addRoundedRect(box, 7, 7)
    painter.fillPath(sheet.translated(0, 1.5), tinted("#000000", 0.16))
    painter.fillPath(sheet, QColor(theme.surface))
    painter.strokePath(sheet, line_pen(theme.line, 1.0, 1.0))
    bar = QRectF(box.left() + 4, box.top() + 6, _BAR_PX, box.height() - 12)
    painter.fillRect(bar, QColor(bar_color))
    painter.setFont(font)
    height = QFontMetricsF(font).height()
    top = box.top() + (box.height() - height * len(tip.rows)) / 2
    left = box.left() + _PADDING_PX + _BAR_PX
    for index, (row, is_quiet) in enumerate(tip.rows):
        painter.setPen(QColor(theme.quiet_text if is_quiet else theme.text))
        place = QRectF(left, top + index * height, box.width(), height)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, row)
