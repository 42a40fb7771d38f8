"""The whole session as one strip, with minutes below and a legend."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.model.session import StepKind
from app.ui.follow.strip import Piece, spans
from app.ui.follow.words import kind_in_words
from app.ui.printing.card import CardPiece
from app.ui.printing.ink import BLACK, FILLS, LINE, QUIET, Letters, is_dark
from app.ui.printing.paper import MM
from app.ui.printing.text import Text, line_height, paint_line
from app.ui.widgets.words import tr

_BAR = 7.0 * MM
_TICK = 1.2 * MM
_LEGEND_GAP = 2.4 * MM
_SWATCH = 3.2 * MM
_MINUTES_APART = 5

_LEGEND = (
    ((StepKind.TALK, StepKind.POSITION, StepKind.AFTERCARE), "No touch"),
    ((StepKind.SETTLE, StepKind.RELAX, StepKind.COOL_DOWN), ""),
    ((StepKind.WARM_UP,), ""),
    ((StepKind.WORK,), ""),
    ((StepKind.KNOT,), ""),
)


@dataclass(frozen=True, slots=True)
class StripBlock:
    """The strip; its pieces bear the numbers of the steps."""

    pieces: tuple[CardPiece, ...]

    def height(self, width: float) -> float:
        """Return its height with minutes and legend."""
        small = line_height(Letters.SMALL)
        return _BAR + _TICK + small + _LEGEND_GAP + small

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint bar, minutes and legend."""
        bar = QRectF(box.left(), box.top(), box.width(), _BAR)
        self._paint_bar(painter, bar)
        self._paint_minutes(painter, bar)
        top = bar.bottom() + _TICK + line_height(Letters.SMALL) + _LEGEND_GAP
        self._paint_legend(painter, box.left(), top)

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        pieces = [Piece(one.kind, one.seconds) for one in self.pieces]
        told = 0
        for one, (left, wide) in zip(
            self.pieces, spans(pieces, bar.width()), strict=True
        ):
            box = QRectF(bar.left() + left, bar.top(), wide, bar.height())
            paint_fill(painter, box, one.kind)
            if one.number != told and _paint_number(painter, box, one):
                told = one.number

    def _paint_minutes(self, painter: QPainter, bar: QRectF) -> None:
        total_s = sum(one.seconds for one in self.pieces) or 1
        top = bar.bottom()
        painter.setPen(QPen(QColor(QUIET), 0.2 * MM))
        for minute in range(0, total_s // 60 + 1, _MINUTES_APART):
            x = bar.left() + bar.width() * minute * 60 / total_s
            painter.setPen(QPen(QColor(QUIET), 0.2 * MM))
            painter.drawLine(
                QPointF(x, top + 0.3 * MM), QPointF(x, top + 0.3 * MM + _TICK)
            )
            words = tr("{count} min", count=minute) if minute else "0"
            aligned = Qt.AlignmentFlag.AlignHCenter
            if not minute:
                aligned = Qt.AlignmentFlag.AlignLeft
            elif x > bar.right() - 6 * MM:
                aligned = Qt.AlignmentFlag.AlignRight
            text = Text(words, Letters.SMALL, QUIET)
            paint_line(painter, (x, top + _TICK + 0.2 * MM), text, aligned)

    def _paint_legend(self, painter: QPainter, left: float, top: float) -> None:
        kinds = {one.kind for one in self.pieces}
        x, high = left, line_height(Letters.SMALL)
        for members, named in _LEGEND:
            shown = [kind for kind in members if kind in kinds]
            if not shown:
                continue
            swatch = QRectF(x, top + (high - _SWATCH) / 2, _SWATCH * 1.5, _SWATCH)
            paint_fill(painter, swatch, shown[0])
            words = ", ".join(kind_in_words(kind) for kind in shown)
            if named:
                words = tr("{name}: {kinds}", name=tr("No touch"), kinds=words)
            text = Text(words[:1].upper() + words[1:], Letters.SMALL)
            x = swatch.right() + 1.2 * MM
            paint_line(painter, (x, top), text)
            x += text.line_width() + 5 * MM


def paint_fill(painter: QPainter, box: QRectF, kind: StepKind) -> None:
    """Fill a box for a kind of step; a knot's has a light rim inside as well."""
    painter.setPen(QPen(QColor(QUIET if FILLS[kind] == "#ffffff" else LINE), 0.2 * MM))
    painter.setBrush(QColor(FILLS[kind]))
    painter.drawRoundedRect(box, 0.8 * MM, 0.8 * MM)
    if kind is StepKind.KNOT:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("#ffffff"), 0.25 * MM))
        inner = box.adjusted(0.6 * MM, 0.6 * MM, -0.6 * MM, -0.6 * MM)
        painter.drawRoundedRect(inner, 0.4 * MM, 0.4 * MM)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_number(painter: QPainter, box: QRectF, one: CardPiece) -> bool:
    """Paint the number of a step into its piece, if there is room."""
    ink = "#ffffff" if is_dark(one.kind) else BLACK
    for letters in (Letters.SMALL_STRONG, Letters.TINY):
        number = Text(str(one.number), letters, ink)
        if number.line_width() < box.width() - 0.4 * MM:
            place = (box.center().x(), box.center().y() - line_height(letters) / 2)
            paint_line(painter, place, number, Qt.AlignmentFlag.AlignHCenter)
            return True
    return False
