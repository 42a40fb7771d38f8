"""The Practise room: one page at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.practise.controller import PractiseController
from app.ui.practise.course import Page
from app.ui.practise.pages import Pages
from app.ui.practise.question_page import QuestionPage
from app.ui.rooms.column_page import ColumnPage
from app.ui.rooms.column_room import ColumnRoom
from app.ui.rooms.files import Files
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr


class PractiseRoom(ColumnRoom):
    """Shows the page of the controller.

    Signals
    -------
    place_wanted : str, str
        A map and a thing on it, to be looked at in Explore.
    spot_wanted : str, str, float, float
        The same, at a spot in mm.
    """

    place_wanted = Signal(str, str)
    spot_wanted = Signal(str, str, float, float)

    def __init__(
        self,
        look: Look,
        practise: PractiseController,
        files: Files,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look, "practise", tr("Practise"), tr("One page back (Esc)"), parent
        )
        self._practise = practise
        place, spot = self.place_wanted.emit, self.spot_wanted.emit
        self._pages = Pages(look, practise, files, place, spot)
        self.show_page()
        practise.course_changed.connect(self.show_page)
        practise.state_changed.connect(self.show_state)

    @override
    def made_page(self) -> ColumnPage:
        return self._pages.made(self)

    @override
    def tell(self, text: str) -> None:
        if isinstance(self.page, QuestionPage):
            self.page.tell(text)
        else:
            super().tell(text)

    @override
    def show_page(self) -> None:
        super().show_page()
        if isinstance(self.page, QuestionPage) and not self.told.isHidden():
            # Over a body it would press it down: beside it there is room.
            self.page.tell(self.told.text)
            self.told.go()

    @override
    def go_back(self) -> None:
        self._practise.leave()

    @override
    def show_state(self) -> None:
        self.head.back.setVisible(self._practise.page is not Page.START)
        super().show_state()
