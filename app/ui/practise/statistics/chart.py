"""Charts by pyqtgraph in the colours of the theme, each with its words.

Imported when there is something to draw: pyqtgraph brings numpy.
"""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.look import Look, TextStyle

HIGH_PX = 150
AXIS_PX = 34
MOST_TICKS = 7
BAND_ALPHA = 0.24

Tick = tuple[float, str]


class Chart(QWidget):
    """A plot that is looked at, not handled; its words say the same.

    Parameters
    ----------
    words
        What it shows, in a sentence.
    table
        Its figures in words, one line a point.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        words: str,
        table: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setAccessibleDescription("; ".join(table))
        self.plot = pg.PlotWidget(self)
        self.plot.setObjectName(f"{name}_plot")
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The wheel is for the column that the chart stands in.
        self.plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        item = self.plot.getPlotItem()
        item.setMouseEnabled(x=False, y=False)
        item.setMenuEnabled(False)
        item.hideButtons()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.plot)
        look.changed.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        """Draw all of it anew, in the present colours and sizes."""
        look, item = self.look, self.plot.getPlotItem()
        self.setFixedHeight(look.px(HIGH_PX))
        self.plot.setBackground(look.colour("surface"))
        item.clear()
        item.showGrid(y=True, alpha=0.2)
        for name in ("left", "bottom"):
            axis = item.getAxis(name)
            axis.setPen(pg.mkPen(look.colour("line")))
            axis.setTextPen(pg.mkPen(look.colour("quiet")))
            axis.setTickFont(look.font(TextStyle.SMALL))
        item.getAxis("left").setWidth(look.px(AXIS_PX))
        self.draw_data()

    def draw_data(self) -> None:
        """Draw what this chart shows."""
        raise NotImplementedError

    def show_ticks(self, left: Sequence[Tick], bottom: Sequence[Tick]) -> None:
        """Write at the axes."""
        item = self.plot.getPlotItem()
        item.getAxis("left").setTicks([list(left)])
        item.getAxis("bottom").setTicks([list(thinned(bottom))])

    def show_range(self, xs: tuple[float, float], ys: tuple[float, float]) -> None:
        """Show so much."""
        item = self.plot.getPlotItem()
        item.setXRange(*xs, padding=0.03)
        item.setYRange(*ys, padding=0.1)

    def draw_bars(self, heights: Sequence[float], tint: str) -> None:
        """Draw a bar for each number, beginning at 0."""
        colour = self.look.colour(tint)
        bars = pg.BarGraphItem(
            x=list(range(len(heights))),
            height=list(heights),
            width=0.72,
            brush=pg.mkBrush(colour),
            pen=pg.mkPen(None),  # else a bar of no height would be a line
        )
        self.plot.addItem(bars)

    def draw_line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        tint: str,
        *,
        is_dotted: bool = False,
    ) -> None:
        """Draw a line with a dot at each point."""
        colour = self.look.colour(tint)
        style = Qt.PenStyle.DashLine if is_dotted else Qt.PenStyle.SolidLine
        self.plot.plot(
            list(xs),
            list(ys),
            pen=pg.mkPen(colour, width=2, style=style),
            symbol=None if is_dotted else "o",
            symbolSize=self.look.px(7),
            symbolBrush=pg.mkBrush(colour),
            symbolPen=pg.mkPen(self.look.colour("surface"), width=1),
            antialias=True,
        )

    def draw_steps(self, heights: Sequence[float], tint: str) -> None:
        """Draw a line of steps over the bars."""
        edges = [number - 0.5 for number in range(len(heights) + 1)]
        pen = pg.mkPen(self.look.colour(tint), width=2)
        self.plot.plot(edges, list(heights), stepMode="center", pen=pen)

    def draw_band(
        self, xs: Sequence[float], lows: Sequence[float], highs: Sequence[float]
    ) -> None:
        """Draw between what a line probably lies."""
        colour = QColor(self.look.colour("accent"))
        colour.setAlphaF(BAND_ALPHA)
        none = pg.mkPen(None)
        low = pg.PlotDataItem(list(xs), list(lows), pen=none)
        high = pg.PlotDataItem(list(xs), list(highs), pen=none)
        self.plot.addItem(pg.FillBetweenItem(low, high, brush=pg.mkBrush(colour)))

    def draw_level(self, height: float, tint: str) -> None:
        """Draw a thin line across, at one height."""
        pen = pg.mkPen(self.look.colour(tint), width=1, style=Qt.PenStyle.DashLine)
        self.plot.addItem(pg.InfiniteLine(height, angle=0, pen=pen))


def thinned(ticks: Sequence[Tick]) -> Sequence[Tick]:
    """Return some of many ticks, well apart, the last one among them."""
    step = max(1, -(-len(ticks) // MOST_TICKS))
    return tuple(reversed(tuple(reversed(ticks))[::step]))


def counted_ticks(most: float) -> tuple[Tick, ...]:
    """Return where to write at an axis of whole numbers from 0."""
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500, 10**6) if most <= 4 * s)
    return tuple((float(n), str(n)) for n in range(0, int(most) + step, step))
