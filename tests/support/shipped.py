"""The content that ships, loaded once for all tests that look at it."""

from functools import cache
from pathlib import Path

from app.content.load import load_library
from app.content.roots import ContentRoots
from app.geometry.atlas import Atlas
from app.guidance.search import SearchIndex
from app.model.library import Library

PROJECT = Path(__file__).parents[2]


@cache
def shipped_library() -> Library:
    """Return the library that ships."""
    roots = ContentRoots(PROJECT / "body_maps", PROJECT / "resources")
    return load_library(roots).library


@cache
def shipped_atlas() -> Atlas:
    """Return the atlas of the back."""
    return Atlas(shipped_library().maps[0])


@cache
def shipped_search() -> SearchIndex:
    """Return the index of all that ships."""
    return SearchIndex(shipped_library())
