"""A line across a chart at one of its points, and what is read there."""

from bisect import bisect_left
from collections.abc import Sequence

import pyqtgraph as pg

from app.ui.widgets.look import Look, TextStyle

Tick = tuple[float, str]
"""A place on an axis, and what is written or read there."""


class Reading:
    """Goes from point to point; shows nothing until it is asked to.

    Parameters
    ----------
    points
        From left to right, each with what is read there.
    """

    def __init__(self, look: Look, plot: pg.PlotWidget, points: Sequence[Tick]) -> None:
        self._look, self._plot = look, plot
        self._points = tuple(points)
        self._at: int | None = None
        self._items: list[pg.GraphicsObject] = []

    @property
    def text(self) -> str:
        """Return what is read; empty while nothing is."""
        return "" if self._at is None else self._points[self._at][1]

    def step(self, way: int) -> None:
        """Go to the next point (1) or the one before (-1); at first to the last."""
        most = len(self._points) - 1
        at = most if self._at is None else self._at + way
        self._show(min(max(at, 0), most) if self._points else None)

    def go_near(self, x: float) -> None:
        """Go to the point that is nearest to a place on the lower axis."""
        xs = [point_x for point_x, _ in self._points]
        after = bisect_left(xs, x)
        near = [at for at in (after - 1, after) if 0 <= at < len(xs)]
        self._show(min(near, key=lambda at: abs(xs[at] - x), default=None))

    def hide(self) -> None:
        """Read nothing."""
        self._show(None)

    def draw_anew(self) -> None:
        """Draw it once more: the plot was cleared."""
        self._items.clear()
        self._draw()

    def _show(self, at: int | None) -> None:
        if at == self._at:
            return
        self._at = at
        item = self._plot.getPlotItem()
        for each in self._items:
            item.removeItem(each)
        self._items.clear()
        self._draw()

    def _draw(self) -> None:
        if self._at is None:
            return
        x, words = self._points[self._at]
        look, item = self._look, self._plot.getPlotItem()
        (left, right), (_, top) = item.viewRange()
        line = pg.InfiniteLine(x, pen=pg.mkPen(look.colour("text"), width=1))
        # Beside the line, on the side where there is room.
        is_left = x < (left + right) / 2
        label = pg.TextItem(
            words,
            color=look.colour("text"),
            anchor=(0.0 if is_left else 1.0, 0.0),
            fill=pg.mkBrush(look.colour("raised")),
            border=pg.mkPen(look.colour("line")),
        )
        label.setFont(look.font(TextStyle.SMALL))
        label.setPos(x, top)
        label.setZValue(10)
        self._items = [line, label]
        for each in self._items:
            item.addItem(each, ignoreBounds=True)
