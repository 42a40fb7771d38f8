"""The player's own icons, on the same grid of 24 by 24 as all the others."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.ui.widgets.glyphs import GRID, STROKE, paint_glyph


def paint_sign(
    painter: QPainter, name: str, rect: QRectF, colour: QColor, stroke: float = STROKE
) -> None:
    """Draw an icon of the player, or one of those that all rooms share."""
    if name not in _SIGNS:
        paint_glyph(painter, name, rect, colour, stroke)
        return
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    pen = QPen(colour, stroke)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(_SIGNS[name](), pen)
    painter.restore()


def _chain(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for x, y in points[1:]:
        path.lineTo(x, y)
    return path


def _eye() -> QPainterPath:
    path = QPainterPath(QPointF(2.6, 12))
    path.cubicTo(6.5, 4.6, 17.5, 4.6, 21.4, 12)
    path.cubicTo(17.5, 19.4, 6.5, 19.4, 2.6, 12)
    path.addEllipse(QPointF(12, 12), 3.1, 3.1)
    return path


def _pause() -> QPainterPath:
    path = _chain((8.5, 5), (8.5, 19))
    path.addPath(_chain((15.5, 5), (15.5, 19)))
    return path


def _play() -> QPainterPath:
    path = _chain((8, 5), (18.5, 12), (8, 19))
    path.closeSubpath()
    return path


def _again() -> QPainterPath:
    path = QPainterPath()
    path.arcMoveTo(QRectF(4.5, 4.5, 15, 15), 60)
    path.arcTo(QRectF(4.5, 4.5, 15, 15), 60, 300)
    path.addPath(_chain((11.6, 2.6), (15.8, 5.5), (12.6, 9.3)))
    return path


def _ask() -> QPainterPath:
    path = QPainterPath(QPointF(7.5, 20.5))
    path.lineTo(8.2, 16.6)
    path.cubicTo(1.6, 15.2, 2.0, 4.6, 12, 4.4)
    path.cubicTo(22.4, 4.6, 22.4, 16.8, 12.2, 16.8)
    path.closeSubpath()
    path.addPath(_chain((8.4, 10.6), (8.5, 10.6)))
    path.addPath(_chain((12, 10.6), (12.1, 10.6)))
    path.addPath(_chain((15.6, 10.6), (15.7, 10.6)))
    return path


def _more() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12, 12), 8.5, 8.5)
    path.addPath(_chain((12, 8), (12, 16)))
    path.addPath(_chain((8, 12), (16, 12)))
    return path


def _open_lock() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(5, 10.6, 14, 9.6), 2.4, 2.4)
    path.moveTo(8, 10.6)
    path.lineTo(8, 7.4)
    path.cubicTo(8, 2.0, 15.6, 2.0, 16, 6.6)
    return path


def _widen() -> QPainterPath:
    path = _chain((9, 4.5), (4.5, 4.5), (4.5, 9))
    for corner in (
        ((15, 4.5), (19.5, 4.5), (19.5, 9)),
        ((19.5, 15), (19.5, 19.5), (15, 19.5)),
        ((9, 19.5), (4.5, 19.5), (4.5, 15)),
    ):
        path.addPath(_chain(*corner))
    return path


def _narrow() -> QPainterPath:
    path = _chain((9, 4.5), (9, 9), (4.5, 9))
    for corner in (
        ((15, 4.5), (15, 9), (19.5, 9)),
        ((19.5, 15), (15, 15), (15, 19.5)),
        ((9, 19.5), (9, 15), (4.5, 15)),
    ):
        path.addPath(_chain(*corner))
    return path


_SIGNS: dict[str, Callable[[], QPainterPath]] = {
    "again": _again,
    "ask": _ask,
    "eye": _eye,
    "more": _more,
    "narrow": _narrow,
    "open_lock": _open_lock,
    "pause": _pause,
    "play": _play,
    "widen": _widen,
}
