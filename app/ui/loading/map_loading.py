"""One map of the library made ready: its shapes, and the answers about its places."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.content.cache import SceneCache
from app.model.outline import Outline
from app.model.scene import MapScene
from app.ui.loading.first_scene import keep_first_scene

if TYPE_CHECKING:
    from app.geometry.atlas import Atlas
    from app.model.body_map import BodyMap
    from app.model.library import Library


@dataclass(frozen=True, slots=True)
class LoadedMap:
    """A map, with what draws it and what answers for it."""

    body_map: "BodyMap"
    atlas: "Atlas"
    scene: MapScene

    @property
    def id(self) -> str:
        """Return the id of the map."""
        return self.body_map.id

    @property
    def silhouette(self) -> tuple[Outline, ...]:
        """Return the edge of the figure."""
        return self.body_map.silhouette


def map_or_first(library: "Library", map_id: str) -> "BodyMap | None":
    """Return the map of an id, else the first; None where there is no map."""
    maps = library.maps
    return next((each for each in maps if each.id == map_id), next(iter(maps), None))


def load_map(body_map: "BodyMap", cache: SceneCache, key: str) -> LoadedMap:
    """Return a map made ready, from what an earlier start kept where it can be."""
    from app.geometry.atlas import Atlas
    from app.geometry.scene import scene_of

    atlas = Atlas(body_map, cache.strokes(key, body_map.id))
    scene = cache.scene(key, body_map.id)
    if scene is None:
        scene = scene_of(body_map, atlas)
        cache.keep(key, scene)
    keep_first_scene(cache, key, scene)
    return LoadedMap(body_map, atlas, scene)
