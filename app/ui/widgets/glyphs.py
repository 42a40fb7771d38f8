"""Icons as paths on a grid of 24 by 24, drawn by code: no files, any colour, any size.

Every glyph is a line drawing with round ends, unless its name is in `FILLED`.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

GRID = 24.0
STROKE = 1.8


def paint_glyph(
    painter: QPainter, name: str, rect: QRectF, colour: QColor, stroke: float = STROKE
) -> None:
    """Draw the glyph called `name` into the middle of `rect`."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    if name in FILLED:
        painter.fillPath(GLYPHS[name](), colour)
    else:
        pen = QPen(colour, stroke)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(GLYPHS[name](), pen)
    painter.restore()


def _lines(*chains: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for chain in chains:
        path.moveTo(*chain[0])
        for x, y in chain[1:]:
            path.lineTo(x, y)
    return path


def _disc(path: QPainterPath, x: float, y: float, radius: float) -> QPainterPath:
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def _body() -> QPainterPath:
    path = _disc(QPainterPath(), 12, 6.4, 3.3)
    path.moveTo(3.8, 20.6)
    path.cubicTo(3.8, 15.4, 5.6, 13.0, 9.0, 12.4)
    path.cubicTo(11.0, 12.1, 13.0, 12.1, 15.0, 12.4)
    path.cubicTo(18.4, 13.0, 20.2, 15.4, 20.2, 20.6)
    path.moveTo(12, 15.6)
    path.lineTo(12, 20.6)
    return path


def _search() -> QPainterPath:
    return _disc(_lines(((15.5, 15.5), (20, 20))), 10.5, 10.5, 6.2)


def _zoom() -> QPainterPath:
    path = _search()
    path.addPath(_lines(((10.5, 7.7), (10.5, 13.3)), ((7.7, 10.5), (13.3, 10.5))))
    return path


def _settings() -> QPainterPath:
    path = _lines(
        ((4, 7), (12.5, 7)),
        ((17.5, 7), (20, 7)),
        ((4, 17), (6.5, 17)),
        ((11.5, 17), (20, 17)),
    )
    _disc(path, 15, 7, 2.5)
    return _disc(path, 9, 17, 2.5)


def _target() -> QPainterPath:
    path = _disc(QPainterPath(), 12, 12, 8.4)
    _disc(path, 12, 12, 4.2)
    return _disc(path, 12, 12, 0.7)


def _help() -> QPainterPath:
    path = _disc(QPainterPath(), 12, 12, 8.5)
    path.moveTo(9.6, 9.8)
    path.cubicTo(9.8, 6.9, 14.6, 7.0, 14.4, 10.0)
    path.cubicTo(14.2, 12.0, 12.0, 11.8, 12.0, 13.8)
    path.moveTo(12, 16.5)
    path.lineTo(12, 16.6)
    return path


def _list() -> QPainterPath:
    return _lines(
        ((9, 6.5), (20, 6.5)),
        ((9, 12), (20, 12)),
        ((9, 17.5), (20, 17.5)),
        ((4.5, 6.5), (4.6, 6.5)),
        ((4.5, 12), (4.6, 12)),
        ((4.5, 17.5), (4.6, 17.5)),
    )


def _fit() -> QPainterPath:
    return _lines(
        ((4.5, 9), (4.5, 4.5), (9, 4.5)),
        ((15, 4.5), (19.5, 4.5), (19.5, 9)),
        ((19.5, 15), (19.5, 19.5), (15, 19.5)),
        ((9, 19.5), (4.5, 19.5), (4.5, 15)),
    )


def _no_entry() -> QPainterPath:
    return _disc(_lines(((7.8, 12), (16.2, 12))), 12, 12, 8.2)


def _warning() -> QPainterPath:
    return _lines(
        ((12, 3.8), (21, 19.5), (3, 19.5), (12, 3.8)),
        ((12, 9.8), (12, 13.8)),
        ((12, 16.7), (12, 16.8)),
    )


def _check() -> QPainterPath:
    return _disc(_lines(((8.2, 12.3), (11, 15), (16, 9.4))), 12, 12, 8.5)


def _hand() -> QPainterPath:
    path = QPainterPath(QPointF(8.6, 20.3))
    path.cubicTo(6.6, 17.8, 5.3, 16.2, 4.1, 14.2)
    path.cubicTo(3.3, 12.7, 5.2, 11.8, 6.2, 13.0)
    path.lineTo(7.8, 14.9)
    for x, top in ((7.8, 6.4), (10.6, 4.4), (13.4, 4.9), (16.2, 7.2)):
        path.lineTo(x, top)
        path.cubicTo(x, top - 1.7, x + 2.5, top - 1.7, x + 2.5, top)
        path.lineTo(x + 2.5, 11.0)
        path.lineTo(x + 2.8, 11.0)
    path.lineTo(18.7, 14.5)
    path.cubicTo(18.7, 17.0, 17.6, 18.6, 16.9, 20.3)
    path.closeSubpath()
    return path


def _hurt() -> QPainterPath:
    path = _disc(QPainterPath(), 12, 12, 2.4)
    _disc(path, 12, 12, 6.2)
    for x0, y0, x1, y1 in (
        (12, 1.8, 12, 3.4),
        (12, 20.6, 12, 22.2),
        (1.8, 12, 3.4, 12),
        (20.6, 12, 22.2, 12),
    ):
        path.moveTo(x0, y0)
        path.lineTo(x1, y1)
    return path


def _knot() -> QPainterPath:
    return _disc(_disc(QPainterPath(), 12, 12, 7.5), 12, 12, 2.2)


def _region() -> QPainterPath:
    path = QPainterPath(QPointF(7, 4.5))
    path.cubicTo(13, 2.5, 19.5, 5.5, 19, 11)
    path.cubicTo(18.6, 15.5, 17, 20.5, 11.5, 20)
    path.cubicTo(5.5, 19.5, 3.5, 15.5, 5.6, 12)
    path.cubicTo(7.2, 9.2, 3.6, 6.0, 7, 4.5)
    return path


def _muscle() -> QPainterPath:
    path = QPainterPath(QPointF(4, 20))
    path.cubicTo(5, 10, 10, 5, 20, 4)
    path.cubicTo(19, 14, 14, 19, 4, 20)
    path.moveTo(6.8, 17.2)
    path.cubicTo(9.5, 12, 12, 9.5, 17.2, 6.8)
    return path


def _bone() -> QPainterPath:
    path = QPainterPath(QPointF(8.2, 13.0))
    path.cubicTo(5.0, 11.4, 2.6, 14.6, 4.9, 16.6)
    path.cubicTo(4.8, 19.6, 8.6, 21.4, 11.0, 15.8)
    path.lineTo(15.8, 11.0)
    path.cubicTo(21.4, 8.6, 19.6, 4.8, 16.6, 4.9)
    path.cubicTo(14.6, 2.6, 11.4, 5.0, 13.0, 8.2)
    path.closeSubpath()
    return path


def _landmark() -> QPainterPath:
    path = QPainterPath(QPointF(12, 20.6))
    path.cubicTo(5.6, 13.6, 5.6, 10.6, 5.8, 9.4)
    path.cubicTo(6.9, 2.0, 17.1, 2.0, 18.2, 9.4)
    path.cubicTo(18.4, 10.6, 18.4, 13.6, 12, 20.6)
    return _disc(path, 12, 9.9, 2.3)


def _book() -> QPainterPath:
    path = QPainterPath(QPointF(12, 6.5))
    path.cubicTo(9.5, 4.4, 6.5, 4.4, 3.8, 5.0)
    path.lineTo(3.8, 18.5)
    path.cubicTo(6.5, 17.9, 9.5, 17.9, 12, 20)
    path.cubicTo(14.5, 17.9, 17.5, 17.9, 20.2, 18.5)
    path.lineTo(20.2, 5.0)
    path.cubicTo(17.5, 4.4, 14.5, 4.4, 12, 6.5)
    path.lineTo(12, 20)
    return path


def _page() -> QPainterPath:
    return _lines(
        ((6, 3.8), (14.5, 3.8), (18.5, 7.8), (18.5, 20.2), (6, 20.2), (6, 3.8)),
        ((9.2, 10.5), (15.2, 10.5)),
        ((9.2, 14), (15.2, 14)),
        ((9.2, 17), (13, 17)),
    )


def _differ() -> QPainterPath:
    return _lines(
        ((4, 8.5), (20, 8.5)),
        ((16, 4.8), (20, 8.5), (16, 12.2)),
        ((20, 15.8), (4, 15.8)),
        ((8, 12.2), (4, 15.8), (8, 19.4)),
    )


def _ruler() -> QPainterPath:
    path = _lines(((4, 12), (20, 12)), ((4, 7.5), (4, 16.5)), ((20, 7.5), (20, 16.5)))
    for x in (8, 12, 16):
        path.moveTo(x, 12)
        path.lineTo(x, 9.5 if x != 12 else 8.5)
    return path


def _info() -> QPainterPath:
    return _disc(_lines(((12, 11), (12, 16.5)), ((12, 7.6), (12, 7.7))), 12, 12, 8.5)


def _sun() -> QPainterPath:
    path = _disc(QPainterPath(), 12, 12, 3.8)
    for dx, dy in ((0, 1), (0.707, 0.707), (1, 0), (0.707, -0.707)):
        for sign in (1, -1):
            path.moveTo(12 + sign * 6.6 * dx, 12 + sign * 6.6 * dy)
            path.lineTo(12 + sign * 8.8 * dx, 12 + sign * 8.8 * dy)
    return path


def _heart() -> QPainterPath:
    path = QPainterPath(QPointF(12, 20))
    path.cubicTo(4.6, 14.6, 3.2, 11.6, 3.4, 9)
    path.cubicTo(3.8, 4.2, 9.6, 3.2, 12, 7.6)
    path.cubicTo(14.4, 3.2, 20.2, 4.2, 20.6, 9)
    path.cubicTo(20.8, 11.6, 19.4, 14.6, 12, 20)
    return path


def _health() -> QPainterPath:
    path = _heart()
    beat = ((9.4, 11.4), (11, 8.8), (13, 13.8), (14.4, 11.4), (17.4, 11.4))
    path.moveTo(6.6, 11.4)
    for x, y in beat:
        path.lineTo(x, y)
    return path


def _clock() -> QPainterPath:
    return _disc(_lines(((12, 7.2), (12, 12), (15.4, 14))), 12, 12, 8.5)


def _drop() -> QPainterPath:
    path = QPainterPath(QPointF(12, 3.4))
    path.cubicTo(16.4, 8.4, 18.4, 11.6, 18.4, 14.4)
    path.cubicTo(18.4, 22.6, 5.6, 22.6, 5.6, 14.4)
    path.cubicTo(5.6, 11.6, 7.6, 8.4, 12, 3.4)
    return path


def _person() -> QPainterPath:
    path = _disc(QPainterPath(), 12, 8, 3.9)
    path.moveTo(4.6, 20.4)
    path.cubicTo(5.2, 11.8, 18.8, 11.8, 19.4, 20.4)
    return path


def _undo() -> QPainterPath:
    path = _lines(((8.6, 4.6), (4.6, 8.8), (8.8, 12.8)))
    path.moveTo(4.8, 8.8)
    path.lineTo(13.6, 8.8)
    path.cubicTo(21.6, 8.8, 21.6, 19.4, 13.6, 19.4)
    path.lineTo(9, 19.4)
    return path


def _redo() -> QPainterPath:
    return QTransform(-1, 0, 0, 1, GRID, 0).map(_undo())


def _lock() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(5, 10.6, 14, 9.6), 2.4, 2.4)
    path.moveTo(8, 10.6)
    path.lineTo(8, 8)
    path.cubicTo(8, 2.6, 16, 2.6, 16, 8)
    path.lineTo(16, 10.6)
    return path


