"""What all pages of the health room share."""

from PySide6.QtWidgets import QWidget

from app.ui.health.answer_button import AnswerButton
from app.ui.health.controller import HealthController
from app.ui.rooms.column_page import ColumnPage, Handler
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look


class HealthPage(ColumnPage):
    """A page that shows what was answered; what answers it stays in sight below it."""

    widest_px = 800
    between_px = 9
    main_button = TextButton
    """Nothing that leads on stands out more here than an answer."""

    def __init__(
        self,
        look: Look,
        health: HealthController,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name, parent)
        self.health = health

    def add_answer(
        self, name: str, text: str, key: str, handler: Handler
    ) -> AnswerButton:
        """Set a large answer into the foot."""
        button = AnswerButton(self.look, text, key, self.foot)
        button.setObjectName(name)
        button.clicked.connect(handler)
        self.foot_row.addWidget(button, 1)
        return button
