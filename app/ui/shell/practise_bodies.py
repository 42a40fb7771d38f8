"""Bodies for the Practise room: bare, of several builds and tones, mirrored or not."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

import shapely
from PySide6.QtGui import QImageReader, QTransform

from app.content.cache import SceneCache
from app.figure.prepared import read_origin_mm
from app.geometry.atlas import Atlas
from app.geometry.scene import scene_of
from app.geometry.shapes import mirrored
from app.model.body import Body
from app.model.ids import MapId
from app.model.scene import MapScene, Shape
from app.practice.variation import Presentation
from app.ui.loading.content import load_figure
from app.ui.loading.figure_drawing import rings_of
from app.ui.loading.figure_files import (
    DRAWN_PX_PER_MM,
    FIRST_PX_PER_MM,
    SHARP_PX_PER_MM,
    Figure,
    FigureChoice,
    kept_picture,
    shipped_picture,
)
from app.ui.loading.first_figure import DEFAULT_BUILD, DEFAULT_TONE, show_figure
from app.ui.map.theme import THEMES as MAP_THEMES
from app.ui.map.view import BodyMapView
from app.ui.rooms.aside import Aside

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow

SHOWN_PX_PER_MM = 2.5
"""Fine enough to come near, and light enough to be mirrored within a moment."""

ALIKE_SHARE = 0.005
"""A body is mirrored where no more of it lies elsewhere then."""

KEPT_FIGURES = 4
MOST_LOOKS = 4
"""Bodies drawn ahead for one map: each takes a second once."""

Look = tuple[str, str]
"""A build and a tone."""


@dataclass(frozen=True, slots=True)
class _Key:
    choice: FigureChoice
    is_mirrored: bool


class PractiseBodies:
    """Makes what is not there yet, and keeps it.

    Parameters
    ----------
    atlas
        What answers about a map; threads may ask.
    """

    def __init__(
        self, window: "MainWindow", atlas: Callable[[MapId], Atlas], aside: Aside
    ) -> None:
        self._window, self._options, self.aside = window, window.options, aside
        self._atlas = atlas
        self._scenes: dict[MapId, MapScene] = {}
        self._shapes: dict[MapId, dict[str, Shape]] = {}
        self._figures: dict[_Key, Figure] = {}
        self._alike: dict[MapId, bool] = {}
        self._turn = count()

    def forget(self) -> None:
        """Let go of what was made of an earlier content."""
        self._scenes.clear()
        self._shapes.clear()
        self._alike.clear()

    def atlas(self, map_id: MapId) -> Atlas:
        """Return what answers about a map."""
        return self._atlas(map_id)

    def shape(self, map_id: MapId, feature_id: str) -> Shape | None:
        """Return how a thing of a map is drawn."""
        if map_id not in self._shapes:
            scene = self._scene(map_id)
            self._shapes[map_id] = {shape.id: shape for shape in scene.shapes}
        return self._shapes[map_id].get(feature_id)

    def looks(self, map_id: MapId) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the build and the tone of a body that lies ready: each in its turn.

        Runs where nobody waits for it, and makes the map ready on the way.
        """
        self._scene(map_id)
        ready = self._ready(map_id)
        build, tone = ready[next(self._turn) % len(ready)]
        self._figure(_Key(FigureChoice(map_id, build, tone), False))
        return (build,), (tone,)

    def draw_ahead(self, map_id: MapId) -> None:
        """Have one more body drawn aside, for questions to come."""
        if self._options.cache_folder is not None:
            work = partial(self._drawn_ahead, map_id)
            self.aside.run("body", work, _drop)

    def dress(
        self, view: BodyMapView, map_id: MapId, presentation: Presentation
    ) -> None:
        """Show a bare body in a view: nothing but the landmarks that help."""
        window, scene = self._window, self._scene(map_id)
        view.show_theme(MAP_THEMES[window.look.theme.name])
        view.reduce_motion(window.look.is_motion_reduced)
        shown = frozenset(presentation.landmark_ids)
        shapes = tuple(shape for shape in scene.shapes if shape.id in shown)
        view.show_scene(replace(scene, shapes=shapes), self._agreed(scene))
        is_mirrored = presentation.is_mirrored and self._is_alike(map_id)
        build = presentation.build or DEFAULT_BUILD
        choice = FigureChoice(map_id, build, presentation.tone or DEFAULT_TONE)
        figure = self._figure(_Key(choice, is_mirrored))
        if figure is not None:
            show_figure(view, figure)

    def _agreed(self, scene: MapScene) -> frozenset[str]:
        """Return what is uncovered, as both people agreed to it."""
        if not self._window.settings.has_agreed:
            return frozenset()
        return frozenset(shape.id for shape in scene.shapes if shape.is_opt_in)

    # --- maps -----------------------------------------------------------------------

    def _scene(self, map_id: MapId) -> MapScene:
        if map_id not in self._scenes:
            self._scenes[map_id] = self._found_scene(map_id)
        return self._scenes[map_id]

    def _found_scene(self, map_id: MapId) -> MapScene:
        content = self._window.content
        shown = content.loaded_map(map_id)
        if shown is not None:
            return shown.scene
        key = content.loaded.key if content.loaded else ""
        cache = SceneCache(self._options.cache_folder)
        scene = cache.scene(key, map_id)
        if scene is None:
            atlas = self._atlas(map_id)
            scene = scene_of(atlas.body_map, atlas)
            cache.keep(key, scene)
        return scene

    def _is_alike(self, map_id: MapId) -> bool:
        """Say whether the left half of a body is the mirror image of the right."""
        if map_id not in self._alike:
            figure = self._atlas(map_id).areas.figure
            other = shapely.symmetric_difference(figure, mirrored(figure)).area
            self._alike[map_id] = bool(other <= ALIKE_SHARE * figure.area)
        return self._alike[map_id]

    # --- bodies ---------------------------------------------------------------------

    def _ready(self, map_id: MapId) -> tuple[Look, ...]:
        """Return the bodies of which there is a picture, the shipped one first."""
        default = (DEFAULT_BUILD, DEFAULT_TONE)
        ready = (look for look in self._possible(map_id) if self._kept(map_id, look))
        return tuple(dict.fromkeys((default, *ready)))

    def _possible(self, map_id: MapId) -> tuple[Look, ...]:
        path = self._options.roots.body_maps / map_id / "body.toml"
        try:
            body = Body.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            # The check of the content names what is wrong with the file.
            return ()
        return tuple((str(b.id), str(t.id)) for b in body.builds for t in body.tones)

    def _kept(self, map_id: MapId, look: Look) -> bool:
        content = self._window.content.loaded
        folder, choice = self._options.cache_folder, FigureChoice(map_id, *look)
        path = kept_picture(folder, choice, content.key if content else "")
        return path is not None and path.exists()

    def _drawn_ahead(self, map_id: MapId) -> bool:
        """Draw a body that there is no picture of; return whether there was one."""
        looks = self._possible(map_id)
        kept = [look for look in looks if self._kept(map_id, look)]
        missing = [look for look in looks if look not in kept]
        if not missing or len(kept) >= MOST_LOOKS:
            return False
        # Far apart in the list: another build and another tone each time.
        look = missing[(7 * len(kept) + 4) % len(missing)]
        choice = FigureChoice(map_id, *look)
        options = self._options
        load_figure(options.roots, options.cache_folder, choice, _never)
        return True

    def _figure(self, key: _Key) -> Figure | None:
        if key in self._figures:
            return self._figures[key]
        if key.is_mirrored:
            plain = self._figure(replace(key, is_mirrored=False))
            figure = mirrored_figure(plain) if plain else None
        else:
            figure = self._read_figure(key.choice)
        if figure is not None:
            self._figures[key] = figure
            for old in tuple(self._figures)[:-KEPT_FIGURES]:
                self._figures.pop(old, None)
        return figure

    def _read_figure(self, choice: FigureChoice) -> Figure | None:
        """Return the picture of a body, as fine as it is shown."""
        options, content = self._options, self._window.content.loaded
        kept = kept_picture(
            options.cache_folder, choice, content.key if content else ""
        )
        origin_mm = read_origin_mm(options.roots.resources / "figures", choice.map_id)
        for path, px_per_mm in (
            (shipped_picture(options.roots, choice, SHARP_PX_PER_MM), SHARP_PX_PER_MM),
            (kept, DRAWN_PX_PER_MM),
            (shipped_picture(options.roots, choice, FIRST_PX_PER_MM), FIRST_PX_PER_MM),
        ):
            if path is None or origin_mm is None:
                continue
            shown = min(px_per_mm, SHOWN_PX_PER_MM)
            reader = QImageReader(str(path))
            reader.setScaledSize(reader.size() * (shown / px_per_mm))
            image = reader.read()
            if not image.isNull():
                rings = rings_of(options.roots, choice)
                return Figure(choice, image, shown, origin_mm, rings)
        return None


def mirrored_figure(figure: Figure) -> Figure:
    """Return a body with its left at the right: light, hair and towel."""
    flipped = figure.image.transformed(QTransform.fromScale(-1, 1))
    left_mm, top_mm = figure.origin_mm
    wide_mm = figure.image.width() / figure.px_per_mm
    return replace(
        figure,
        image=flipped,
        origin_mm=(-left_mm - wide_mm, top_mm),
        rings_mm=tuple(tuple((-x, y) for x, y in ring) for ring in figure.rings_mm),
    )


def _drop(_: object) -> None:
    """Make nothing of it: the picture lies on the disk."""


def _never() -> bool:
    return False
