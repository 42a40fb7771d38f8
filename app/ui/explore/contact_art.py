"""Small pictures of what touches: palms, thumbs, knuckles, a forearm."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from app.model.safety import Contact
from app.ui.widgets.glyphs import GLYPHS, GRID

PALE = 0.42


def paint_contact(
    painter: QPainter, contact: Contact, hands: int, rect: QRectF, colour: QColor
) -> None:
    """Draw the contact into `rect`; a second hand is drawn paler behind it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    path = PICTURES[contact]()
    if hands == 2 and contact not in (Contact.STACKED_PALMS, Contact.STACKED_THUMBS):
        pale = QColor(colour)
        pale.setAlphaF(PALE)
        twin = QTransform.fromTranslate(4.2, -2.2).scale(0.82, 0.82)
        painter.fillPath(twin.map(path).translated(2.6, 1.0), pale)
        own = QTransform.fromTranslate(-2.2, 3.4).scale(0.88, 0.88)
        path = own.map(path)
    painter.fillPath(path, colour)
    painter.restore()


def _oval(
    x: float, y: float, rx: float, ry: float, turn_deg: float = 0
) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), rx, ry)
    return QTransform.fromTranslate(x, y).rotate(turn_deg).map(path)


def _bar(rect: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def _together(*paths: QPainterPath) -> QPainterPath:
    whole = QPainterPath()
    for path in paths:
        whole = whole.united(path)
    return whole


def _palm() -> QPainterPath:
    return GLYPHS["hand"]()


def _stacked_palms() -> QPainterPath:
    hand = GLYPHS["hand"]()
    behind = QTransform.fromTranslate(5.2, -1.2).scale(0.86, 0.86).map(hand)
    front = QTransform.fromTranslate(-1.4, 3.4).scale(0.86, 0.86).map(hand)
    gap = QTransform.fromTranslate(-2.3, 2.3).scale(0.94, 0.94).map(hand)
    return behind.subtracted(gap).united(front)


def _heel() -> QPainterPath:
    path = QPainterPath(QPointF(5, 12))
    path.cubicTo(5, 7.5, 19, 7.5, 19, 12)
    path.cubicTo(19, 18, 15.5, 19.5, 12, 19.5)
    path.cubicTo(8.5, 19.5, 5, 18, 5, 12)
    return path


def _fingertips() -> QPainterPath:
    return _together(
        _oval(5.4, 13.2, 2.1, 3.0, -8),
        _oval(9.9, 10.4, 2.2, 3.2),
        _oval(14.6, 10.6, 2.2, 3.2),
        _oval(19.0, 13.6, 2.0, 2.8, 8),
    )


def _thumb() -> QPainterPath:
    return _oval(12, 12, 4.6, 6.8, 14)


def _stacked_thumbs() -> QPainterPath:
    upper = _oval(9.2, 10, 4.2, 6.4, -24)
    lower = _oval(14.8, 13.6, 4.2, 6.4, 24)
    gap = _oval(9.2, 10, 5.3, 7.5, -24)
    return lower.subtracted(gap).united(upper)


def _knuckles() -> QPainterPath:
    return _together(
        *(
            _bar(QRectF(3.4 + 4.5 * at, 8.6 + drop, 3.7, 7.2), 1.6)
            for at, drop in enumerate((1.2, 0.0, 0.3, 1.5))
        )
    )


def _forearm() -> QPainterPath:
    path = QPainterPath(QPointF(4.2, 19.8))
    path.cubicTo(2.4, 18.0, 3.6, 13.6, 7.4, 10.2)
    path.lineTo(16.4, 3.4)
    path.cubicTo(18.2, 2.2, 20.6, 4.6, 19.6, 6.4)
    path.lineTo(13.4, 16.4)
    path.cubicTo(10.2, 20.6, 5.8, 21.4, 4.2, 19.8)
    return path


def _edge_of_hand() -> QPainterPath:
    return (
        QTransform.fromTranslate(12, 12)
        .rotate(24)
        .translate(-12, -12)
        .map(_bar(QRectF(9.6, 3.2, 4.8, 17.6), 2.4))
    )


def _soft_fist() -> QPainterPath:
    fist = _bar(QRectF(4.4, 6.2, 15.2, 11.8), 4.2)
    for x in (8.4, 12.0, 15.6):
        fist = fist.subtracted(_bar(QRectF(x - 0.45, 5.4, 0.9, 5.4), 0.4))
    return fist


def _ball() -> QPainterPath:
    seam = _oval(3.2, 12, 6.4, 8.6).subtracted(_oval(2.4, 12, 6.2, 8.8))
    return _oval(12, 12, 7.6, 7.6).subtracted(seam)


PICTURES: dict[Contact, Callable[[], QPainterPath]] = {
    Contact.PALM: _palm,
    Contact.STACKED_PALMS: _stacked_palms,
    Contact.HEEL: _heel,
    Contact.FINGERTIPS: _fingertips,
    Contact.THUMB_PAD: _thumb,
    Contact.STACKED_THUMBS: _stacked_thumbs,
    Contact.KNUCKLES: _knuckles,
    Contact.FOREARM: _forearm,
    Contact.ULNAR_EDGE: _edge_of_hand,
    Contact.SOFT_FIST: _soft_fist,
    Contact.BALL: _ball,
}
