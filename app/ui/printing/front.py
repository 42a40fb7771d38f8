"""The first part of a card: what to stay off, when to stop, what to have ready."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.ui.printing.blocks import Beside, Block, Lines, Spaced, Stack, in_columns
from app.ui.printing.card import Card
from app.ui.printing.ink import BLACK, QUIET, WASH, Letters
from app.ui.printing.map_crop import MapCrop, paint_crop
from app.ui.printing.paper import MM
from app.ui.printing.pictures import PrintMaps
from app.ui.printing.pressure_art import LevelBlock
from app.ui.printing.strip_art import StripBlock
from app.ui.printing.text import Text, line_height
from app.ui.widgets.words import tr

_BOX = 3.2 * MM
_INDENT = 5.4 * MM
_BULLET = 3.4 * MM
_PAD = 3.2 * MM
_MAP_WIDTH, _MAP_HEIGHT = 50.0 * MM, 62.0 * MM
_COLUMN_GAP = 6.0 * MM


@dataclass(frozen=True, slots=True)
class TickLine:
    """A box to tick, and words."""

    words: str

    def height(self, width: float) -> float:
        """Return the height of the words."""
        return self._text().height(width - _INDENT)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint an empty box beside the words."""
        high = line_height(Letters.BODY)
        square = QRectF(box.left(), box.top() + (high - _BOX) / 2, _BOX, _BOX)
        painter.setPen(QPen(QColor(BLACK), 0.3 * MM))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(square)
        wide = box.width() - _INDENT
        self._text().paint(painter, box.left() + _INDENT, box.top(), wide)

    def _text(self) -> Text:
        return Text(self.words, Letters.BODY)


@dataclass(frozen=True, slots=True)
class BulletLine:
    """A point of a list."""

    words: str
    letters: Letters = Letters.BODY

    def height(self, width: float) -> float:
        """Return the height of the words."""
        return Text(self.words, self.letters).height(width - _BULLET)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint a dot before the words."""
        middle = box.top() + line_height(self.letters) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(BLACK))
        painter.drawEllipse(QPointF(box.left() + 0.8 * MM, middle), 4.5, 4.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        text = Text(self.words, self.letters)
        text.paint(painter, box.left() + _BULLET, box.top(), box.width() - _BULLET)


@dataclass(frozen=True, slots=True)
class Panel:
    """A framed part with a heading; a warning has a sign and a strong frame."""

    title: str
    inner: Block
    is_warning: bool = False

    def height(self, width: float) -> float:
        """Return its height with the frame."""
        inner = self.inner.height(width - 2 * _PAD)
        return 2 * _PAD + line_height(Letters.HEADING) + 1.2 * MM + inner

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint frame, heading and what is inside."""
        painter.setPen(QPen(QColor(BLACK), (0.45 if self.is_warning else 0.2) * MM))
        painter.setBrush(QColor("#ffffff" if self.is_warning else WASH))
        painter.drawRoundedRect(box, 1.6 * MM, 1.6 * MM)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = box.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        high, indent = line_height(Letters.HEADING), 0.0
        if self.is_warning:
            _paint_triangle(painter, QRectF(inner.left(), inner.top(), high, high))
            indent = high + 1.6 * MM
        head = Text(self.title, Letters.HEADING)
        head.paint(painter, inner.left() + indent, inner.top(), inner.width() - indent)
        top = inner.top() + high + 1.2 * MM
        self.inner.paint(
            painter, QRectF(inner.left(), top, inner.width(), inner.bottom() - top)
        )


