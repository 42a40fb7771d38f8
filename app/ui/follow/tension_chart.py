"""How tense it was before and after, over time: a chart by pyqtgraph.

Imported by the history alone, when there is something to draw: pyqtgraph brings numpy.
"""

from dataclasses import dataclass
from datetime import datetime

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.feedback import MOST_TENSION
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.words import tr

HIGH_PX = 220
DOT_PX = 11
DAY_S = 86_400.0
MOST_DAYS = 7


@dataclass(frozen=True, slots=True)
class TensionPoint:
    """One session: when it was, and what was said before and after."""

    at: datetime
    before: int | None
    after: int | None


class TensionChart(QWidget):
    """Hollow before, filled after, a line from one to the other."""

    def __init__(
        self,
        look: Look,
        points: tuple[TensionPoint, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._points = look, points
        self.setObjectName("tension_chart")
        self.setAccessibleName(summary_of(points))
        self._plot = pg.PlotWidget(self)
        self._plot.setObjectName("tension_plot")
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        item = self._plot.getPlotItem()
        item.setMouseEnabled(x=False, y=False)
        item.setMenuEnabled(False)
        item.hideButtons()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._plot)
        self._draw()
        look.changed.connect(self._draw)

    def _draw(self) -> None:
        look, item = self._look, self._plot.getPlotItem()
        self.setFixedHeight(look.px(HIGH_PX))
        self._plot.setBackground(look.colour("surface"))
        item.clear()
        item.setYRange(0, MOST_TENSION, padding=0.06)
        item.showGrid(y=True, alpha=0.25)
        for name in ("left", "bottom"):
            axis = item.getAxis(name)
            axis.setPen(pg.mkPen(look.colour("line")))
            axis.setTextPen(pg.mkPen(look.colour("quiet")))
            axis.setTickFont(look.font(TextStyle.SMALL))
        item.getAxis("left").setTicks([[(n, str(n)) for n in range(0, 11, 2)]])
        item.getAxis("bottom").setTicks([_days(self._points)])
        self._draw_changes()
        before = [(p.at.timestamp(), p.before) for p in self._points]
        after = [(p.at.timestamp(), p.after) for p in self._points]
        self._draw_dots(before, look.colour("surface"), look.colour("quiet"))
        self._draw_dots(after, look.colour("accent"), look.colour("accent"))
        times = [p.at.timestamp() for p in self._points]
        if times:
            item.setXRange(min(times) - DAY_S, max(times) + DAY_S, padding=0.03)

    def _draw_changes(self) -> None:
        """Draw the way from before to after, session by session."""
        pen = pg.mkPen(self._look.colour("accent"), width=2, style=Qt.PenStyle.DotLine)
        for point in self._points:
            if point.before is not None and point.after is not None:
                at_s = point.at.timestamp()
                line = [at_s, at_s], [point.before, point.after]
                self._plot.plot(*line, pen=pen)

    def _draw_dots(
        self,
        dots: list[tuple[float, int | None]],
        fill: object,
        line: object,
    ) -> None:
        said = [(at_s, tension) for at_s, tension in dots if tension is not None]
        self._plot.plot(
            [at_s for at_s, _ in said],
            [tension for _, tension in said],
            pen=None,
            symbol="o",
            symbolSize=self._look.px(DOT_PX),
            symbolBrush=pg.mkBrush(fill),
            symbolPen=pg.mkPen(line, width=2),
        )


def _days(points: tuple[TensionPoint, ...]) -> list[tuple[float, str]]:
    """Return where the days are written: those of some sessions, well apart."""
    step = max(1, -(-len(points) // MOST_DAYS))
    return [
        (p.at.timestamp(), tr("{day} {month}", day=p.at.day, month=p.at.strftime("%b")))
        for p in points[::step]
    ]


def summary_of(points: tuple[TensionPoint, ...]) -> str:
    """Return what the chart shows, for who does not see it."""
    both = [
        (p.before, p.after)
        for p in points
        if p.before is not None and p.after is not None
    ]
    if not both:
        return tr("Tension over time: nothing was said before and after yet.")
    before = sum(one for one, _ in both) / len(both)
    after = sum(one for _, one in both) / len(both)
    return tr(
        "Tension over time: in {count} sessions, from {before} to {after} on average.",
        count=len(both),
        before=f"{before:.1f}",
        after=f"{after:.1f}",
    )
