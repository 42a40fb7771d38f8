"""The page before anything is picked."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.explore.welcome_page import WelcomePage
from app.ui.widgets.look import Look
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text_label import RichLabel

INVITING = ["try_first_stop", "try_hurt"]
READING = ["try_search", "try_guide"]
ROOMS = ["try_follow", "try_practise", "try_feel"]


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


def invitations(page: WelcomePage) -> list[str]:
    names = (row.objectName() for row in page.findChildren(RowButton))
    return [name for name in names if name.startswith("try_")]


def legend(page: WelcomePage) -> str:
    return " ".join(label.text() for label in page.findChildren(RichLabel))


def test_newcomer_is_invited_to_begin(qtbot: QtBot, look: Look) -> None:
    page = WelcomePage(look)
    qtbot.addWidget(page)
    assert invitations(page) == [*INVITING, *READING, *ROOMS]


def test_stop_leaves_only_reading_and_training(qtbot: QtBot, look: Look) -> None:
    page = WelcomePage(look, is_stopped=True)
    qtbot.addWidget(page)
    assert invitations(page) == [*READING, *ROOMS[1:]]


@pytest.mark.parametrize("has_knots", [True, False])
def test_violet_disc_is_explained_where_there_are_knots(
    qtbot: QtBot, look: Look, has_knots: bool
) -> None:
    page = WelcomePage(look, has_knots=has_knots)
    qtbot.addWidget(page)
    assert ("Violet disc" in legend(page)) is has_knots
