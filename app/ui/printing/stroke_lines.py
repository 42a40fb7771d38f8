"""Strokes on paper: ways with arrow heads, and the contact at its true size."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import atan2, degrees, hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from app.ui.map.drawn_stroke import DrawnStroke
from app.ui.map.easel import Easel, line_pen
from app.ui.map.stroke_notes import first_strokes, press_chains
from app.ui.map.theme import tinted
from app.ui.printing.ink import BLACK

_WAY_PX, _CASING_PX = 1.9, 4.0
_ARROW_PX = 8.0
_ARROW_EVERY_PX = 42.0
_START_PX = 2.4
_DASHES = [2.2, 2.4]
_DOTS = [0.1, 2.4]
_SQUARE = ("forearm", "ulnar_edge", "knuckles", "fingertips", "soft_fist")

_Head = tuple[QPointF, float]


def paint_stroke_lines(easel: Easel, strokes: Sequence[DrawnStroke]) -> None:
    """Paint all ways, then the contacts: dark where they begin, else in outline."""
    for chain in press_chains(strokes):
        _paint_way(easel, [one.points[0] for one in chain], _DOTS)
    for stroke in strokes:
        if stroke.is_way:
            dashes = [] if stroke.stroke.is_loaded else _DASHES
            _paint_way(easel, stroke.points, dashes)
    starts = first_strokes(strokes)
    for stroke in strokes:
        if not stroke.is_way and stroke not in starts:
            _paint_contact(easel, stroke, is_start=False)
    for stroke in starts:
        _paint_contact(easel, stroke, is_start=True)


def _paint_way(
    easel: Easel, places: Sequence[tuple[float, float]], dashes: list[float]
) -> None:
    points = [QPointF(*easel.view.to_px(x, y)) for x, y in places]
    way = QPainterPath()
    way.addPolygon(QPolygonF(points))
    painter = easel.painter
    painter.strokePath(way, line_pen("#ffffff", 0.9, _CASING_PX))
    pen = line_pen(BLACK, 1.0, _WAY_PX)
    if dashes:
        pen.setDashPattern(dashes)
    painter.strokePath(way, pen)
    for tip, angle in _heads(points):
        _paint_head(painter, tip, angle)


def _heads(points: Sequence[QPointF]) -> Iterator[_Head]:
    """Return places of arrow heads: along the way, and one at its end."""
    since, last = _ARROW_EVERY_PX / 2, None
    for start, stop in pairwise(points):
        step = stop - start
        length = hypot(step.x(), step.y())
        if length < 1e-6:
            continue
        since += length
        last = (stop, degrees(atan2(step.y(), step.x())))
        if since >= _ARROW_EVERY_PX:
            since = 0.0
            yield last
    if last is not None and since > _ARROW_PX:
        yield last


def _paint_head(painter: QPainter, tip: QPointF, angle_deg: float) -> None:
    painter.save()
    painter.translate(tip)
    painter.rotate(angle_deg)
    head = QPainterPath(QPointF(_ARROW_PX * 0.5, 0))
    head.lineTo(-_ARROW_PX * 0.6, _ARROW_PX * 0.5)
    head.lineTo(-_ARROW_PX * 0.35, 0)
    head.lineTo(-_ARROW_PX * 0.6, -_ARROW_PX * 0.5)
    head.closeSubpath()
    painter.strokePath(head, line_pen("#ffffff", 0.95, 1.8))
    painter.fillPath(head, QColor(BLACK))
    painter.restore()


def _paint_contact(easel: Easel, stroke: DrawnStroke, *, is_start: bool) -> None:
    x_mm, y_mm, angle_deg = stroke.place_at(0.0)
    contact, scale = stroke.stroke.contact, easel.view.px_per_mm
    painter = easel.painter
    painter.save()
    painter.translate(QPointF(*easel.view.to_px(x_mm, y_mm)))
    painter.rotate(angle_deg)
    half = QPointF(contact.along_mm * scale / 2, contact.across_mm * scale / 2)
    shape = _outline_of(str(contact.contact), QRectF(-half, half))
    painter.fillPath(shape, tinted(BLACK if is_start else "#ffffff", 0.42))
    painter.strokePath(shape, line_pen("#ffffff", 1.0, 2.6))
    painter.strokePath(shape, line_pen(BLACK, 1.0, 1.1))
    if is_start:
        painter.setPen(line_pen("#ffffff", 1.0, 1.2))
        painter.setBrush(QColor(BLACK))
        painter.drawEllipse(QPointF(), _START_PX, _START_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.restore()


def _outline_of(contact: str, body: QRectF) -> QPainterPath:
    shape = QPainterPath()
    if contact in _SQUARE:
        round_px = min(body.width(), body.height()) / 2.5
        shape.addRoundedRect(body, round_px, round_px)
    else:
        shape.addEllipse(body)
    return shape
