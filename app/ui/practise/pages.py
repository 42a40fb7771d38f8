"""Makes the pages of the room."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.practice.rounds import RoundKind
from app.ui.practise.controller import PractiseController
from app.ui.practise.course import Page
from app.ui.practise.end_page import EndPage
from app.ui.practise.question_page import QuestionPage
from app.ui.practise.start_page import StartPage
from app.ui.rooms.column_page import ColumnPage
from app.ui.rooms.files import Files
from app.ui.widgets.look import Look

ShowPlace = Callable[[str, str], object]
ShowSpot = Callable[[str, str, float, float], object]


class Pages:
    """Knows what each page is made with.

    Parameters
    ----------
    files
        Where answers are saved to.
    show, show_spot
        Shows a thing of a map where it can be looked at; or a very spot of it.
    """

    def __init__(
        self,
        look: Look,
        practise: PractiseController,
        files: Files,
        show: ShowPlace,
        show_spot: ShowSpot,
    ) -> None:
        self._look, self._practise, self._files = look, practise, files
        self._show, self._show_spot = show, show_spot

    def made(self, parent: QWidget) -> ColumnPage:
        """Return a new page, the one that the controller is at."""
        look, practise = self._look, self._practise
        if practise.page is Page.QUESTION:
            return QuestionPage(look, practise, parent)
        if practise.page is Page.END:
            end = EndPage(look, practise, parent)
            end.place_wanted.connect(self._show)
            end.spot_wanted.connect(self._show_spot)
            return end
        if practise.page is Page.STATISTICS:
            return self._made_statistics(parent)
        return StartPage(look, practise, parent)

    def _made_statistics(self, parent: QWidget) -> ColumnPage:
        # Late: charts bring numpy, and few visits look at them.
        from app.ui.practise.statistics.page import StatisticsPage

        practise = self._practise
        page = StatisticsPage(self._look, practise, self._files, parent)
        page.mistakes_wanted.connect(partial(practise.begin, RoundKind.MISTAKES))
        page.practise_wanted.connect(partial(practise.begin, RoundKind.TEN))
        page.place_wanted.connect(self._show)
        page.told.connect(practise.told)
        return page
