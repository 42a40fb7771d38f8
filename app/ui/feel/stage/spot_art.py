"""Marks on the skin: what the learner set, what is asked, and what was right."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.feel.stage.moment import Spot, SpotKind
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle

RADIUS_PX = 11.0
REACH_PX = 26
ASKED_MM = 15.0
"""A ring about a place is wider than the finger that covers it."""

FILLS = {
    SpotKind.HIT: "work",
    SpotKind.FALSE: "no_go",
    SpotKind.MISSED: "knot",
}
GLYPHS = {SpotKind.HIT: "tick", SpotKind.FALSE: "close"}
RING = QColor("#FFFFFF")
INK = QColor("#2A2522")


def paint_spot(
    painter: QPainter,
    look: Look,
    spot: Spot,
    at_px: QPointF,
    px_per_mm: float,
    is_chosen: bool,
) -> None:
    """Paint one mark; its sign says what it is, not only its colour."""
    radius = look.px(RADIUS_PX)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if spot.kind is SpotKind.ASKED:
        _paint_asked(painter, at_px, max(ASKED_MM * px_per_mm, 1.5 * radius))
        return
    fill = look.colour(FILLS.get(spot.kind, "accent"))
    is_hollow = spot.kind is SpotKind.MISSED
    painter.setPen(QPen(RING, 2.2))
    if is_hollow:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at_px, radius + 1.5, radius + 1.5)
        painter.setPen(QPen(fill, 2.4, Qt.PenStyle.DotLine))
    else:
        painter.setBrush(fill)
    painter.drawEllipse(at_px, radius, radius)
    if is_chosen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(INK, 2.0))
        painter.drawEllipse(at_px, radius + 3.5, radius + 3.5)
    inner = QRectF(at_px.x() - radius, at_px.y() - radius, 2 * radius, 2 * radius)
    glyph = GLYPHS.get(spot.kind)
    ink = QColor(look.theme.on_accent) if not is_hollow else RING
    if glyph and not spot.words:
        paint_glyph(painter, glyph, inner.adjusted(4, 4, -4, -4), RING, 3.0)
    elif spot.words:
        painter.setFont(look.font(TextStyle.SMALL_STRONG))
        painter.setPen(ink)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, spot.words)


def _paint_asked(painter: QPainter, at_px: QPointF, radius: float) -> None:
    """Paint a target: white over dark, so that it is seen on any skin."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(INK, 4.0), QPen(RING, 2.0)):
        painter.setPen(pen)
        painter.drawEllipse(at_px, radius, radius)
