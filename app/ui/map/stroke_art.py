"""A stroke: its way with arrow heads, and the moving contact at its true size."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QRadialGradient

from app.ui.map.drawn_stroke import DrawnStroke
from app.ui.map.easel import Easel, line_pen
from app.ui.map.stroke_notes import paint_starts, press_chains
from app.ui.map.stroke_pens import ink_of, way_pen
from app.ui.map.stroke_shapes import (
    ArrowLook,
    arrow_heads,
    contact_at,
    contact_outline,
    paint_arrow,
    way_path,
    way_points,
)
from app.ui.map.theme import tinted

_ARROW = ArrowLook(
    side_px=16.0,
    ahead=0.45,
    behind=0.75,
    notch=0.5,
    half_wide=0.6,
    casing_px=3.0,
    every_px=70.0,
    begun_px=0.0,
    crowded_px=28.0,
)
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
            _paint_contact(easel, stroke, share)
        elif not stroke.is_way:
            _paint_ghost(easel, stroke)
    paint_starts(easel, strokes, font)


def _paint_way(easel: Easel, places: Sequence[Place], kind: str) -> None:
    points = way_points(easel, places)
    way = way_path(points)
    painter, ink = easel.painter, ink_of(easel.theme)
    painter.strokePath(way, line_pen("#ffffff", 0.85, 6.4))
    painter.strokePath(way, way_pen(ink, kind))
    for head in arrow_heads(points, _ARROW):
        paint_arrow(painter, head, ink, _ARROW)


def _paint_contact(easel: Easel, stroke: DrawnStroke, share: float) -> None:
    painter, contact = easel.painter, str(stroke.stroke.contact.contact)
    ink, is_loaded = ink_of(easel.theme), stroke.stroke.is_loaded
    with contact_at(easel, stroke, share) as body:
        if not stroke.is_way and is_loaded:
            _paint_press(easel, body, share)
        shape = contact_outline(contact, body)
        shade = QRadialGradient(QPointF(), max(body.width(), body.height()) / 2)
        strength = 0.6 if is_loaded else 0.34
        shade.setColorAt(0, tinted(ink, strength))
        shade.setColorAt(1, tinted(ink, strength * 0.62))
        painter.fillPath(shape, shade)
        painter.strokePath(shape, line_pen("#ffffff", 0.95, 1.8))
        _paint_creases(painter, contact, body)


def _paint_ghost(easel: Easel, stroke: DrawnStroke) -> None:
    """Paint where a press will come, while others have their turn."""
    with contact_at(easel, stroke, 0.0) as body:
        shape = contact_outline(str(stroke.stroke.contact.contact), body)
        easel.painter.fillPath(shape, tinted(ink_of(easel.theme), 0.14))
        easel.painter.strokePath(shape, line_pen("#ffffff", 0.6, 1.2))


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
