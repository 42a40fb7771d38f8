"""The map as plain shapes for the view."""

import json

import pytest

from app.geometry.atlas import Atlas
from app.geometry.scene import scene_of
from app.geometry.shapes import area_of
from app.model.outline import MapPoint
from app.model.scene import MapScene, Shape
from tests.support.shipped import shipped_atlas, shipped_map


@pytest.fixture(scope="module")
def scene(atlas: Atlas) -> MapScene:
    """Return the sample's scene."""
    return scene_of(atlas.body_map, atlas)


def shape(scene: MapScene, shape_id: str) -> Shape:
    """Return one shape of a scene."""
    return next(found for found in scene.shapes if found.id == shape_id)


def test_everything_on_the_figure_is_in_the_scene(
    scene: MapScene, atlas: Atlas
) -> None:
    assert {found.id for found in scene.shapes} == set(atlas.body_map.features)


def test_bounds_are_those_of_the_figure(scene: MapScene) -> None:
    assert scene.bounds_mm == (-160, -250, 160, 600)


def test_an_outline_inside_the_figure_stays_smooth(
    scene: MapScene, atlas: Atlas
) -> None:
    blade = atlas.areas.regions["shoulder_blade_right"]
    assert shape(scene, "shoulder_blade_right").outline == blade.outline


def test_an_outline_beyond_the_figure_is_cut_at_its_edge(scene: MapScene) -> None:
    spine = shape(scene, "spine").outline
    assert spine is not None
    assert area_of(spine).bounds == (-14, -200, 14, 470)
    top = shape(scene, "vertebrae").outline
    assert top is not None
    muscle = shape(scene, "trapezius_right").outline
    assert muscle is not None
    assert area_of(muscle).area < 150 * 450


def test_the_topmost_region_at_a_point_is_the_one_in_force(
    scene: MapScene, atlas: Atlas
) -> None:
    here = MapPoint(40, 350)
    covering = [region.id for region in atlas.regions_at(here)]
    drawn = [found.id for found in scene.shapes if found.id in covering]
    assert drawn == covering[::-1]


def test_knots_carry_the_lower_of_two_caps(scene: MapScene) -> None:
    low = shape(scene, "low_knot_right")
    assert (low.level, low.cap) == ("caution", 2)
    blade = shape(scene, "blade_knot_right")
    assert (blade.level, blade.cap) == ("work", 3)


def test_only_what_has_a_priority_is_labelled(scene: MapScene) -> None:
    assert shape(scene, "c7").label == "C7"
    assert shape(scene, "spine").label == ""


def test_a_scene_survives_its_cache(scene: MapScene) -> None:
    packed = json.loads(json.dumps(scene.to_json()))
    assert MapScene.from_json(packed).to_json() == scene.to_json()


def test_the_shipped_map_shows_all_of_its_regions_and_knots() -> None:
    body_map = shipped_map()
    shown = {found.id for found in scene_of(body_map, shipped_atlas()).shapes}
    assert {region.id for region in body_map.regions} <= shown
    assert {knot.id for knot in body_map.knots} <= shown
