"""The charts of the page: shares, millimetres, days, and what comes.

Imported when there is something to draw: pyqtgraph brings numpy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from app.practice.days import DayCount
from app.ui.charts.chart import Chart, counted_ticks
from app.ui.charts.chart_key import KeyEntry, Sign
from app.ui.charts.reading import Tick
from app.ui.practise.statistics.words import (
    forecast_words,
    percent,
)
from app.ui.widgets.date_words import day_words
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

LEAST_TOP_MM, MOST_TOP_MM = 30.0, 60.0
"""Of an axis in mm: one place mixed up must not press the rest flat."""

SHARES = tuple((number / 4, percent(number / 4)) for number in range(5))


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a line, between what it probably lies, and what is read there."""

    day: date
    low: float
    middle: float
    high: float
    text: str


@dataclass(frozen=True, slots=True)
class Level:
    """A line across: what others do, or what is aimed at."""

    height: float
    text: str


class LineChart(Chart):
    """A line over days with the band around it.

    Parameters
    ----------
    line, band
        What they stand for, with the unit.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        words: str,
        points: Sequence[Point],
        line: str,
        band: str = "",
        levels: Sequence[Level] = (),
        parent: QWidget | None = None,
    ) -> None:
        self._points, self._levels = tuple(points), tuple(levels)
        key = [KeyEntry(Sign.LINE, "accent", line)]
        if band:
            key.append(KeyEntry(Sign.BAND, "accent", band))
        key += [KeyEntry(Sign.LEVEL, "work_text", level.text) for level in levels]
        read = [(_x(point.day), point.text) for point in points]
        super().__init__(look, name, words, read, key, parent)

    @override
    def draw_data(self) -> None:
        points = self._points
        xs = [_x(point.day) for point in points]
        self.draw_band(xs, [p.low for p in points], [p.high for p in points])
        for level in self._levels:
            self.draw_level(level.height, "work_text")
        self.draw_line(xs, [point.middle for point in points], "accent")
        top, ticks = self.scale()
        self.show_ticks(ticks, [(_x(p.day), day_words(p.day)) for p in points])
        self.show_range((xs[0], xs[-1]), (0, top))

    def scale(self) -> tuple[float, Sequence[Tick]]:
        """Return how high the axis goes, and what is written at it."""
        return 1.0, SHARES

    @property
    def highest(self) -> float:
        """Return the highest place of the band."""
        return max(point.high for point in self._points)


class MmChart(LineChart):
    """The same of distances in mm."""

    @override
    def scale(self) -> tuple[float, Sequence[Tick]]:
        top_mm = min(MOST_TOP_MM, max(LEAST_TOP_MM, self.highest))
        return top_mm, counted_ticks(top_mm)


class DaysChart(Chart):
    """Bars of what was done, a line of what was due."""

    def __init__(
        self,
        look: Look,
        days: tuple[DayCount, ...],
        words: str,
        parent: QWidget | None = None,
    ) -> None:
        self._days = days
        points = [
            (
                float(number),
                tr(
                    "{day}: {due} due, {done} done",
                    day=day_words(day.day),
                    due=day.due,
                    done=day.done,
                ),
            )
            for number, day in enumerate(days)
            if day.due or day.done
        ]
        key = (
            KeyEntry(Sign.BAR, "accent", tr("answers a day")),
            KeyEntry(Sign.STEPS, "caution", tr("cards that were due that day")),
        )
        super().__init__(look, "days_chart", words, points, key, parent)

    @override
    def draw_data(self) -> None:
        days = self._days
        most = max(1, *(max(day.due, day.done) for day in days))
        self.draw_bars([day.done for day in days], "accent")
        self.draw_steps([day.due for day in days], "caution")
        ticks = [(float(n), day_words(day.day)) for n, day in enumerate(days)]
        self.show_ticks(counted_ticks(most), ticks)
        self.show_range((-0.5, len(days) - 0.5), (0, most))


class ForecastChart(Chart):
    """Bars of what comes due."""

    def __init__(
        self,
        look: Look,
        counts: tuple[int, ...],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        self._counts, self._today = counts, today
        points = [
            (
                float(number),
                tr("{day}: {count} due", day=self._day_words(number), count=count),
            )
            for number, count in enumerate(counts)
            if count
        ]
        key = (KeyEntry(Sign.BAR, "accent", tr("cards that come due that day")),)
        words = forecast_words(counts)
        super().__init__(look, "forecast_chart", words, points, key, parent)

    def _day_words(self, number: int) -> str:
        return day_words(self._today + timedelta(days=number))

    @override
    def draw_data(self) -> None:
        most = max(1, *self._counts)
        self.draw_bars(self._counts, "accent")
        ticks = [(float(n), self._day_words(n)) for n in range(len(self._counts))]
        self.show_ticks(counted_ticks(most), ticks)
        self.show_range((-0.5, len(self._counts) - 0.5), (0, most))


def _x(day: date) -> float:
    return float(day.toordinal())
