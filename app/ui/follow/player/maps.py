"""Where the player has its maps from: made ready aside, and kept."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.content.cache import SceneCache, content_key
from app.content.roots import ContentRoots
from app.model.ids import MapId
from app.model.outline import Outline
from app.model.scene import MapScene
from app.ui.loading.content import load_figure
from app.ui.loading.figure_files import Figure, FigureChoice
from app.ui.loading.first_figure import DEFAULT_BUILD, first_figure
from app.ui.loading.job import Job
from app.ui.loading.map_loading import load_map
from app.ui.map.drawn import DrawnScene
from app.ui.map.figure_art import FigurePicture
from app.ui.map.paths import joined
from app.ui.map.person_look import EVERYBODY, PersonLook
from app.ui.map.picture import MapContent
from app.ui.widgets.overriding import override

if TYPE_CHECKING:
    from app.model.library import Library


KEPT_MAPS = 3
"""Sharp pictures take 40 MB each."""

_Made = tuple[MapScene, Figure | None]


class PlayerMaps(QObject):
    """What hands the player a map to draw.

    Signals
    -------
    content_ready : str
        A map is there, or there is a finer picture of its body.
    """

    content_ready = Signal(str)

    def content(self, map_id: str) -> MapContent | None:
        """Return a map that is ready; else `content_ready` tells its id later."""
        raise NotImplementedError


class LoadedMaps(PlayerMaps):
    """Loads maps and bodies in threads; each map is drawn as it is for the person."""

    def __init__(
        self,
        library: "Library",
        roots: ContentRoots,
        cache_folder: Path | None,
        *,
        build: str,
        tone: str,
        opted_in: frozenset[str] = frozenset(),
        look_of: Callable[[str], PersonLook] = lambda _: EVERYBODY,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("player_maps")
        self._library, self._roots = library, roots
        self._folder, self._cache = cache_folder, SceneCache(cache_folder)
        self._build, self._tone = build, tone
        self._opted_in, self._look_of = opted_in, look_of
        self._scenes: dict[str, MapScene] = {}
        self._contents: dict[str, MapContent] = {}
        self._jobs: dict[str, Job[_Made | None]] = {}

    @override
    def content(self, map_id: str) -> MapContent | None:
        content = self._contents.pop(map_id, None)
        if content is not None:
            self._contents[map_id] = content  # the newest comes last
        elif map_id not in self._jobs:
            self._start(map_id, is_sharp=False)
        return content

    def load_now(self, map_id: str) -> MapContent | None:
        """Make a map ready at once."""
        if map_id not in self._contents:
            self._take(map_id, self._made(map_id, lambda: False, is_sharp=True))
        return self._contents.get(map_id)

    def close(self) -> None:
        """End what is being loaded, and wait for it."""
        for job in self._jobs.values():
            job.stop()
        self._jobs.clear()

    def _start(self, map_id: str, *, is_sharp: bool) -> None:
        job = Job(
            f"player map {map_id}",
            lambda stop: self._made(map_id, stop, is_sharp=is_sharp),
            self,
        )
        self._jobs[map_id] = job
        job.finished.connect(lambda: self._on_made(map_id, is_sharp=is_sharp))
        job.start()

    def _made(
        self, map_id: str, should_stop: Callable[[], bool], *, is_sharp: bool
    ) -> _Made | None:
        """Return a map and its body: soon and small, or sharp."""
        body_map = self._library.map_by_id.get(MapId(map_id))
        if body_map is None:
            return None
        key = content_key(self._roots)
        scene = self._scenes.get(map_id) or load_map(body_map, self._cache, key).scene
        choice = FigureChoice(map_id, self._build, self._tone)
        if is_sharp:
            figure = load_figure(self._roots, self._folder, choice, should_stop)
        else:
            needs_edge = self._build != DEFAULT_BUILD
            figure = first_figure(
                self._roots, self._folder, choice, key, needs_edge=needs_edge
            )
        return scene, figure

    def _on_made(self, map_id: str, *, is_sharp: bool) -> None:
        job = self._jobs.pop(map_id, None)
        if job is None:
            return
        self._take(map_id, job.outcome)
        job.deleteLater()
        if not is_sharp and job.outcome is not None:
            self._start(map_id, is_sharp=True)

    def _take(self, map_id: str, made: _Made | None) -> None:
        if made is None:
            return
        scene, figure = made
        self._scenes[map_id] = scene
        if figure is None and map_id in self._contents:
            return
        drawn = DrawnScene(scene, self._opted_in, self._look_of(map_id))
        self._contents[map_id] = _content(drawn, figure)
        for old in tuple(self._contents)[:-KEPT_MAPS]:
            del self._contents[old]
        self.content_ready.emit(map_id)


def _content(drawn: DrawnScene, figure: Figure | None) -> MapContent:
    if figure is None:
        return MapContent(drawn, drawn.silhouette)
    edge = drawn.silhouette
    if figure.rings_mm:
        edge = joined(
            tuple(
                Outline((("M", ring[0]), *(("L", at) for at in ring[1:]), ("Z", ())))
                for ring in figure.rings_mm
            )
        )
    picture = FigurePicture(figure.image, figure.px_per_mm, figure.origin_mm)
    return MapContent(drawn, edge, picture)
