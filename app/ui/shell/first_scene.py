"""The part of a scene that the first paint shows: reading less of it takes less time.

Bones and muscles are two thirds of a scene's points, and off unless asked for. They
come with the whole scene, a moment later. Standard library only.
"""

from dataclasses import replace

from app.content.cache import SceneCache
from app.model.scene import MapScene

FIRST_KINDS = frozenset({"region", "knot", "landmark"})


def first_scene(cache: SceneCache, key: str) -> MapScene | None:
    """Return the kept part of the scene, else all of it; None on a first start."""
    return cache.scene(_first(key)) or cache.scene(key)


def keep_first_scene(cache: SceneCache, key: str, scene: MapScene) -> None:
    """Keep the part of a scene that the next start shows first."""
    if cache.scene(_first(key)) is None:
        cache.keep(_first(key), _part(scene))


def keep_part_if_whole(cache: SceneCache, key: str, shown: MapScene) -> None:
    """Keep the part, where a start had to do with the whole scene."""
    if any(shape.kind not in FIRST_KINDS for shape in shown.shapes):
        cache.keep(_first(key), _part(shown))


def _part(scene: MapScene) -> MapScene:
    shapes = tuple(shape for shape in scene.shapes if shape.kind in FIRST_KINDS)
    return replace(scene, shapes=shapes)


def _first(key: str) -> str:
    return f"{key}-first"
