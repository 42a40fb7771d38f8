"""Nothing is drawn on the towel until both have agreed."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.model.outline import MapPoint
from app.model.scene import MapScene, Shape
from app.ui.map.drawn import DrawnScene
from app.ui.map.easel import Easel
from app.ui.map.layers import BONES
from app.ui.map.picture import MapContent, paint_map
from app.ui.map.theme import LIGHT
from app.ui.map.viewport import Viewport
from tests.support.sample_scene import box


def _scene(opted_in: frozenset[str]) -> DrawnScene:
    place = MapPoint(0.0, 80.0)
    hip = Shape("gluteal", "knot", "Hip", "right", point=place, is_opt_in=True)
    cleft = Shape(
        "cleft", "region", "Cleft", "midline", "no_go", outline=box(-5, 70, 5, 90)
    )
    body = box(-100, 0, 100, 100)
    towel = (box(-100, 60, 100, 100),)
    scene = MapScene("small", "", "", (-100, 0, 100, 100), (body,), (cleft, hip), towel)
    return DrawnScene(scene, opted_in)


def test_the_towel_hides_what_lies_below_it() -> None:
    drawn = _scene(frozenset())
    assert drawn.cover.contains(QPointF(0, 80))
    assert drawn.is_hidden(drawn.by_id["cleft"])
    assert "gluteal" not in drawn.by_id


def test_agreement_lifts_the_cover() -> None:
    drawn = _scene(frozenset({"gluteal"}))
    assert drawn.cover.isEmpty()
    assert not drawn.is_hidden(drawn.by_id["cleft"])
    assert "gluteal" in drawn.by_id


def test_the_body_is_fitted_larger_by_cutting_some_of_the_towel() -> None:
    left, top, right, bottom = _scene(frozenset()).framed_mm
    assert (left, top, right) == (-100, 0, 100)
    assert 60 < bottom < 100
    assert _scene(frozenset({"gluteal"})).framed_mm == (-100, 0, 100, 100)


def test_a_cloth_over_the_upper_part_is_fitted_whole() -> None:
    body, cloth = box(-100, 0, 100, 100), (box(-100, 0, 100, 20),)
    scene = MapScene("small", "", "", (-100, 0, 100, 100), (body,), (), cloth)
    assert DrawnScene(scene).framed_mm == (-100, 0, 100, 100)


def test_outlines_end_at_the_hem() -> None:
    drawn = _scene(frozenset())
    content = MapContent(drawn, drawn.silhouette)
    assert content.visible_area(drawn.by_id["cleft"]).isEmpty()


@pytest.mark.parametrize("is_vector", [False, True])
def test_bones_are_not_drawn_on_the_towel(qtbot: QtBot, is_vector: bool) -> None:
    pictures = [
        _painted(_bone_scene(), layers, is_vector)
        for layers in (frozenset({BONES}), frozenset[str]())
    ]
    on_towel = [picture.pixelColor(100, 90) for picture in pictures]
    on_skin = [picture.pixelColor(100, 40) for picture in pictures]
    assert on_towel[0] == on_towel[1]
    assert on_skin[0] != on_skin[1]


def _bone_scene() -> DrawnScene:
    bone = Shape("sacrum", "bone", "Sacrum", "", outline=box(-20, 20, 20, 100))
    body, towel = box(-100, 0, 100, 100), (box(-100, 60, 100, 100),)
    return DrawnScene(
        MapScene("small", "", "", (-100, 0, 100, 100), (body,), (bone,), towel)
    )


def _painted(scene: DrawnScene, layers: frozenset[str], is_vector: bool) -> QImage:
    """Return the scene as a picture, 1 pixel to a millimetre."""
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    easel = Easel(
        painter, Viewport(1.0, -100, 0), (200, 100), LIGHT, is_vector=is_vector
    )
    paint_map(easel, MapContent(scene, scene.silhouette), layers)
    painter.end()
    return image
