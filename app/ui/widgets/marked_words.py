"""Where in a label the words stand that a book explains, and their dotted lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPen,
    QTextDocument,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QLabel

from app.ui.widgets.look import Look
from app.ui.widgets.word_book import Finder

LINE_PX = 1.3
GAP = 2.0
"""Between two dots, as a multiple of their width."""


@dataclass(frozen=True)
class MarkedWord:
    """A word and its parts: two where it breaks over the end of a line.

    Attributes
    ----------
    parts
        Boxes of the letters, in pixels of the label.
    """

    key: str
    parts: tuple[QRectF, ...]

    @property
    def box(self) -> QRect:
        """Return the box of its first part."""
        return self.parts[0].toAlignedRect()

    def is_at(self, place: QPointF) -> bool:
        """Say whether a place is on the word."""
        return any(part.contains(place) for part in self.parts)


def words_in(label: QLabel, find: Finder) -> tuple[MarkedWord, ...]:
    """Return the words of a label's text that `find` knows, where they are drawn."""
    room = QRectF(label.contentsRect())
    document = _document_of(label, room.width())
    text = document.toPlainText() if document else label.text()
    marks = find(text)
    if not marks or room.width() < 1:
        return ()
    if document is not None:
        layout, height = document.firstBlock().layout(), document.size().height()
    else:
        layout, height = _layout_of(label, room.width())
    # Labels set their text in the middle of their height.
    origin = QPointF(room.left(), room.top() + max((room.height() - height) / 2, 0))
    found = (
        MarkedWord(mark.key, tuple(_boxes(layout, origin, mark.start, mark.end)))
        for mark in marks
    )
    return tuple(word for word in found if word.parts)


def paint_words(painter: QPainter, words: tuple[MarkedWord, ...], look: Look) -> None:
    """Draw a dotted line below each word."""
    pen = QPen(look.colour("accent"), LINE_PX)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, GAP])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    for word in words:
        for part in word.parts:
            y = part.bottom() - LINE_PX / 2
            painter.drawLine(QPointF(part.left(), y), QPointF(part.right(), y))


def _document_of(label: QLabel, width_px: float) -> QTextDocument | None:
    """Return the laid out text of a label that holds markup; None for plain text."""
    if label.textFormat() is not Qt.TextFormat.RichText:
        return None
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(label.font())
    document.setHtml(label.text())
    document.setTextWidth(width_px)
    return document


def _layout_of(label: QLabel, width_px: float) -> tuple[QTextLayout, float]:
    """Return the text of a label as Qt breaks it, and how high it is."""
    layout = QTextLayout(label.text(), label.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    leading = QFontMetricsF(label.font()).leading()
    height = -leading
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
        height = ceil(height + leading)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def _boxes(
    layout: QTextLayout, origin: QPointF, start: int, end: int
) -> Iterator[QRectF]:
    """Yield the boxes of letters, one for each line that they stand in."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = _x_at(line, first), _x_at(line, last)
            top = origin.y() + line.y()
            bottom = top + line.ascent() + line.descent()
            yield QRectF(
                QPointF(origin.x() + left, top), QPointF(origin.x() + right, bottom)
            )


def _x_at(line: QTextLine, letter: int) -> float:
    """Return where a letter begins."""
    # The stubs know less than the call gives: the place, and the letter that is there.
    found: tuple[float, int] = line.cursorToX(letter)  # type: ignore[assignment]
    return found[0]
