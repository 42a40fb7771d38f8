"""Who is on the massage today; who is kept; and how to forget."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.health.controller import HealthController
from app.ui.health.course import Page
from app.ui.health.page import HealthPage
from app.ui.widgets.forget_row import ForgetRow
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.name_field import NameField
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class PeoplePage(HealthPage):
    """The names as rows; renaming and forgetting beside them.

    Names stand in texts alone, never in the names of widgets: those may end up in
    what Qt writes when something goes wrong.
    """

    def __init__(
        self, look: Look, health: HealthController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, health, "health_people", parent)
        self._names = health.names()
        self.add_title(tr("Who is the massage for today?"), TextStyle.TITLE)
        self.add(self._choice(self))
        self.add_gap(10)
        self.add(self._care(self))
        self.finish()
        self.add_button("people_done", tr("Back"), health.go_back)
        self.foot_row.addStretch(1)

    def _choice(self, parent: QWidget) -> QWidget:
        part, rows = _part(parent)
        own = self.health.receiver.name
        for number, name in enumerate(self._names):
            is_chosen = name == own
            line = (
                tr("The map is for this person now")
                if is_chosen
                else tr("Kept on this machine")
            )
            row = RowButton(self.look, name, line, "person", "accent", parent=part)
            row.setObjectName(f"person_{number}")
            row.setCheckable(True)
            row.setChecked(is_chosen)
            row.clicked.connect(partial(self._on_chosen, name))
            rows.addWidget(row)
        if not self._names:
            rows.addWidget(self._quiet(tr("Nobody is kept on this machine.")))
        new = RowButton(
            self.look,
            tr("Someone new"),
            tr("Nothing is kept, unless you choose a name later."),
            "plus",
            "accent",
            parent=part,
        )
        new.setObjectName("person_new")
        new.clicked.connect(self.health.start_new)
        rows.addWidget(new)
        return part

    def _care(self, parent: QWidget) -> QWidget:
        part, rows = _part(parent)
        receiver = self.health.receiver
        if receiver.is_kept:
            title = tr("Another name for {name}", name=receiver.name)
            rows.addWidget(TextLabel(self.look, title, TextStyle.HEADING, parent=part))
            field = NameField(self.look, tr("The new name"), tr("Rename"), part)
            field.setObjectName("rename")
            field.name_given.connect(self._on_renamed)
            rows.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
            self._problem = self._quiet("")
            self._problem.hide()
            rows.addWidget(self._problem)
            rows.addSpacing(self.look.px(10))
        rows.addWidget(
            TextLabel(self.look, tr("Forget"), TextStyle.HEADING, parent=part)
        )
        rows.addWidget(
            self._quiet(
                tr(
                    "Deleted from this machine at once, and not to be brought back: "
                    "the name, the answers of the health check, and every session "
                    "kept for them with what was said, the tension and the comments."
                )
            )
        )
        rows.addWidget(
            self._quiet(
                tr(
                    "What bears nobody\u2019s name stays: sessions kept without one, "
                    "plans you saved, and what you practised yourself."
                )
            )
        )
        for row in self._forget_rows(part):
            rows.addWidget(row)
        return part

    def _forget_rows(self, part: QWidget) -> list[ForgetRow]:
        rows = []
        health, receiver = self.health, self.health.receiver
        if not receiver.is_kept and not receiver.is_nobody:
            text = tr("Forget today\u2019s answers")
            rows.append(ForgetRow(self.look, text, health.forget_session, part))
        for name in self._names:
            text = tr("Forget {name}", name=name)
            rows.append(ForgetRow(self.look, text, partial(health.forget, name), part))
        text = tr("Forget everyone")
        everyone = ForgetRow(self.look, text, health.forget_everyone, part)
        everyone.setObjectName("forget_everyone")
        return [*rows, everyone]

    def _quiet(self, text: str) -> TextLabel:
        return TextLabel(self.look, text, TextStyle.BODY, "quiet", self)

    def _on_chosen(self, name: str) -> None:
        if name == self.health.receiver.name:
            self.health.show(Page.SUMMARY)
        else:
            self.health.choose(name)

    def _on_renamed(self, name: str) -> None:
        if self.health.is_taken(name):
            self._problem.setText(
                tr("Somebody is kept by this name already. Choose another one.")
            )
            self._problem.show()
        else:
            self.health.rename(name)


def _part(parent: QWidget) -> tuple[QWidget, QVBoxLayout]:
    part = QWidget(parent)
    rows = QVBoxLayout(part)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(6)
    return part, rows
