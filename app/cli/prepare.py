"""`kneadmap prepare`: read the content once, so that every start is quick."""

import argparse

from app.cli.context import content_roots
from app.content.cache import SceneCache, content_key
from app.content.load import load_library_cached
from app.geometry.scene import scene_of
from app.places import Places

NAME = "prepare"
HELP = "read and check the content once and keep it, so that starts are quick"
EXAMPLES = """  kneadmap prepare"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """`prepare` takes nothing."""


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Fill the cache; a cache that cannot be written is no error."""
    roots = content_roots(places)
    cache = SceneCache(places.cache)
    library = load_library_cached(roots, cache).library
    key = content_key(roots)
    for body_map in library.maps:
        if not cache.scene(key):
            cache.keep(key, scene_of(body_map))
    print(f"Ready: {len(library.maps)} maps, {len(library.techniques)} techniques.")
    return 0
