"""Force and depth over the last seconds, live: a chart by pyqtgraph.

Imported by the exercise page alone: pyqtgraph brings numpy.
"""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsPathItem, QVBoxLayout, QWidget

from app.palpation.exercises.hold import HoldRound
from app.ui.feel.comfort_band import band_path
from app.ui.feel.play import KEPT_S, Play
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.words import tr

HIGH_PX = 150
MOST_N = 30.0
POINTS = 120
"""So many of the samples are drawn: more than a narrow chart can tell apart."""

COURSE_STEP_S = 0.5


class ForceCurve(QWidget):
    """Force as a full line, depth as a dashed one, the comfort band behind them.

    Built of parts: a whole plot of pyqtgraph brings menus that no window owns, and is
    slower.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._course: HoldRound | None = None
        self.setObjectName("force_curve")
        self.setAccessibleName(tr("Force and depth over the last seconds"))
        self._sheet = pg.GraphicsLayoutWidget(self)
        self._sheet.setObjectName("force_sheet")
        self._sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet.ci.setContentsMargins(0, 4, 0, 0)
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._axes = [pg.AxisItem("left"), pg.AxisItem("bottom")]
        self._sheet.addItem(self._axes[0], 0, 0)
        self._sheet.addItem(self._box, 0, 1)
        self._sheet.addItem(self._axes[1], 1, 1)
        for axis in self._axes:
            axis.linkToView(self._box)
        self._box.setYRange(0.0, MOST_N, padding=0.02)
        self._band = QGraphicsPathItem()
        self._box.addItem(self._band)
        self._low, self._high, self._target = self._line(), self._line(), self._line()
        self._depth, self._force = self._line(), self._line()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._sheet)
        self._show_course(None)
        self._dress()
        look.changed.connect(self._dress)

    def show_play(self, play: Play) -> None:
        """Show the samples of a play, and what it asks for."""
        samples = list(play.samples)
        samples = samples[:: max(1, len(samples) // POINTS)]
        course = play.course
        if course is not self._course:
            self._show_course(course)
        shift_s = 0.0
        if course is not None:
            shift_s = course.course_s - play.time_s
        elif samples:
            shift_s = -samples[-1].time_s
        times = [sample.time_s + shift_s for sample in samples]
        self._force.setData(times, [sample.force_n for sample in samples])
        self._depth.setData(times, [sample.depth_mm for sample in samples])
        bands_n = (sample.comfort_n for sample in samples)
        self._band.setPath(band_path(zip(times, bands_n, strict=True), MOST_N))

    def _line(self) -> pg.PlotCurveItem:
        line = pg.PlotCurveItem()
        self._box.addItem(line)
        return line

    def _show_course(self, course: HoldRound | None) -> None:
        """Show the curve to follow, or only the last seconds."""
        self._course = course
        if course is None:
            self._box.setXRange(-KEPT_S, 0.0, padding=0.0)
            for line in (self._target, self._low, self._high):
                line.setData([], [])
            return
        long_s = course.course_length_s
        self._box.setXRange(0.0, long_s, padding=0.01)
        times = [n * COURSE_STEP_S for n in range(int(long_s / COURSE_STEP_S) + 1)]
        self._target.setData(times, [course.target_n(at) for at in times])
        self._low.setData(times, [course.band_n(at)[0] for at in times])
        self._high.setData(times, [course.band_n(at)[1] for at in times])

    def _dress(self) -> None:
        look = self._look
        self.setFixedHeight(look.px(HIGH_PX))
        self._sheet.setBackground(look.colour("surface"))
        for axis in self._axes:
            axis.setPen(pg.mkPen(look.colour("line")))
            axis.setTextPen(pg.mkPen(look.colour("quiet")))
            axis.setTickFont(look.font(TextStyle.SMALL))
        good = look.colour("work")
        good.setAlphaF(0.20)
        self._band.setPen(pg.mkPen(None))
        self._band.setBrush(pg.mkBrush(good))
        dashes, dots = Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
        self._force.setPen(pg.mkPen(look.colour("accent"), width=2))
        self._depth.setPen(pg.mkPen(look.colour("quiet"), width=1, style=dashes))
        self._target.setPen(pg.mkPen(look.colour("text"), width=2))
        for edge in (self._low, self._high):
            edge.setPen(pg.mkPen(look.colour("quiet"), width=1, style=dots))
