"""What several commands need: the content, and a thing by its name."""

import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from app.cli.writing import shortened
from app.content.cache import SceneCache
from app.content.load import load_library_cached
from app.content.roots import ContentRoots
from app.errors import AppError
from app.guidance.naming import nearest_names
from app.model.body_map import BodyMap, Feature
from app.model.library import Library
from app.places import Places


def content_roots(places: Places) -> ContentRoots:
    """Return the folders that content is read from."""
    return ContentRoots(body_maps=places.body_maps, resources=places.resources)


def load(places: Places) -> Library:
    """Return all sound content; tell of the rest on the error stream."""
    loaded = load_library_cached(content_roots(places), SceneCache(places.cache))
    for problem in loaded.problems:
        print(problem, file=sys.stderr)
    return loaded.library


def map_named(library: Library, name: str) -> BodyMap:
    """Return a map by its id.

    Raises
    ------
    AppError
        If there is no such map; the text names the nearest.
    """
    for body_map in library.maps:
        if body_map.id == name:
            return body_map
    raise unknown("map", name, [body_map.id for body_map in library.maps])


def feature_named(
    library: Library, name: str, map_id: str = "", others: Iterable[str] = ()
) -> tuple[BodyMap, Feature]:
    """Return a thing on a map by its id, or the right one of a pair by its base.

    Parameters
    ----------
    map_id
        The map that it is on; empty: the first that has it.
    others
        What else the name may have been meant for, to be suggested too.

    Raises
    ------
    AppError
        If there is no such thing, or no such map; the text names the nearest.
    """
    known: list[str] = []
    maps = (map_named(library, map_id),) if map_id else library.maps
    for body_map in maps:
        for wanted in (name, f"{name}_right"):
            if wanted in body_map.features:
                return body_map, body_map.features[wanted]
        known.extend(body_map.features)
    others = tuple(others)
    kind = "region, knot or landmark"
    if others:
        kind = "place, technique, session or page"
    raise unknown(kind, name, (*known, *others))


def unknown(kind: str, name: str, known: Iterable[str]) -> AppError:
    """Return the error for a name that nothing has, with what comes near."""
    near = nearest_names(name, tuple(known))
    hint = f" Did you mean {', '.join(near)}?" if near else ""
    return AppError(
        f"There is no {kind} called {shortened(name)!r}.{hint} "
        "`kneadmap list regions` (or knots, techniques, maps ...) names them all."
    )


def print_json(packed: Mapping[str, Any] | list[Any]) -> None:  # Any: JSON
    """Print a value as JSON that people can read too."""
    # Where the output knows few letters, the others are written as their numbers.
    is_utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(packed, indent=2, ensure_ascii=not is_utf8))
