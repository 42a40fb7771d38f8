"""The map as GeoJSON."""

import json
from typing import Any

import pytest
from shapely.geometry import shape

from app.geometry.atlas import Atlas
from app.geometry.geojson import feature_collection


@pytest.fixture(scope="module")
def collection(atlas: Atlas) -> dict[str, Any]:
    """Return the sample as it comes back from a file."""
    packed: dict[str, Any] = json.loads(json.dumps(feature_collection(atlas.body_map)))
    return packed


def feature(collection: dict[str, Any], feature_id: str) -> dict[str, Any]:
    """Return one feature."""
    found: dict[str, Any] = next(
        each for each in collection["features"] if each["id"] == feature_id
    )
    return found


def test_every_feature_and_the_figure_are_there(
    collection: dict[str, Any], atlas: Atlas
) -> None:
    ids = [each["id"] for each in collection["features"]]
    assert set(ids) == {"figure", *atlas.body_map.features}
    assert len(ids) == len(set(ids))


def test_every_feature_says_what_it_is(collection: dict[str, Any]) -> None:
    kinds = {"region", "knot", "landmark", "bone", "muscle", "figure"}
    for each in collection["features"]:
        properties = each["properties"]
        assert {"id", "kind", "level", "side", "cap", "name"} <= set(properties)
        assert properties["kind"] in kinds


def test_areas_are_valid_and_in_mm(collection: dict[str, Any], atlas: Atlas) -> None:
    for each in collection["features"]:
        assert shape(each["geometry"]).is_valid
    blade = shape(feature(collection, "shoulder_blade_right")["geometry"])
    assert blade.area == pytest.approx(
        atlas.areas.size_mm2("shoulder_blade_right"), rel=1e-2
    )


def test_a_knot_is_a_point_with_a_radius(collection: dict[str, Any]) -> None:
    knot = feature(collection, "blade_knot_left")
    assert knot["geometry"] == {"type": "Point", "coordinates": [-45.0, 110.0]}
    assert knot["properties"]["radius_mm"] == 25


def test_a_knot_has_the_level_and_the_lowest_cap_of_its_place(
    collection: dict[str, Any],
) -> None:
    properties = feature(collection, "low_knot_right")["properties"]
    assert (properties["level"], properties["cap"]) == ("caution", 2)


def test_bones_have_no_level(collection: dict[str, Any]) -> None:
    properties = feature(collection, "scapula_right")["properties"]
    assert (properties["level"], properties["cap"]) == (None, None)
