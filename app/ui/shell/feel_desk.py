"""Joins the Feel room with the window: the body, the clock, what is kept."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.model.body import Body, BuildId, ToneId
from app.model.library import Library
from app.ui.feel.course import title_words
from app.ui.loading.aside import JobsAside
from app.ui.loading.first_figure import DEFAULT_BUILD
from app.ui.map.paths import joined
from app.ui.rooms.aside import Aside
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.figure.close_up import Area
    from app.model.body_map import BodyMap
    from app.palpation.tissue import Tissue
    from app.ui.feel.controller import FeelController
    from app.ui.feel.room import FeelRoom
    from app.ui.feel.stage.skin import Skin
    from app.ui.feel.tone import FeelTone
    from app.ui.shell.window import MainWindow

ROOM, MAP = "feel", "back"


class FeelDesk(QObject):
    """Made with the content; what is heavy comes when the room is first opened.

    Attributes
    ----------
    aside
        Where backs and skins are made.
    feel
        None until the room was opened.
    """

    def __init__(self, window: "MainWindow", data_folder: Path | None) -> None:
        super().__init__(window)
        self.setObjectName("feel_desk")
        self._window, self._data_folder = window, data_folder
        self._jobs = JobsAside(self)
        self.aside: Aside = self._jobs
        self._body_map: BodyMap | None = None
        self._tone: FeelTone | None = None
        self.feel: FeelController | None = None
        window.rooms.room_opened.connect(self._on_room_opened)

    def show_library(self, library: Library) -> None:
        """Take the content: tissue is made of the map of the back."""
        found = next((each for each in library.maps if each.id == MAP), None)
        if found is not None and self._body_map is None:
            self._body_map = found
            self._window.rooms.offer(ROOM, self._made_room)

    def open(self) -> None:
        """Open the room as it was left."""
        if self._body_map is None:
            self._window.show_message(tr("There is no map of the back to press."))
        else:
            self._window.commands.open_room(ROOM)

    def undo(self) -> bool:
        """Take the last mark back, or its removal; return whether there was one."""
        is_open = self._window.rooms.open_id == ROOM
        return is_open and self.feel is not None and self.feel.undo()

    def leave(self) -> bool:
        """Go one page back within the room; return whether there was one."""
        is_open = self._window.rooms.open_id == ROOM
        return is_open and self.feel is not None and self.feel.go_back()

    def close(self) -> None:
        """End what is under way."""
        if self._tone is not None:
            self._tone.switch_off()
        self._jobs.stop()
        if self.feel is not None:
            self.feel.keeping.close()

    def _made_room(self, parent: QWidget) -> "FeelRoom":
        # Late: charts, numpy and the simulation, for who comes here.
        from app.ui.feel.controller import FeelController
        from app.ui.feel.room import FeelRoom
        from app.ui.feel.skins import Skins
        from app.ui.feel.tone import FeelTone
        from app.ui.rooms.practice_keeping import PractiseKeeping

        assert self._body_map is not None, "the room is offered with the map"
        window, clocks = self._window, self._window.options.clocks
        if self.feel is None:
            keeping = PractiseKeeping(self._data_folder)
            self._tone = FeelTone()
            self.feel = FeelController(
                self._body_map, self.aside, keeping, clocks.now, self
            )
            self.feel.settings = window.settings.feel
            self.feel.settings_changed.connect(self._on_settings_changed)
            self.feel.course_changed.connect(self._on_course_changed)
        assert self._tone is not None, "it comes with the controller"
        edge_mm = joined(self._body_map.silhouette)
        skins = Skins(self._skin, edge_mm, self.aside, self._tone_id)
        return FeelRoom(
            window.look, self.feel, skins, self._tone, clocks.monotonic_s, parent
        )

    def _tone_id(self) -> str:
        return self._window.settings.tone

    def _skin(self, tissue: "Tissue", area: "Area", fine: float) -> "Skin | None":
        """Return a skin in the tone that is set; None where the body cannot be read."""
        from app.ui.feel.stage.skin import skin_of

        path = self._window.options.roots.body_maps / MAP / "body.toml"
        try:
            body = Body.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
            tone = body.tone(ToneId(self._window.settings.tone))
        except (OSError, ValueError):
            # The check of the content names what is wrong with the file.
            return None
        # The tissue is that of the average build, so the skin is as well.
        return skin_of(body, BuildId(DEFAULT_BUILD), tone, tissue, area, fine)

    def _on_course_changed(self) -> None:
        if self._window.rooms.open_id == ROOM:
            self._show_title()

    def _on_settings_changed(self) -> None:
        assert self.feel is not None, "it says so itself"
        window = self._window
        window.take_settings(replace(window.settings, feel=self.feel.settings))

    def _show_title(self) -> None:
        """Say in the window's title what is done here."""
        words = tr("Feel")
        if self.feel is not None:
            words = title_words(self.feel.page, self.feel.kind)
        self._window.setWindowTitle(tr("{words} \u2013 Kneadmap", words=words))

    def _on_room_opened(self, room_id: str) -> None:
        if room_id == ROOM:
            self._show_title()
        elif self._tone is not None:
            self._tone.switch_off()
