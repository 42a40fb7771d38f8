"""The page of statistics: the body at the left, charts and words at the right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.memory import Answered
from app.practice.felt import felt_of
from app.practice.rounds import mistaken
from app.practice.statistics import Statistics, statistics_of
from app.ui.practise.statistics.body_box import BodyBox
from app.ui.practise.statistics.files_part import add_files
from app.ui.practise.statistics.saving import Saving
from app.ui.practise.statistics.source import StatisticsSource
from app.ui.practise.statistics.told_column import ToldColumn
from app.ui.practise.statistics.weak_rows import WeakRows
from app.ui.practise.statistics.words import overview_words
from app.ui.rooms.column_page import ColumnPage
from app.ui.rooms.files import Files
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

NARROW_PX = 900
"""Narrower than this at the normal text size, the body stands among the charts."""

BELOW_OVERVIEW = 2
"""There it comes after the title and the overview."""

BODY_SHARE, CHARTS_SHARE = 5, 7
BETWEEN_PX = 28


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
        self._column: ToldColumn | None = None
        self._is_narrow: bool | None = None
        self.setAccessibleName(tr("How practice goes"))
        self._halves = QHBoxLayout()
        self._halves.setSpacing(look.px(BETWEEN_PX))
        self.rows.addLayout(self._halves, 1)
        self._saving = Saving(source, files, self)
        self._saving.told.connect(self.told)
        self._saving.taken_in.connect(self._on_taken_in)
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
            "statistics_begin",
            tr("Ten questions"),
            self.practise_wanted.emit,
            is_main=not self._source.practice.answers,
        )
        self.foot_row.addStretch(1)

    @override
    def first_stop(self) -> QWidget:
        return self._mistakes if self._mistakes.isEnabled() else self._begin

    @override
    def show_state(self) -> None:
        """Show what is answered now."""
        answers = self._source.practice.answers
        self._mistakes.setVisible(bool(answers))
        self._mistakes.setEnabled(bool(mistaken(answers)))
        if answers is self._shown:
            return
        self._shown = answers
        self._clear()
        self._show_all()
        self._place_body()

    def _clear(self) -> None:
        for half in (self._body, self._column):
            if half is not None:
                self._halves.removeWidget(half)
                half.hide()
                half.deleteLater()
        self._body = self._column = self._is_narrow = None

    def _show_all(self) -> None:
        source, practice = self._source, self._source.practice
        if practice.answers:
            self._body = BodyBox(self.look, source, self)
        self._column = column = ToldColumn(self.look, self)
        self._halves.addWidget(column, CHARTS_SHARE)
        if practice.answers:
            memories, day = practice.deck.memories, source.day
            self._show_asked(column, statistics_of(practice.answers, memories, day))
        else:
            self._show_nothing(column)
        exercises = source.keeping.exercises()
        if exercises:
            # Late, as below: only who has felt anything has charts of it.
            from app.ui.practise.statistics.felt_part import add_felt

            add_felt(self.look, column, felt_of(exercises, source.day.now.tzinfo))
        add_files(
            self.look,
            column,
            self._saving,
            self._on_anki,
            has_answers=bool(practice.answers),
            has_exercises=bool(exercises),
        )
        column.finish()
        if self._body is not None:
            self._body.show_answers()

    def _show_nothing(self, column: ToldColumn) -> None:
        column.add_title(tr("Nothing is answered yet"))
        column.add_words(
            tr(
                "After ten questions you see here how far off your places are and "
                "which way they lean; after some days, what stays."
            )
        )

    def _show_asked(self, column: ToldColumn, found: Statistics) -> None:
        # Late: the charts bring pyqtgraph, which nothing else needs.
        from app.ui.practise.statistics.asked_part import add_asked

        column.add_title(tr("How practice goes"))
        column.add_words(overview_words(found), TextStyle.LARGE)
        add_asked(self.look, column, found)
        self._add_weak(column, found)

    def _add_weak(self, column: ToldColumn, found: Statistics) -> None:
        column.add_heading(tr("The weakest"))
        if not found.weakest:
            column.add_words(tr("Nothing went wrong of late."))
            return
        weak = WeakRows(self.look, found.weakest, self._source, column.inner)
        weak.place_wanted.connect(self.place_wanted)
        column.add(weak)

    def _place_body(self) -> None:
        """Set the body beside the charts; where it is narrow, on top among them."""
        if self._body is None or self._column is None:
            return
        is_narrow = self.width() < self.look.px(NARROW_PX)
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        if is_narrow:
            self._column.rows.insertWidget(BELOW_OVERVIEW, self._body)
        else:
            self._halves.insertWidget(0, self._body, BODY_SHARE)
        self._body.lower()  # Tab comes to it first, as one reads
        self._body.show_whole(is_among_charts=is_narrow)

    def _on_taken_in(self) -> None:
        self._shown = None  # exercises alone may be new
        self.show_state()

    def _on_anki(self) -> None:
        if self._body is not None:
            self._saving.save_anki(self._body.map_id, self._body.view.content)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_body()
