"""Charts by pyqtgraph in the colours of the theme, each with its words.

Imported when there is something to draw: pyqtgraph brings numpy.
"""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.charts.chart_key import BAND_ALPHA, ChartKey, KeyEntry
from app.ui.charts.reading import Reading, Tick
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import note_focus, paint_focus, shows_focus

HIGH_PX = 156
AXIS_PX, DAY_PX = 46, 78
BESIDE_PX = 26
RING_PX = 6
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Chart(QWidget):
    """A plot that is read, not handled; its words say the same.

    The mouse over it, or the left and right keys, read one point after the other.

    Parameters
    ----------
    words
        What it shows, in a sentence.
    points
        Its figures in words, from left to right.
    key
        What its signs stand for.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        words: str,
        points: Sequence[Tick],
        key: Sequence[KeyEntry],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._bottom: tuple[Tick, ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setAccessibleDescription("; ".join(text for _, text in points))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.plot = pg.PlotWidget(self)
        self.plot.setObjectName(f"{name}_plot")
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The wheel is for the column that the chart stands in.
        self.plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        item = self.plot.getPlotItem()
        item.setMouseEnabled(x=False, y=False)
        item.setMenuEnabled(False)
        item.hideButtons()
        self.reading = Reading(look, self.plot, points)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*(RING_PX,) * 4)
        rows.setSpacing(look.px(4))
        rows.addWidget(ChartKey(look, key, self))
        rows.addWidget(self.plot)
        look.changed.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        """Draw all of it anew, in the present colours and sizes."""
        look, item = self.look, self.plot.getPlotItem()
        self.plot.setFixedHeight(look.px(HIGH_PX))
        self.plot.setBackground(look.colour("surface"))
        item.clear()
        item.showGrid(y=True, alpha=0.2)
        item.layout.setContentsMargins(0, look.px(4), look.px(BESIDE_PX), 0)
        for name in ("left", "bottom"):
            axis = item.getAxis(name)
            # A name may reach beyond the end of its axis: there is room for it.
            axis.setStyle(hideOverlappingLabels=look.px(BESIDE_PX))
            axis.setPen(pg.mkPen(look.colour("line")))
            axis.setTextPen(pg.mkPen(look.colour("quiet")))
            axis.setTickFont(look.font(TextStyle.SMALL))
        item.getAxis("left").setWidth(look.px(AXIS_PX))
        self.draw_data()
        self.reading.draw_anew()

    def draw_data(self) -> None:
        """Draw what this chart shows."""
        raise NotImplementedError

    def show_ticks(self, left: Sequence[Tick], bottom: Sequence[Tick]) -> None:
        """Write at the axes; below as much as there is room for."""
        self._bottom = tuple(bottom)
        self.plot.getPlotItem().getAxis("left").setTicks([list(left)])
        self._write_below()

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

    def draw_line(self, xs: Sequence[float], ys: Sequence[float], tint: str) -> None:
        """Draw a line with a dot at each point."""
        colour = self.look.colour(tint)
        self.plot.plot(
            list(xs),
            list(ys),
            pen=pg.mkPen(colour, width=2),
            symbol="o",
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

    def _write_below(self) -> None:
        most = max(2, self.plot.width() // self.look.px(DAY_PX))
        ticks = [list(thinned(self._bottom, most))]
        self.plot.getPlotItem().getAxis("bottom").setTicks(ticks)

    def _say(self) -> None:
        said = QAccessibleAnnouncementEvent(self, self.reading.text)
        QAccessible.updateAccessibility(said)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write_below()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = QPointF(self.plot.mapFrom(self, event.position().toPoint()))
        box = self.plot.getPlotItem().getViewBox()
        self.reading.go_near(box.mapSceneToView(self.plot.mapToScene(at.toPoint())).x())
        event.accept()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.reading.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = STEPS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        self.reading.step(way)
        self._say()
        event.accept()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        note_focus(self, event.reason())
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.reading.hide()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if shows_focus(self):
            colour = self.look.colour("accent")
            paint_focus(QPainter(self), QRectF(self.rect()), 6, colour)


def thinned(ticks: Sequence[Tick], most: int) -> Sequence[Tick]:
    """Return some of many ticks, well apart, the last one among them."""
    step = max(1, -(-len(ticks) // most))
    return tuple(reversed(tuple(reversed(ticks))[::step]))


def counted_ticks(most: float) -> tuple[Tick, ...]:
    """Return where to write at an axis of whole numbers from 0."""
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500, 10**6) if most <= 4 * s)
    return tuple((float(n), str(n)) for n in range(0, int(most) + step, step))
