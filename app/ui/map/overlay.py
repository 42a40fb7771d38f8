"""What is painted over the still picture, new in each frame: it must be cheap."""

from math import floor

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath

from app.ui.map.drawn import DrawnShape
from app.ui.map.easel import Easel, line_pen
from app.ui.map.knot_art import paint_disc, paint_dot
from app.ui.map.theme import blended, tinted
from app.ui.map.viewport import Viewport

_MARKER_RADIUS_PX = 6.0
_CROSSHAIR_PX = 15.0
_SCALE_STEPS_CM = (50, 20, 10, 5, 2, 1)
_LONGEST_SCALE_PX = 130.0
_SCALE_INSET_PX, _SCALE_LINE_PX = 10.0, 11.0


def paint_selection(easel: Easel, shape: DrawnShape, area_mm: QPainterPath) -> None:
    """Paint the thick outline and the soft halo of what is selected."""
    area, theme = easel.mapped(area_mm), easel.theme
    color = outline_color(easel, shape)
    painter = easel.painter
    if shape.kind in ("knot", "landmark"):
        paint_disc(easel, shape.anchor_mm, shape.radius_mm, 0.5)
        paint_dot(easel, shape.anchor_mm, 3.4)
    elif shape.strictness == 0:
        painter.fillPath(area, tinted(color, 0.26))
    painter.strokePath(area, line_pen(blended(color, theme.surface_glow), 0.66, 7.0))
    painter.strokePath(area, line_pen(color, 1.0, 2.6))


def paint_hover(easel: Easel, shape: DrawnShape, area_mm: QPainterPath) -> None:
    """Paint the light outline of what lies under the pointer."""
    area = easel.mapped(area_mm)
    painter = easel.painter
    if shape.strictness == 0 and shape.kind == "region":
        painter.fillPath(area, tinted("#ffffff", 0.14))
    painter.strokePath(area, line_pen("#ffffff", 0.7, 3.0))
    painter.strokePath(area, line_pen(outline_color(easel, shape), 0.9, 1.2))


def outline_color(easel: Easel, shape: DrawnShape) -> str:
    """Return the colour in which a thing is outlined."""
    theme = easel.theme
    if shape.kind in ("bone", "landmark"):
        return theme.bone_line
    if shape.kind == "muscle":
        return theme.muscle_line
    if shape.kind == "knot":
        return theme.knot_dot
    return (theme.work_line, theme.caution_line, theme.no_go_line)[shape.strictness]


def paint_marker(easel: Easel, place_mm: tuple[float, float]) -> None:
    """Paint the ring at the point that was picked."""
    centre = QPointF(*easel.view.to_px(*place_mm))
    painter, radius = easel.painter, _MARKER_RADIUS_PX
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in (("#ffffff", 4.4), (easel.theme.marker, 2.0)):
        painter.setPen(line_pen(color, 0.95, width))
        painter.drawEllipse(centre, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(easel.theme.marker))
    painter.drawEllipse(centre, 1.8, 1.8)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_crosshair(easel: Easel, place_mm: tuple[float, float]) -> None:
    """Paint the keyboard's crosshair: four lines that leave the middle free."""
    centre = QPointF(*easel.view.to_px(*place_mm))
    painter = easel.painter
    for color, width in (("#ffffff", 4.2), (easel.theme.marker, 1.9)):
        painter.setPen(line_pen(color, 0.95, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 8.0, 8.0)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            way = QPointF(dx, dy)
            painter.drawLine(centre + way * 4.0, centre + way * _CROSSHAIR_PX)


def paint_focus(easel: Easel) -> None:
    """Paint the ring that says that keys go to the map."""
    painter = easel.painter
    painter.setPen(line_pen(easel.theme.accent, 0.9, 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(easel.sheet.adjusted(2, 2, -2, -2), 4, 4)


def tip_color(easel: Easel, shape: DrawnShape) -> str:
    """Return the colour of the tip's small bar: as strong as the tint it stands for."""
    theme = easel.theme
    if shape.kind == "region":
        return (theme.work, theme.caution, theme.no_go)[shape.strictness]
    return theme.knot if shape.kind == "knot" else outline_color(easel, shape)


def scale_step_cm(view: Viewport) -> int:
    """Return the length of the scale bar: 1, 2, 5, 10, 20 or 50 cm."""
    for step in _SCALE_STEPS_CM:
        if step * 10 * view.px_per_mm <= _LONGEST_SCALE_PX:
            return step
    return _SCALE_STEPS_CM[-1]


def scale_box(view: Viewport, left_px: float, bottom_px: float, font: QFont) -> QRectF:
    """Return the box that the scale bar and its words take."""
    step = scale_step_cm(view)
    metrics = QFontMetricsF(_small(font))
    words_px = metrics.horizontalAdvance(_scale_words(step))
    width = max(step * 10 * view.px_per_mm, words_px) + 2 * _SCALE_INSET_PX
    height = _SCALE_LINE_PX + metrics.height() + _SCALE_INSET_PX
    return QRectF(left_px, bottom_px - height, width, height)


def paint_scale(easel: Easel, box: QRectF, font: QFont) -> None:
    """Paint the scale bar with its length in words."""
    painter, theme = easel.painter, easel.theme
    step = scale_step_cm(easel.view)
    sheet = QPainterPath()
    sheet.addRoundedRect(box, 8, 8)
    painter.fillPath(sheet, tinted(theme.ground, 0.82))
    left = floor(box.left() + _SCALE_INSET_PX) + 0.5
    right = left + step * 10 * easel.view.px_per_mm
    line = floor(box.top() + _SCALE_LINE_PX) + 0.5
    bar = QPainterPath(QPointF(left, line - 4))
    for x, y in ((left, line), (right, line), (right, line - 4)):
        bar.lineTo(x, y)
    painter.strokePath(bar, line_pen(theme.leader, 1.0, 1.4))
    painter.setFont(_small(font))
    painter.setPen(QColor(theme.quiet_text))
    words = QRectF(box)
    words.setTop(line + 3)
    words.setLeft(left)
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft, _scale_words(step))


def _small(font: QFont) -> QFont:
    small = QFont(font)
    if font.pixelSize() > 0:
        small.setPixelSize(max(9, font.pixelSize() - 1))
    return small


def _scale_words(step_cm: int) -> str:
    words = QCoreApplication.translate("BodyMapView", "{length} cm")
    return words.format(length=step_cm)
