"""Brings the map of a turn before the eyes as soon as there is one."""

from PySide6.QtCore import QObject

from app.session.player import PlayerState
from app.ui.follow.player.map_view import StageMap
from app.ui.follow.player.maps import PlayerMaps
from app.ui.follow.player.stage import map_id_of, place_of
from app.ui.map.picture import MapContent


class MapTurns(QObject):
    """Turns the map to the place of each turn; a map that comes late follows."""

    def __init__(self, stage: StageMap, maps: PlayerMaps, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("player_map_turns")
        self._stage, self._maps = stage, maps
        self._state: PlayerState | None = None
        self._shown: tuple[int, str] | None = None
        maps.content_ready.connect(self._on_content)

    def show_turn(self, state: PlayerState) -> None:
        """Show where the turn is; the map of the next one is asked for, too."""
        self._state = state
        last = len(state.turns) - 1
        self._maps.content(map_id_of(state.turns, min(state.index + 1, last)))
        content = self._maps.content(map_id_of(state.turns, state.index))
        if content is None:
            self._stage.rest()  # until the map is there
        else:
            self._show_on(content, state)

    def _show_on(self, content: MapContent, state: PlayerState) -> None:
        self._shown = (state.index, map_id_of(state.turns, state.index))
        self._stage.show_place(place_of(state.turn, content))

    def _on_content(self, map_id: str) -> None:
        state = self._state
        if state is None or map_id != map_id_of(state.turns, state.index):
            return
        content = self._maps.content(map_id)
        if content is not None and self._shown == (state.index, map_id):
            self._stage.show_content(content)
        elif content is not None:
            self._show_on(content, state)
