"""The way from the window to the Follow room."""

from typing import TYPE_CHECKING

from app.ui.shell.room_door import RoomDoor
from app.ui.widgets.overriding import override

if TYPE_CHECKING:
    from app.ui.shell.follow_desk import FollowDesk


class FollowDoor(RoomDoor["FollowDesk"]):
    """Leads to a session, to a plan for a place, and back through the room's pages."""

    room_id = "follow"

    @override
    def made_desk(self) -> "FollowDesk":
        # Late: sessions bring what the first paint must not wait for.
        from app.ui.shell.follow_desk import FollowDesk

        return FollowDesk(self._window, self._data_folder)

    def open_session(self, session_id: str) -> None:
        """Open the room at a session that comes with the program."""
        if self.desk is not None:
            self.desk.open_session(session_id)

    def open_place(self, base: str) -> None:
        """Open the room at a short plan for a region or a knot."""
        if self.desk is not None:
            self.desk.open_place(base)

    def leave(self) -> bool:
        """Go one page back within the room; return whether there was one."""
        return self.desk is not None and self.desk.leave()

    def undo(self) -> bool:
        """Take the last change in the room back; return whether there was one."""
        return self.desk is not None and self.desk.undo()

    def redo(self) -> None:
        """Do again what was taken back in the room."""
        if self.desk is not None and self.is_open:
            self.desk.follow.redo()
