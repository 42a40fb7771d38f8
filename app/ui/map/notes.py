"""Labels that stand on the body itself, each on a plate of its own."""

from itertools import islice

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from app.ui.map.easel import Easel
from app.ui.map.theme import tinted

PADDING_PX = 5.0
_WIDEST_LETTERS = 19
_STEP_PX = 4.0
_PLATE_ALPHA = 0.84


def note_rows(words: str, metrics: QFontMetricsF) -> tuple[str, ...]:
    """Return the words in short rows of about the same width: less is covered."""
    parts = words.split()
    widths = [metrics.horizontalAdvance(part) for part in parts]
    space = metrics.horizontalAdvance(" ")
    widest = metrics.averageCharWidth() * _WIDEST_LETTERS
    counts = _row_counts(widths, space, widest)
    narrower = counts
    while len(counts) > 1 and len(narrower) == len(counts):
        counts = narrower
        widest -= _STEP_PX
        narrower = _row_counts(widths, space, widest)
    rest = iter(parts)
    return tuple(" ".join(islice(rest, count)) for count in counts)


def _row_counts(widths: list[float], space: float, widest: float) -> list[int]:
    """Return how many words go into each row, as many as are no wider."""
    counts: list[int] = []
    filled = 0.0
    for width in widths:
        if counts and filled + space + width <= widest:
            counts[-1] += 1
            filled += space + width
        else:
            counts.append(1)
            filled = width
    return counts


def note_size(rows: tuple[str, ...], metrics: QFontMetricsF) -> QSizeF:
    """Return the size of a note with its plate."""
    widest = max(metrics.horizontalAdvance(row) for row in rows)
    return QSizeF(widest + 2 * PADDING_PX, metrics.height() * len(rows) + 2)


def paint_note(
    easel: Easel, rows: tuple[str, ...], font: QFont, box: QRectF, color: str
) -> None:
    """Paint a note, its rows in the middle of the plate."""
    painter = easel.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(easel.theme.surface, _PLATE_ALPHA))
    painter.drawRoundedRect(box, 5, 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(font)
    painter.setPen(QColor(color))
    height = (box.height() - 2) / len(rows)
    for index, row in enumerate(rows):
        place = QRectF(box.left(), box.top() + 1 + index * height, box.width(), height)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, row)
