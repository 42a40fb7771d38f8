"""Outlines in mm as Qt's painter paths."""

from collections.abc import Iterable

from PySide6.QtGui import QPainterPath, QTransform

from app.model.outline import Outline
from app.ui.map.viewport import Viewport

_FINENESS = 2.0
Span = tuple[float, float]


def path_of(outline: Outline) -> QPainterPath:
    """Return an outline as a painter path, in mm."""
    path = QPainterPath()
    for op, numbers in outline.segments:
        if op == "C":
            path.cubicTo(*numbers)
        elif op == "L":
            path.lineTo(*numbers)
        elif op == "M":
            path.moveTo(*numbers)
        else:
            path.closeSubpath()
    path.boundingRect()  # worked out now: two threads may ask for it later
    return path


def joined(outlines: Iterable[Outline]) -> QPainterPath:
    """Return several outlines as one path, in mm."""
    path = QPainterPath()
    for outline in outlines:
        path.addPath(path_of(outline))
    path.boundingRect()
    return path


def transform_of(view: Viewport) -> QTransform:
    """Return the way from mm to logical pixels."""
    scale = view.px_per_mm
    return QTransform(
        scale, 0.0, 0.0, scale, -view.left_mm * scale, -view.top_mm * scale
    )


def polygons_of(path: QPainterPath) -> list[list[tuple[float, float]]]:
    """Return the path's closed rings as points, curves taken as short lines."""
    fine = QTransform.fromScale(_FINENESS, _FINENESS)  # Qt flattens to about a unit
    return [
        [(point.x() / _FINENESS, point.y() / _FINENESS) for point in polygon.toList()]
        for polygon in path.toSubpathPolygons(fine)
    ]


def spans_at(rings: Iterable[list[tuple[float, float]]], y: float) -> list[Span]:
    """Return the stretches of a horizontal line that lie inside the rings."""
    crossings: list[float] = []
    for ring in rings:
        x0, y0 = ring[-1]
        for x1, y1 in ring:
            if (y0 <= y) != (y1 <= y):
                crossings.append(x0 + (y - y0) * (x1 - x0) / (y1 - y0))
            x0, y0 = x1, y1
    crossings.sort()
    return list(zip(crossings[::2], crossings[1::2], strict=False))
