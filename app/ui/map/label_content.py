"""What the labels need to know of a map: its extent, and where the body ends."""

from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from app.ui.map.drawn import DrawnScene
from app.ui.map.label_parts import ROW_PX
from app.ui.map.paths import polygons_of
from app.ui.map.viewport import Viewport

_PRIORITY_BY_LINES = ((75, 60), (115, 38), (170, 22))
"""How many lines tall the figure is drawn, and the least important label then."""


class LabelContent:
    """What the labels need of a scene: its things, and where the body ends."""

    def __init__(self, scene: DrawnScene, edge_mm: QPainterPath) -> None:
        self.scene = scene
        left, top, right, bottom = scene.bounds_mm
        self._width_mm, self._height_mm = right - left, bottom - top
        self._edge_mm = edge_mm
        self._edges_of: tuple[Viewport, float] | None = None
        self._edges: tuple[tuple[float, float] | None, ...] = ()

    @cached_property
    def _rings(self) -> list[list[tuple[float, float]]]:
        return polygons_of(self._edge_mm)

    def lowest_priority(self, view: Viewport, line_px: float) -> int:
        """Return how important a label must be: the nearer, the more are shown."""
        lines = self._height_mm * view.px_per_mm / max(line_px, 1.0)
        for most_lines, priority in _PRIORITY_BY_LINES:
            if lines <= most_lines:
                return priority
        return 1

    def nearness(self, view: Viewport, room_px: QRectF) -> float:
        """Return how much larger than the room the figure is drawn; 1 fills it."""
        return view.px_per_mm * max(
            self._width_mm / max(room_px.width(), 1.0),
            self._height_mm / max(room_px.height(), 1.0),
        )

    def edges(
        self, view: Viewport, height_px: float
    ) -> tuple[tuple[float, float] | None, ...]:
        """Return the outermost pixels of the body on each row of labels.

        The last answer is kept: a selection lays the labels out in the same view.
        """
        if self._edges_of != (view, height_px):
            self._edges = self._found_edges(view, height_px)
            self._edges_of = (view, height_px)
        return self._edges

    def _found_edges(
        self, view: Viewport, height_px: float
    ) -> tuple[tuple[float, float] | None, ...]:
        rows = int(height_px // ROW_PX)
        spread: list[tuple[float, float] | None] = [None] * rows
        for ring in self._rings:
            points = [view.to_px(x, y) for x, y in ring]
            before = points[-1]
            for point in points:
                _spread_line(spread, before, point)
                before = point
        return tuple(spread)


def _spread_line(
    spread: list[tuple[float, float] | None],
    start: tuple[float, float],
    end: tuple[float, float],
) -> None:
    """Widen the rows that a piece of the edge runs through."""
    first = max(0, int(min(start[1], end[1]) // ROW_PX))
    last = min(len(spread) - 1, int(max(start[1], end[1]) // ROW_PX))
    low, high = min(start[0], end[0]), max(start[0], end[0])
    for row in range(first, last + 1):
        known = spread[row]
        spread[row] = (
            (min(low, known[0]), max(high, known[1])) if known else (low, high)
        )
