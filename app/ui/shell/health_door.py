"""The way from the window to the health check, which is made with the content."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.model.library import Library
    from app.ui.map.view import BodyMapView
    from app.ui.shell.health_desk import HealthDesk
    from app.ui.shell.window import MainWindow


class HealthDoor(QObject):
    """There from the first moment; nothing heavy comes with it.

    Attributes
    ----------
    desk
        None until the content is there.
    """

    def __init__(self, window: "MainWindow", data_folder: Path | None) -> None:
        super().__init__(window)
        self.setObjectName("health_door")
        self._window, self._data_folder = window, data_folder
        self._is_awaited = False
        self.desk: HealthDesk | None = None

    def begin(self, library: "Library") -> None:
        """Give the check its content: from now on it can be opened."""
        if self.desk is None:
            # Late: the check brings what the first paint must not wait for.
            from app.ui.shell.health_desk import HealthDesk

            self.desk = HealthDesk(self._window, self._data_folder)
        self.desk.show_library(library)
        if self._is_awaited:
            self.open()

    def open(self) -> None:
        """Open the check; before its content is there, as soon as it is."""
        self._is_awaited = self.desk is None
        if self.desk is not None:
            self.desk.open_check()

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

    def close(self) -> None:
        """Let go of the file where people are kept."""
        if self.desk is not None:
            self.desk.close()
