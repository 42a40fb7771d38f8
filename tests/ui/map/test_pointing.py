"""What lies under a point."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from app.model.outline import MapPoint
from app.model.scene import Shape
from app.ui.map.drawn import DrawnScene, DrawnShape
from app.ui.map.pointing import PointIndex
from tests.support.sample_scene import box, sample_scene

COORDINATES = st.floats(-200, 200, allow_nan=False)


@st.composite
def shapes(draw: st.DrawFn) -> DrawnShape:
    name = draw(st.text("abc", min_size=1))
    x, y = draw(COORDINATES), draw(COORDINATES)
    extent = draw(st.floats(1, 120))
    if draw(st.booleans()):
        return DrawnShape(
            Shape(name, "knot", name, "left", point=MapPoint(x, y), radius_mm=extent)
        )
    level = draw(st.sampled_from(("work", "caution", "no_go")))
    area = box(x, y, x + extent, y + draw(st.floats(1, 120)))
    return DrawnShape(Shape(name, "region", name, "left", level, 2, outline=area))


@settings(deadline=None)
@given(st.lists(shapes(), max_size=30), COORDINATES, COORDINATES)
def test_grid_finds_what_looking_at_every_shape_finds(
    crowd: list[DrawnShape], x: float, y: float
) -> None:
    found = PointIndex(crowd).shapes_at(x, y)
    everyone = [shape for shape in crowd if shape.path.contains(QPointF(x, y))]
    assert {id(shape) for shape in found} == {id(shape) for shape in everyone}


def ids_at(x: float, y: float) -> list[str]:
    index = PointIndex(DrawnScene(sample_scene()).shapes)
    return [shape.id for shape in index.shapes_at(x, y)]


def test_small_area_is_meant_before_the_zone_that_holds_it() -> None:
    assert ids_at(90, 250) == ["mid_back_right", "massage_zone_right"]


def test_knot_is_meant_only_near_its_dot() -> None:
    assert ids_at(82, 61)[0] == "crest_right"
    assert ids_at(80, 80)[0] == "massage_zone_right" or ids_at(80, 80)[0] != "spine"


def test_stricter_area_is_meant_before_a_milder_one() -> None:
    assert ids_at(80, 330)[0] == "kidney_right"


def test_places_to_opt_in_to_are_not_found_until_they_are_named() -> None:
    assert "buttock_right" not in ids_at(80, 460)
    scene = DrawnScene(sample_scene(), frozenset({"buttock_right"}))
    found = PointIndex(scene.shapes).shapes_at(80, 460)
    assert [shape.id for shape in found] == ["buttock_right"]