def _follow() -> QPainterPath:
    """Draw a flat hand's way up and round, with an arrow: being led."""
    path = QPainterPath(QPointF(6, 20.4))
    path.lineTo(6, 11)
    path.cubicTo(6, 1.6, 18, 1.6, 18, 11)
    path.lineTo(18, 19.6)
    path.addPath(_lines(((14.2, 16), (18, 20.2), (21.8, 16))))
    return _disc(path, 6, 20.4, 0.6)


def _press() -> QPainterPath:
    """Draw a fingertip from above on skin that dents under it."""
    path = QPainterPath(QPointF(8.4, 3.4))
    path.lineTo(8.4, 12.4)
    path.cubicTo(8.4, 17.4, 15.6, 17.4, 15.6, 12.4)
    path.lineTo(15.6, 3.4)
    path.moveTo(2.6, 14.6)
    path.cubicTo(6.6, 14.6, 6.4, 20.6, 12.0, 20.6)
    path.cubicTo(17.6, 20.6, 17.4, 14.6, 21.4, 14.6)
    return path


def _layers() -> QPainterPath:
    return _lines(
        ((12, 4), (20.5, 9), (12, 14), (3.5, 9), (12, 4)),
        ((3.5, 13.5), (12, 18.5), (20.5, 13.5)),
    )


