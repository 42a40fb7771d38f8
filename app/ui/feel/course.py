"""The way through the Feel room."""

from enum import StrEnum

from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.words import TITLES
from app.ui.widgets.words import tr


class Page(StrEnum):
    """The pages of the room."""

    START = "start"
    EXERCISE = "exercise"
    RESULT = "result"


def title_words(page: Page, kind: ExerciseKind) -> str:
    """Return what the window is called while a page is open."""
    if page is Page.EXERCISE:
        return tr("Feel: {title}", title=tr(TITLES[kind]))
    if page is Page.RESULT:
        return tr("Feel: how it went, {title}", title=tr(TITLES[kind]))
    return tr("Feel")
