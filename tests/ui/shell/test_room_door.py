"""A door to a room whose content comes later."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from app.model.library import Library
from app.ui.shell.room_door import RoomDoor
from app.ui.shell.window import MainWindow
from app.ui.widgets.overriding import override
from tests.support.sample_techniques import sample_library


class NotedDesk:
    """Notes what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def show_library(self, library: Library) -> None:
        """Note that there is content."""
        self.asked.append("library")

    def open(self) -> None:
        """Note that the room is to be opened."""
        self.asked.append("open")

    def close(self) -> None:
        """Note that all is to be let go."""
        self.asked.append("close")


class NotedDoor(RoomDoor[NotedDesk]):
    """Leads to no room."""

    room_id = "noted"

    @override
    def made_desk(self) -> NotedDesk:
        return NotedDesk()


@pytest.fixture
def door(qapp: QApplication) -> Iterator[NotedDoor]:
    """Return the door of a window that has nothing else."""
    window = QMainWindow()
    yield NotedDoor(cast("MainWindow", window), None)
    window.deleteLater()


def asked(door: NotedDoor) -> list[str]:
    assert door.desk is not None
    return door.desk.asked


def test_room_opens_at_once_when_its_content_is_there(door: NotedDoor) -> None:
    door.begin(sample_library())
    door.open()
    assert asked(door) == ["library", "open"]


def test_room_that_is_asked_for_too_early_opens_with_its_content(
    door: NotedDoor,
) -> None:
    door.open()
    assert door.desk is None
    door.begin(sample_library())
    assert asked(door) == ["library", "open"]


def test_content_that_is_read_anew_opens_nothing(door: NotedDoor) -> None:
    door.open()
    door.begin(sample_library())
    door.begin(sample_library())
    assert asked(door) == ["library", "open", "library"]


def test_door_that_never_opened_closes_quietly(door: NotedDoor) -> None:
    door.close()
    assert door.desk is None
