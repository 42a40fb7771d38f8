"""Pressure on paper: filled dots out of five, and the word for it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.printing.card import CardLevel
from app.ui.printing.ink import BLACK, QUIET, Letters
from app.ui.printing.paper import MM
from app.ui.printing.text import Text, line_height, paint_line
from app.ui.widgets.words import tr

_DOT = 2.1 * MM
_GAP = 0.7 * MM
_LEVELS = 5


def paint_pressure(
    painter: QPainter, place: tuple[float, float], level: int, name: str
) -> None:
    """Paint a level as one line of dots and words."""
    left, top = place
    high = line_height(Letters.SMALL_STRONG)
    painter.setPen(QPen(QColor(BLACK), 0.25 * MM))
    for number in range(_LEVELS):
        x = left + number * (_DOT + _GAP)
        painter.setBrush(QColor(BLACK if number < level else "#ffffff"))
        painter.drawEllipse(QRectF(x, top + (high - _DOT) / 2, _DOT, _DOT))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    words = tr("{name}, {level} of 5", name=name, level=level)
    x = left + _LEVELS * (_DOT + _GAP) + 1.2 * MM
    paint_line(painter, (x, top), Text(words, Letters.SMALL_STRONG))


@dataclass(frozen=True, slots=True)
class LevelBlock:
    """A level, and how it feels."""

    level: CardLevel

    def height(self, width: float) -> float:
        """Return the height of dots and words."""
        return line_height(Letters.SMALL_STRONG) + self._felt().height(width)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint the dots above the words."""
        place = (box.left(), box.top())
        paint_pressure(painter, place, self.level.level, self.level.name)
        top = box.top() + line_height(Letters.SMALL_STRONG)
        self._felt().paint(painter, box.left(), top, box.width())

    def _felt(self) -> Text:
        return Text(self.level.felt, Letters.SMALL, QUIET)
