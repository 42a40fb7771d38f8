"""The way from the window to the Follow room, which is made with the content."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.ui.shell.follow_desk import FollowDesk
    from app.ui.shell.window import MainWindow


class FollowDoor(QObject):
    """There from the first moment; nothing heavy comes with it.

    Attributes
    ----------
    desk
        None until the content is there.
    """

    def __init__(self, window: "MainWindow", data_folder: Path | None) -> None:
        super().__init__(window)
        self.setObjectName("follow_door")
        self._window, self._data_folder = window, data_folder
        self._is_awaited = False
        self.desk: FollowDesk | None = None

    def begin(self) -> None:
        """Take the content: from now on the room can be opened."""
        if self.desk is None:
            # Late: sessions bring what the first paint must not wait for.
            from app.ui.shell.follow_desk import FollowDesk

            self.desk = FollowDesk(self._window, self._data_folder)
        self.desk.show_library()
        if self._is_awaited:
            self.open()

    def open(self) -> None:
        """Open the room as it was left, as soon as its content is there."""
        self._is_awaited = self.desk is None
        if self.desk is not None:
            self.desk.open()

    def open_session(self, session_id: str) -> None:
        """Open the room at a session that comes with the program."""
        if self.desk is not None:
            self.desk.open_session(session_id)

    def open_place(self, base: str) -> None:
        """Open the room at a short plan for a region or a knot."""
        if self.desk is not None:
            self.desk.open_place(base)

    @property
    def is_open(self) -> bool:
        """Return whether the room is what the window shows."""
        return self.desk is not None and self.desk.is_open

    def leave(self) -> bool:
        """Go one page back within the room; return whether there was one."""
        return self.desk is not None and self.desk.leave()

    def undo(self) -> bool:
        """Take the last change in the room back; return whether there was one."""
        return self.desk is not None and self.desk.undo()

    def redo(self) -> None:
        """Do again what was taken back in the room."""
        if self.desk is not None and self.desk.is_open:
            self.desk.follow.redo()

    def close(self) -> None:
        """Let go of everything."""
        if self.desk is not None:
            self.desk.close()
