"""What an earlier start worked out is the same, to the last digit, as a new result."""

import json

import pytest
from shapely import Polygon, equals_exact, to_wkb

from app.geometry import ground
from app.geometry.atlas import Atlas
from app.geometry.ground import Grounds
from app.geometry.loop import LoopPlace
from app.geometry.shapes import area_of
from app.geometry.shelf import LENGTH_DIGITS, Shelf
from app.guidance.ahead import ask_everywhere
from app.model.body_map import BodyMap
from app.model.library import Library
from app.model.safety import Side
from tests.support.sample_map import box, sample_map
from tests.support.sample_techniques import sample_library

AREA = area_of(box(0, 0, 60, 60))
FORBIDDEN = area_of(box(40, 0, 60, 60))


@pytest.fixture(scope="module")
def library() -> Library:
    return sample_library()


@pytest.fixture(scope="module")
def asked(library: Library) -> Atlas:
    """Return an atlas of which everything was asked."""
    atlas = Atlas(sample_map())
    ask_everywhere(library, atlas)
    return atlas


@pytest.fixture(scope="module")
def packed(asked: Atlas) -> bytes:
    return asked.worked_out()


def test_a_kept_room_is_the_very_same(asked: Atlas, packed: bytes) -> None:
    shelf = Shelf(packed)
    for mark, key, room in asked.grounds.rooms():
        kept = shelf.room(mark, key)
        assert kept is not None
        assert equals_exact(kept, room, tolerance=0.0)


def test_a_kept_loop_is_the_very_same(
    library: Library, asked: Atlas, packed: bytes
) -> None:
    again = Atlas(sample_map(), packed)
    ask_everywhere(library, again)
    assert asked.loops.found
    assert again.loops.found == asked.loops.found


def test_what_is_worked_out_from_kept_things_is_the_very_same(
    library: Library, asked: Atlas, packed: bytes
) -> None:
    again = Atlas(sample_map(), packed)
    ask_everywhere(library, again)
    assert _shapes(again).items() <= _shapes(asked).items()


def test_nothing_that_is_kept_is_worked_out_again(
    library: Library, packed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*what: object) -> None:
        raise AssertionError(what)

    monkeypatch.setattr(ground, "touching", refuse)
    ask_everywhere(library, Atlas(sample_map(), packed))


@pytest.mark.parametrize(
    "junk",
    [b"", b"0", b"x" * 40, b"0000000002{}", b"0000000002[]", b"9" * LENGTH_DIGITS],
)
def test_bytes_that_are_no_shelf_are_an_empty_one(junk: bytes) -> None:
    assert Shelf(junk).is_empty


def test_what_another_release_made_is_passed_over(packed: bytes) -> None:
    end = LENGTH_DIGITS + int(packed[:LENGTH_DIGITS])
    head = json.loads(packed[LENGTH_DIGITS:end]) | {"made_by": "another"}
    text = json.dumps(head).encode()
    assert Shelf(b"%010d" % len(text) + text + packed[end:]).is_empty


def test_shapes_that_were_cut_off_are_worked_out_again(
    library: Library, asked: Atlas, packed: bytes
) -> None:
    end = LENGTH_DIGITS + int(packed[:LENGTH_DIGITS])
    again = Atlas(sample_map(), packed[:end])
    ask_everywhere(library, again)
    assert _shapes(again).items() <= _shapes(asked).items()


def test_a_ground_is_known_by_its_shapes_and_by_nothing_else() -> None:
    grounds = Grounds(Shelf())
    mark = grounds.ground(AREA, FORBIDDEN).mark
    alike = Polygon(AREA.exterior.coords)
    assert grounds.ground(alike, FORBIDDEN).mark == mark
    assert grounds.ground(AREA.buffer(1.0), FORBIDDEN).mark != mark
    assert grounds.ground(AREA, FORBIDDEN.buffer(1.0)).mark != mark


def test_a_loop_is_kept_apart_from_the_one_that_knows_of_no_closed_place(
    asked: Atlas,
) -> None:
    zone = next(r for r in asked.body_map.regions if r.base == "massage_zone")
    marks = {
        LoopPlace(asked, zone, Side.RIGHT, FORBIDDEN, closed).mark
        for closed in (Polygon(), AREA)
    }
    assert len(marks) == 2


def test_a_map_with_another_region_takes_nothing_that_no_longer_holds(
    library: Library, packed: bytes
) -> None:
    changed = _without_its_first_no_go(sample_map())
    fresh, kept = Atlas(changed), Atlas(changed)
    kept.grounds = Grounds(Shelf(packed))
    for atlas in (fresh, kept):
        ask_everywhere(library, atlas)
    assert kept.worked_out() == fresh.worked_out()


def _shapes(atlas: Atlas) -> dict[object, bytes]:
    """Return everything that was worked out, as bytes."""
    rooms = {(mark, key): to_wkb(room) for mark, key, room in atlas.grounds.rooms()}
    return rooms | {name: to_wkb(area) for name, area in atlas.areas.made.items()}


def _without_its_first_no_go(body_map: BodyMap) -> BodyMap:
    gone = next(region for region in body_map.regions if region.level == "no_go")
    regions = tuple(region for region in body_map.regions if region is not gone)
    return body_map.model_copy(update={"regions": regions})
