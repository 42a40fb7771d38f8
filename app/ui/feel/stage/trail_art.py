"""The way of a finger over the skin, and what it left out."""

from dataclasses import dataclass
from math import dist

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from app.figure.close_up import Area
from app.palpation.patch import Mask
from app.ui.feel.stage.moment import Place

APART_MM = 15.0
"""Farther than that between two points the finger was lifted."""

LINE_MM, LINE = 0.9, QColor(255, 255, 255, 190)
LEFT_OUT = (20, 12, 10, 120)
"""Over what was not pressed: blue, green and red, and how much of it."""


@dataclass(frozen=True)
class Trail:
    """Where a finger went, and which cells of an area it left out."""

    path: tuple[Place, ...]
    left_out: Mask
    area: Area


def paint_trail(painter: QPainter, trail: Trail, px_per_mm: float) -> None:
    """Paint a trail on a painter whose units are mm of the map."""
    rows, columns = trail.left_out.shape
    pixels = np.zeros((rows, columns, 4), dtype=np.uint8)
    pixels[trail.left_out] = LEFT_OUT
    image = QImage(
        pixels.data, columns, rows, columns * 4, QImage.Format.Format_ARGB32
    ).copy()
    area = trail.area
    painter.drawImage(
        QRectF(area.left_mm, area.top_mm, area.width_mm, area.height_mm), image
    )
    pen = QPen(LINE, max(LINE_MM, 1.2 / px_per_mm))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_way(trail.path))


def _way(path: tuple[Place, ...]) -> QPainterPath:
    way, last = QPainterPath(), None
    for place in path:
        if last is None or dist(last, place) > APART_MM:
            way.moveTo(QPointF(*place))
        else:
            way.lineTo(QPointF(*place))
        last = place
    return way
