"""What all pages of the health room share."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.health.answer_button import AnswerButton
from app.ui.health.controller import HealthController
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel

Handler = Callable[[], object]


class HealthPage(QWidget):
    """A column of words and rows; what answers it stays in sight below it.

    Attributes
    ----------
    is_wide
        It takes all the room and scrolls by itself.
    keys
        What single keys do on this page.
    letters
        The same for what a key writes: letters lie elsewhere on other keyboards.

    Signals
    -------
    command_wanted : str
        Id of a command of the window.
    """

    command_wanted = Signal(str)
    is_wide = False

    def __init__(
        self,
        look: Look,
        health: HealthController,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look, self.health = look, health
        self.keys: dict[Qt.Key, Handler] = {}
        self.letters: dict[str, Handler] = {}
        self.setObjectName(name)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(look.px(9))
        self.foot = QWidget(self)
        self.foot.setObjectName(f"{name}_foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_row.setSpacing(look.px(10))

    def show_answers(self) -> None:
        """Show what was answered, as it is now."""

    def add(self, widget: QWidget) -> None:
        """Set a widget below the others."""
        self.rows.addWidget(widget)

    def add_text(
        self, text: str, style: TextStyle = TextStyle.BODY, tint: str = "text"
    ) -> TextLabel:
        """Set a text below the others."""
        label = TextLabel(self.look, text, style, tint, self)
        self.rows.addWidget(label)
        return label

    def add_title(self, text: str, style: TextStyle = TextStyle.DISPLAY) -> None:
        """Set the title; the page is called by it."""
        self.add_text(text, style).setObjectName("health_title")
        self.setAccessibleName(text)

    def add_gap(self, normal_px: int) -> None:
        """Leave some room."""
        self.rows.addSpacing(self.look.px(normal_px))

    def add_button(
        self, name: str, text: str, handler: Handler, *, is_main: bool = False
    ) -> TextButton:
        """Set a button into the foot."""
        button = TextButton(self.look, text, is_main, parent=self.foot)
        button.setObjectName(name)
        button.clicked.connect(handler)
        self.foot_row.addWidget(button)
        return button

    def add_answer(
        self, name: str, text: str, key: str, handler: Handler
    ) -> AnswerButton:
        """Set a large answer into the foot."""
        button = AnswerButton(self.look, text, key, self.foot)
        button.setObjectName(name)
        button.clicked.connect(handler)
        self.foot_row.addWidget(button, 1)
        return button

    def finish(self) -> None:
        """Let what is left of the height stay empty."""
        self.rows.addStretch(1)
