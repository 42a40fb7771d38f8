"""The Feel room: the exercises, one being done, and how it went."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.feel.controller import FeelController
from app.ui.feel.course import Page
from app.ui.feel.exercise_page import ExercisePage
from app.ui.feel.result_page import ResultPage
from app.ui.feel.skins import Skins
from app.ui.feel.start_page import StartPage
from app.ui.feel.tone import FeelTone
from app.ui.rooms.column_page import ColumnPage, Handler
from app.ui.rooms.column_room import ColumnRoom
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr


class FeelRoom(ColumnRoom):
    """Shows the page that the controller is at.

    Parameters
    ----------
    now_s
        Seconds that only go on: what the simulation goes by.
    """

    def __init__(
        self,
        look: Look,
        feel: FeelController,
        skins: Skins,
        tone: FeelTone,
        now_s: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "feel", tr("Feel"), tr("One page back (Esc)"), parent)
        self._feel, self._skins, self._tone, self._now_s = feel, skins, tone, now_s
        self.show_page()
        feel.course_changed.connect(self.show_page)
        feel.state_changed.connect(self.show_state)
        feel.told.connect(self.tell)

    @override
    def made_page(self) -> ColumnPage:
        feel = self._feel
        if feel.page is Page.EXERCISE:
            return ExercisePage(
                self.look, feel, self._skins, self._tone, self._now_s, self
            )
        self._tone.switch_off()
        if feel.page is Page.RESULT:
            return ResultPage(self.look, feel, self._skins, self)
        return StartPage(self.look, feel, self)

    @override
    def handler_of(self, event: QKeyEvent) -> Handler | None:
        # A key that is still held from the exercise is not meant for its result.
        if event.isAutoRepeat() and self._feel.page is Page.RESULT:
            return _wait
        return super().handler_of(event)

    @override
    def go_back(self) -> None:
        self._feel.go_back()

    @override
    def show_state(self) -> None:
        self.head.back.setVisible(self._feel.page is not Page.START)
        super().show_state()


def _wait() -> None:
    """Do nothing until the key is let go."""
