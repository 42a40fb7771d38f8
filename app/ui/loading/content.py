"""What is loaded behind the first paint: content, geometry, search, figures."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.content.cache import SceneCache, content_key
from app.content.roots import ContentRoots
from app.figure.prepared import read_origin_mm
from app.model.scene import MapScene
from app.ui.loading.figure_files import (
    DRAWN_PX_PER_MM,
    OPENING_PX_PER_MM,
    SHARP_PX_PER_MM,
    Figure,
    FigureChoice,
    keep_picture,
    kept_picture,
    opening_picture,
    outdated_pictures,
    shipped_picture,
)
from app.ui.loading.importing import import_models
from app.ui.loading.map_loading import LoadedMap, load_map, map_or_first

if TYPE_CHECKING:
    from app.content.problems import Problem
    from app.geometry.atlas import Atlas
    from app.guidance.search import SearchIndex
    from app.model.library import Library

KEPT_PICTURES = 6

ShouldStop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class LoadedContent:
    """The library, and the map shown first made ready; without a sound map none.

    Attributes
    ----------
    key
        Of the content: what is kept for its other maps is kept under it.
    """

    library: "Library"
    problems: "tuple[Problem, ...]"
    shown: LoadedMap | None = None
    key: str = ""

    @property
    def atlas(self) -> "Atlas | None":
        """Return what answers about the places of the map shown first."""
        return self.shown.atlas if self.shown else None

    @property
    def scene(self) -> MapScene | None:
        """Return the shapes of the map shown first."""
        return self.shown.scene if self.shown else None


def load_content(
    roots: ContentRoots, cache: SceneCache, map_id: str, should_stop: ShouldStop
) -> LoadedContent | None:
    """Read and check everything, and make a map ready; None when stopped.

    Parameters
    ----------
    map_id
        The map to make ready; the first where there is no such map.
    """
    import_models()
    from app.content.load import load_library_cached

    key = content_key(roots)
    loaded = load_library_cached(roots, cache)
    if should_stop():
        return None
    body_map = map_or_first(loaded.library, map_id)
    shown = load_map(body_map, cache, key) if body_map else None
    if shown and not should_stop():
        _warm_up(loaded.library, shown.atlas)
    return LoadedContent(loaded.library, loaded.problems, shown, key)


def _warm_up(library: "Library", atlas: "Atlas") -> None:
    """Ask once a side, unheard: the long loops over a whole side are fitted once."""
    from app.guidance.answer import guidance_for_id

    # Imported here, so that the first click does not wait for it.
    import_module("app.ui.explore.pages")
    import_module("app.ui.shell.health_desk")
    import_module("app.ui.shell.guide_desk")
    for region in atlas.body_map.regions:
        if region.is_container:
            guidance_for_id(library, atlas, region.id)


def load_map_of(
    content: LoadedContent, cache: SceneCache, map_id: str, should_stop: ShouldStop
) -> LoadedMap | None:
    """Return another map of the content made ready; None where it has no such map."""
    for body_map in content.library.maps:
        if body_map.id == map_id and not should_stop():
            return load_map(body_map, cache, content.key)
    return None


def load_search(
    library: "Library", roots: ContentRoots, should_stop: ShouldStop
) -> "SearchIndex | None":
    """Return the index that the search asks; None when stopped."""
    from app.content.word_vectors import read_word_vectors
    from app.guidance.search import SearchIndex

    vectors = read_word_vectors(roots)
    return None if should_stop() else SearchIndex(library, vectors)


def load_figure(
    roots: ContentRoots,
    cache_folder: Path | None,
    choice: FigureChoice,
    should_stop: ShouldStop,
) -> Figure | None:
    """Return the sharp picture of a body: shipped, kept, or drawn now.

    None when stopped, or when there is no description to draw from.
    """
    import_models()
    from app.ui.loading.figure_drawing import drawn_figure, rings_of

    key = content_key(roots)
    image, px_per_mm = _ready_picture(roots, cache_folder, choice)
    if image.isNull():
        drawn = drawn_figure(roots, choice, DRAWN_PX_PER_MM, should_stop)
        if drawn is None:
            return None
        image, px_per_mm = drawn, DRAWN_PX_PER_MM
        keep_picture(drawn, kept_picture(cache_folder, choice, key), "JPEG")
    _keep_opening(image, px_per_mm, opening_picture(cache_folder, choice, key))
    origin_mm = read_origin_mm(roots.resources / "figures", choice.map_id)
    if origin_mm is None:
        return None
    return Figure(choice, image, px_per_mm, origin_mm, rings_of(roots, choice))


def _ready_picture(
    roots: ContentRoots, cache_folder: Path | None, choice: FigureChoice
) -> tuple[QImage, float]:
    """Return a picture that was shipped or kept; a null one where there is none."""
    shipped = shipped_picture(roots, choice, SHARP_PX_PER_MM)
    kept = kept_picture(cache_folder, choice, content_key(roots))
    for path, px_per_mm in ((shipped, SHARP_PX_PER_MM), (kept, DRAWN_PX_PER_MM)):
        image = QImage(str(path)) if path else QImage()
        if not image.isNull():
            return image, px_per_mm
    return QImage(), 0.0


def _keep_opening(image: QImage, px_per_mm: float, path: Path | None) -> None:
    """Keep the picture that the next start opens with, and drop the oldest ones."""
    if path is None or path.exists():
        return
    keep_picture(_small(image, px_per_mm), path, "BMP")
    with suppress(OSError):
        for old in outdated_pictures(path.parent, KEPT_PICTURES):
            old.unlink()


def _small(image: QImage, px_per_mm: float) -> QImage:
    return image.scaled(
        image.size() * (OPENING_PX_PER_MM / px_per_mm),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
