"""The content that ships, loaded once for all tests that look at it."""

from functools import cache
from pathlib import Path

from app.content.load import load_library
from app.content.roots import ContentRoots
from app.content.word_vectors import read_word_vectors
from app.geometry.atlas import Atlas
from app.guidance.search import SearchIndex
from app.model.body_map import BodyMap
from app.model.ids import MapId
from app.model.library import Library

PROJECT = Path(__file__).parents[2]
ROOTS = ContentRoots(PROJECT / "body_maps", PROJECT / "resources")


@cache
def shipped_library() -> Library:
    """Return the library that ships."""
    return load_library(ROOTS).library


BACK = MapId("back")
MAP_IDS = tuple(body_map.id for body_map in shipped_library().maps)


def shipped_map(map_id: MapId = BACK) -> BodyMap:
    """Return a map that ships."""
    return shipped_library().map_by_id[map_id]


@cache
def shipped_atlas(map_id: MapId = BACK) -> Atlas:
    """Return the atlas of a map that ships."""
    return Atlas(shipped_map(map_id))


@cache
def shipped_search() -> SearchIndex:
    """Return the index of all that ships."""
    return SearchIndex(shipped_library(), read_word_vectors(ROOTS))
