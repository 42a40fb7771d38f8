"""The page of statistics: the body at the left, charts and words at the right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.memory import Answered
from app.practice.rounds import mistaken
from app.practice.statistics import Statistics, statistics_of
from app.ui.follow.files import Files
from app.ui.practise.statistics.body_box import BodyBox
from app.ui.practise.statistics.saving import Saving
from app.ui.practise.statistics.source import StatisticsSource
from app.ui.practise.statistics.weak_rows import WeakRows
from app.ui.practise.statistics.words import (
    accuracy_words,
    days_words,
    error_words,
    forecast_words,
    overview_words,
    pressing_words,
)
from app.ui.rooms.column_page import ColumnPage
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.scroll_column import ScrollColumn
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

NARROW_PX = 900
"""Narrower than this at the normal text size, the body stands among the charts."""

BELOW_OVERVIEW = 2
"""There it comes after the title and the overview."""

BODY_SHARE, CHARTS_SHARE = 5, 7
BETWEEN_PX, SECTION_PX = 28, 18


class StatisticsPage(ColumnPage):
    """Everything that is known of the learner, in pictures and in words.

    Signals
    -------
    mistakes_wanted
        Ask only what went wrong, please.
    practise_wanted
        Begin, please: there is nothing to tell yet.
    place_wanted : str, str
        A map and a thing on it, to be looked at.
    told : str
        Something to tell the user, in a line.
    """

    mistakes_wanted = Signal()
    practise_wanted = Signal()
    place_wanted = Signal(str, str)
    told = Signal(str)
    is_wide = True

    def __init__(
        self,
        look: Look,
        source: StatisticsSource,
        files: Files,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "statistics_page", parent)
        self._source = source
        self._shown: tuple[Answered, ...] | None = None
        self._body: BodyBox | None = None
        self._column: ScrollColumn | None = None
        self.setAccessibleName(tr("How practice goes"))
        self._halves = QHBoxLayout()
        self._halves.setSpacing(look.px(BETWEEN_PX))
        self.rows.addLayout(self._halves, 1)
        self._saving = Saving(source, files, self)
        self._saving.told.connect(self.told)
        self._add_foot()
        self.show_state()

    def _add_foot(self) -> None:
        self._mistakes = self.add_button(
            "statistics_mistakes",
            tr("Only my mistakes"),
            self.mistakes_wanted.emit,
            is_main=True,
        )
        self._begin = self.add_button(
            "statistics_begin", tr("Ten questions"), self.practise_wanted.emit
        )
        self.foot_row.addStretch(1)
        self._exports = [
            self.add_button("statistics_csv", tr("CSV\u2026"), self._saving.save_csv),
            self.add_button(
                "statistics_json", tr("JSON\u2026"), self._saving.save_json
            ),
            self.add_button("statistics_anki", tr("Anki deck\u2026"), self._on_anki),
        ]

    @override
    def first_stop(self) -> QWidget:
        return self._mistakes if self._mistakes.isEnabled() else self._begin

    @override
    def show_state(self) -> None:
        """Show what is answered now."""
        answers = self._source.practice.answers
        has_any = bool(answers)
        self._mistakes.setVisible(has_any)
        self._mistakes.setEnabled(bool(mistaken(answers)))
        for button in self._exports:
            button.setVisible(has_any)
        if answers is self._shown:
            return
        self._shown = answers
        self._clear()
        if has_any:
            self._show_all()
        else:
            self._show_nothing()
        self._place_body()

    def _clear(self) -> None:
        for half in (self._body, self._column):
            if half is not None:
                self._halves.removeWidget(half)
                half.hide()
                half.deleteLater()
        self._body = self._column = None

    def _show_nothing(self) -> None:
        column, rows = self._made_column()
        title = TextLabel(
            self.look, tr("Nothing is answered yet"), TextStyle.TITLE, parent=column
        )
        rows.addWidget(title)
        self._add_words(
            rows,
            tr(
                "After ten questions you see here how far off your places are and "
                "which way they lean; after some days, what stays."
            ),
        )
        rows.addStretch(1)

    def _show_all(self) -> None:
        source = self._source
        practice = source.practice
        found = statistics_of(practice.answers, practice.deck.memories, source.day)
        self._body = BodyBox(self.look, source)
        column, rows = self._made_column()
        title = tr("How practice goes")
        rows.addWidget(TextLabel(self.look, title, TextStyle.TITLE, parent=column))
        self._add_words(rows, overview_words(found), TextStyle.LARGE)
        self._add_charts(rows, found)
        self._add_weak(rows, found)
        rows.addStretch(1)
        self._body.show_answers()

    def _add_charts(self, rows: QVBoxLayout, found: Statistics) -> None:
        # Late: the charts bring pyqtgraph, which nothing else needs.
        from app.ui.practise.statistics import charts

        look, spells = self.look, found.spells
        self._add_heading(rows, tr("Right or near"))
        if len(spells) > 1:
            rows.addWidget(charts.AccuracyChart(look, spells, self))
        self._add_words(rows, accuracy_words(spells))
        self._add_heading(rows, tr("How far off, in mm"))
        if sum(spell.median_mm is not None for spell in spells) > 1:
            rows.addWidget(charts.ErrorChart(look, spells, self))
        self._add_words(rows, error_words(spells))
        self._add_heading(rows, tr("To press or not"))
        self._add_words(rows, pressing_words(found.pressing))
        self._add_heading(rows, tr("Done, and due (the line)"))
        rows.addWidget(charts.DaysChart(look, found.days, self))
        self._add_words(rows, days_words(found.days))
        self._add_heading(rows, tr("What comes due"))
        today = found.days[-1].day
        rows.addWidget(charts.ForecastChart(look, found.forecast, today, self))
        self._add_words(rows, forecast_words(found.forecast))

    def _add_weak(self, rows: QVBoxLayout, found: Statistics) -> None:
        self._add_heading(rows, tr("The weakest"))
        if not found.weakest:
            self._add_words(rows, tr("Nothing went wrong of late."))
            return
        weak = WeakRows(self.look, found.weakest, self._source, self)
        weak.place_wanted.connect(self.place_wanted)
        rows.addWidget(weak)

    def _made_column(self) -> tuple[QWidget, QVBoxLayout]:
        self._column = ScrollColumn(self.look, "statistics_scroll", self)
        self._column.setAccessibleName(tr("Charts"))
        inner = QWidget()
        inner.setObjectName("statistics_column")
        inner.setAutoFillBackground(False)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, self.look.px(12), self.look.px(20))
        rows.setSpacing(self.look.px(8))
        self._column.setWidget(inner)
        self._column_rows = rows
        self._halves.addWidget(self._column, CHARTS_SHARE)
        return inner, rows

    def _add_heading(self, rows: QVBoxLayout, text: str) -> None:
        rows.addSpacing(self.look.px(SECTION_PX))
        rows.addWidget(TextLabel(self.look, text, TextStyle.HEADING, parent=self))

    def _add_words(
        self, rows: QVBoxLayout, text: str, style: TextStyle = TextStyle.BODY
    ) -> None:
        rows.addWidget(TextLabel(self.look, text, style, "quiet", self))

    def _place_body(self) -> None:
        """Set the body beside the charts; where it is narrow, on top among them."""
        if self._body is None or self._column is None:
            return
        is_narrow = self.width() < self.look.px(NARROW_PX)
        inner = self._column.widget()
        home = inner if is_narrow else self
        if self._body.parentWidget() is home:
            return
        if is_narrow:
            self._column_rows.insertWidget(BELOW_OVERVIEW, self._body)
        else:
            self._halves.insertWidget(0, self._body, BODY_SHARE)

    def _on_anki(self) -> None:
        if self._body is not None:
            self._saving.save_anki(self._body.map_id, self._body.view.content)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_body()
