"""What strokes are drawn with, on the screen and on paper: arrow heads, contacts."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, degrees, hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from app.ui.map.drawn_stroke import DrawnStroke
from app.ui.map.easel import Easel, line_pen

Head = tuple[QPointF, float]
"""Where an arrow head is, and how it is turned, in degrees."""

_LONG = ("forearm", "ulnar_edge", "knuckles", "fingertips")


@dataclass(frozen=True, slots=True)
class ArrowLook:
    """How arrow heads look and how often they come.

    Attributes
    ----------
    ahead, behind, notch, half_wide
        How far the tip, the corners and the notch between them lie from the place,
        and the corners from the way; all as shares of `side_px`.
    casing_px
        How wide its light edge is.
    every_px
        How far apart heads stand along the way.
    begun_px
        How much of that counts as gone where the way begins.
    crowded_px
        So near the end no other head stands beside the last one.
    """

    side_px: float
    ahead: float
    behind: float
    notch: float
    half_wide: float
    casing_px: float
    every_px: float
    begun_px: float
    crowded_px: float


def way_points(easel: Easel, places: Sequence[tuple[float, float]]) -> list[QPointF]:
    """Return places of the map in logical pixels."""
    return [QPointF(*easel.view.to_px(x, y)) for x, y in places]


def way_path(points: Sequence[QPointF]) -> QPainterPath:
    """Return the line through some points."""
    way = QPainterPath()
    way.addPolygon(QPolygonF(points))
    return way


def arrow_heads(points: Sequence[QPointF], look: ArrowLook) -> list[Head]:
    """Return places of arrow heads: evenly along the way, and one at its end."""
    heads: list[Head] = []
    since, end = look.begun_px, (points[-1], 0.0)
    for start, stop in pairwise(points):
        step = stop - start
        length = hypot(step.x(), step.y())
        if length < 1e-6:
            continue
        since += length
        end = (stop, degrees(atan2(step.y(), step.x())))
        if since >= look.every_px:
            since = 0.0
            heads.append(end)
    if since < look.crowded_px and heads:
        heads.pop()
    return [*heads, end]


def paint_arrow(painter: QPainter, head: Head, ink: str, look: ArrowLook) -> None:
    """Paint an arrow head with a light edge."""
    (tip, angle_deg), side = head, look.side_px
    shape = QPainterPath(QPointF(side * look.ahead, 0))
    shape.lineTo(-side * look.behind, side * look.half_wide)
    shape.lineTo(-side * look.notch, 0)
    shape.lineTo(-side * look.behind, -side * look.half_wide)
    shape.closeSubpath()
    painter.save()
    painter.translate(tip)
    painter.rotate(angle_deg)
    painter.strokePath(shape, line_pen("#ffffff", 0.95, look.casing_px))
    painter.fillPath(shape, QColor(ink))
    painter.restore()


@contextmanager
def contact_at(easel: Easel, stroke: DrawnStroke, share: float) -> Iterator[QRectF]:
    """Let the painter stand where the contact is at a share of the way.

    Yields the box of the contact at its true size, about the painter's origin.
    """
    x_mm, y_mm, angle_deg = stroke.place_at(share)
    contact, scale = stroke.stroke.contact, easel.view.px_per_mm
    half = QPointF(contact.along_mm * scale / 2, contact.across_mm * scale / 2)
    painter = easel.painter
    painter.save()
    painter.translate(QPointF(*easel.view.to_px(x_mm, y_mm)))
    painter.rotate(angle_deg)
    try:
        yield QRectF(-half, half)
    finally:
        painter.restore()


def contact_outline(contact: str, body: QRectF) -> QPainterPath:
    """Return the contact's outline: round, or with straighter sides."""
    shape = QPainterPath()
    short_px = min(body.width(), body.height())
    if contact in _LONG:
        shape.addRoundedRect(body, short_px / 2, short_px / 2)
    elif contact == "soft_fist":
        shape.addRoundedRect(body, short_px / 3, short_px / 3)
    else:
        shape.addEllipse(body)
    return shape
