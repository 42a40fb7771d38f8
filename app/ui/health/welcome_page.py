"""The first page: why it is asked, what is kept, and what it is not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.health.controller import HealthController
from app.ui.health.course import Page
from app.ui.health.page import HealthPage
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.point_row import PointRow
from app.ui.widgets.words import tr


class WelcomePage(HealthPage):
    """Greets, and lets whoever is asked decide."""

    def __init__(
        self, look: Look, health: HealthController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, health, "health_welcome", parent)
        self.add_title(tr("A few questions before you begin"))
        self.add_text(
            tr(
                "They are about whoever receives the massage. Go through them "
                "together, in your own words, and without hurry."
            ),
            TextStyle.LARGE,
            "quiet",
        )
        self.add_gap(10)
        for glyph, title, line in _points(len(health.health.questions)):
            self.add(PointRow(look, glyph, title, line, parent=self))
        self.finish()
        self.add_button("health_begin", tr("Begin"), health.begin, is_main=True)
        self.add_button("health_later", tr("Not now"), self._on_later)
        self.foot_row.addStretch(1)
        if health.names():
            self.add_button("health_people", tr("Someone I know"), self._on_people)
        self.keys = {Qt.Key.Key_Return: health.begin, Qt.Key.Key_Enter: health.begin}

    def _on_later(self) -> None:
        self.command_wanted.emit("health_later")

    def _on_people(self) -> None:
        self.health.show(Page.PEOPLE)


def _points(count: int) -> tuple[tuple[str, str, str], ...]:
    return (
        (
            "health",
            tr("Why it is asked"),
            tr(
                "Some bodies want a lighter hand, another position, or a doctor first. "
                "The map, the strokes and the oils follow the answers at once."
            ),
        ),
        (
            "lock",
            tr("It stays here"),
            tr(
                "Answers never leave this computer. They last until you close the "
                "window, unless you choose to keep them under a name."
            ),
        ),
        (
            "hand",
            tr("You decide"),
            tr(
                "There are {count} questions, most of them a yes or a no. Skip what "
                "you like: what is skipped counts as not known, never as fine.",
                count=count,
            ),
        ),
        (
            "info",
            tr("It is not medical advice"),
            tr(
                "No clinician has reviewed it. It cannot examine anybody, and it does "
                "not replace a doctor or a midwife."
            ),
        ),
    )
