"""What a towel hides is shown only after both have agreed."""

import pytest

from app.geometry.scene import scene_of
from app.model.scene import MapScene, Shape
from tests.support.shipped import shipped_atlas


@pytest.fixture(scope="module")
def scene() -> MapScene:
    """Return the shipped back as the view draws it."""
    atlas = shipped_atlas()
    return scene_of(atlas.body_map, atlas)


def _shape(scene: MapScene, shape_id: str) -> Shape:
    return next(shape for shape in scene.shapes if shape.id == shape_id)


@pytest.mark.parametrize("base", ["gmax2", "gmax3", "piri_med", "piri_lat", "gmin"])
def test_knots_below_the_towel_wait_for_agreement(scene: MapScene, base: str) -> None:
    assert _shape(scene, f"{base}_left").is_opt_in
    assert _shape(scene, f"{base}_right").is_opt_in


@pytest.mark.parametrize("base", ["ut2", "ql_sl", "mf_l5", "gmed2"])
def test_knots_above_the_towel_are_always_shown(scene: MapScene, base: str) -> None:
    assert not _shape(scene, f"{base}_right").is_opt_in


def test_the_scene_keeps_its_cover_in_the_cache(scene: MapScene) -> None:
    again = MapScene.from_json(scene.to_json())
    assert scene.cover
    assert again.cover == scene.cover
