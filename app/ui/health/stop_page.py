"""The page of a stop: what to do instead of a massage."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.health.controller import HealthController
from app.ui.health.page import HealthPage
from app.ui.health.stop_card import StopCardBox
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.words import tr


class StopPage(HealthPage):
    """The cards, the most urgent first; nothing is offered while they stand."""

    def __init__(
        self, look: Look, health: HealthController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, health, "health_stop", parent)
        self.add_title(tr("No massage now"), TextStyle.TITLE)
        for card in health.stops:
            self.add(StopCardBox(look, card, self))
        self.add_gap(2)
        self.add_text(
            tr(
                "One sign alone rarely proves anything, and asking is never too much. "
                "While this stands the map offers nothing. You find this card again "
                "in the panel and in the health check."
            ),
            TextStyle.BODY,
            "quiet",
        )
        self.finish()
        self.add_button(
            "stop_go_on", tr("I have read it: go on"), health.go_on, is_main=True
        )
        self.add_button("stop_back", tr("Change the answer"), health.go_back)
        self.foot_row.addStretch(1)
        self.add_button("stop_leave", tr("To the map"), self._on_leave)
        self.keys = {Qt.Key.Key_Return: health.go_on, Qt.Key.Key_Enter: health.go_on}

    def _on_leave(self) -> None:
        self.command_wanted.emit("explore")
