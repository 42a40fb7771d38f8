"""Paints hands, what they touch, and the way that they take."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import atan2, ceil, degrees, hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from app.model.technique import ContactShape
from app.ui.follow.player.hand_shapes import HandShape, hand_for
from app.ui.follow.player.stroke_play import HandPose
from app.ui.map.drawn_stroke import DrawnStroke
from app.ui.map.easel import line_pen
from app.ui.map.theme import tinted
from app.ui.map.viewport import Viewport

SKIN = "#fffaf3"
INK = "#0b5546"
SHADE = "#23120a"
_STEP_DEG = 3.0
"""Hands are kept as pictures, turned in steps so small that nobody sees them."""

_MARGIN_PX = 14.0
_LIFTED = 0.42
_PRESSED_RING_PX = 15.0
_THINNED_MM = (24.0, 80.0)
_LARGE_KEEPS = 0.5
_HEAD_NEEDS_PX, _SMALLEST_HEAD = 150.0, 0.5
"""On a shorter way the arrow head is smaller, or nothing else were seen of it."""


@dataclass(frozen=True)
class HandStamp:
    """A hand painted once; `middle` is where its contact's middle lies on it."""

    image: QImage
    middle: QPointF


def stamp_of(pose: HandPose, px_per_mm: float, ratio: float) -> HandStamp:
    """Return the picture of a hand as it is turned."""
    turn = round(pose.angle_deg / _STEP_DEG) * _STEP_DEG % 360.0
    contact = str(pose.contact.contact)
    return _stamp(contact, pose.is_right, turn, round(px_per_mm, 4), ratio)


