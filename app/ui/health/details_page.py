"""What may be meant by a yes: statements to tick."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.model.health import ConditionId
from app.model.person import Answer
from app.ui.health.controller import HealthController
from app.ui.health.page import HealthPage
from app.ui.health.statement_row import StatementRow
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.words import tr


class DetailsPage(HealthPage):
    """Each statement has a box, and a "not sure" that counts as a yes."""

    def __init__(
        self, look: Look, health: HealthController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, health, "health_details", parent)
        question = health.question
        self.add_text(question.title, TextStyle.STRONG, "quiet")
        title = tr("Tick what fits")
        if health.course.is_unsure:
            title = tr("Look closer: does one of these fit?")
        self.add_title(title)
        self.add_text(
            tr("What you are not sure about counts as a yes, to be careful."),
            TextStyle.LARGE,
            "quiet",
        )
        self.add_gap(4)
        self._rows = {
            condition.id: StatementRow(look, condition, self)
            for condition in question.conditions
        }
        for row in self._rows.values():
            row.answered.connect(self._on_answered)
            self.add(row)
        self.finish()
        self._done = self.add_button(
            "details_done", "", health.finish_details, is_main=True
        )
        self.add_button(
            "details_cannot_tell",
            tr("I cannot tell: count all as yes"),
            health.say_cannot_tell,
        )
        self.foot_row.addStretch(1)
        self.keys = {
            Qt.Key.Key_Return: self._go_on,
            Qt.Key.Key_Enter: self._go_on,
        }
        self.letters = {
            str(number % 10): partial(row.toggle)
            for number, row in enumerate(list(self._rows.values())[:10], start=1)
        }
        self.show_state()

    def show_state(self) -> None:
        """Show what is ticked, and what the main button would say."""
        person = self.health.person
        for condition_id, row in self._rows.items():
            row.show_answer(person.says(condition_id))
        text = tr("Go on") if self._has_some() else tr("None of these")
        self._done.setText(text)
        self._done.setAccessibleName(text)
        self._done.refresh()

    def _has_some(self) -> bool:
        said = [self.health.person.says(condition_id) for condition_id in self._rows]
        return Answer.YES in said or Answer.UNKNOWN in said

    def _go_on(self) -> None:
        """Go on; with nothing ticked only the button itself may say so."""
        if self._has_some():
            self.health.finish_details()
        else:
            self._done.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_answered(self, condition_id: str, answer: object) -> None:
        said = answer if isinstance(answer, Answer) else None
        self.health.mark(ConditionId(condition_id), said)
