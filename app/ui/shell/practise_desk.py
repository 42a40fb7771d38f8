"""Joins the Practise room with the window: the content, the maps, the settings."""

import random
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.model.ids import MapId
from app.model.library import Library
from app.ui.loading.aside import JobsAside
from app.ui.practise.answer_bells import AnswerBells
from app.ui.practise.controller import PractiseController
from app.ui.practise.course import Page
from app.ui.practise.room import PractiseRoom
from app.ui.rooms.aside import Aside
from app.ui.rooms.practice_keeping import PractiseKeeping
from app.ui.shell.dialog_files import DialogFiles
from app.ui.shell.practise_bodies import PractiseBodies
from app.ui.speech.output import Output
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow

ROOM = "practise"
TITLES = {
    Page.START: "Practise",
    Page.QUESTION: "A question",
    Page.END: "What the round came to",
    Page.STATISTICS: "How practice goes",
}


class PractiseDesk(QObject):
    """Made with the content, after the first paint."""

    def __init__(self, window: "MainWindow", data_folder: Path | None) -> None:
        super().__init__(window)
        self.setObjectName("practise_desk")
        self._window = window
        assert window.follow.desk is not None, "the Follow room comes first"
        self.aside = JobsAside(self)
        atlas = window.follow.desk.maps.atlas
        self.bodies = PractiseBodies(window, atlas, self.aside)
        clocks = window.options.clocks
        self.practise = PractiseController(
            self.bodies,
            self.aside,
            PractiseKeeping(data_folder),
            clocks.now,
            clocks.monotonic_s,
            random.Random(clocks.now().timestamp()),
            self,
        )
        self.practise.take_settings(window.settings.practise)
        self._bells = AnswerBells(self.practise, Output(), self)
        self._room: PractiseRoom | None = None
        self.practise.told.connect(self._on_told)
        self.practise.course_changed.connect(self._on_course_changed)
        self.practise.settings_changed.connect(self._on_settings_changed)
        window.rooms.offer(ROOM, self._made_room)
        window.rooms.room_opened.connect(self._on_room_opened)

    @property
    def is_open(self) -> bool:
        """Return whether the room is what the window shows."""
        return self._window.rooms.open_id == ROOM

    def show_library(self, library: Library) -> None:
        """Take the content, now or anew."""
        self.bodies.forget()
        self.practise.show_library(library)

    def work_with(self, aside: Aside) -> None:
        """Do all work in another way: at once, for a picture."""
        self.practise.aside = self.bodies.aside = aside

    def open(self) -> None:
        """Open the room as it was left."""
        self._agree()
        self._window.commands.open_room(ROOM)

    def open_place(self, map_id: str, base: str) -> None:
        """Open the room at a short round about a place."""
        self._agree()
        self._window.commands.open_room(ROOM)
        self.practise.begin_place(MapId(map_id), base)

    def leave(self) -> bool:
        """Go one page back within the room; return whether there was one."""
        return self.is_open and self.practise.leave()

    def undo(self) -> bool:
        """Take the last answer back; return whether there was one."""
        return self.is_open and self.practise.undo()

    def close(self) -> None:
        """End what is under way."""
        self.aside.stop()
        self._bells.close()
        self.practise.keeping.close()

    def _agree(self) -> None:
        """Tell the room which places both people agreed to."""
        agreed: frozenset[str] = frozenset()
        if self._window.settings.has_agreed:
            regions = self.practise.library.opt_in_regions
            agreed = frozenset(str(region.id) for region in regions)
        self.practise.agree_to(agreed)

    def _made_room(self, parent: QWidget) -> PractiseRoom:
        room = PractiseRoom(self._window.look, self.practise, DialogFiles(), parent)
        room.place_wanted.connect(self._on_place_wanted)
        room.spot_wanted.connect(self._on_spot_wanted)
        self._room = room
        return room

    def _on_place_wanted(self, map_id: str, feature_id: str) -> None:
        """Show a place in Explore; the room stays as it is."""
        self._window.commands.open_room("explore")
        self._window.explore.go_to(feature_id, map_id)

    def _on_spot_wanted(
        self, map_id: str, feature_id: str, x_mm: float, y_mm: float
    ) -> None:
        """Show what lies around a spot, and what is said of the spot itself."""
        self._on_place_wanted(map_id, feature_id)
        if self._window.map_id == map_id:
            self._window.explore.pick_point(x_mm, y_mm)

    def _on_settings_changed(self) -> None:
        window = self._window
        window.take_settings(replace(window.settings, practise=self.practise.settings))

    def _on_told(self, text: str) -> None:
        """Say it in the room; while the room is not seen, in a bar of the window."""
        room = self._room
        if self.is_open and room is not None and isValid(room):
            room.tell(text)
        else:
            self._window.show_message(text)

    def _on_course_changed(self) -> None:
        practise = self.practise
        if practise.page is Page.QUESTION and practise.asked is not None:
            self.bodies.draw_ahead(practise.asked.question.card.map_id)
        self._show_title()

    def _on_room_opened(self, room_id: str) -> None:
        if room_id == ROOM:
            self._show_title()
        else:
            self._window.show_title()

    def _show_title(self) -> None:
        if self.is_open:
            name = tr(TITLES[self.practise.page])
            self._window.setWindowTitle(tr("{name} \u2013 Kneadmap", name=name))
