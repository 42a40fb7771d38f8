"""The edge of the zone that is to be searched."""

import contourpy
import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.figure.grid import blurred
from app.palpation.exercises.round import Round
from app.palpation.exercises.search import SearchRound
from app.palpation.patch import CELL_MM, Mask, Patch

SOFT_CELLS = 1.5
"""Cells are coarse; an edge that follows each of them would look like stairs."""

RIM_CELLS = 2
LIGHT, DARK = QColor(255, 255, 255, 215), QColor(42, 26, 18, 130)
LINES = ((DARK, 3.2, (2.5, 2.0)), (LIGHT, 1.6, (5.0, 4.0)))
"""Colour and width in pixels, and dashes and gaps in widths: they fall together."""


def zone_of(round_: Round) -> QPainterPath:
    """Return the edge of what is to be searched, in mm of the map; else nothing."""
    if isinstance(round_, SearchRound):
        return edge_of(round_.zone_mask, round_.patch)
    return QPainterPath()


def edge_of(mask: Mask, patch: Patch) -> QPainterPath:
    """Return the edge of the cells in a mask, in mm of the map."""
    # A rim of nothing closes what reaches the edge of the patch.
    inside = np.pad(mask.astype(np.float32), RIM_CELLS)
    lines = contourpy.contour_generator(z=blurred(inside, SOFT_CELLS)).lines(0.5)
    path = QPainterPath()
    first = float(patch.x_mm[0]), float(patch.y_mm[0])
    for line in lines:
        points = (np.asarray(line) - RIM_CELLS) * CELL_MM + first
        path.moveTo(QPointF(*points[0]))
        for point in points[1:]:
            path.lineTo(QPointF(*point))
    return path


def paint_zone(painter: QPainter, path: QPainterPath) -> None:
    """Paint an edge: light dashes over dark, to be seen on any skin."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, wide_px, dashes in LINES:
        pen = QPen(colour, wide_px)
        pen.setDashPattern(dashes)
        painter.setPen(pen)
        painter.drawPath(path)