GLYPHS: dict[str, Callable[[], QPainterPath]] = {
    "back": lambda: _lines(((14.5, 5.5), (8, 12), (14.5, 18.5))),
    "body": _body,
    "bone": _bone,
    "book": _book,
    "check": _check,
    "clock": _clock,
    "drop": _drop,
    "chevron_down": lambda: _lines(((6.5, 9.5), (12, 15), (17.5, 9.5))),
    "chevron_right": lambda: _lines(((9.5, 6.5), (15, 12), (9.5, 17.5))),
    "close": lambda: _lines(((6, 6), (18, 18)), ((18, 6), (6, 18))),
    "differ": _differ,
    "dot": lambda: _disc(QPainterPath(), 12, 12, 5),
    "fit": _fit,
    "follow": _follow,
    "hand": _hand,
    "health": _health,
    "help": _help,
    "hurt": _hurt,
    "info": _info,
    "knot": _knot,
    "landmark": _landmark,
    "layers": _layers,
    "list": _list,
    "lock": _lock,
    "minus": lambda: _lines(((5, 12), (19, 12))),
    "muscle": _muscle,
    "no_entry": _no_entry,
    "person": _person,
    "press": _press,
    "plus": lambda: _lines(((5, 12), (19, 12)), ((12, 5), (12, 19))),
    "page": _page,
    "region": _region,
    "ruler": _ruler,
    "search": _search,
    "settings": _settings,
    "sun": _sun,
    "target": _target,
    "tick": lambda: _lines(((5.5, 12.5), (10, 17), (18.5, 7.5))),
    "redo": _redo,
    "undo": _undo,
    "up": lambda: _lines(((12, 19.5), (12, 5)), ((6, 11), (12, 5), (18, 11))),
    "down": lambda: _lines(((12, 4.5), (12, 19)), ((6, 13), (12, 19), (18, 13))),
    "warning": _warning,
    "zoom": _zoom,
}

FILLED = frozenset({"dot"})
