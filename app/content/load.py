"""The library, read and checked, or as it was kept by an earlier start."""

from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from app.content.cache import SceneCache, content_key
from app.content.problems import Problem
from app.content.roots import ContentRoots
from app.model.library import Library


@dataclass(frozen=True, slots=True)
class Loaded:
    """The sound content, and what is wrong with the rest."""

    library: Library
    problems: tuple[Problem, ...]


_LOADED = TypeAdapter(Loaded)


def load_library(roots: ContentRoots) -> Loaded:
    """Return all maps and techniques that are sound, and the problems of the others.

    A map with any problem is left out whole: half a map may lack the very area that
    must not be pressed. A technique with a problem is left out by itself.
    """
    # Late: what reads files costs more to import than a kept library to load.
    from app.content.reading import read_library

    return Loaded(*read_library(roots))


def load_library_cached(roots: ContentRoots, cache: SceneCache) -> Loaded:
    """Return the library as it was kept; read and check it anew if anything changed."""
    key = content_key(roots)
    kept = cache.library_json(key)
    if kept is not None:
        try:
            return _LOADED.validate_json(kept)
        except ValidationError:
            # Made by hand, or by a program that was not quite ours.
            pass
    loaded = load_library(roots)
    cache.keep_library(key, _LOADED.dump_json(loaded))
    return loaded
