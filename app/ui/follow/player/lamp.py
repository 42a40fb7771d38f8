"""Light on the place of the turn: all around it sinks into the ground."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QRadialGradient,
    QTransform,
)

_DARK = 0.62
"""How far the surroundings sink, away from the edges."""

_SIDE, _RIGHT, _TOP = 0.09, 0.20, 0.04
_BOTTOM = 0.15
_SMOOTH = ((0.0, 0.0), (0.25, 0.10), (0.5, 0.5), (0.75, 0.90), (1.0, 1.0))


def paint_lamp(
    painter: QPainter,
    room: QRectF,
    lit: QRectF,
    ground: str,
    foot_px: float,
    strength: float = 1.0,
) -> None:
    """Let the picture sink into the ground, but for what is lit.

    Parameters
    ----------
    lit
        Box of the place in pixels; an empty one leaves all in the light.
    foot_px
        Height at the lower edge that other widgets lie on.
    strength
        Of the lamp, 0 to 1; the edges always end in the ground.
    """
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    if not lit.isEmpty() and strength > 0:
        painter.fillRect(room, _spot(lit, room, ground, _DARK * strength))
    for box, start, end in _edges(room, foot_px):
        painter.fillRect(box, _edge(start, end, ground))
    painter.restore()


def paint_brim(painter: QPainter, room: QRectF, ground: str, wide_px: float) -> None:
    """Let what lies over the picture end softly at its right edge.

    Only so wide as the picture is all ground there: over it nothing is seen.
    """
    box = QRectF(room.right() - wide_px, room.top(), wide_px, room.height())
    painter.fillRect(box, _edge(box.topLeft(), box.topRight(), ground))


def _spot(lit: QRectF, room: QRectF, ground: str, dark: float) -> QBrush:
    """Return an oval hole of light in a veil of ground colour."""
    reach = max(lit.width(), lit.height(), 0.3 * room.height()) / 2
    gradient = QRadialGradient(QPointF(0, 0), 1.0)
    for at, alpha in ((0.0, 0.0), (0.42, 0.0), (0.56, 0.16), (0.72, 0.55), (1.0, 1.0)):
        gradient.setColorAt(at, _tinted(ground, alpha * dark))
    brush = QBrush(gradient)
    wide = max(lit.width() / 2, 0.62 * reach) * 2.35
    high = max(lit.height() / 2, 0.62 * reach) * 2.35
    middle = lit.center()
    brush.setTransform(QTransform().translate(middle.x(), middle.y()).scale(wide, high))
    return brush


def _edges(room: QRectF, foot_px: float) -> tuple[tuple[QRectF, QPointF, QPointF], ...]:
    """Return the strips along the edges, from clear to the ground."""
    left, top, right, bottom = room.left(), room.top(), room.right(), room.bottom()
    wide, high = room.width(), room.height()
    x = left + wide * _SIDE
    x1 = right - wide * _RIGHT
    y = top + high * _TOP
    y1 = bottom - max(foot_px, 1) - high * _BOTTOM
    y2 = bottom - foot_px * 0.85
    return (
        (QRectF(left, top, x - left, high), QPointF(x, 0), QPointF(left, 0)),
        (QRectF(x1, top, right - x1, high), QPointF(x1, 0), QPointF(right, 0)),
        (QRectF(left, top, wide, y - top), QPointF(0, y), QPointF(0, top)),
        (QRectF(left, y1, wide, bottom - y1), QPointF(0, y1), QPointF(0, y2)),
    )


def _edge(start: QPointF, end: QPointF, ground: str) -> QBrush:
    gradient = QLinearGradient(start, end)
    for at, alpha in _SMOOTH:
        gradient.setColorAt(at, _tinted(ground, alpha))
    return QBrush(gradient)


def _tinted(ground: str, alpha: float) -> QColor:
    colour = QColor(ground)
    colour.setAlphaF(alpha)
    return colour
