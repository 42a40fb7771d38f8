"""The way from the window to a room that is made with the content."""

from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.model.library import Library
    from app.ui.shell.window import MainWindow


class RoomDesk(Protocol):
    """What joins a room with the window, once the content is there."""

    def show_library(self, library: "Library") -> None:
        """Take the content, now or anew."""

    def open(self) -> None:
        """Open the room."""

    def close(self) -> None:
        """Let go of everything."""


Desk = TypeVar("Desk", bound=RoomDesk)


class RoomDoor(QObject, Generic[Desk]):
    """There from the first moment; nothing heavy comes with it.

    A door of its own says which room it leads to and makes its desk, whose module it
    imports there and no sooner::

        class FeelDoor(RoomDoor["FeelDesk"]):
            room_id = "feel"

            def made_desk(self):
                from app.ui.shell.feel_desk import FeelDesk

                return FeelDesk(self._window, self._data_folder)

    The window makes the door, content that has been read calls `begin`, a command
    `open`, and the window `close` when it goes.

    Attributes
    ----------
    desk
        None until the content is there.
    """

    room_id = ""

    def __init__(self, window: "MainWindow", data_folder: Path | None) -> None:
        super().__init__(window)
        self.setObjectName(f"{self.room_id}_door")
        self._window, self._data_folder = window, data_folder
        self._is_awaited = False
        self.desk: Desk | None = None

    def made_desk(self) -> Desk:
        """Return the desk, made with the first content."""
        raise NotImplementedError

    def begin(self, library: "Library") -> None:
        """Take the content: from now on the room can be opened."""
        if self.desk is None:
            self.desk = self.made_desk()
        self.desk.show_library(library)
        if self._is_awaited:
            self.open()

    def open(self) -> None:
        """Open the room; before its content is there, as soon as it is."""
        self._is_awaited = self.desk is None
        if self.desk is not None:
            self.desk.open()

    @property
    def is_open(self) -> bool:
        """Return whether the room is what the window shows."""
        return self.desk is not None and self._window.rooms.open_id == self.room_id

    def close(self) -> None:
        """Let go of everything."""
        if self.desk is not None:
            self.desk.close()
