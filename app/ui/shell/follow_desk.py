"""Joins the Follow room with the window: the content, the person, the maps."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.model.library import Library
from app.ui.follow.controller import FollowController
from app.ui.follow.keeping import FollowKeeping
from app.ui.follow.leading import Leading
from app.ui.follow.pages import Pages
from app.ui.follow.room import FollowRoom
from app.ui.loading.aside import JobsAside
from app.ui.rooms.aside import Aside
from app.ui.shell.dialog_files import DialogFiles
from app.ui.shell.follow_maps import FollowMaps
from app.ui.shell.follow_player import FollowPlayer
from app.ui.shell.follow_title import title_of

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow

ROOM = "follow"


class FollowDesk(QObject):
    """Made with the content, after the first paint."""

    def __init__(self, window: "MainWindow", data_folder: Path | None) -> None:
        super().__init__(window)
        self.setObjectName("follow_desk")
        self._window = window
        assert window.health.desk is not None, "the health check comes first"
        self._health = window.health.desk.health
        self.aside = JobsAside(self)
        self.maps = FollowMaps(window, window.options, self.aside)
        self.follow = FollowController(
            self._health,
            self.maps.atlas,
            self.aside,
            FollowKeeping(data_folder),
            window.options.clocks.now,
            self,
        )
        self._room: FollowRoom | None = None
        self.follow.told.connect(self._on_told)
        self.follow.course_changed.connect(self._show_title)
        self.player = FollowPlayer(window, self.follow, data_folder, self)
        settings = window.settings
        leading = Leading(settings.sound.speech, settings.is_waiting_for_giver)
        self.follow.lead_so(leading)
        self.follow.leading_changed.connect(self._on_leading_changed)
        window.rooms.offer(ROOM, self._made_room)
        window.rooms.room_opened.connect(self._on_room_opened)

    @property
    def is_open(self) -> bool:
        """Return whether the room is what the window shows."""
        return self._window.rooms.open_id == ROOM

    def show_library(self, library: Library) -> None:
        """Take the content, which the health check has already."""
        self.maps.take(library)
        self.follow.show_library()

    def work_with(self, aside: Aside) -> None:
        """Do all work in another way: at once, for a picture."""
        self.maps.aside = aside
        self.follow.aside = aside

    def open(self) -> None:
        """Open the room as it was left."""
        self.agree()
        self._window.commands.open_room(ROOM)

    def open_session(self, session_id: str) -> None:
        """Open the room at a session that comes with the program."""
        self.agree()
        self.follow.open_shipped(session_id)
        self._window.commands.open_room(ROOM)

    def open_place(self, base: str) -> None:
        """Open the room at a short plan for a region or a knot."""
        self.agree()
        self.follow.plan_at(base)
        self._window.commands.open_room(ROOM)

    def agree(self) -> None:
        """Tell the room which places both people agreed to."""
        agreed: frozenset[str] = frozenset()
        if self._window.settings.has_agreed:
            regions = self._health.library.opt_in_regions
            agreed = frozenset(str(region.id) for region in regions)
        self.follow.agree_to(agreed)

    def leave(self) -> bool:
        """Go one page back within the room; return whether there was one."""
        return self.is_open and self.follow.go_back()

    def undo(self) -> bool:
        """Take the last change in the room back; return whether there was one."""
        return self.is_open and self.follow.undo()

    def close(self) -> None:
        """End what is under way."""
        self.aside.stop()  # first: it may just be opening the loudspeaker
        self.player.close()
        self.follow.keeping.close()

    def _made_room(self, parent: QWidget) -> FollowRoom:
        pages = Pages(
            self._window.look,
            self.follow,
            self.maps.figure,
            self.maps,
            DialogFiles(),
            self.player.page,
        )
        room = FollowRoom(self._window.look, self.follow, pages.make, parent)
        room.bare_wanted.connect(self._on_bare_wanted)
        self._room = room
        return room

    def _on_leading_changed(self) -> None:
        """Remember how sessions are led."""
        window, leading = self._window, self.follow.leading
        window.take_settings(
            replace(
                window.settings,
                sound=replace(window.settings.sound, speech=leading.speech),
                is_waiting_for_giver=leading.is_waiting,
            )
        )

    def _on_told(self, text: str) -> None:
        """Say it in the room; while the room is not seen, in a bar of the window."""
        room = self._room
        if not self.is_open or room is None or not isValid(room):
            self._window.show_message(text)
        elif room.is_bare:
            self.player.tell(text)
        else:
            room.tell(text)

    def _on_bare_wanted(self, is_bare: bool) -> None:
        self._window.rail.setHidden(is_bare)

    def _on_room_opened(self, room_id: str) -> None:
        if room_id == ROOM:
            self._show_title()
        else:
            self._window.rail.show()
            self._window.show_title()
            self.player.pause()

    def _show_title(self) -> None:
        if self.is_open:
            self._window.setWindowTitle(title_of(self.follow.course.page))
