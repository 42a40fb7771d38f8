"""Text on paper: broken into lines once, so that room and letters always agree."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextOption,
)

from app.ui.printing.ink import BLACK, Letters, font_of

LEADING = 1.22
"""From line to line, in heights of the letters."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one style and one colour."""

    words: str
    letters: Letters = Letters.BODY
    ink: str = BLACK

    def height(self, width: float) -> float:
        """Return how high it is at a width; nothing is nothing high."""
        return _laid_out(self.words, self.letters, round(width, 1))[1]

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> float:
        """Paint it and return how high it is."""
        layout, height = _laid_out(self.words, self.letters, round(width, 1))
        painter.setPen(QColor(self.ink))
        layout.draw(painter, QPointF(x, y))
        return height

    def line_width(self) -> float:
        """Return how wide it is on one line."""
        return QFontMetricsF(font_of(self.letters)).horizontalAdvance(self.words)


def line_height(letters: Letters) -> float:
    """Return the height of one line."""
    return font_of(letters).pixelSize() * LEADING


def paint_line(
    painter: QPainter,
    place: tuple[float, float],
    text: Text,
    aligned: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line: its left end, middle or right end at x, its top at y."""
    x, y = place
    width = text.line_width() + 1.0
    if aligned == Qt.AlignmentFlag.AlignRight:
        x -= width
    elif aligned == Qt.AlignmentFlag.AlignHCenter:
        x -= width / 2
    text.paint(painter, x, y, width + 2.0)


@lru_cache(maxsize=1024)
def _laid_out(words: str, letters: Letters, width: float) -> tuple[QTextLayout, float]:
    layout = QTextLayout(words, font_of(letters))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    step, y = line_height(letters), 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0.0, y + (step - line.height()) / 2))
        y += step
    layout.endLayout()
    return layout, y if words else 0.0
