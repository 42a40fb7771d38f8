"""How tense it was before and after, over time: a chart by pyqtgraph.

Imported by the history alone, when there is something to draw: pyqtgraph brings numpy.
"""

from collections.abc import Iterator
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
SIDE_BY_SIDE, DAYS_WRITTEN, DATES_WRITTEN = 45, 8, 6
"""How many sessions, days, and days with their years find room beside each other."""


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
        self._at_s = spread_s(tuple(p.at.timestamp() for p in points))
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
            axis.setZValue(-1)  # else the grid lies over the dots
        item.getAxis("left").setTicks([[(n, str(n)) for n in range(0, 11, 2)]])
        item.getAxis("bottom").setTicks([days_written(self._points, self._at_s)])
        self._draw_changes()
        before = [(at_s, p.before) for at_s, p in self._placed()]
        after = [(at_s, p.after) for at_s, p in self._placed()]
        self._draw_dots(before, look.colour("surface"), look.colour("quiet"))
        self._draw_dots(after, look.colour("accent"), look.colour("accent"))
        if self._at_s:
            ends_s = self._at_s[0] - DAY_S, self._at_s[-1] + DAY_S
            item.setXRange(*ends_s, padding=0.03)

    def _placed(self) -> Iterator[tuple[float, TensionPoint]]:
        return zip(self._at_s, self._points, strict=True)

    def _draw_changes(self) -> None:
        """Draw the way from before to after, session by session."""
        pen = pg.mkPen(self._look.colour("accent"), width=2, style=Qt.PenStyle.DotLine)
        for at_s, point in self._placed():
            if point.before is not None and point.after is not None:
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


def spread_s(times_s: tuple[float, ...]) -> tuple[float, ...]:
    """Return where sessions stand, oldest first: at their times, yet side by side."""
    if not times_s:
        return ()
    least_s = (times_s[-1] - times_s[0] + 2 * DAY_S) / SIDE_BY_SIDE
    found = [times_s[0]]
    for time_s in times_s[1:]:
        found.append(max(time_s, found[-1] + least_s))
    return tuple(found)


def days_written(
    points: tuple[TensionPoint, ...], at_s: tuple[float, ...]
) -> list[tuple[float, str]]:
    """Return the days below the chart: of as many sessions as leave room for words."""
    has_years = len({point.at.year for point in points}) > 1
    least_s = (at_s[-1] - at_s[0] + 2 * DAY_S if at_s else 0.0) / (
        DATES_WRITTEN if has_years else DAYS_WRITTEN
    )
    found: list[tuple[float, str]] = []
    for place_s, point in zip(at_s, points, strict=True):
        if not found or place_s - found[-1][0] >= least_s:
            found.append((place_s, _day(point.at, has_years)))
    return found


def _day(at: datetime, has_year: bool) -> str:
    day, month = at.day, at.strftime("%b")
    if has_year:
        return tr("{day} {month} {year}", day=day, month=month, year=at.year)
    return tr("{day} {month}", day=day, month=month)


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
