"""Small pictures of what lies on the map: zones with their hatches, knots, line art."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRadialGradient

from app.ui.widgets.chip import Swatch
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look
from app.ui.widgets.painting import paint_box

RADIUS_PX = 4.0
BONE = "#A08A66"
MUSCLE = "#B0532F"


def zone_swatch(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw a piece of the massage zone."""
    _tile(painter, rect, look.colour("work"), 0.45)


def caution_swatch(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw a piece of a caution area: one hatch."""
    colour = look.colour("caution")
    _hatch(painter, rect, colour, crossed=False)
    _tile(painter, rect, colour, 0.18)


def no_go_swatch(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw a piece of a no-go area: a cross hatch."""
    colour = look.colour("no_go")
    _hatch(painter, rect, colour, crossed=True)
    _tile(painter, rect, colour, 0.22)


def knot_swatch(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw a knot: a disc that fades, and its dot."""
    colour = look.colour("knot")
    fade = QRadialGradient(rect.center(), rect.width() * 0.62)
    for at, alpha in ((0.0, 0.85), (0.45, 0.5), (1.0, 0.0)):
        tint = QColor(colour)
        tint.setAlphaF(alpha)
        fade.setColorAt(at, tint)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fade)
    painter.drawEllipse(rect.adjusted(-1, -1, 1, 1))
    painter.setBrush(colour)
    painter.drawEllipse(rect.center(), rect.width() * 0.16, rect.width() * 0.16)


def bone_swatch(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw line art of bone."""
    colour = look.colour("text") if look.theme.is_dark else QColor(BONE)
    paint_glyph(painter, "bone", rect.adjusted(-2, -2, 2, 2), colour, 2.2)


def muscle_swatch(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw line art of muscle: its fibres."""
    colour = QColor(MUSCLE)
    _arcs(painter, rect, colour.lighter(130) if look.theme.is_dark else colour)


def landmark_swatch(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw the mark of a landmark: a ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("text"), 1.6))
    painter.drawEllipse(rect.center(), rect.width() * 0.32, rect.width() * 0.32)


def label_swatch(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw lines of writing."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(look.colour("quiet"), 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for share, end in ((0.25, 0.95), (0.5, 0.7), (0.75, 0.85)):
        y = rect.top() + rect.height() * share
        right = rect.left() + rect.width() * end
        painter.drawLine(QPointF(rect.left() + 1, y), QPointF(right, y))


def referral_swatch(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw a place where a knot is felt: a soft violet area."""
    colour = look.colour("knot")
    fill = QColor(colour)
    fill.setAlphaF(0.28)
    box = rect.adjusted(0, rect.height() * 0.16, 0, -rect.height() * 0.16)
    paint_box(painter, box, box.height() / 2, fill, colour, 1.0)


def stroke_swatch(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw a stroke: the way of the hand, an arrow head, and what touches."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = look.colour("work_text")
    pen = QPen(ink, 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    middle, top = rect.center().x(), rect.top() + 1
    painter.drawLine(QPointF(middle, rect.bottom()), QPointF(middle, top))
    wing = rect.width() * 0.26
    painter.drawLine(QPointF(middle - wing, top + wing), QPointF(middle, top))
    painter.drawLine(QPointF(middle + wing, top + wing), QPointF(middle, top))
    painter.setPen(Qt.PenStyle.NoPen)
    pale = QColor(ink)
    pale.setAlphaF(0.45)
    painter.setBrush(pale)
    hand = QPointF(middle, rect.top() + rect.height() * 0.74)
    painter.drawEllipse(hand, rect.width() * 0.3, rect.height() * 0.24)


def sign_swatch(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw the sign that stands in a no-go area."""
    colour = look.colour("no_go")
    paint_glyph(painter, "no_entry", rect.adjusted(-1, -1, 1, 1), colour, 2.4)


SWATCH_OF_LAYER: dict[str, Swatch] = {
    "massage_zone": zone_swatch,
    "caution": caution_swatch,
    "no_go": no_go_swatch,
    "knots": knot_swatch,
    "bones": bone_swatch,
    "muscles": muscle_swatch,
    "landmarks": landmark_swatch,
    "labels": label_swatch,
}


def _tile(painter: QPainter, rect: QRectF, colour: QColor, alpha: float) -> None:
    fill = QColor(colour)
    fill.setAlphaF(alpha)
    paint_box(painter, rect, RADIUS_PX, fill, colour, 1.3)


def _hatch(painter: QPainter, rect: QRectF, colour: QColor, crossed: bool) -> None:
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(rect, RADIUS_PX, RADIUS_PX)
    painter.setClipPath(clip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.1))
    side, step = rect.width(), rect.width() / (3.2 if crossed else 2.4)
    offset = -side
    while offset < side:
        left, top = rect.left() + offset, rect.top()
        painter.drawLine(QPointF(left, top + side), QPointF(left + side, top))
        if crossed:
            painter.drawLine(QPointF(left, top), QPointF(left + side, top + side))
        offset += step
    painter.restore()


def _arcs(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for share in (0.2, 0.5, 0.8):
        path = QPainterPath()
        y = rect.top() + rect.height() * share
        path.moveTo(rect.left() + 1, y + 2)
        path.quadTo(rect.center().x(), y - 4, rect.right() - 1, y + 2)
        painter.drawPath(path)
