"""Bones, muscles and landmarks: line art over the skin."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from app.ui.map.drawn import DrawnScene, DrawnShape
from app.ui.map.easel import Easel, edge_pen, line_pen
from app.ui.map.theme import tinted

_DEPTH_ALPHA = {"superficial": 1.0, "middle": 0.6, "deep": 0.4}
_TICK_PX = 4.5


def paint_muscles(easel: Easel, scene: DrawnScene) -> None:
    """Paint the muscles in rust: a breath of tint, fibres, an edge."""
    theme, painter = easel.theme, easel.painter
    for muscle in _seen(easel, scene, "muscle"):
        strength = _DEPTH_ALPHA.get(muscle.shape.depth, 1.0)
        area = easel.mapped(_drawn_area(easel, scene, muscle))
        if strength == 1.0:  # tints of several depths would add up to mud
            painter.fillPath(area, tinted(theme.muscle, 0.09))
        if muscle.lines is not None and _shows_lines(easel, scene, muscle):
            painter.strokePath(
                easel.mapped(muscle.lines),
                line_pen(theme.muscle_line, 0.4 * strength, 0.7),
            )
        painter.strokePath(area, edge_pen(theme.muscle_line, 0.75 * strength, 1.0))


def paint_bones(easel: Easel, scene: DrawnScene) -> None:
    """Paint the bones in ivory with a brown edge."""
    theme, painter = easel.theme, easel.painter
    for bone in _seen(easel, scene, "bone"):
        area = easel.mapped(_drawn_area(easel, scene, bone))
        painter.fillPath(area, tinted(theme.bone, 0.55))
        painter.strokePath(area, edge_pen(theme.bone_line, 0.85, 1.0))
        if bone.lines is not None and _shows_lines(easel, scene, bone):
            painter.strokePath(
                easel.mapped(bone.lines), line_pen(theme.bone_line, 0.55, 0.8)
            )


def paint_landmarks(easel: Easel, scene: DrawnScene) -> None:
    """Paint a small cross at each landmark, light below dark to show on any skin."""
    for landmark in _seen(easel, scene, "landmark"):
        x, y = easel.view.to_px(*landmark.anchor_mm)
        for color, width in ((easel.theme.bone, 3.2), (easel.theme.bone_line, 1.3)):
            easel.painter.setPen(line_pen(color, 0.95, width))
            _paint_tick(easel.painter, QPointF(x, y))


def _paint_tick(painter: QPainter, centre: QPointF) -> None:
    along = QPointF(_TICK_PX, 0)
    down = QPointF(0, _TICK_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(centre - along, centre + along)
    painter.drawLine(centre - down, centre + down)


def _drawn_area(easel: Easel, scene: DrawnScene, shape: DrawnShape) -> QPainterPath:
    """Return the area to draw; the towel is cut out where it cannot be painted over."""
    if easel.is_vector and shape.path.intersects(scene.cover):
        return shape.path.subtracted(scene.cover)
    return shape.path


def _shows_lines(easel: Easel, scene: DrawnScene, shape: DrawnShape) -> bool:
    return not (easel.is_vector and scene.is_hidden(shape))


def _seen(easel: Easel, scene: DrawnScene, kind: str) -> list[DrawnShape]:
    shapes = []
    for shape in scene.of_kind(kind):
        if easel.is_called_off():
            return []
        if easel.sees(shape.bounds_mm):
            shapes.append(shape)
    return shapes
