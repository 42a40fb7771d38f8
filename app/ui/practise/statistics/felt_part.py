"""What the exercises of the room Feel tell, chart by chart.

Imported when there is something to draw: pyqtgraph brings numpy.
"""

from app.palpation.exercises.stiffer import HUMAN_WITH_SKIN, HUMAN_WITHOUT_SKIN
from app.practice.felt import Felt, Searches, Threshold
from app.practice.grading import HARD_MM
from app.ui.practise.statistics.charts import Level, LineChart, MmChart, Point
from app.ui.practise.statistics.felt_words import (
    felt_words,
    found_words,
    kind_words,
    near_words,
    threshold_words,
)
from app.ui.practise.statistics.told_column import ToldColumn
from app.ui.practise.statistics.words import percent
from app.ui.widgets.date_words import day_words
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.words import tr


def add_felt(look: Look, column: ToldColumn, felt: Felt) -> None:
    """Set the charts below each other, each with its words."""
    column.add_title(tr("How your hands do"))
    column.add_words(felt_words(felt), TextStyle.LARGE)
    for kind in felt.kinds:
        column.add_words(kind_words(kind))
    _add_found(look, column, felt.searches)
    _add_near(look, column, felt.searches)
    _add_thresholds(look, column, felt.thresholds)


def _add_found(look: Look, column: ToldColumn, searches: tuple[Searches, ...]) -> None:
    words = found_words(searches)
    column.add_heading(tr("Knots found by feel"))
    if len(searches) > 1:
        chart = LineChart(
            look,
            "found_chart",
            words,
            [_found_point(spell) for spell in searches],
            tr("share of the knots"),
            tr("where the true share lies, 19 times of 20"),
            parent=column.inner,
        )
        column.add(chart)
    column.add_words(words)


def _add_near(look: Look, column: ToldColumn, searches: tuple[Searches, ...]) -> None:
    points = [point for spell in searches if (point := _near_point(spell)) is not None]
    words = near_words(searches)
    column.add_heading(tr("How near the marks are"))
    if len(points) > 1:
        chart = MmChart(
            look,
            "near_chart",
            words,
            points,
            tr("the middle round, in mm"),
            tr("half of all rounds"),
            [Level(HARD_MM, tr("{mm} mm: experts, twice", mm=round(HARD_MM)))],
            column.inner,
        )
        column.add(chart)
    column.add_words(words)


def _add_thresholds(
    look: Look, column: ToldColumn, thresholds: tuple[Threshold, ...]
) -> None:
    words = threshold_words(thresholds)
    column.add_heading(tr("How fine a difference you feel"))
    if len(thresholds) > 1:
        share, without = percent(HUMAN_WITH_SKIN), percent(HUMAN_WITHOUT_SKIN)
        levels = (
            Level(HUMAN_WITH_SKIN, tr("{share}: fingers on rubber", share=share)),
            Level(HUMAN_WITHOUT_SKIN, tr("{share}: without skin", share=without)),
        )
        chart = LineChart(
            look,
            "threshold_chart",
            words,
            [_threshold_point(one) for one in thresholds],
            tr("how much stiffer one side must be"),
            levels=levels,
            parent=column.inner,
        )
        column.add(chart)
    column.add_words(words)


def _found_point(spell: Searches) -> Point:
    text = tr(
        "{day}: {share} of {knots} knots, {alarms} false alarms",
        day=day_words(spell.last),
        share=percent(spell.found),
        knots=spell.knots,
        alarms=spell.false_alarms,
    )
    return Point(spell.last, spell.low, spell.found, spell.high, text)


def _near_point(spell: Searches) -> Point | None:
    low, middle, high = spell.lower_mm, spell.median_mm, spell.upper_mm
    if low is None or middle is None or high is None:
        return None
    text = tr("{day}: {mm} mm", day=day_words(spell.last), mm=round(middle))
    return Point(spell.last, low, middle, high, text)


def _threshold_point(one: Threshold) -> Point:
    text = tr("{day}: {share}", day=day_words(one.day), share=percent(one.share))
    return Point(one.day, one.share, one.share, one.share, text)
