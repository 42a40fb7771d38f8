"""The zones: where to work, where to be careful, where not to go."""

from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QTransform

from app.ui.map.drawn import DrawnScene, DrawnShape
from app.ui.map.easel import Easel, edge_pen
from app.ui.map.hatch import Hatch, paint_hatch
from app.ui.map.theme import MapTheme, tinted
from app.ui.map.tint import Ramp, tinted_copy

_RIM_PX = 3.0
_BESIDE_ZONE = 0.5
"""How strongly muscle that is not of the massage zone is tinted."""

_ZONE_SHADES = (0.16, 0.87, 0.82)
_BESIDE_SHADES = (0.20, 0.90, 0.52)
"""Darkest, lightest, share of chroma: of the massage zone, of muscle beside it."""

Greens = dict[bool, QBrush]
"""Of the massage zone: True; of muscle beside it: False."""

_BAND_PX = 9.0
"""A zone's tint is a little stronger along its edge, as on a printed map."""


def paint_zones(
    easel: Easel, scene: DrawnScene, edge_mm: QPainterPath, layers: frozenset[str]
) -> None:
    """Paint the zones; the strictest lies on top and hides what is below it.

    A stricter zone takes its place away from the milder ones even while its own
    layer is off: nothing is ever shown as fit for work that is not.
    """
    zones = [zone for zone in scene.zones if easel.sees(zone.bounds_mm)]
    if easel.is_vector:
        _paint_apart(easel, zones, edge_mm.subtracted(scene.cover), layers)
    else:
        _paint_on_sheet(easel, zones, edge_mm, scene.cover, layers)


def _paint_on_sheet(
    easel: Easel,
    zones: list[DrawnShape],
    edge_mm: QPainterPath,
    cover_mm: QPainterPath,
    layers: frozenset[str],
) -> None:
    """Paint on a clear sheet of its own, on which stricter zones can erase.

    Then the figure's edge is filled with the sheet: nothing lies beside the figure,
    however slim the build that is shown.
    """
    ratio = easel.pixel_ratio
    edge_px = easel.mapped(edge_mm)
    box = edge_px.boundingRect().intersected(easel.sheet).toAlignedRect()
    if box.isEmpty():
        return
    sheet = QImage(
        ceil(box.width() * ratio),
        ceil(box.height() * ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    sheet.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sheet)
    painter.scale(ratio, ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    greens = _greens(easel, box) if _shows_work(zones, layers) else {}
    _paint_by_strictness(easel.moved_to(painter, box), zones, layers, greens)
    painter.translate(-box.topLeft())
    _clear_rim(painter, edge_px)
    painter.fillPath(easel.mapped(cover_mm), Qt.GlobalColor.black)
    painter.end()
    brush = QBrush(sheet)
    brush.setTransform(
        QTransform.fromTranslate(box.x(), box.y()).scale(1 / ratio, 1 / ratio)
    )
    easel.painter.fillPath(edge_px, brush)


def _shows_work(zones: list[DrawnShape], layers: frozenset[str]) -> bool:
    return any(zone.strictness == 0 and zone.layer in layers for zone in zones)


def _greens(easel: Easel, box: QRect) -> Greens:
    """Return what is painted so far in shades of green, as brushes for the box."""
    if easel.picture is None:
        return {}
    ratio = easel.pixel_ratio
    seen = QRect(
        round(box.x() * ratio),
        round(box.y() * ratio),
        ceil(box.width() * ratio),
        ceil(box.height() * ratio),
    )
    greens = {}
    for is_zone, shades in ((True, _ZONE_SHADES), (False, _BESIDE_SHADES)):
        ramp = Ramp(easel.theme.work, *shades)
        brush = QBrush(tinted_copy(easel.picture, seen, ramp))
        brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
        greens[is_zone] = brush
    return greens


def _paint_by_strictness(
    easel: Easel, zones: list[DrawnShape], layers: frozenset[str], greens: Greens
) -> None:
    """Paint the zones; each stricter one takes the place of what was painted."""
    painter = easel.painter
    for zone in zones:
        if easel.is_called_off():
            return
        area = easel.mapped(zone.path)
        if zone.strictness:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        green = greens.get(zone.shape.is_container)
        if zone.layer in layers and green is not None and not zone.strictness:
            painter.setOpacity(easel.theme.work_cover)
            painter.fillPath(area, green)
            painter.setOpacity(1.0)
        elif zone.layer in layers:
            _tint(easel, zone, area)
        elif zone.strictness:
            painter.fillPath(area, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if zone.layer in layers:
            _outline(easel, zone, area)


def _clear_rim(painter: QPainter, edge_px: QPainterPath) -> None:
    """Leave the figure's rim free of the lines of zones that end there."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # tenfold faster
    painter.strokePath(edge_px, edge_pen("#000000", 1.0, _RIM_PX))


def _paint_apart(
    easel: Easel,
    zones: list[DrawnShape],
    edge_mm: QPainterPath,
    layers: frozenset[str],
) -> None:
    """Cut what lies below a stricter zone out of the shape itself."""
    for place, zone in enumerate(zones):
        if zone.layer not in layers:
            continue
        area = zone.path.intersected(edge_mm)
        for above in zones[place + 1 :]:
            if above.strictness and area.intersects(above.path):
                area = area.subtracted(above.path)
        _tint(easel, zone, easel.mapped(area))
        _outline(easel, zone, easel.mapped(area))


def _tint(easel: Easel, zone: DrawnShape, area: QPainterPath) -> None:
    theme = easel.theme
    if zone.strictness == 2:
        paint_hatch(easel, area, no_go_hatch(theme, easel.tint_strength))
    elif zone.strictness == 1:
        paint_hatch(easel, area, caution_hatch(theme, easel.tint_strength))
    else:
        strength = easel.tint_strength
        if not zone.shape.is_container:
            strength *= _BESIDE_ZONE
        easel.painter.fillPath(area, tinted(theme.work, theme.work_alpha * strength))


def _outline(easel: Easel, zone: DrawnShape, area: QPainterPath) -> None:
    theme, painter = easel.theme, easel.painter
    if zone.strictness == 2:
        painter.strokePath(area, edge_pen(theme.no_go_line, 0.9, 1.0))
    elif zone.strictness == 1:
        painter.strokePath(area, edge_pen(theme.caution_line, 0.6, 1.0))
    elif zone.shape.is_container:
        _paint_band(easel, area, theme.work_line)
        painter.strokePath(area, edge_pen(theme.work_line, 1.0, 1.0))
    else:
        painter.strokePath(area, edge_pen(theme.work_line, 0.3, 0.8))


def _paint_band(easel: Easel, area: QPainterPath, color: str) -> None:
    if easel.is_vector:
        return
    painter = easel.painter
    painter.save()
    painter.setClipPath(area)
    painter.strokePath(area, edge_pen(color, 0.14, _BAND_PX))
    painter.restore()


def caution_hatch(theme: MapTheme, strength: float = 1.0) -> Hatch:
    """Return the tint and the sparse ruling of places that call for care."""
    return Hatch(
        theme.caution,
        theme.caution_alpha * strength,
        theme.caution,
        0.58,
        11.0,
        1.0,
        halo_alpha=0.08,
    )


def no_go_hatch(theme: MapTheme, strength: float = 1.0) -> Hatch:
    """Return the tint and the dense cross ruling of places to stay off."""
    return Hatch(
        theme.no_go,
        theme.no_go_alpha * strength,
        theme.no_go_line,
        0.26,
        6.5,
        0.7,
        is_crossed=True,
    )
