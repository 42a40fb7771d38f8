"""Knots and where they are felt: soft discs, as fuzzy as what is known of them."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRadialGradient

from app.ui.map.drawn import DrawnScene
from app.ui.map.easel import Easel, line_pen
from app.ui.map.theme import tinted

_DISC_STRENGTH = (0.08, 0.24)
_DISC_PX_PER_MM = (1.2, 3.2)
"""The mist is thin from afar, where many knots lie close, and grows with the map."""

_LARGEST_STAMP_PX = 120
_RING_PX_PER_MM = 2.2
_RINGED_PX = 2.4
_DOT_MM = 2.2
_DOT_PX = (1.7, 3.2)
"""The dot grows with the map, from the smallest to the largest radius."""

_LEFT_ALONE_CAP = 1
_HOLLOW_PX = 1.1
"""A hollow dot is a ring: this much wider than a full one, to stay open."""


def paint_knots(easel: Easel, scene: DrawnScene) -> None:
    """Paint every knot: a disc that fades out to its uncertainty, and its dot."""
    seen = [knot for knot in scene.of_kind("knot") if easel.sees(knot.bounds_mm)]
    scale = easel.view.px_per_mm
    strength = _disc_strength(scale)
    for knot in seen:
        if easel.is_vector or knot.radius_mm * scale > _LARGEST_STAMP_PX:
            near = strength * easel.tint_strength
            paint_disc(easel, knot.anchor_mm, knot.radius_mm, near)
        else:
            _stamp_disc(easel, knot.anchor_mm, knot.radius_mm, strength)
        if scale >= _RING_PX_PER_MM:
            _paint_ring(easel, knot.anchor_mm, knot.radius_mm)
    radius = min(max(scale * _DOT_MM, _DOT_PX[0]), _DOT_PX[1])
    for knot in seen:
        is_hollow = knot.shape.cap <= _LEFT_ALONE_CAP
        paint_dot(easel, knot.anchor_mm, radius, is_hollow=is_hollow)


def _disc_strength(px_per_mm: float) -> float:
    """Return how dense the discs are, in steps: each step has its own stamp."""
    far, near = _DISC_PX_PER_MM
    share = min(max((px_per_mm - far) / (near - far), 0.0), 1.0)
    least, most = _DISC_STRENGTH
    return round(least + (most - least) * share, 2)


def _paint_ring(easel: Easel, place_mm: tuple[float, float], radius_mm: float) -> None:
    """Paint where a disc ends: from near it would be a mist without an edge."""
    pen = line_pen(easel.theme.knot, 0.4, 1.0)
    pen.setDashPattern([1.0, 4.0])
    easel.painter.setPen(pen)
    easel.painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = radius_mm * easel.view.px_per_mm
    easel.painter.drawEllipse(QPointF(*easel.view.to_px(*place_mm)), radius, radius)


def _stamp_disc(
    easel: Easel, place_mm: tuple[float, float], radius_mm: float, strength: float
) -> None:
    """Paint a disc from a stamp: most knots are equally uncertain."""
    ratio = easel.pixel_ratio
    radius = round(radius_mm * easel.view.px_per_mm * ratio)
    stamp = _stamp(easel.theme.knot, radius, strength)
    x, y = easel.view.to_px(*place_mm)
    extent = stamp.width() / ratio
    easel.painter.drawImage(
        QRectF(x - extent / 2, y - extent / 2, extent, extent), stamp
    )


@lru_cache(maxsize=16)
def _stamp(color: str, radius: int, strength: float) -> QImage:
    stamp = QImage(2 * radius, 2 * radius, QImage.Format.Format_ARGB32_Premultiplied)
    stamp.fill(Qt.GlobalColor.transparent)
    painter = QPainter(stamp)
    fading = _fading(QPointF(radius, radius), radius, color, strength)
    painter.fillRect(stamp.rect(), fading)
    painter.end()
    return stamp


def _fading(
    centre: QPointF, radius: float, color: str, strength: float
) -> QRadialGradient:
    fading = QRadialGradient(centre, radius)
    for place, share in ((0.0, 1.0), (0.35, 0.72), (0.7, 0.26), (1.0, 0.0)):
        fading.setColorAt(place, tinted(color, strength * share))
    return fading


def paint_disc(
    easel: Easel, place_mm: tuple[float, float], radius_mm: float, strength: float
) -> None:
    """Paint a violet disc that fades outwards."""
    centre = QPointF(*easel.view.to_px(*place_mm))
    radius = radius_mm * easel.view.px_per_mm
    fading = _fading(centre, radius, easel.theme.knot, strength)
    easel.painter.setPen(Qt.PenStyle.NoPen)
    easel.painter.setBrush(fading)
    easel.painter.drawEllipse(centre, radius, radius)
    easel.painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_dot(
    easel: Easel,
    place_mm: tuple[float, float],
    radius_px: float,
    *,
    is_hollow: bool = False,
) -> None:
    """Paint the small dot at a knot's centre, with a light ring to stand off.

    The dot of a knot that is not to be pressed is hollow.
    """
    centre = QPointF(*easel.view.to_px(*place_mm))
    if is_hollow:
        _paint_hollow(easel, centre, radius_px + _HOLLOW_PX)
        return
    easel.painter.setPen(
        line_pen("#ffffff", 0.6 if radius_px > _RINGED_PX else 0.25, 0.9)
    )
    easel.painter.setBrush(QColor(easel.theme.knot_dot))
    easel.painter.drawEllipse(centre, radius_px, radius_px)
    easel.painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_hollow(easel: Easel, centre: QPointF, radius_px: float) -> None:
    easel.painter.setBrush(tinted("#ffffff", 0.8))
    easel.painter.setPen(line_pen(easel.theme.knot_dot, 0.9, 1.2))
    easel.painter.drawEllipse(centre, radius_px - 0.6, radius_px - 0.6)
    easel.painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_felt_area(
    easel: Easel,
    place_mm: tuple[float, float],
    radii_mm: tuple[float, float],
    angle_deg: float,
    is_essential: bool,
) -> None:
    """Paint where a knot is felt: a soft magenta area with a dotted edge."""
    painter = easel.painter
    scale = easel.view.px_per_mm
    rx, ry = radii_mm[0] * scale, radii_mm[1] * scale
    strength = 0.56 if is_essential else 0.28
    painter.save()
    painter.translate(QPointF(*easel.view.to_px(*place_mm)))
    painter.rotate(angle_deg)
    painter.scale(1.0, ry / rx)
    fading = QRadialGradient(QPointF(0, 0), rx)
    for place, share in ((0.0, 1.0), (0.55, 0.66), (1.0, 0.22)):
        fading.setColorAt(place, tinted(easel.theme.referral, strength * share))
    painter.setBrush(fading)
    edge = line_pen(easel.theme.referral, 0.95 if is_essential else 0.7, 1.5)
    edge.setStyle(Qt.PenStyle.DotLine)
    edge.setCosmetic(True)
    painter.setPen(edge)
    painter.drawEllipse(QRectF(-rx, -rx, 2 * rx, 2 * rx))
    painter.restore()
