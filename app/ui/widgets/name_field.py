"""A name to type, and the button that takes it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.buttons import TextButton
from app.ui.widgets.line_field import LineField
from app.ui.widgets.look import Look

LONGEST_NAME = 40


class NameField(QWidget):
    """A field with its button.

    Signals
    -------
    name_given : str
        What was typed, without room around it; never empty.
    """

    name_given = Signal(str)

    def __init__(
        self, look: Look, label: str, button: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = LineField(look, label, label, "person", parent=self)
        self.field.setObjectName("name_field")
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setMinimumWidth(look.px(250))
        self.button = TextButton(look, button, parent=self)
        self.button.setObjectName("name_button")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self.field)
        row.addWidget(self.button)
        self.field.returnPressed.connect(self._on_given)
        self.button.clicked.connect(self._on_given)

    def _on_given(self) -> None:
        name = " ".join(self.field.text().split())
        if name:
            self.name_given.emit(name)
        else:
            self.field.setFocus()
