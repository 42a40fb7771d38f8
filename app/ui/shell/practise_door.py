"""The way from the window to the Practise room, which is made with the content."""

from typing import TYPE_CHECKING

from app.ui.shell.room_door import RoomDoor
from app.ui.widgets.overriding import override

if TYPE_CHECKING:
    from app.ui.shell.practise_desk import PractiseDesk


class PractiseDoor(RoomDoor["PractiseDesk"]):
    """There from the first moment."""

    room_id = "practise"

    @override
    def made_desk(self) -> "PractiseDesk":
        from app.ui.shell.practise_desk import PractiseDesk

        return PractiseDesk(self._window, self._data_folder)

    def open_place(self, map_id: str, base: str) -> None:
        """Open the room at a short round about a place."""
        if self.desk is not None:
            self.desk.open_place(map_id, base)

    def leave(self) -> bool:
        """Go one page back within the room; return whether there was one."""
        return self.desk is not None and self.desk.leave()

    def undo(self) -> bool:
        """Take the last answer back; return whether there was one."""
        return self.desk is not None and self.desk.undo()
