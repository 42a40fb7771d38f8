"""Strokes on paper: ways with arrow heads, and the contact at its true size."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from app.ui.map.drawn_stroke import DrawnStroke
from app.ui.map.easel import Easel, line_pen
from app.ui.map.stroke_notes import first_strokes, press_chains
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
from app.ui.printing.ink import BLACK

_WAY_PX, _CASING_PX = 1.9, 4.0
_ARROW = ArrowLook(
    side_px=8.0,
    ahead=0.5,
    behind=0.6,
    notch=0.35,
    half_wide=0.5,
    casing_px=1.8,
    every_px=42.0,
    begun_px=21.0,
    crowded_px=8.0,
)
_START_PX = 2.4
_DASHES = [2.2, 2.4]
_DOTS = [0.1, 2.4]


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
    points = way_points(easel, places)
    way, painter = way_path(points), easel.painter
    painter.strokePath(way, line_pen("#ffffff", 0.9, _CASING_PX))
    pen = line_pen(BLACK, 1.0, _WAY_PX)
    if dashes:
        pen.setDashPattern(dashes)
    painter.strokePath(way, pen)
    for head in arrow_heads(points, _ARROW):
        paint_arrow(painter, head, BLACK, _ARROW)


def _paint_contact(easel: Easel, stroke: DrawnStroke, *, is_start: bool) -> None:
    painter = easel.painter
    with contact_at(easel, stroke, 0.0) as body:
        shape = contact_outline(str(stroke.stroke.contact.contact), body)
        painter.fillPath(shape, tinted(BLACK if is_start else "#ffffff", 0.42))
        painter.strokePath(shape, line_pen("#ffffff", 1.0, 2.6))
        painter.strokePath(shape, line_pen(BLACK, 1.0, 1.1))
        if is_start:
            painter.setPen(line_pen("#ffffff", 1.0, 1.2))
            painter.setBrush(QColor(BLACK))
            painter.drawEllipse(QPointF(), _START_PX, _START_PX)
            painter.setBrush(Qt.BrushStyle.NoBrush)
