"""The exported maps: safe at every point; the back true to one measured body."""

from functools import cache

import numpy as np
import pytest
import shapely
from numpy.typing import NDArray
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from app.geometry.geojson import GeoJson, feature_collection
from app.model.ids import MapId
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel
from tests.support.shipped import BACK, MAP_IDS, shipped_atlas, shipped_map

GRID_MM = 5.0
SHIFTS_MM = [(0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5), (1.0, 1.0), (2.5, 2.5)]
NOWHERE = -1


@cache
def exported(map_id: MapId = BACK) -> tuple[GeoJson, ...]:
    """Return a map's features as another program reads them."""
    collection = feature_collection(shipped_map(map_id), shipped_atlas(map_id))
    return tuple(collection["features"])


@cache
def area(feature_id: str, map_id: MapId = BACK) -> BaseGeometry:
    """Return the geometry of one exported feature."""
    found = next(each for each in exported(map_id) if each["id"] == feature_id)
    return shape(found["geometry"])


def points(map_id: MapId, shift_mm: tuple[float, float]) -> NDArray[np.float64]:
    """Return the points of a 5 mm grid that lie inside the figure, shape (n, 2)."""
    figure = area("figure", map_id)
    left, top, right, bottom = figure.bounds
    across = np.arange(left // GRID_MM * GRID_MM, right, GRID_MM) + shift_mm[0]
    down = np.arange(top // GRID_MM * GRID_MM, bottom, GRID_MM) + shift_mm[1]
    grid = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
    inside: NDArray[np.float64] = grid[shapely.contains_xy(figure, grid)]
    return inside


def exported_strictness(map_id: MapId, places: NDArray[np.float64]) -> NDArray[np.int_]:
    """Return the strictness of the strictest region around each point."""
    strictest = np.full(len(places), NOWHERE)
    for each in exported(map_id):
        if each["properties"]["kind"] == "region":
            level = SafetyLevel(each["properties"]["level"])
            held = shapely.contains_xy(area(each["id"], map_id), places)
            strictest[held] = np.maximum(strictest[held], level.strictness)
    return strictest


@pytest.mark.parametrize("map_id", MAP_IDS)
@pytest.mark.parametrize("shift_mm", SHIFTS_MM)
def test_every_point_is_strictly_inside_a_region(
    map_id: MapId, shift_mm: tuple[float, float]
) -> None:
    places = points(map_id, shift_mm)
    bare = places[exported_strictness(map_id, places) == NOWHERE]
    assert bare.tolist() == []


@pytest.mark.parametrize("map_id", MAP_IDS)
@pytest.mark.parametrize("shift_mm", SHIFTS_MM)
def test_strictest_exported_region_gives_the_level_of_the_place(
    map_id: MapId, shift_mm: tuple[float, float]
) -> None:
    places, atlas = points(map_id, shift_mm), shipped_atlas(map_id)
    levels = [atlas.level_at(MapPoint(x, y)) for x, y in places.tolist()]
    assert exported_strictness(map_id, places).tolist() == [
        level.strictness for level in levels
    ]


@pytest.mark.parametrize("map_id", MAP_IDS)
@pytest.mark.parametrize("shift_y_mm", [0.0, 0.5])
def test_exported_levels_are_symmetric(map_id: MapId, shift_y_mm: float) -> None:
    places = points(map_id, (0.0, shift_y_mm))
    # The hands of the figure lie a little differently, as hands do.
    both = shapely.contains_xy(area("figure", map_id), places * [-1, 1])
    places = places[both]
    mirrored = exported_strictness(map_id, places * [-1, 1])
    assert exported_strictness(map_id, places).tolist() == mirrored.tolist()
