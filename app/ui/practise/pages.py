"""Makes the pages of the room."""

from PySide6.QtWidgets import QWidget

from app.ui.practise.controller import PractiseController
from app.ui.practise.course import Page
from app.ui.practise.end_page import EndPage
from app.ui.practise.question_page import QuestionPage
from app.ui.practise.start_page import StartPage
from app.ui.rooms.column_page import ColumnPage
from app.ui.widgets.look import Look


def page_of(look: Look, practise: PractiseController, parent: QWidget) -> ColumnPage:
    """Return a new page, the one that the controller is at."""
    if practise.page is Page.QUESTION:
        return QuestionPage(look, practise, parent)
    if practise.page is Page.END:
        return EndPage(look, practise, parent)
    return StartPage(look, practise, parent)
