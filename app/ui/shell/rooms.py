"""What the rail leads to: the Explore room, and pages made when first opened."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.shell.settings import Settings
from app.ui.widgets.look import Look

if TYPE_CHECKING:
    from app.content.problems import Problem
    from app.model.library import Library
    from app.ui.pages.room import GuideRoom
    from app.ui.rooms.column_room import ColumnRoom
    from app.ui.shell.room_page import RoomPage

    RoomMaker = Callable[[QWidget], ColumnRoom | GuideRoom]

PAGES = ("settings", "help", "about", "problems")
OPENED_AGAIN = frozenset({"follow", "practise", "feel", "health", "guide"})
"""Rooms in which the window opens again if it was closed in them."""


class Rooms(QStackedWidget):
    """One room or page at a time; pages other than Explore are made anew each time.

    Signals
    -------
    room_opened : str
        Id of the room or page that is shown now.
    command_wanted : str
        Id of a command that a page asks for.
    settings_changed : Settings
        The settings as the user wants them.
    """

    room_opened = Signal(str)
    command_wanted = Signal(str)
    settings_changed = Signal(object)

    def __init__(
        self, look: Look, explore: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rooms")
        self._look = look
        self._explore = explore
        self._open_id = "explore"
        self._makers: dict[str, RoomMaker] = {}
        self._open_page: QWidget = explore
        self.addWidget(explore)

    @property
    def open_id(self) -> str:
        """Return the id of the room or page that is shown."""
        return self._open_id

    @property
    def id_to_open_again(self) -> str:
        """Return the room in which the window opens again; empty for Explore."""
        return self._open_id if self._open_id in OPENED_AGAIN else ""

    def offer(self, room_id: str, make: "RoomMaker") -> None:
        """Take what makes a room that holds more than the settings and the content."""
        self._makers[room_id] = make

    def has(self, room_id: str) -> bool:
        """Return whether a room can be opened by now."""
        return room_id in (*PAGES, "explore", *self._makers)

    def open(
        self,
        room_id: str,
        settings: Settings,
        library: "Library | None",
        problems: "tuple[Problem, ...]",
    ) -> None:
        """Show a room or a page."""
        if room_id == self._open_id:
            return
        old = self._open_page
        if room_id == "explore":
            self._open_page = self._explore
        else:
            page = self._page(room_id, settings, library, problems)
            page.command_wanted.connect(self.command_wanted)
            self.addWidget(page)
            self._open_page = page
        self.setCurrentWidget(self._open_page)
        self._open_page.setFocus()
        if old is not self._explore:
            self.removeWidget(old)
            old.deleteLater()
        self._open_id = room_id
        self.room_opened.emit(room_id)

    def show_settings(self, settings: Settings) -> None:
        """Keep the settings page in step with what shortcuts change."""
        from app.ui.shell.settings_page import SettingsPage

        page = self._open_page
        if isinstance(page, SettingsPage):
            page.show_settings(settings)

    def _page(
        self,
        room_id: str,
        settings: Settings,
        library: "Library | None",
        problems: "tuple[Problem, ...]",
    ) -> "RoomPage | ColumnRoom | GuideRoom":
        if room_id in self._makers:
            return self._makers[room_id](self)
        if room_id == "settings":
            from app.ui.shell.settings_page import SettingsPage

            page = SettingsPage(self._look, settings, self)
            page.settings_changed.connect(self.settings_changed)
            return page
        if room_id == "help":
            from app.ui.shell.help_page import HelpPage

            return HelpPage(self._look, library, self)
        if room_id == "about":
            from app.ui.shell.about_page import AboutPage

            return AboutPage(self._look, library, self)
        from app.ui.shell.problems_page import ProblemsPage

        return ProblemsPage(self._look, problems, self)
