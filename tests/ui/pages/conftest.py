"""The guide on the shipped pages."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.library import Library
from app.ui.pages.room import GuideRoom
from app.ui.widgets.look import Look
from tests.support.shipped import shipped_library


@pytest.fixture(scope="session")
def library() -> Library:
    return shipped_library()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


@pytest.fixture
def room(qtbot: QtBot, look: Look, library: Library) -> GuideRoom:
    """Return a guide that is shown, 1200 by 800."""
    room = GuideRoom(look, library)
    look.setParent(room)
    qtbot.addWidget(room)
    room.resize(1200, 800)
    room.show()
    return room
