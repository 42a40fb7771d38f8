"""The way from the window to the health check."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.ui.shell.room_door import RoomDoor
from app.ui.widgets.overriding import override

if TYPE_CHECKING:
    from app.ui.map.view import BodyMapView
    from app.ui.shell.health_desk import HealthDesk


class HealthDoor(RoomDoor["HealthDesk"]):
    """Leads to the check, and brings what its answers change."""

    room_id = "health"

    @override
    def made_desk(self) -> "HealthDesk":
        # Late: the check brings what the first paint must not wait for.
        from app.ui.shell.health_desk import HealthDesk

        return HealthDesk(self._window, self._data_folder)

    def open_about(self, condition_id: str) -> None:
        """Open the check at the question about a condition."""
        if self.desk is not None:
            self.desk.open_about(condition_id)

    def put_off(self) -> None:
        """Offer the check no more, and remember that."""
        window = self._window
        window.take_settings(replace(window.settings, has_put_off_health=True))
        if self.desk is not None:
            self.desk.put_off()

    def undo(self) -> None:
        """Take back the last answer."""
        if self.desk is not None:
            self.desk.health.undo()

    def dress(self, view: "BodyMapView", map_id: str) -> None:
        """Let a view show what the answers change on a map."""
        if self.desk is not None:
            view.show_person(self.desk.look_of(map_id))
