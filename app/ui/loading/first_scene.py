"""The part of a scene that the first paint shows: reading less of it takes less time.

Bones and muscles are two thirds of a scene's points, and off unless asked for. They
come with the whole scene, a moment later. Standard library only.
"""

from dataclasses import replace

from app.content.cache import SceneCache
from app.model.scene import MapScene

DEFAULT_MAP_ID = "back"
"""What a newcomer sees."""

FIRST_KINDS = frozenset({"region", "knot", "landmark"})


def first_scene(cache: SceneCache, key: str, map_id: str) -> MapScene | None:
    """Return the kept part of a map's scene, else all of it; None on a first start."""
    return cache.scene(key, _first(map_id)) or cache.scene(key, map_id)


def keep_first_scene(cache: SceneCache, key: str, scene: MapScene) -> None:
    """Keep the part of a scene that the next start shows first."""
    if cache.scene(key, _first(scene.map_id)) is None:
        cache.keep(key, _part(scene), _first(scene.map_id))


def keep_part_if_whole(cache: SceneCache, key: str, shown: MapScene) -> None:
    """Keep the part, where a start had to do with the whole scene."""
    if any(shape.kind not in FIRST_KINDS for shape in shown.shapes):
        cache.keep(key, _part(shown), _first(shown.map_id))


def _part(scene: MapScene) -> MapScene:
    shapes = tuple(shape for shape in scene.shapes if shape.kind in FIRST_KINDS)
    return replace(scene, shapes=shapes)


def _first(map_id: str) -> str:
    return f"{map_id}-first"
