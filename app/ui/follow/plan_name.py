"""Asks by what name a plan is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.follow.controller import FollowController
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look
from app.ui.widgets.name_field import NameField
from app.ui.widgets.overriding import override
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class PlanName(QWidget):
    """A field with its button; it says when a name is taken.

    Signals
    -------
    closed
        A name was taken on, or nobody wants one.
    """

    closed = Signal()

    def __init__(
        self, look: Look, follow: FollowController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._follow = follow
        self._is_renaming = False
        self.setObjectName("plan_name")
        self._problem = TextLabel(look, "", tint="caution_text", parent=self)
        self._problem.setObjectName("plan_name_problem")
        self._problem.setWordWrap(False)
        self._field = NameField(look, tr("Name of the plan"), tr("Save"), self)
        self._field.name_given.connect(self._on_given)
        cancel = TextButton(look, tr("Cancel"), parent=self)
        cancel.setObjectName("plan_name_cancel")
        cancel.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for widget in (self._problem, self._field, cancel):
            row.addWidget(widget)
        self.hide()

    def ask(self, name: str, is_renaming: bool) -> None:
        """Come up with a name to begin with."""
        self._is_renaming = is_renaming
        self._problem.setText("")
        self.show()
        field = self._field.field
        field.setText(name[: field.maxLength()])
        field.selectAll()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_given(self, name: str) -> None:
        if self._follow.is_plan_name_taken(name):
            self._problem.setText(tr("There is a plan of this name."))
            return
        follow = self._follow
        is_done = (
            follow.rename_plan(name) if self._is_renaming else follow.save_as(name)
        )
        if is_done:
            self._close()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            event.accept()
            return
        super().keyPressEvent(event)
