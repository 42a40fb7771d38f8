"""Walking from thing to thing with the arrow keys."""

import pytest

from app.geometry.atlas import Atlas
from app.geometry.neighbours import neighbour
from app.model.body_map import Region
from tests.support.shipped import shipped_atlas

ARROWS = ((1, 0), (-1, 0), (0, 1), (0, -1))


@pytest.mark.parametrize(
    ("start", "dx", "dy", "end"),
    [
        ("interscapular_right", 1, 0, "shoulder_blade_right"),
        ("interscapular_right", -1, 0, "spine"),
        ("interscapular_right", 0, 1, "paraspinal_right"),
        ("shoulder_top_left", 1, 0, "spine"),
        ("blade_knot_right", -1, 0, "blade_knot_left"),
        ("scapula_right", -1, 0, "vertebrae"),
        ("acromion_right", -1, 0, "c7"),
    ],
)
def test_the_next_thing_of_the_same_kind_is_found(
    atlas: Atlas, start: str, dx: int, dy: int, end: str
) -> None:
    assert neighbour(atlas, start, dx, dy) == end


def test_at_the_edge_there_is_no_neighbour(atlas: Atlas) -> None:
    assert neighbour(atlas, "shoulder_top_right", 1, 0) is None


def test_the_arrow_keys_reach_the_whole_map_from_anywhere() -> None:
    """Two small regions may hide behind others: the list beside the map has all."""
    atlas = shipped_atlas()
    walkable = {
        str(region.id)
        for region in atlas.body_map.regions
        if not region.is_container and not atlas.polygon(region.id).is_empty
    }
    steps = {
        start: {neighbour(atlas, start, dx, dy) for dx, dy in ARROWS}
        for start in walkable
    }
    for start in walkable:
        missed = walkable - _reached(steps, start)
        assert len(missed) <= 2, f"{missed} from {start}"


def test_a_container_is_passed_over(atlas: Atlas) -> None:
    for region in atlas.body_map.regions:
        for dx, dy in ARROWS:
            found = neighbour(atlas, region.id, dx, dy)
            if found:
                feature = atlas.body_map.features[found]
                assert isinstance(feature, Region)
                assert not feature.is_container


def _reached(steps: dict[str, set[str | None]], start: str) -> set[str]:
    reached, waiting = {start}, [start]
    while waiting:
        for found in steps[waiting.pop()]:
            if found and found not in reached:
                reached.add(found)
                waiting.append(found)
    return reached
