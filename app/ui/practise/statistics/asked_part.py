"""What the answers to questions tell, chart by chart.

Imported when there is something to draw: pyqtgraph brings numpy.
"""

from app.practice.grading import GOOD_MM
from app.practice.spells import Spell
from app.practice.statistics import Statistics
from app.ui.practise.statistics.charts import (
    DaysChart,
    ForecastChart,
    Level,
    LineChart,
    MmChart,
    Point,
)
from app.ui.practise.statistics.press_bars import PressBars
from app.ui.practise.statistics.told_column import ToldColumn
from app.ui.practise.statistics.words import (
    accuracy_words,
    days_words,
    error_words,
    forecast_words,
    percent,
    pressing_words,
)
from app.ui.widgets.date_words import day_words
from app.ui.widgets.look import Look
from app.ui.widgets.words import tr


def add_asked(look: Look, column: ToldColumn, found: Statistics) -> None:
    """Set the charts below each other, each with its words."""
    _add_accuracy(look, column, found.spells)
    _add_error(look, column, found.spells)
    column.add_heading(tr("To press or not"))
    if found.pressing is not None:
        column.add(PressBars(look, found.pressing, column.inner))
    column.add_words(pressing_words(found.pressing))
    column.add_heading(tr("Done, and due"))
    words = days_words(found.days, found.forecast[0])
    column.add(DaysChart(look, found.days, words, column.inner))
    column.add_words(words)
    column.add_heading(tr("What comes due"))
    today = found.days[-1].day
    column.add(ForecastChart(look, found.forecast, today, column.inner))
    column.add_words(forecast_words(found.forecast))


def _add_accuracy(look: Look, column: ToldColumn, spells: tuple[Spell, ...]) -> None:
    words = accuracy_words(spells)
    column.add_heading(tr("Right or near"))
    if len(spells) > 1:
        chart = LineChart(
            look,
            "accuracy_chart",
            words,
            [_share_point(spell) for spell in spells],
            tr("share of the answers"),
            tr("where the true share lies, 19 times of 20"),
            parent=column.inner,
        )
        column.add(chart)
    column.add_words(words)


def _add_error(look: Look, column: ToldColumn, spells: tuple[Spell, ...]) -> None:
    words = error_words(spells)
    points = [point for spell in spells if (point := _mm_point(spell)) is not None]
    column.add_heading(tr("How far off"))
    if len(points) > 1:
        chart = MmChart(
            look,
            "error_chart",
            words,
            points,
            tr("the middle place, in mm"),
            tr("half of all places"),
            [Level(GOOD_MM, tr("{mm} mm: right", mm=round(GOOD_MM)))],
            column.inner,
        )
        column.add(chart)
    column.add_words(words)


def _share_point(spell: Spell) -> Point:
    text = tr(
        "{day}: {share} of {count} answers",
        day=day_words(spell.last),
        share=percent(spell.accuracy),
        count=spell.count,
    )
    return Point(spell.last, spell.low, spell.accuracy, spell.high, text)


def _mm_point(spell: Spell) -> Point | None:
    low, middle, high = spell.lower_mm, spell.median_mm, spell.upper_mm
    if low is None or middle is None or high is None:
        return None
    text = tr("{day}: {mm} mm", day=day_words(spell.last), mm=round(middle))
    return Point(spell.last, low, middle, high, text)
