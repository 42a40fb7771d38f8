"""A stroke: its way with arrow heads, and the moving contact at its true size."""

from collections.abc import Sequence
from itertools import pairwise
from math import atan2, degrees, hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPolygonF,
    QRadialGradient,
)

from app.ui.map.drawn_stroke import DrawnStroke
from app.ui.map.easel import Easel, line_pen
from app.ui.map.stroke_notes import paint_starts, press_chains
from app.ui.map.stroke_pens import ink_of, way_pen
from app.ui.map.theme import tinted

_ARROW_PX = 16.0
_ARROW_EVERY_PX = 70.0
Place = tuple[float, float]
_LINES_ON = {"palm": 3, "stacked_palms": 3, "heel": 1, "knuckles": 3, "fingertips": 3}
"""How many creases tell one contact from another; the thumb has a nail instead."""


def paint_strokes(
    easel: Easel, strokes: Sequence[DrawnStroke], font: QFont, seconds: float
) -> None:
    """Paint the ways and, on them, the contacts where they are at a time."""
    for chain in press_chains(strokes):
        _paint_way(easel, [one.points[0] for one in chain], "next")
    for stroke in strokes:
        if stroke.is_way:
            kind = "press" if stroke.stroke.is_loaded else "light"
            _paint_way(easel, stroke.points, kind)
    for stroke in strokes:
        share = stroke.share_at(seconds)
        if share is not None:
            _paint_contact(easel, stroke, stroke.place_at(share), share)
        elif not stroke.is_way:
            _paint_ghost(easel, stroke)
    paint_starts(easel, strokes, font)


def _paint_way(easel: Easel, places: list[Place], kind: str) -> None:
    points = [QPointF(*easel.view.to_px(x, y)) for x, y in places]
    way = QPainterPath()
    way.addPolygon(QPolygonF(points))
    painter, ink = easel.painter, ink_of(easel.theme)
    painter.strokePath(way, line_pen("#ffffff", 0.85, 6.4))
    painter.strokePath(way, way_pen(ink, kind))
    for place, angle in _arrows(points):
        _paint_arrow(painter, place, angle, ink)


def _arrows(points: list[QPointF]) -> list[tuple[QPointF, float]]:
    """Return places of arrow heads, evenly along the way and one at its end."""
    heads: list[tuple[QPointF, float]] = []
    since, end = 0.0, (points[-1], 0.0)
    for start, stop in pairwise(points):
        step = stop - start
        length = hypot(step.x(), step.y())
        if length < 1e-6:
            continue
        since += length
        end = (stop, degrees(atan2(step.y(), step.x())))
        if since >= _ARROW_EVERY_PX:
            since = 0.0
            heads.append(end)
    if since < _ARROW_EVERY_PX * 0.4 and heads:
        heads.pop()
    return [*heads, end]


def _paint_arrow(painter: QPainter, tip: QPointF, angle_deg: float, ink: str) -> None:
    painter.save()
    painter.translate(tip)
    painter.rotate(angle_deg)
    head = QPainterPath(QPointF(_ARROW_PX * 0.45, 0))
    head.lineTo(-_ARROW_PX * 0.75, _ARROW_PX * 0.6)
    head.lineTo(-_ARROW_PX * 0.5, 0)
    head.lineTo(-_ARROW_PX * 0.75, -_ARROW_PX * 0.6)
    head.closeSubpath()
    painter.strokePath(head, line_pen("#ffffff", 0.95, 3.0))
    painter.fillPath(head, QColor(ink))
    painter.restore()


def _paint_contact(
    easel: Easel,
    stroke: DrawnStroke,
    place: tuple[float, float, float],
    share: float,
) -> None:
    x_mm, y_mm, angle_deg = place
    contact, scale = stroke.stroke.contact, easel.view.px_per_mm
    painter = easel.painter
    painter.save()
    painter.translate(QPointF(*easel.view.to_px(x_mm, y_mm)))
    painter.rotate(angle_deg)
    half = QPointF(contact.along_mm * scale / 2, contact.across_mm * scale / 2)
    body = QRectF(-half, half)
    if not stroke.is_way and stroke.stroke.is_loaded:
        _paint_press(easel, body, share)
    shape = _outline_of(str(contact.contact), body)
    shade = QRadialGradient(QPointF(0, 0), max(half.x(), half.y()))
    strength = 0.6 if stroke.stroke.is_loaded else 0.34
    shade.setColorAt(0, tinted(ink_of(easel.theme), strength))
    shade.setColorAt(1, tinted(ink_of(easel.theme), strength * 0.62))
    painter.fillPath(shape, shade)
    painter.strokePath(shape, line_pen("#ffffff", 0.95, 1.8))
    _paint_creases(painter, str(contact.contact), body)
    painter.restore()


def _paint_ghost(easel: Easel, stroke: DrawnStroke) -> None:
    """Paint where a press will come, while others have their turn."""
    x_mm, y_mm, angle_deg = stroke.place_at(0.0)
    contact, scale = stroke.stroke.contact, easel.view.px_per_mm
    painter = easel.painter
    painter.save()
    painter.translate(QPointF(*easel.view.to_px(x_mm, y_mm)))
    painter.rotate(angle_deg)
    half = QPointF(contact.along_mm * scale / 2, contact.across_mm * scale / 2)
    shape = _outline_of(str(contact.contact), QRectF(-half, half))
    painter.fillPath(shape, tinted(ink_of(easel.theme), 0.14))
    painter.strokePath(shape, line_pen("#ffffff", 0.6, 1.2))
    painter.restore()


def _outline_of(contact: str, body: QRectF) -> QPainterPath:
    """Return the contact's outline: round, or with straighter sides."""
    shape = QPainterPath()
    if contact in ("forearm", "ulnar_edge", "knuckles", "fingertips"):
        round_px = min(body.width(), body.height()) / 2
        shape.addRoundedRect(body, round_px, round_px)
    elif contact == "soft_fist":
        round_px = min(body.width(), body.height()) / 3
        shape.addRoundedRect(body, round_px, round_px)
    else:
        shape.addEllipse(body)
    return shape


def _paint_creases(painter: QPainter, contact: str, body: QRectF) -> None:
    """Draw what tells the contacts apart: a nail, the fingers' gaps, the heel."""
    painter.setPen(line_pen("#ffffff", 0.55, 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if contact in ("thumb_pad", "stacked_thumbs"):
        nail = QRectF(0, 0, body.width() * 0.34, body.height() * 0.5)
        nail.moveCenter(QPointF(body.width() * 0.24, 0))
        painter.drawEllipse(nail)
    elif contact == "heel":
        painter.drawArc(body.adjusted(body.width() * 0.3, 0, 0, 0), 90 * 16, 180 * 16)
    elif contact in _LINES_ON:
        count = _LINES_ON[contact]
        for index in range(1, count + 1):
            y = body.top() + body.height() * index / (count + 1)
            inset = body.width() * (0.12 if contact == "knuckles" else 0.3)
            start = body.left() + inset
            if contact.endswith(("palm", "palms")):
                start = 0.0
            painter.drawLine(QPointF(start, y), QPointF(body.right() - inset / 2, y))


def _paint_press(easel: Easel, body: QRectF, share: float) -> None:
    """Paint the ring that closes in while a place is pressed and held."""
    reach = 10.0 * (1 - share) + 3.0
    easel.painter.setPen(line_pen(ink_of(easel.theme), 0.25 + 0.5 * share, 1.6))
    easel.painter.setBrush(Qt.BrushStyle.NoBrush)
    easel.painter.drawEllipse(body.adjusted(-reach, -reach, reach, reach))
