"""The map as it is for one person."""

from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from app.model.outline import MapPoint
from app.model.scene import Shape
from app.ui.map.cap_art import caps_in
from app.ui.map.drawn import DrawnScene
from app.ui.map.layers import DEFAULT_LAYERS
from app.ui.map.person_look import EVERYBODY, PersonLook
from app.ui.map.view import BodyMapView
from app.ui.map.viewport import Viewport
from tests.support.sample_map import disc
from tests.support.sample_scene import sample_scene
from tests.ui.map.conftest import color_at, picture_of

ZONE = "massage_zone_right"
IN_ZONE = (60.0, 100.0)
CAPPED = PersonLook({ZONE: ("caution", 2), "mid_back_right": ("caution", 2)})
MARK = Shape(
    id="marked_place_0",
    kind="region",
    name="A marked place",
    side="midline",
    level="no_go",
    outline=disc(*IN_ZONE, 25),
    point=MapPoint(*IN_ZONE),
)


def drawn(person: PersonLook) -> DrawnScene:
    return DrawnScene(sample_scene(), person=person)


def greyness(color: QColor) -> int:
    """Return how far apart the channels are: 0 is grey."""
    channels = (color.red(), color.green(), color.blue())
    return max(channels) - min(channels)


def test_capped_zone_takes_another_colour(view: BodyMapView) -> None:
    before = color_at(view, *IN_ZONE)
    view.show_person(CAPPED)
    assert color_at(view, *IN_ZONE) != before


def test_zone_looks_as_usual_for_somebody_else_again(view: BodyMapView) -> None:
    before = picture_of(view)
    view.show_person(CAPPED)
    view.show_person(EVERYBODY)
    assert picture_of(view) == before


def test_marked_place_is_drawn(view: BodyMapView) -> None:
    before = color_at(view, *IN_ZONE)
    view.show_person(PersonLook(discs=(MARK,)))
    assert color_at(view, *IN_ZONE) != before


def test_marked_place_is_named_beside_the_pointer(view: BodyMapView) -> None:
    view.show_person(PersonLook(discs=(MARK,)))
    said: list[str] = []
    view.hover_changed.connect(said.append)
    x, y = view.viewport_mm.to_px(*IN_ZONE)
    view.hover_at(QPointF(x, y))
    assert said == ["marked_place_0"]


def test_stopped_map_has_no_colour(view: BodyMapView) -> None:
    view.show_person(PersonLook(is_resting=True))
    assert greyness(color_at(view, *IN_ZONE)) < 12


def test_choice_and_place_stay_when_the_person_changes(view: BodyMapView) -> None:
    view.select(ZONE)
    view.zoom_by(2.0)
    seen = view.viewport_mm
    view.show_person(CAPPED)
    assert view.viewport_mm == seen
    assert "Massage zone" in view.accessibleDescription()


def test_capped_area_carries_its_number() -> None:
    signs = caps_in(drawn(CAPPED), Viewport(2.0, -200, -100), DEFAULT_LAYERS)
    assert {sign.cap for sign in signs} == {2}


def test_number_goes_with_its_layer() -> None:
    signs = caps_in(drawn(CAPPED), Viewport(2.0, -200, -100), frozenset())
    assert signs == ()


def test_usual_caps_carry_no_number() -> None:
    view = Viewport(2.0, -200, -100)
    assert caps_in(drawn(EVERYBODY), view, DEFAULT_LAYERS) == ()


def test_number_has_room_or_is_left_out() -> None:
    far = Viewport(0.05, -200, -100)
    assert caps_in(drawn(CAPPED), far, DEFAULT_LAYERS) == ()


def test_part_that_is_stricter_than_its_zone_is_drawn_apart() -> None:
    person = PersonLook({"mid_back_right": ("caution", 2)})
    zones = {zone.id for zone in drawn(person).zones}
    assert "mid_back_right" in zones


def test_part_that_is_as_strict_as_its_zone_is_drawn_with_it() -> None:
    zones = {zone.id for zone in drawn(CAPPED).zones}
    assert "mid_back_right" not in zones


def test_bare_map_draws_no_level_but_what_is_said() -> None:
    person = PersonLook(discs=(MARK,), is_bare=True)
    levels = {
        shape.shape.level for shape in drawn(person).shapes if shape.kind == "region"
    }
    assert levels == {"", "no_go"}


def test_scene_itself_stays_as_it_is_for_everybody() -> None:
    scene = sample_scene()
    DrawnScene(scene, person=CAPPED)
    assert scene == sample_scene()


def test_look_tells_nothing_in_a_traceback() -> None:
    told = repr(replace(CAPPED, discs=(MARK,)))
    assert "marked" not in told
