"""Nothing is drawn on the towel until both have agreed."""

from PySide6.QtCore import QPointF

from app.model.outline import MapPoint
from app.model.scene import MapScene, Shape
from app.ui.map.drawn import DrawnScene
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
