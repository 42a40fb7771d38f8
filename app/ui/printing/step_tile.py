"""One step on a card: its number, a small map, what to do and what to watch."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.follow.words import kind_in_words
from app.ui.printing.card import CardStep
from app.ui.printing.ink import BLACK, LINE, QUIET, Letters, is_dark
from app.ui.printing.map_crop import MapCrop, paint_crop
from app.ui.printing.paper import MM
from app.ui.printing.pictures import PrintMaps
from app.ui.printing.pressure_art import paint_pressure
from app.ui.printing.strip_art import paint_fill
from app.ui.printing.text import Text, line_height, paint_line
from app.ui.widgets.words import tr

LARGEST_MAP = 38.0 * MM
LEAST_ROW = 44.0 * MM
_BADGE = 6.2 * MM
_TIME = 19.0 * MM
_HEAD_GAP = 1.4 * MM
_GAP = 2.6 * MM
_BETWEEN = 1.0 * MM
_ABOVE, _BELOW = 2.0 * MM, 1.6 * MM
_AROUND = _ABOVE + _BADGE + _HEAD_GAP + _BELOW


def map_side_for(page_height: float, gap: float) -> float:
    """Return how large maps are, so that full rows fill a page."""
    rows = max(int((page_height + gap) // (LEAST_ROW + gap)), 1)
    return min((page_height + gap) / rows - gap - _AROUND, LARGEST_MAP)


@dataclass(frozen=True, slots=True)
class StepTile:
    """A step beside its map; without a place, words alone."""

    step: CardStep
    maps: PrintMaps
    map_side: float

    def height(self, width: float) -> float:
        """Return how high it is: the map's height, or more where words need it."""
        body = self._body_height(self._body_width(width))
        if self._has_map:
            body = max(body, self.map_side)
        return _ABOVE + self._head_height(width) + _HEAD_GAP + body + _BELOW

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint the tile from the upper end of its box."""
        _paint_rule(painter, box)
        top = box.top() + _ABOVE
        self._paint_head(painter, box, top)
        y = top + self._head_height(box.width()) + _HEAD_GAP
        left = box.left()
        content = self.maps.content(self.step.map_id) if self._has_map else None
        if content is not None:
            step = self.step
            crop = MapCrop(content, step.here, step.then, step.strokes)
            side = self.map_side
            paint_crop(painter, QRectF(left, y, side, side), crop)
        if self._has_map:
            left += self.map_side + _GAP
        else:
            left += _BADGE + 2 * MM
        self._paint_body(painter, left, y, self._body_width(box.width()))

    @property
    def _has_map(self) -> bool:
        return bool(self.step.map_id)

    def _body_width(self, width: float) -> float:
        if self._has_map:
            return width - self.map_side - _GAP
        return width - _BADGE - 2 * MM

    # --- number, title, time ------------------------------------------------------

    def _title(self) -> Text:
        return Text(self.step.title, Letters.TITLE)

    def _title_width(self, width: float) -> float:
        return width - _BADGE - 2 * MM - _TIME

    def _head_height(self, width: float) -> float:
        return max(self._title().height(self._title_width(width)), _BADGE)

    def _paint_head(self, painter: QPainter, box: QRectF, top: float) -> None:
        step = self.step
        badge = QRectF(box.left(), top, _BADGE, _BADGE)
        paint_fill(painter, badge, step.kind)
        ink = "#ffffff" if is_dark(step.kind) else BLACK
        number = Text(str(step.number), Letters.TITLE, ink)
        high = line_height(Letters.TITLE)
        place = (badge.center().x(), badge.center().y() - high / 2)
        paint_line(painter, place, number, Qt.AlignmentFlag.AlignHCenter)
        middle = top + max((_BADGE - high) / 2, 0.0)
        self._title().paint(
            painter, badge.right() + 2 * MM, middle, self._title_width(box.width())
        )
        right = Qt.AlignmentFlag.AlignRight
        time = Text(step.time, Letters.NUMBER)
        paint_line(painter, (box.right(), middle - 0.2 * MM), time, right)

    # --- words --------------------------------------------------------------------

    def _words(self) -> tuple[Text, ...]:
        step = self.step
        watch = tr("Watch: {what}", what=step.watch) if step.watch else ""
        return (
            Text(step.say, Letters.BODY),
            Text(step.repetitions, Letters.SMALL, QUIET),
            Text(watch, Letters.SMALL, QUIET),
        )

    def _above(self) -> tuple[Text, ...]:
        step = self.step
        told = step.where or kind_in_words(step.kind).capitalize()
        return (Text(told, Letters.STRONG),) if self._has_map else ()

    def _body_height(self, width: float) -> float:
        texts = [t for t in (*self._above(), *self._words()) if t.words]
        heights = [text.height(width) for text in texts]
        if self.step.level:
            heights.append(line_height(Letters.SMALL_STRONG))
        return sum(heights) + _BETWEEN * max(len(heights) - 1, 0)

    def _paint_body(
        self, painter: QPainter, left: float, top: float, width: float
    ) -> None:
        y = top
        for text in self._above():
            y += text.paint(painter, left, y, width) + _BETWEEN
        if self.step.level:
            paint_pressure(painter, (left, y), self.step.level, self.step.level_name)
            y += line_height(Letters.SMALL_STRONG) + _BETWEEN
        for text in self._words():
            if text.words:
                y += text.paint(painter, left, y, width) + _BETWEEN


def _paint_rule(painter: QPainter, box: QRectF) -> None:
    painter.setPen(QPen(QColor(LINE), 0.2 * MM))
    painter.drawLine(QPointF(box.left(), box.top()), QPointF(box.right(), box.top()))
