"""Which regions a stroke touches, and that none touches what is closed."""

import pytest
from shapely import Point

from app.geometry.contact import contact_area, swept_area
from app.geometry.fit import OVERHANG_MM
from app.guidance.answer import guidance_for_id
from app.model.body_map import Region
from app.model.outline import MapPoint
from app.model.safety import Contact
from app.model.stroke import StrokePath
from app.model.technique import ContactShape
from tests.support.shipped import shipped_atlas, shipped_library

DISC = ContactShape(contact=Contact.BALL, name="Ball", along_mm=20, across_mm=20)
OPEN = [region for region in shipped_atlas().body_map.regions if not region.is_opt_in]


def path(*points: MapPoint, is_loaded: bool = True) -> StrokePath:
    """Return the way of a small round contact."""
    return StrokePath(points, DISC, 0.0, 1.0, is_loaded)


def test_a_region_counts_from_the_tolerance_on() -> None:
    atlas = shipped_atlas()
    edge_mm = atlas.polygon("spine").bounds[2]
    y_mm = 200.0
    inside = atlas.polygon("spine")
    while not inside.covers(Point(edge_mm, y_mm)):
        edge_mm -= 0.1
    for deep_mm, is_touched in ((OVERHANG_MM - 1, False), (OVERHANG_MM + 1, True)):
        found = atlas.touches.touched([path(MapPoint(edge_mm + 10 - deep_mm, y_mm))])
        assert ("spine" in found.loaded) is is_touched


def test_a_light_part_touches_without_load() -> None:
    across = path(MapPoint(-60, 100), MapPoint(60, 100), is_loaded=False)
    found = shipped_atlas().touches.touched([across])
    assert "spine" in found.anyhow
    assert found.loaded == frozenset()


def test_a_way_comes_close_to_a_place_between_its_points() -> None:
    found = shipped_atlas().touches.touched([path(MapPoint(0, 0), MapPoint(0, 100))])
    assert found.reaches(MapPoint(25, 50), 16, only_loaded=True)
    assert not found.reaches(MapPoint(25, 50), 14, only_loaded=True)


@pytest.mark.parametrize("region", OPEN, ids=lambda region: region.id)
def test_no_part_of_a_stroke_touches_what_nobody_agreed_to(region: Region) -> None:
    atlas = shipped_atlas()
    closed = atlas.areas.closed_to(frozenset())
    for advice in guidance_for_id(shipped_library(), atlas, region.id).techniques:
        touched = atlas.touches.touched(advice.strokes)
        assert not touched.anyhow & closed, advice.technique.id


@pytest.mark.parametrize(
    "way",
    [
        ((0, 0), (0, 100), (0, 0)),
        ((0, 0), (0, 50), (0, 0), (0, -50), (0, 0)),
        ((0, 0), (0, 100), (1, 0)),
    ],
)
def test_a_way_there_and_back_covers_its_ends_as_well(
    way: tuple[tuple[float, float], ...],
) -> None:
    there_and_back = path(*(MapPoint(x_mm, y_mm) for x_mm, y_mm in way))
    swept = swept_area(there_and_back)
    for point in there_and_back.points:
        whole = contact_area(DISC, point, 0.0)
        assert whole.difference(swept.buffer(0.5)).area < 0.01
