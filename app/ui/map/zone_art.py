"""The zones: where to work, where to be careful, where not to go."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from app.ui.map.drawn import DrawnScene, DrawnShape
from app.ui.map.easel import Easel, line_pen
from app.ui.map.hatch import Hatch, paint_hatch
from app.ui.map.theme import MapTheme, tinted

SIGN_RADIUS_PX = 6.5
_SIGN_ROOM_PX = 11.0
_RIM_PX = 3.0
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
        _paint_apart(easel, zones, edge_mm, layers)
    else:
        _paint_on_sheet(easel, zones, edge_mm, layers)
    if "no_go" in layers:
        _paint_signs(easel, zones)


def _paint_on_sheet(
    easel: Easel,
    zones: list[DrawnShape],
    edge_mm: QPainterPath,
    layers: frozenset[str],
) -> None:
    """Paint on a clear sheet of its own, on which stricter zones can erase."""
    ratio = easel.pixel_ratio
    width, height = easel.room_px
    sheet = QImage(
        round(width * ratio),
        round(height * ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    sheet.setDevicePixelRatio(ratio)
    sheet.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = Easel(
        painter,
        easel.view,
        easel.room_px,
        easel.theme,
        ratio,
        is_called_off=easel.is_called_off,
    )
    for zone in zones:
        if easel.is_called_off():
            break
        area = easel.mapped(zone.path)
        if zone.strictness:
            painter.setCompositionMode(
                QPainter.CompositionMode.CompositionMode_DestinationOut
            )
            painter.fillPath(area, Qt.GlobalColor.black)
            painter.setCompositionMode(
                QPainter.CompositionMode.CompositionMode_SourceOver
            )
        if zone.layer in layers:
            _paint_zone(inner, zone, area)
    _keep_on_figure(painter, easel.mapped(edge_mm))
    painter.end()
    easel.painter.drawImage(QRectF(0, 0, width, height), sheet)


def _keep_on_figure(painter: QPainter, edge_px: QPainterPath) -> None:
    """Erase what lies beside the figure, and leave its rim free of lines."""
    beside = QPainterPath()
    beside.addRect(edge_px.boundingRect().united(QRectF(painter.window())))
    beside.addPath(edge_px)  # odd-even filling: all but the figure
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.fillPath(beside, Qt.GlobalColor.black)
    painter.strokePath(edge_px, line_pen("#000000", 1.0, _RIM_PX))


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
        _paint_zone(easel, zone, easel.mapped(area))


def _paint_zone(easel: Easel, zone: DrawnShape, area: QPainterPath) -> None:
    theme = easel.theme
    if zone.strictness == 2:
        _tint(easel, area, theme.no_go, theme.no_go_alpha)
        paint_hatch(easel, area, no_go_hatch(theme))
        easel.painter.strokePath(area, line_pen(theme.no_go_line, 0.85, 1.1))
    elif zone.strictness == 1:
        _tint(easel, area, theme.caution, theme.caution_alpha)
        paint_hatch(easel, area, caution_hatch(theme))
        easel.painter.strokePath(area, line_pen(theme.caution_line, 0.8, 1.0))
    elif zone.shape.is_container:
        _tint(easel, area, theme.work, theme.work_alpha)
        _paint_band(easel, area, theme.work_line)
        easel.painter.strokePath(area, line_pen(theme.work_line, 0.95, 1.3))
    else:
        _tint(easel, area, theme.work, theme.work_alpha * 0.4)
        easel.painter.strokePath(area, line_pen(theme.work_line, 0.45, 0.9))


def _tint(easel: Easel, area: QPainterPath, color: str, alpha: float) -> None:
    easel.painter.fillPath(area, tinted(color, alpha))


def _paint_band(easel: Easel, area: QPainterPath, color: str) -> None:
    if easel.is_vector:
        return
    painter = easel.painter
    painter.save()
    painter.setClipPath(area)
    painter.strokePath(area, line_pen(color, 0.14, _BAND_PX))
    painter.restore()


def caution_hatch(theme: MapTheme) -> Hatch:
    """Return the sparse ruling of places that call for care."""
    return Hatch(theme.caution_line, 0.42, 9.0, 0.9)


def no_go_hatch(theme: MapTheme) -> Hatch:
    """Return the dense cross ruling of places to stay off."""
    return Hatch(theme.no_go_line, 0.34, 5.5, 0.8, is_crossed=True)


def _paint_signs(easel: Easel, zones: Iterable[DrawnShape]) -> None:
    for zone in zones:
        if zone.strictness < 2:
            continue
        x_mm, y_mm, room_mm = zone.inmost
        if room_mm * easel.view.px_per_mm >= _SIGN_ROOM_PX:
            paint_no_entry(easel, QPointF(*easel.view.to_px(x_mm, y_mm)))


def paint_no_entry(
    easel: Easel, centre: QPointF, radius: float = SIGN_RADIUS_PX
) -> None:
    """Paint the small round sign that says: not here."""
    painter = easel.painter
    painter.setPen(line_pen("#ffffff", 0.9, radius * 0.2))
    painter.setBrush(tinted(easel.theme.no_go))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted("#ffffff", 0.95))
    bar = QRectF(0, 0, radius * 1.15, radius * 0.36)
    bar.moveCenter(centre)
    painter.drawRoundedRect(bar, radius * 0.1, radius * 0.1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
