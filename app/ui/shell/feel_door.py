"""The way from the window to the Feel room."""

from typing import TYPE_CHECKING

from app.ui.shell.room_door import RoomDoor
from app.ui.widgets.overriding import override

if TYPE_CHECKING:
    from app.palpation.exercises.zones import Zone
    from app.ui.shell.feel_desk import FeelDesk


class FeelDoor(RoomDoor["FeelDesk"]):
    """Leads to the exercises, and back from one to all of them."""

    room_id = "feel"

    @override
    def made_desk(self) -> "FeelDesk":
        # Late: the simulation brings numpy.
        from app.ui.shell.feel_desk import FeelDesk

        return FeelDesk(self._window, self._data_folder)

    def search(self, zone: "Zone") -> None:
        """Open the room at a search of a part of the back."""
        self.open()
        if self.desk is not None and self.desk.feel is not None:
            from app.palpation.exercises.kinds import ExerciseKind

            self.desk.feel.start(ExerciseKind.SEARCH, zone=zone)

    def undo(self) -> bool:
        """Take the last mark back, or its removal; return whether there was one."""
        return self.desk is not None and self.desk.undo()

    def leave(self) -> bool:
        """Go one page back within the room; return whether there was one."""
        return self.desk is not None and self.desk.leave()
