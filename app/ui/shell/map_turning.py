"""Turns the window from one map to another, and back to how it was left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.loading.map_loading import LoadedMap
from app.ui.map.viewport import Viewport
from app.ui.shell.fading import Fading

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow


class MapTurning(QObject):
    """Brings each wish for a map to the loader, and each loaded map to the window.

    Attributes
    ----------
    is_turning
        What changes just now comes from turning, and not from a pick.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setObjectName("map_turning")
        self._window = window
        self.is_turning = False
        self._bookmarks: dict[str, Viewport | None] = {}
        window.explore.map_wanted.connect(window.content.load_map)
        window.stage.switcher.map_wanted.connect(window.explore.turn_to_map)
        window.content.map_ready.connect(self._on_map_ready)

    def turn_to_number(self, number: int) -> None:
        """Turn to a map by its place among the maps, from 1."""
        library = self._window.explore.library
        if library is not None and number <= len(library.maps):
            self._window.commands.open_room("explore")
            self._window.explore.turn_to_map(str(library.maps[number - 1].id))

    def _on_map_ready(self, ready: LoadedMap) -> None:
        if ready.id != self._window.map_id:
            self._turn(ready)
        else:
            self._window.explore.show_map(ready.atlas)

    def _turn(self, ready: LoadedMap) -> None:
        window = self._window
        view = window.stage.map
        self._bookmarks[window.map_id] = view.bookmark
        fading = self._fading()
        window.take_scene(ready.scene)
        view.open_at(self._bookmarks.get(ready.id))
        window.content.show_figure_of_map()
        self.is_turning = True
        window.explore.show_map(ready.atlas, window.opted_in())
        self.is_turning = False
        window.side.show_map(ready.body_map, window.explore.other_maps)
        window.show_maps()
        # The old picture would lie at the wrong place: the new one is painted now.
        view.finish_drawing()
        if fading is not None:
            fading.start()

    def _fading(self) -> Fading | None:
        view = self._window.stage.map
        is_seen = view.isVisible() and not self._window.look.is_motion_reduced
        return Fading(view) if is_seen else None