@lru_cache(maxsize=48)
def _stamp(
    contact: str, is_right: bool, turn_deg: float, px_per_mm: float, ratio: float
) -> HandStamp:
    way = QTransform.fromScale(px_per_mm, px_per_mm).rotate(turn_deg)
    hands = [hand.mapped(way) for hand in hand_for(contact, is_right)]
    box = QRectF()
    for hand in hands:
        box = box.united(hand.skin.boundingRect())
    box = box.adjusted(-_MARGIN_PX, -_MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
    image = QImage(
        ceil(box.width() * ratio),
        ceil(box.height() * ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-box.topLeft())
    for hand in hands:
        _paint_hand(painter, hand, px_per_mm)
    painter.end()
    return HandStamp(image, -box.topLeft())


def _paint_hand(painter: QPainter, hand: HandShape, px_per_mm: float) -> None:
    thick = min(max(px_per_mm * 0.9, 1.4), 3.2)
    for wide, alpha in ((15.0, 0.035), (10.0, 0.05), (6.0, 0.08), (2.6, 0.16)):
        shade = _fading(hand, QColor(SHADE), alpha)
        painter.strokePath(hand.skin, QPen(shade, thick + wide))
    painter.fillPath(hand.skin, _fading(hand, QColor(SHADE), 0.10))
    painter.fillPath(hand.skin, _fading(hand, QColor(SKIN), 0.36))
    edge = QPen(_fading(hand, QColor(SKIN), 0.96), thick)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(hand.skin, edge)
    painter.strokePath(hand.creases, line_pen(SKIN, 0.55, thick * 0.62))


def _fading(hand: HandShape, colour: QColor, alpha: float) -> QBrush:
    """Return a colour that thins out along the arm."""
    gradient = QLinearGradient(hand.fades_from, hand.fades_at)
    full, none = QColor(colour), QColor(colour)
    full.setAlphaF(alpha)
    none.setAlphaF(0.0)
    gradient.setColorAt(0.0, full)
    gradient.setColorAt(1.0, none)
    return QBrush(gradient)


def pose_box(pose: HandPose, view: Viewport, ratio: float) -> QRectF:
    """Return the part of the widget that a hand at a pose is painted on."""
    stamp = stamp_of(pose, view.px_per_mm, ratio)
    at = QPointF(*view.to_px(pose.x_mm, pose.y_mm))
    extent = stamp.image.deviceIndependentSize()
    hand = QRectF(at - stamp.middle, extent)
    reach = max(pose.contact.along_mm, pose.contact.across_mm) * view.px_per_mm / 2
    reach += _PRESSED_RING_PX + 6
    contact = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
    return hand.united(contact)


def paint_pose(
    painter: QPainter, pose: HandPose, view: Viewport, ratio: float, accent: str
) -> None:
    """Paint a hand: lighter while it glides or is lifted; its contact at true size."""
    stamp = stamp_of(pose, view.px_per_mm, ratio)
    at = QPointF(*view.to_px(pose.x_mm, pose.y_mm))
    rests = 1.0 - (1.0 - _LIFTED) * pose.lift
    painter.setOpacity(rests * (1.0 if pose.is_loaded else 0.72))
    if pose.has_hand:
        painter.drawImage(at - stamp.middle, stamp.image)
    painter.setOpacity(1.0 - 0.75 * pose.lift)
    _paint_contact(painter, pose, at, view.px_per_mm, accent)
    painter.setOpacity(1.0)


def _paint_contact(
    painter: QPainter, pose: HandPose, at: QPointF, px_per_mm: float, accent: str
) -> None:
    contact = pose.contact
    half_x = contact.along_mm * px_per_mm / 2
    half_y = contact.across_mm * px_per_mm / 2
    painter.save()
    painter.translate(at)
    painter.rotate(pose.angle_deg)
    patch = QPainterPath()
    patch.addEllipse(QPointF(0, 0), half_x, half_y)
    strength = 0.66 if pose.is_loaded else 0.2
    if pose.press > 0 and pose.is_loaded:
        strength = 0.44 + 0.4 * min(pose.press * 3, 1.0)
        _paint_press_ring(painter, half_x, half_y, pose.press, accent)
    painter.fillPath(patch, tinted(accent, strength * _thinned(contact)))
    pen = line_pen("#ffffff", 0.95, 2.2)
    if not pose.is_loaded:
        pen.setDashPattern([2.4, 2.6])
    painter.strokePath(patch, pen)
    painter.restore()


def _thinned(contact: ContactShape) -> float:
    """Return how much of its strength a patch keeps: a large one hides the skin."""
    small, large = _THINNED_MM
    share = (min(contact.along_mm, contact.across_mm) - small) / (large - small)
    return 1.0 - (1.0 - _LARGE_KEEPS) * min(max(share, 0.0), 1.0)


def _paint_press_ring(
    painter: QPainter, half_x: float, half_y: float, press: float, accent: str
) -> None:
    """Paint the ring that closes in while a place is pressed and held."""
    reach = _PRESSED_RING_PX * (1 - press) + 2.5
    ring = QPainterPath()
    ring.addEllipse(QPointF(0, 0), half_x + reach, half_y + reach)
    painter.strokePath(ring, line_pen("#ffffff", 0.3 + 0.5 * press, 2.4))
    painter.strokePath(ring, line_pen(accent, 0.35, 1.2))


def paint_ways(
    painter: QPainter, strokes: Sequence[DrawnStroke], view: Viewport, unit: float
) -> None:
    """Paint where the contacts go: ways with arrow heads, and places to press.

    Parameters
    ----------
    unit
        One pixel of a window of 1080 lines, in pixels of this one.
    """
    _paint_stations(painter, strokes, view)
    light = [one for one in strokes if one.is_way and not one.stroke.is_loaded]
    loaded = [one for one in strokes if one.is_way and one.stroke.is_loaded]
    for one in light:
        _paint_way(painter, _px(one, view), unit, is_loaded=False)
    for one in loaded:
        _paint_way(painter, _px(one, view), unit, is_loaded=True)


def _px(one: DrawnStroke, view: Viewport) -> list[QPointF]:
    return [QPointF(*view.to_px(x, y)) for x, y in one.points]


def _paint_way(
    painter: QPainter, points: list[QPointF], unit: float, *, is_loaded: bool
) -> None:
    way = QPainterPath()
    way.addPolygon(QPolygonF(points))
    thick = (6.5 if is_loaded else 3.6) * unit
    painter.strokePath(way, line_pen(SHADE, 0.10, thick + 7 * unit))
    painter.strokePath(way, line_pen(SHADE, 0.14, thick + 3 * unit))
    pen = line_pen(SKIN, 0.95 if is_loaded else 0.7, thick)
    if not is_loaded:
        pen.setDashPattern([0.2, 2.6])
    painter.strokePath(way, pen)
    if is_loaded:
        _paint_head(painter, points, unit)


def _paint_head(painter: QPainter, points: list[QPointF], unit: float) -> None:
    """Paint the arrow head at the end of a way, along its last stretch."""
    tip = points[-1]
    before = points[0]
    for start, _ in pairwise(reversed(points)):
        step = tip - start
        if hypot(step.x(), step.y()) > 18 * unit:
            before = start
            break
    step = tip - before
    if hypot(step.x(), step.y()) < 1e-6:
        return
    unit *= min(1.0, max(_length(points) / (_HEAD_NEEDS_PX * unit), _SMALLEST_HEAD))
    head = QPainterPath(QPointF(16, 0))
    head.lineTo(-14, -17)
    head.quadTo(-8, 0, -14, 17)
    head.closeSubpath()
    turn = degrees(atan2(step.y(), step.x()))
    way = QTransform().translate(tip.x(), tip.y()).rotate(turn).scale(unit, unit)
    shape = way.map(head)
    painter.strokePath(shape, line_pen(SHADE, 0.16, 6 * unit))
    painter.fillPath(shape, QColor(SKIN))
    painter.strokePath(shape, line_pen(SKIN, 1.0, 2.5 * unit))


def _length(points: list[QPointF]) -> float:
    steps = (after - start for start, after in pairwise(points))
    return sum(hypot(step.x(), step.y()) for step in steps)


def _paint_stations(
    painter: QPainter, strokes: Sequence[DrawnStroke], view: Viewport
) -> None:
    """Paint where presses come, at their true size."""
    for one in strokes:
        if one.is_way:
            continue
        x, y, angle = one.place_at(0.0)
        contact = one.stroke.contact
        painter.save()
        painter.translate(QPointF(*view.to_px(x, y)))
        painter.rotate(angle)
        half_x = contact.along_mm * view.px_per_mm / 2
        half_y = contact.across_mm * view.px_per_mm / 2
        spot = QPainterPath()
        spot.addEllipse(QPointF(0, 0), half_x, half_y)
        painter.fillPath(spot, tinted(SKIN, 0.16))
        painter.strokePath(spot, line_pen(SHADE, 0.14, 4.5))
        painter.strokePath(spot, line_pen(SKIN, 0.75, 1.8))
        painter.restore()
