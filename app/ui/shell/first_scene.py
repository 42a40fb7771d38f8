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
        shapes = tuple(shape for shape in scene.shapes if shape.kind in FIRST_KINDS)
        cache.keep(_first(key), replace(scene, shapes=shapes))


def _first(key: str) -> str:
    return f"{key}-first"