@dataclass(frozen=True, slots=True)
class NoGoMap:
    """The whole body with the places to stay off."""

    maps: PrintMaps
    map_id: str

    def height(self, width: float) -> float:
        """Return its fixed height."""
        return _MAP_HEIGHT

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint it at the upper left."""
        content = self.maps.content(self.map_id)
        if content is not None:
            place = QRectF(box.left(), box.top(), _MAP_WIDTH, _MAP_HEIGHT)
            paint_crop(painter, place, MapCrop(content, is_whole=True))


def front_blocks(card: Card, maps: PrintMaps) -> Iterator[Spaced]:
    """Return what stands before the first step."""
    yield Spaced(_head(card))
    yield Spaced(StripBlock(card.pieces), 4 * MM)
    yield Spaced(_warnings(card, maps), 5 * MM)
    if card.levels:
        yield Spaced(_firmness(card), 4 * MM)
    if card.before:
        yield Spaced(tick_list(tr("Before you begin"), card.before), 5 * MM)


def _head(card: Card) -> Block:
    facts = "  \u00b7  ".join(card.facts)
    told = Lines(
        (
            Text(card.title, Letters.DISPLAY),
            Text(card.term, Letters.BODY, QUIET),
            Text(facts, Letters.HEADING),
            Text(card.summary, Letters.BODY),
        ),
        0.9 * MM,
    )
    day = tr("Day ____________________")
    fitted = Lines((Text(card.fitted, Letters.STRONG), Text(day, Letters.BODY)), 2 * MM)
    return Beside((told, fitted), (2.1, 1.0), 8 * MM)


def _firmness(card: Card) -> Block:
    columns = [LevelBlock(level) for level in card.levels]
    rows = tuple(in_columns(columns, max(len(columns), 3), _COLUMN_GAP))
    heading = Lines((Text(tr("How firm"), Letters.HEADING),))
    return Stack((heading, *rows), 1.0 * MM)


def _warnings(card: Card, maps: PrintMaps) -> Block:
    no_go = Lines(
        (
            Text(
                tr("Hands stay off whatever is ruled crosswise on the maps:"),
                Letters.BODY,
            ),
            Text(tr("{places}.", places=", ".join(card.no_go)), Letters.BODY),
        ),
        1.2 * MM,
    )
    places: Block = no_go
    if card.front_map_id:
        picture = NoGoMap(maps, card.front_map_id)
        share = _MAP_WIDTH / MM
        places = Beside((picture, no_go), (share, 36.0), 4 * MM)
    if card.no_go_elsewhere:
        told = tr(
            "On the other maps: {places}.", places=", ".join(card.no_go_elsewhere)
        )
        places = Stack((places, Lines((Text(told, Letters.SMALL),))), 2.4 * MM)
    left = Panel(tr("Stay off"), places, is_warning=True)
    right = Stack(
        (
            Panel(tr("Stop at once"), _bullets(*_stop_signs()), is_warning=True),
            Panel(tr("The receiver decides"), _bullets(*_rules())),
        ),
        3 * MM,
    )
    return Beside((left, right), (1.0, 0.86), 4 * MM)


def _stop_signs() -> tuple[str, ...]:
    return (
        tr("They say stop, or you are not sure that they are well."),
        tr("Sharp or burning pain, or pain that runs into an arm or a leg."),
        tr("Numbness, tingling, or an arm or leg that turns weak."),
        tr("Dizziness, sickness, short breath, or a racing heart."),
        tr(
            "Chest pain, trouble breathing or speaking, fainting: call the emergency "
            "number."
        ),
    )


def _rules() -> tuple[str, ...]:
    return (
        tr("Ask before the first touch, and again whenever the pressure grows."),
        tr("What you both agreed to leave out stays left out, map or no map."),
        tr("Softer counts at once and from then on; nobody has to give a reason."),
        tr("The dots are the most there is, never a goal. Lighter is always right."),
    )


def _bullets(*lines: str) -> Block:
    return Stack(tuple(BulletLine(line) for line in lines), 0.9 * MM)


def tick_list(title: str, lines: tuple[str, ...]) -> Block:
    """Return a list to tick, in two columns."""
    rows = in_columns([TickLine(line) for line in lines], 2, _COLUMN_GAP)
    heading = Lines((Text(title, Letters.HEADING),))
    return Stack((heading, Stack(tuple(rows), 1.2 * MM)), 1.8 * MM)


def _paint_triangle(painter: QPainter, box: QRectF) -> None:
    inner = box.adjusted(0.2 * MM, 0.4 * MM, -0.2 * MM, -0.5 * MM)
    shape = QPolygonF([QPointF(inner.center().x(), inner.top()), inner.bottomRight()])
    shape.append(inner.bottomLeft())
    painter.setPen(QPen(QColor(BLACK), 0.4 * MM))
    painter.setBrush(QColor(BLACK))
    painter.drawPolygon(shape)
    painter.setPen(QPen(QColor("#ffffff"), 0.55 * MM))
    x, high = inner.center().x(), inner.height()
    top = inner.top()
    painter.drawLine(QPointF(x, top + high * 0.38), QPointF(x, top + high * 0.66))
    painter.drawPoint(QPointF(x, top + high * 0.84))
    painter.setBrush(Qt.BrushStyle.NoBrush)
