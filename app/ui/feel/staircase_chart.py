"""The pairs of "Which is stiffer?", one after the other, down to a threshold.

Imported when there is something to draw: pyqtgraph brings numpy.
"""

import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from app.palpation.exercises.stiffer import (
    HUMAN_WITH_SKIN,
    HUMAN_WITHOUT_SKIN,
    StifferRound,
)
from app.ui.charts.chart import Chart
from app.ui.charts.chart_key import KeyEntry, Sign
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

LEFT_TICKS = (0.0, 0.15, 0.45, 1.0)


class StaircaseChart(Chart):
    """How much stiffer one side was, pair by pair, beside what people can tell."""

    def __init__(
        self, look: Look, round_: StifferRound, parent: QWidget | None = None
    ) -> None:
        self._trials = tuple(round_.trials)
        self._levels = _levels(round_.threshold)
        points = [
            (float(number), _pair_words(number, *trial))
            for number, trial in enumerate(self._trials, 1)
        ]
        key = [KeyEntry(Sign.LINE, "accent", tr("a pair; a cross was told wrongly"))]
        key += [KeyEntry(Sign.LEVEL, tint, text) for _, tint, text in self._levels]
        words = tr("How much stiffer one side was, pair by pair")
        super().__init__(look, "staircase_chart", words, points, key, parent)

    @override
    def draw_data(self) -> None:
        differences = [difference for difference, _ in self._trials]
        xs = [float(number) for number in range(1, len(differences) + 1)]
        for share, tint, _ in self._levels:
            self.draw_level(share, tint)
        self.draw_line(xs, differences, "accent")
        self._draw_mistakes()
        left = [(tick, f"{tick:.0%}") for tick in LEFT_TICKS]
        self.show_ticks(left, [(x, f"{x:.0f}") for x in xs])
        self.show_range((1.0, max(len(xs), 2.0)), (0.0, max(1.0, *differences)))

    def _draw_mistakes(self) -> None:
        wrong = {
            float(number): difference
            for number, (difference, is_right) in enumerate(self._trials, 1)
            if not is_right
        }
        self.plot.plot(
            list(wrong),
            list(wrong.values()),
            pen=None,
            symbol="x",
            symbolSize=self.look.px(12),
            symbolBrush=pg.mkBrush(self.look.colour("no_go_text")),
            symbolPen=pg.mkPen(self.look.colour("surface"), width=1),
        )


def _levels(threshold: float | None) -> tuple[tuple[float, str, str], ...]:
    """Return what is drawn across: a share, its colour, its words."""
    human, without = f"{HUMAN_WITH_SKIN:.0%}", f"{HUMAN_WITHOUT_SKIN:.0%}"
    levels = (
        (HUMAN_WITH_SKIN, "work_text", tr("{share}: fingers on rubber", share=human)),
        (
            HUMAN_WITHOUT_SKIN,
            "quiet",
            tr("{share}: without feeling the skin", share=without),
        ),
    )
    if threshold is None:
        return levels
    yours = tr("{share}: your threshold", share=f"{threshold:.0%}")
    return ((threshold, "knot_text", yours), *levels)


def _pair_words(number: int, difference: float, is_right: bool) -> str:
    places = {"number": number, "difference": f"{difference:.0%}"}
    if is_right:
        return tr("Pair {number}: {difference} stiffer, told rightly", **places)
    return tr("Pair {number}: {difference} stiffer, told wrongly", **places)
