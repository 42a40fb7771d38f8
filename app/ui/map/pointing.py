"""What lies under a point: a grid of cells, then the exact outlines of a few."""

from collections import defaultdict
from collections.abc import Iterable
from math import hypot

from PySide6.QtCore import QPointF

from app.model.scene import KNOT_PICK_MM
from app.ui.map.drawn import DrawnShape

CELL_MM = 20.0


class PointIndex:
    """Finds the shapes under a point, in microseconds, however many there are."""

    def __init__(self, shapes: Iterable[DrawnShape]) -> None:
        self._cells: dict[tuple[int, int], list[DrawnShape]] = defaultdict(list)
        for shape in shapes:
            for cell in _cells_of(shape):
                self._cells[cell].append(shape)

    def shapes_at(self, x_mm: float, y_mm: float) -> list[DrawnShape]:
        """Return the shapes that cover a point, the most specific first."""
        cell = (int(x_mm // CELL_MM), int(y_mm // CELL_MM))
        point = QPointF(x_mm, y_mm)
        found = [
            shape
            for shape in self._cells.get(cell, ())
            if _is_in_box(shape, x_mm, y_mm) and shape.path.contains(point)
        ]
        return sorted(found, key=lambda shape: _rank(shape, x_mm, y_mm))


def _rank(shape: DrawnShape, x_mm: float, y_mm: float) -> tuple[int, int, float]:
    """Return the order in which things under a pointer are meant.

    A place with a dot is meant by who points at the dot; then the strictest and
    the smallest area; a knot's wide disc comes after the areas, and what holds
    other areas comes last.
    """
    if shape.kind in ("knot", "landmark"):
        away = hypot(x_mm - shape.anchor_mm[0], y_mm - shape.anchor_mm[1])
        return (0 if away <= KNOT_PICK_MM else 2, 0, away)
    if shape.kind == "region":
        return (3 if shape.shape.is_container else 1, -shape.strictness, shape.area_mm2)
    return (4, 0, shape.area_mm2)


def _is_in_box(shape: DrawnShape, x_mm: float, y_mm: float) -> bool:
    left, top, right, bottom = shape.bounds_mm
    return left <= x_mm <= right and top <= y_mm <= bottom


def _cells_of(shape: DrawnShape) -> Iterable[tuple[int, int]]:
    left, top, right, bottom = shape.bounds_mm
    return (
        (column, row)
        for column in range(int(left // CELL_MM), int(right // CELL_MM) + 1)
        for row in range(int(top // CELL_MM), int(bottom // CELL_MM) + 1)
    )
