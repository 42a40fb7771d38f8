"""Joins the health check with the window: the room, the chip, the card, the map."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.geometry.atlas import Atlas
from app.model.library import Library
from app.ui.health.controller import HealthController
from app.ui.health.course import Page
from app.ui.health.keeping import Keeping
from app.ui.health.looks import person_look
from app.ui.health.person_card import PersonCard
from app.ui.health.person_chip import PersonChip
from app.ui.health.room import HealthRoom
from app.ui.map.person_look import EVERYBODY, PersonLook
from app.ui.map.theme import THEMES as MAP_THEMES
from app.ui.map.view import BodyMapView
from app.ui.widgets.tab_order import follow_in_tab_order

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow

ROOM = "health"


class HealthDesk(QObject):
    """Made with the content, after the first paint."""

    def __init__(self, window: "MainWindow", data_folder: Path | None) -> None:
        super().__init__(window)
        self.setObjectName("health_desk")
        self._window = window
        self._room: HealthRoom | None = None
        self._is_stale = False
        self.health = HealthController(Keeping(data_folder), self)
        self.health.told.connect(self._on_told)
        is_offered = not window.settings.has_put_off_health
        self.card = PersonCard(window.look, self.health, is_offered)
        self.chip = PersonChip(window.look, self.health)
        window.side.show_card(self.card)
        window.stage.show_person_chip(self.chip)
        follow_in_tab_order(window.side.list_button, self.card)
        QWidget.setTabOrder(window.stage.chips.hurt, self.chip)
        window.rooms.offer(ROOM, self._made_room)
        self.card.check_wanted.connect(self.open)
        self.card.put_off.connect(window.health.put_off)
        self.chip.check_wanted.connect(self.open)
        self.chip.people_wanted.connect(self.open_people)
        self.health.rules_changed.connect(self._on_rules_changed)
        window.rooms.room_opened.connect(self._on_room_opened)
        self.health.answers_changed.connect(window.stage.arrange_again)
        window.content.map_ready.connect(self._on_map_turned)
        window.content.completed.connect(self._on_map_turned)

    def show_library(self, library: Library) -> None:
        """Take the content."""
        self.health.show_library(library)
        self.card.show_state()
        self.chip.show_state()

    def open(self) -> None:
        """Open the room: at the welcome, or at what the answers add up to."""
        if self._window.rooms.open_id != ROOM:
            self.health.open()
        self._window.commands.open_room(ROOM)

    def open_people(self) -> None:
        """Open the room at the people who are kept."""
        self.health.show(Page.PEOPLE)
        self._window.commands.open_room(ROOM)

    def open_about(self, condition_id: str) -> None:
        """Open the room at the question about a condition."""
        self.health.ask_about(condition_id)
        self._window.commands.open_room(ROOM)

    def put_off(self) -> None:
        """Offer the check no more."""
        self.card.stop_offering()
        if self._window.rooms.open_id == ROOM:
            self._window.commands.open_room("explore")

    def look_of(self, map_id: str) -> PersonLook:
        """Return what the answers change on a map."""
        for body_map in self.health.library.maps:
            if body_map.id == map_id:
                return person_look(body_map, self.health.rules)
        return EVERYBODY

    def close(self) -> None:
        """Let go of the file."""
        self.health.close()

    # --- where the page that asks where has its map from ---------------------------

    @property
    def atlas(self) -> Atlas | None:
        """Return what answers about places of the map that is shown."""
        return self._window.explore.atlas

    @property
    def titles(self) -> dict[str, str]:
        """Return the maps there are, id and title."""
        return {str(each.id): each.title for each in self.health.library.maps}

    def turn_to(self, map_id: str) -> None:
        """Show another map in the window; the room follows."""
        self._window.explore.turn_to_map(map_id)

    def dress(self, view: BodyMapView) -> None:
        """Give a view the scene, the body and the colours of the window's map."""
        window = self._window
        view.show_theme(MAP_THEMES[window.look.theme.name])
        view.reduce_motion(window.look.is_motion_reduced)
        if window.scene is not None:
            view.show_scene(window.scene, window.opted_in())
        view.show_figure_of(window.stage.map)

    def _made_room(self, parent: QWidget) -> HealthRoom:
        self._room = HealthRoom(self._window.look, self.health, self, parent)
        self._room.destroyed.connect(self._on_room_gone)
        return self._room

    def _on_told(self, text: str) -> None:
        """Say it in the room; while the room is not seen, in a bar of the window."""
        if self._window.rooms.open_id == ROOM and self._room is not None:
            self._room.tell(text)
        else:
            self._window.show_message(text)

    def _on_room_gone(self) -> None:
        self._room = None

    def _on_map_turned(self) -> None:
        if self._room is not None:
            self._room.show_map()

    def _on_rules_changed(self) -> None:
        """Let map and panel follow; out of sight they are drawn when seen again."""
        is_seen = self._window.rooms.open_id == "explore"
        self._is_stale = not is_seen
        self._window.explore.be_for(self.health.rules, is_seen)
        if is_seen:
            self._dress_map()

    def _on_room_opened(self, room_id: str) -> None:
        if room_id != "explore" or not self._is_stale:
            return
        self._is_stale = False
        self._window.explore.be_for(self.health.rules)
        self._dress_map()
        # Nothing of how it was before may flash up.
        self._window.stage.map.finish_drawing()

    def _dress_map(self) -> None:
        window = self._window
        if window.scene is not None:
            window.stage.map.show_person(self.look_of(window.scene.map_id))
