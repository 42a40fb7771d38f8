"""Brings the map of a turn before the eyes as soon as there is one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from app.safety.sessions import Turn
from app.session.player import PlayerState
from app.ui.follow.player.map_view import StageMap
from app.ui.follow.player.maps import PlayerMaps
from app.ui.follow.player.stage import map_id_of, place_of
from app.ui.follow.player.stroke_play import StrokePlay
from app.ui.loading.job import Job
from app.ui.map.picture import MapContent

AHEAD_MS = 2000
"""After the glide, the bell and the first words: then the next place is painted."""


class MapTurns(QObject):
    """Turns the map to the place of each turn; a map that comes late follows.

    What the next turn needs is made ready while this one is played.
    """

    def __init__(self, stage: StageMap, maps: PlayerMaps, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("player_map_turns")
        self._stage, self._maps = stage, maps
        self._state: PlayerState | None = None
        self._shown: tuple[int, str] | None = None
        self._ways: Job[None] | None = None
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self._ahead.timeout.connect(self._look_ahead)
        maps.content_ready.connect(self._on_content)

    def start(self) -> None:
        """Look ahead from now on, while the map is seen."""
        self._ahead.start()
        if self._state is not None and self._ways is None:
            turns = self._state.turns
            self._ways = Job("ways of hands", lambda stop: _work_out(turns, stop), self)
            self._ways.start()

    def stop(self) -> None:
        """End what is under way, and wait for it."""
        self._ahead.stop()
        if self._ways is not None:
            self._ways.stop()

    def show_turn(self, state: PlayerState) -> None:
        """Show where the turn is; the map of the next one is asked for, too."""
        self._state = state
        self._ahead.start()
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

    def _look_ahead(self) -> None:
        """Have painted what the next turn shows, if it is on a map that is there."""
        state = self._state
        index = state.next_index if state is not None else None
        if state is None or index is None:
            return
        content = self._maps.content(map_id_of(state.turns, index))
        if content is not None:
            self._stage.expect(place_of(state.turns[index], content))

    def _on_content(self, map_id: str) -> None:
        state = self._state
        if state is None or map_id != map_id_of(state.turns, state.index):
            return
        content = self._maps.content(map_id)
        if content is not None and self._shown == (state.index, map_id):
            self._stage.show_content(content)
        elif content is not None:
            self._show_on(content, state)


def _work_out(turns: Sequence[Turn], should_stop: Callable[[], bool]) -> None:
    """Ask each turn for its strokes, which it remembers: they take up to 200 ms."""
    for turn in turns:
        if should_stop():
            return
        StrokePlay(turn.strokes)
