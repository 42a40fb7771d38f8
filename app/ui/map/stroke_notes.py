"""What explains a stroke: where it begins, how fast it goes, what its lines mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath, QPen

from app.ui.map.drawn_stroke import DrawnStroke
from app.ui.map.easel import Easel, line_pen
from app.ui.map.notes import note_size, paint_note
from app.ui.map.stroke_pens import ink_of, way_pen
from app.ui.map.theme import tinted
from app.ui.map.tip import wrapped

_START_PX = 5.5
_START_GAP_PX = 6.0
_SAMPLE_PX = 34.0
_GAP_PX = 8.0
_PAD_PX = 10.0
_MARGIN_PX = 14.0
_WIDEST_LETTERS = 52


def _tr(text: str) -> str:
    return QCoreApplication.translate("BodyMapView", text)


@dataclass(frozen=True, slots=True)
class Caption:
    """The sheet that explains the lines: its words, then a sample of each line.

    Attributes
    ----------
    samples
        The kind of line, ``press``, ``light`` or ``next``, and what it means.
    """

    words: tuple[str, ...]
    samples: tuple[tuple[str, str], ...]
    box: QRectF


def first_strokes(strokes: Sequence[DrawnStroke]) -> tuple[DrawnStroke, ...]:
    """Return the strokes with which the hands begin: one, or one for each side.

    A hand that only rests beside one that works is not where to begin.
    """
    first = min((one.stroke.begins_s for one in strokes), default=0.0)
    starts = [one for one in strokes if one.stroke.begins_s == first]
    loaded = [one for one in starts if one.stroke.is_loaded]
    moving = [one for one in starts if one.is_way]
    return tuple((loaded or moving or starts)[:2])


def press_chains(strokes: Sequence[DrawnStroke]) -> tuple[tuple[DrawnStroke, ...], ...]:
    """Return the presses that follow one another, each side of the body apart."""
    chains: list[list[DrawnStroke]] = []
    for one in strokes:
        if one.is_way:
            continue
        if chains and one.stroke.begins_s > chains[-1][-1].stroke.begins_s:
            chains[-1].append(one)
        else:
            chains.append([one])
    return tuple(tuple(chain) for chain in chains if len(chain) > 1)


def caption_for(
    strokes: Sequence[DrawnStroke],
    font: QFont,
    room: QRectF,
    covered: Sequence[QRectF] = (),
) -> Caption | None:
    """Return the sheet at the lower edge that explains the strokes, if there are any.

    Parameters
    ----------
    covered
        What floats over the map: the sheet goes above it.
    """
    if not strokes:
        return None
    metrics = QFontMetricsF(font)
    widest = min(
        room.width() - 2 * (_MARGIN_PX + _PAD_PX),
        metrics.averageCharWidth() * _WIDEST_LETTERS,
    )
    words = tuple(wrapped(_pace(strokes), metrics, widest))
    samples = _samples(strokes)
    inset = _SAMPLE_PX + _GAP_PX
    width = max(
        *(metrics.horizontalAdvance(row) for row in words),
        *(metrics.horizontalAdvance(said) + inset for _, said in samples),
    )
    height = metrics.height() * (len(words) + len(samples)) + 2 * _PAD_PX - 4
    box = QRectF(0, 0, width + 2 * _PAD_PX, height)
    box.moveCenter(QPointF(room.center().x(), 0))
    box.moveBottom(room.bottom() - _MARGIN_PX)
    for one in sorted(covered, key=lambda one: -one.top()):
        if box.intersects(one) and one.top() > room.center().y():
            box.moveBottom(one.top() - _GAP_PX)
    return Caption(words, samples, box)


def _pace(strokes: Sequence[DrawnStroke]) -> str:
    """Return the contact and how fast it goes, or how long it presses."""
    first = first_strokes(strokes)[0]
    name = first.stroke.contact.name
    if not first.is_way:
        words = _tr("{contact}, at true size: about {seconds} s on each place")
        return words.format(contact=name, seconds=max(1, round(first.stroke.period_s)))
    cm_per_s = first.lengths_mm[-1] / 10 / max(first.stroke.period_s, 0.2)
    shown = f"{cm_per_s:.0f}" if cm_per_s >= 1 else f"{cm_per_s:.1f}"
    words = _tr("{contact}, at true size: about {speed} cm a second")
    return words.format(contact=name, speed=shown)


def _samples(strokes: Sequence[DrawnStroke]) -> tuple[tuple[str, str], ...]:
    samples = []
    if any(one.is_way and one.stroke.is_loaded for one in strokes):
        samples.append(("press", _tr("Solid line: with pressure")))
    if any(one.is_way and not one.stroke.is_loaded for one in strokes):
        samples.append(("light", _tr("Dashed line: only glide, without pressure")))
    if press_chains(strokes):
        samples.append(("next", _tr("Dotted line: move on to the next place")))
    if not samples:
        samples.append(("press", _tr("Stay on the place that is marked")))
    return tuple(samples)


def paint_caption(easel: Easel, caption: Caption, font: QFont) -> None:
    """Paint the sheet that explains the lines."""
    painter, theme, box = easel.painter, easel.theme, caption.box
    sheet = QPainterPath()
    sheet.addRoundedRect(box, 8, 8)
    painter.fillPath(sheet, tinted(theme.surface, 0.95))
    painter.strokePath(sheet, line_pen(theme.line, 1.0, 1.0))
    painter.setFont(font)
    height = QFontMetricsF(font).height()
    row = QRectF(box.left() + _PAD_PX, box.top() + _PAD_PX - 2, box.width(), height)
    painter.setPen(QColor(theme.text))
    for words in caption.words:
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, words)
        row.translate(0, height)
    for kind, said in caption.samples:
        middle = QPointF(row.left(), row.center().y())
        painter.setPen(_sample_pen(easel, kind))
        painter.drawLine(middle, middle + QPointF(_SAMPLE_PX, 0))
        painter.setPen(QColor(theme.quiet_text))
        text = row.translated(_SAMPLE_PX + _GAP_PX, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, said)
        row.translate(0, height)


def _sample_pen(easel: Easel, kind: str) -> QPen:
    color = easel.theme.accent if easel.theme.is_dark else ink_of(easel.theme)
    return way_pen(color, kind)


def paint_starts(easel: Easel, strokes: Sequence[DrawnStroke], font: QFont) -> None:
    """Mark where to begin: a dot on each side, and the words beside one of them."""
    starts = first_strokes(strokes)
    painter = easel.painter
    for one in starts:
        painter.setPen(line_pen("#ffffff", 0.95, 2.0))
        painter.setBrush(QColor(ink_of(easel.theme)))
        place = QPointF(*easel.view.to_px(*one.points[0]))
        painter.drawEllipse(place, _START_PX, _START_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if starts:
        rows = (_tr("Start here"),)
        box = start_box(easel, strokes, starts[-1], QFontMetricsF(font), rows)
        paint_note(easel, rows, font, box, easel.theme.text)


def start_box(
    easel: Easel,
    strokes: Sequence[DrawnStroke],
    start: DrawnStroke,
    metrics: QFontMetricsF,
    rows: tuple[str, ...],
) -> QRectF:
    """Return where the words stand: behind the dot, away from where the hand goes."""
    x, y = easel.view.to_px(*start.points[0])
    dx, dy = _heading(strokes, start)
    extent = note_size(rows, metrics)
    away = _START_PX + _START_GAP_PX
    across, down = away + extent.width() / 2, away + extent.height() / 2
    box = QRectF(QPointF(), extent)
    if abs(dx) > abs(dy):
        box.moveCenter(QPointF(x - (across if dx > 0 else -across), y))
    else:
        box.moveCenter(QPointF(x, y - (down if dy > 0 else -down)))
    return box


def _heading(strokes: Sequence[DrawnStroke], start: DrawnStroke) -> tuple[float, float]:
    """Return the direction in which a stroke sets out; to the head if it stays."""
    places = start.points
    for chain in press_chains(strokes):
        if start is chain[0]:
            places = [one.points[0] for one in chain]
    for (x0, y0), (x1, y1) in pairwise(places):
        length = hypot(x1 - x0, y1 - y0)
        if length > 0:
            return (x1 - x0) / length, (y1 - y0) / length
    return 0.0, -1.0
