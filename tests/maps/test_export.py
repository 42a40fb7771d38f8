"""The exported back: safe at every point, true to one measured body."""

from functools import cache

import numpy as np
import pytest
import shapely
from numpy.typing import NDArray
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from app.geometry.geojson import GeoJson, feature_collection
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel
from tests.support.shipped import shipped_atlas, shipped_library

GRID_MM = 5.0
SHIFTS_MM = [(0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5), (1.0, 1.0), (2.5, 2.5)]
NOWHERE = -1


@cache
def exported() -> tuple[GeoJson, ...]:
    """Return the features as another program reads them."""
    collection = feature_collection(shipped_library().maps[0], shipped_atlas())
    return tuple(collection["features"])


@cache
def area(feature_id: str) -> BaseGeometry:
    """Return the geometry of one exported feature."""
    found = next(each for each in exported() if each["id"] == feature_id)
    return shape(found["geometry"])


def points(shift_mm: tuple[float, float]) -> NDArray[np.float64]:
    """Return the points of a 5 mm grid that lie inside the figure, shape (n, 2)."""
    left, top, right, bottom = area("figure").bounds
    across = np.arange(left // GRID_MM * GRID_MM, right, GRID_MM) + shift_mm[0]
    down = np.arange(top // GRID_MM * GRID_MM, bottom, GRID_MM) + shift_mm[1]
    grid = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
    inside: NDArray[np.float64] = grid[shapely.contains_xy(area("figure"), grid)]
    return inside


def exported_strictness(places: NDArray[np.float64]) -> NDArray[np.int_]:
    """Return the strictness of the strictest region around each point."""
    strictest = np.full(len(places), NOWHERE)
    for each in exported():
        if each["properties"]["kind"] == "region":
            level = SafetyLevel(each["properties"]["level"])
            held = shapely.contains_xy(area(each["id"]), places)
            strictest[held] = np.maximum(strictest[held], level.strictness)
    return strictest


@pytest.mark.parametrize("shift_mm", SHIFTS_MM)
def test_every_point_is_strictly_inside_a_region(shift_mm: tuple[float, float]) -> None:
    places = points(shift_mm)
    bare = places[exported_strictness(places) == NOWHERE]
    assert bare.tolist() == []


@pytest.mark.parametrize("shift_mm", SHIFTS_MM)
def test_strictest_exported_region_gives_the_level_of_the_place(
    shift_mm: tuple[float, float],
) -> None:
    places = points(shift_mm)
    levels = [shipped_atlas().level_at(MapPoint(x, y)) for x, y in places.tolist()]
    assert exported_strictness(places).tolist() == [
        level.strictness for level in levels
    ]


@pytest.mark.parametrize("shift_y_mm", [0.0, 0.5])
def test_exported_levels_are_symmetric(shift_y_mm: float) -> None:
    places = points((0.0, shift_y_mm))
    # The hands of the figure lie a little differently, as hands do.
    places = places[shapely.contains_xy(area("figure"), places * [-1, 1])]
    mirrored = exported_strictness(places * [-1, 1])
    assert exported_strictness(places).tolist() == mirrored.tolist()
