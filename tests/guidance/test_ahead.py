"""Asking ahead leaves nothing dear to work out at a first click."""

from collections.abc import Iterator
from hashlib import blake2b

import pytest
from shapely import to_wkb

from app.content.cache import SceneCache
from app.content.load import load_library_cached
from app.content.roots import ContentRoots
from app.geometry import ground
from app.geometry.atlas import Atlas
from app.guidance.ahead import ask_everywhere
from app.guidance.answer import guidance_for_id
from app.guidance.guidance import Guidance
from app.model.library import Library
from app.places import places

VISITED = (
    "shoulder_top_right",
    "paraspinal_lower_left",
    "interscapular_right",
    "ut_left",
    "ql_du_right",
)
"""Places of the shipped back at which many and long strokes are fitted."""


@pytest.fixture(scope="module")
def shipped() -> Library:
    here = places()
    roots = ContentRoots(here.body_maps, here.resources)
    return load_library_cached(roots, SceneCache(None)).library


def visits(library: Library, atlas: Atlas) -> Iterator[Guidance]:
    for feature_id in VISITED:
        if feature_id in atlas.body_map.features:
            yield guidance_for_id(library, atlas, feature_id)


def hash_of(atlas: Atlas) -> str:
    """Return a hash of everything that was worked out, in no order."""
    rooms = {(mark, key): to_wkb(room) for mark, key, room in atlas.grounds.rooms()}
    areas = {name: to_wkb(area) for name, area in atlas.areas.made.items()}
    everything = sorted((rooms | areas).items(), key=repr), sorted(atlas.loops.found)
    return blake2b(repr(everything).encode()).hexdigest()


def test_answers_on_the_shipped_back_are_the_same_from_what_was_kept(
    shipped: Library,
) -> None:
    back = next(each for each in shipped.maps if each.id == "back")
    fresh = Atlas(back)
    first = list(visits(shipped, fresh))
    kept = Atlas(back, fresh.worked_out())
    again = list(visits(shipped, kept))
    assert len(again) >= 3
    assert again == first
    for one, other in zip(again, first, strict=True):
        assert [advice.strokes for advice in one.techniques] == [
            advice.strokes for advice in other.techniques
        ]


def test_what_is_worked_out_has_one_hash_whoever_works_it_out(shipped: Library) -> None:
    back = next(each for each in shipped.maps if each.id == "back")
    hashes = set()
    for _ in range(2):
        atlas = Atlas(back)
        list(visits(shipped, atlas))
        hashes.add(hash_of(atlas))
    assert len(hashes) == 1


def test_a_first_visit_fits_nothing_once_everything_was_asked(
    atlas: Atlas, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_everywhere(library, atlas)
    later = Atlas(atlas.body_map, atlas.worked_out())

    def refuse(*what: object) -> None:
        raise AssertionError(what)

    monkeypatch.setattr(ground, "touching", refuse)
    for region in later.body_map.regions:
        guidance_for_id(library, later, region.id)
