"""All questions at a glance, each a way back to itself."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from app.model.health import Question
from app.ui.health.controller import HealthController
from app.ui.health.course import Page, Said, said_to
from app.ui.health.page import HealthPage
from app.ui.health.words import answer_in_words, has_open_part, open_questions
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.words import tr

TWO_COLUMNS_PX = 640

SIGNS = {
    Said.NOTHING: ("help", "quiet"),
    Said.PARTLY: ("help", "quiet"),
    Said.NO: ("tick", "quiet"),
    Said.YES: ("warning", "caution"),
    Said.UNSURE: ("warning", "caution"),
}


class OverviewPage(HealthPage):
    """One row a question: its title, and what was said."""

    def __init__(
        self, look: Look, health: HealthController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, health, "health_overview", parent)
        self.add_title(tr("All questions"), TextStyle.TITLE)
        self.add_text(
            tr("Press one to answer it, or to answer it anew."),
            TextStyle.BODY,
            "quiet",
        )
        self._add_rows(parent.width() if parent else 0)
        self.finish()
        self.add_button("overview_summary", tr("What it adds up to"), self._on_summary)
        if open_questions(health.health, health.person):
            self.add_button("overview_open", tr("Answer what is open"), health.begin)
        self.foot_row.addStretch(1)
        self.add_button("overview_people", tr("People"), self._on_people)

    def _add_rows(self, room_px: int) -> None:
        """Set the rows into two columns, read downwards, where there is room."""
        questions = self.health.health.questions
        columns = 2 if room_px >= self.look.px(TWO_COLUMNS_PX) else 1
        height = -(-len(questions) // columns)
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.look.px(20))
        grid.setVerticalSpacing(2)
        for at, question in enumerate(questions):
            grid.addWidget(self._row(at, question), at % height, at // height)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self.rows.addLayout(grid)

    def _row(self, at: int, question: Question) -> RowButton:
        person = self.health.person
        glyph, tint = SIGNS[said_to(question, person)]
        if said_to(question, person) is Said.NO and has_open_part(question, person):
            glyph, tint = SIGNS[Said.PARTLY]
        title = tr("{number}. {title}", number=at + 1, title=question.title)
        line = answer_in_words(question, person)
        row = RowButton(self.look, title, line, glyph, tint, parent=self)
        row.setObjectName(f"overview_{question.id}")
        row.clicked.connect(partial(self.health.ask, at))
        return row

    def _on_summary(self) -> None:
        self.health.show(Page.SUMMARY)

    def _on_people(self) -> None:
        self.health.show(Page.PEOPLE)
