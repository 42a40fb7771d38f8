"""Maps for the Follow room: atlases, scenes and bodies, of any map at any time."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from shiboken6 import isValid

from app.content.cache import SceneCache
from app.geometry.atlas import Atlas
from app.geometry.scene import scene_of
from app.model.ids import MapId
from app.model.library import Library
from app.model.scene import MapScene
from app.ui.follow.thumb import SmallFigure
from app.ui.health.controller import NO_LIBRARY
from app.ui.loading.content import load_figure
from app.ui.loading.figure_files import Figure, FigureChoice
from app.ui.loading.first_figure import DEFAULT_BUILD, first_figure, show_figure
from app.ui.map.theme import THEMES as MAP_THEMES
from app.ui.map.view import BodyMapView
from app.ui.rooms.aside import Aside
from app.ui.shell.options import WindowOptions

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow

SHOWN = "shown_map"
"""Property of a view: the id of the map that it was dressed with last."""

KEPT_FIGURES = 3
"""Sharp pictures take 40 MB each."""


@dataclass(frozen=True, slots=True)
class _Ready:
    """What a view is dressed with."""

    scene: MapScene
    choice: FigureChoice
    small: Figure | None


class FollowMaps:
    """Makes what is not there yet, aside, and keeps it."""

    def __init__(
        self, window: "MainWindow", options: WindowOptions, aside: Aside
    ) -> None:
        self._window, self._options, self.aside = window, options, aside
        self._cache = SceneCache(options.cache_folder)
        self._library = NO_LIBRARY
        self._atlases: dict[MapId, Atlas] = {}
        self._making = threading.Lock()
        self._scenes: dict[str, MapScene] = {}
        self._small: dict[FigureChoice, Figure | None] = {}
        self._sharp: dict[FigureChoice, Figure] = {}

    def take(self, library: Library) -> None:
        """Take the content; what was made of an earlier one goes."""
        if library is not self._library:
            self._library = library
            self._atlases.clear()
            self._scenes.clear()

    def atlas(self, map_id: MapId) -> Atlas:
        """Return what answers about a map; it is made where it is asked for.

        Threads may ask: it is made once.
        """
        loaded = self._window.content.loaded_map(map_id)
        if loaded is not None:
            return loaded.atlas
        found = self._atlases.get(map_id)
        return found if found is not None else self._made_atlas(map_id)

    def _made_atlas(self, map_id: MapId) -> Atlas:
        with self._making:
            if map_id not in self._atlases:
                body_map = self._library.map_by_id[map_id]
                kept = self._cache.strokes(self._key, map_id)
                self._atlases[map_id] = Atlas(body_map, kept)
            return self._atlases[map_id]

    @property
    def figures(self) -> Path:
        """Return the folder of the bodies' pictures, for paper."""
        return self._options.roots.resources / "figures"

    def figure(self, map_id: str) -> SmallFigure | None:
        """Return a small picture of the body on a map."""
        found = self._small_figure(self._choice(map_id))
        if found is None:
            return None
        return SmallFigure(found.image, found.px_per_mm, found.origin_mm)

    def make_ready(self, map_id: str, then: Callable[[], None]) -> None:
        """Make aside what `dress` needs of a map; then say so.

        Of several maps asked for in haste only the last is told of.
        """
        if MapId(map_id) in self._library.map_by_id:
            work = partial(self._made_ready, self._library, map_id)
            self.aside.run("map", work, partial(self._on_ready, self._library, then))

    def _made_ready(self, library: Library, map_id: str) -> _Ready:
        """Return all that takes long; it runs in a thread."""
        scene = self._cache.scene(self._key, map_id)
        if scene is None:
            body_map = library.map_by_id[MapId(map_id)]
            scene = scene_of(body_map, self.atlas(body_map.id))
            self._cache.keep(self._key, scene)
        choice = self._choice(map_id)
        return _Ready(scene, choice, self._read_small(choice))

    def _on_ready(
        self, library: Library, then: Callable[[], None], ready: _Ready
    ) -> None:
        if library is self._library:
            self._scenes[ready.scene.map_id] = ready.scene
            self._small[ready.choice] = ready.small
            then()

    def dress(self, view: BodyMapView, map_id: str) -> bool:
        """Show a map in a view, as it is for the person; say whether it is ready."""
        scene = self._scene(map_id)
        if scene is None:
            return False
        window = self._window
        view.setProperty(SHOWN, map_id)
        view.show_theme(MAP_THEMES[window.look.theme.name])
        view.reduce_motion(window.look.is_motion_reduced)
        window.health.dress(view, map_id)
        has_agreed = window.settings.has_agreed
        agreed = frozenset(s.id for s in scene.shapes if s.is_opt_in and has_agreed)
        view.show_scene(scene, agreed)
        self._show_body(view, self._choice(map_id))
        return True

    @property
    def _key(self) -> str:
        content = self._window.content.loaded
        return content.key if content else ""

    def _choice(self, map_id: str) -> FigureChoice:
        settings = self._window.settings
        return FigureChoice(map_id, settings.build, settings.tone)

    def _scene(self, map_id: str) -> MapScene | None:
        window = self._window
        if window.scene is not None and window.scene.map_id == map_id:
            return window.scene
        loaded = window.content.loaded_map(map_id)
        return self._scenes.get(map_id) if loaded is None else loaded.scene

    def _show_body(self, view: BodyMapView, choice: FigureChoice) -> None:
        """Show the sharp body if it is at hand; else a small one until it is."""
        window = self._window
        if window.map_id == choice.map_id:
            view.show_figure_of(window.stage.map)
            return
        figure = self._sharp.get(choice) or self._small_figure(choice)
        if figure is not None:
            show_figure(view, figure)
        if choice not in self._sharp:
            options = self._options
            work = partial(
                load_figure, options.roots, options.cache_folder, choice, _never
            )
            self.aside.run("figure", work, partial(self._on_sharp, view))

    def _on_sharp(self, view: BodyMapView, figure: Figure | None) -> None:
        if figure is None:
            return
        self._sharp[figure.choice] = figure
        for old in tuple(self._sharp)[:-KEPT_FIGURES]:
            del self._sharp[old]
        if isValid(view) and view.property(SHOWN) == figure.choice.map_id:
            show_figure(view, figure)

    def _small_figure(self, choice: FigureChoice) -> Figure | None:
        if choice not in self._small:
            self._small[choice] = self._read_small(choice)
        return self._small[choice]

    def _read_small(self, choice: FigureChoice) -> Figure | None:
        options = self._options
        return first_figure(
            options.roots,
            options.cache_folder,
            choice,
            self._key,
            needs_edge=choice.build != DEFAULT_BUILD,
        )


def _never() -> bool:
    return False
