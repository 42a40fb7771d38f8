"""Small notes that stand on the body itself, each on a light plate."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from app.ui.map.easel import Easel
from app.ui.map.theme import tinted

_PADDING_PX = 4.0
_PLATE_ALPHA = 0.76


def note_size(words: str, font: QFont) -> QSizeF:
    """Return the size of a note with its plate."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(words) + 2 * _PADDING_PX
    return QSizeF(width, metrics.height())


def note_box(words: str, font: QFont, centre: tuple[float, float]) -> QRectF:
    """Return the box of a note in the middle of what it speaks of."""
    box = QRectF(QPointF(), note_size(words, font))
    box.moveCenter(QPointF(*centre))
    return box


def paint_note(easel: Easel, words: str, font: QFont, box: QRectF) -> None:
    """Paint a note in the violet of the knots; skin is light in both themes."""
    painter = easel.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(easel.theme.surface_glow, _PLATE_ALPHA))
    painter.drawRoundedRect(box, 5, 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(font)
    painter.setPen(QColor(easel.theme.knot_dot))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
