"""Everything that starts and clicks wait for, worked out once and kept."""

from collections.abc import Iterable

from app.content.cache import SceneCache, content_key
from app.content.load import load_library_cached
from app.content.roots import ContentRoots
from app.guidance.ahead import ask_everywhere
from app.model.body_map import BodyMap
from app.model.library import Library
from app.ui.loading.first_scene import DEFAULT_MAP_ID
from app.ui.loading.map_loading import load_map


def prepare_all(
    roots: ContentRoots, cache: SceneCache, with_strokes: bool = True
) -> Library:
    """Keep the library, and scene and strokes of each map, where they are not kept.

    A map is kept as soon as it is done, the one that a newcomer sees before others.

    Parameters
    ----------
    with_strokes
        They take most of the time, and a start does without them.
    """
    library = load_library_cached(roots, cache).library
    key = content_key(roots)
    for body_map in _first_comes_first(library.maps):
        ready = load_map(body_map, cache, key)
        if with_strokes and ready.atlas.shelf.is_empty:
            ask_everywhere(library, ready.atlas)
            cache.keep_strokes(key, body_map.id, ready.atlas.worked_out())
    return library


def _first_comes_first(maps: Iterable[BodyMap]) -> list[BodyMap]:
    return sorted(maps, key=lambda body_map: body_map.id != DEFAULT_MAP_ID)
