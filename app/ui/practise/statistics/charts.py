"""The charts of the page: days, accuracy, error, and what comes.

Imported when there is something to draw: pyqtgraph brings numpy.
"""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from app.practice.days import DayCount
from app.practice.grading import GOOD_MM
from app.practice.spells import Spell
from app.ui.practise.statistics.chart import Chart, Tick, counted_ticks
from app.ui.practise.statistics.words import (
    accuracy_words,
    day_words,
    days_words,
    error_words,
    forecast_words,
    percent,
)
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

LEAST_TOP_MM, MOST_TOP_MM = 30.0, 60.0
"""Of the error's axis: one place mixed up must not press the rest flat."""


class DaysChart(Chart):
    """Bars of what was done, a line of what was due."""

    def __init__(
        self, look: Look, days: tuple[DayCount, ...], parent: QWidget | None = None
    ) -> None:
        self._days = days
        table = [
            tr(
                "{day}: {due} due, {done} done",
                day=day_words(day.day),
                due=day.due,
                done=day.done,
            )
            for day in days
            if day.due or day.done
        ]
        super().__init__(look, "days_chart", days_words(days), table, parent)

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
        table = [
            tr("{day}: {count}", day=self._day_words(number), count=count)
            for number, count in enumerate(counts)
            if count
        ]
        super().__init__(look, "forecast_chart", forecast_words(counts), table, parent)

    def _day_words(self, number: int) -> str:
        return day_words(self._today + timedelta(days=number))

    @override
    def draw_data(self) -> None:
        most = max(1, *self._counts)
        self.draw_bars(self._counts, "accent")
        ticks = [(float(n), self._day_words(n)) for n in range(len(self._counts))]
        self.show_ticks(counted_ticks(most), ticks)
        self.show_range((-0.5, len(self._counts) - 0.5), (0, most))


class AccuracyChart(Chart):
    """The share of right answers, with the band in which it may lie."""

    def __init__(
        self, look: Look, spells: tuple[Spell, ...], parent: QWidget | None = None
    ) -> None:
        self._spells = spells
        table = [
            tr(
                "{day}: {share} of {count}",
                day=day_words(spell.last),
                share=percent(spell.accuracy),
                count=spell.count,
            )
            for spell in spells
        ]
        super().__init__(look, "accuracy_chart", accuracy_words(spells), table, parent)

    @override
    def draw_data(self) -> None:
        spells = self._spells
        xs = _xs(spells)
        self.draw_band(xs, [s.low for s in spells], [s.high for s in spells])
        self.draw_line(xs, [s.accuracy for s in spells], "accent")
        shares = [(n / 4, percent(n / 4)) for n in range(5)]
        self.show_ticks(shares, _ticks(spells))
        self.show_range((xs[0], xs[-1]), (0, 1))


class ErrorChart(Chart):
    """The middle distance, with the band of half of all places."""

    def __init__(
        self, look: Look, spells: tuple[Spell, ...], parent: QWidget | None = None
    ) -> None:
        self._spells = tuple(s for s in spells if s.median_mm is not None)
        table = [
            tr("{day}: {mm} mm", day=day_words(spell.last), mm=round(spell.median_mm))
            for spell in self._spells
            if spell.median_mm is not None
        ]
        super().__init__(look, "error_chart", error_words(spells), table, parent)

    @override
    def draw_data(self) -> None:
        spells = self._spells
        xs = _xs(spells)
        lows = [spell.lower_mm or 0.0 for spell in spells]
        middles = [spell.median_mm or 0.0 for spell in spells]
        highs = [spell.upper_mm or 0.0 for spell in spells]
        self.draw_band(xs, lows, highs)
        self.draw_level(GOOD_MM, "work_text")
        self.draw_line(xs, middles, "accent")
        most = min(MOST_TOP_MM, max(LEAST_TOP_MM, *highs))
        self.show_ticks(counted_ticks(most), _ticks(spells))
        self.show_range((xs[0], xs[-1]), (0, most))


def _xs(spells: tuple[Spell, ...]) -> list[float]:
    return [float(spell.last.toordinal()) for spell in spells]


def _ticks(spells: tuple[Spell, ...]) -> list[Tick]:
    return [(float(s.last.toordinal()), day_words(s.last)) for s in spells]
