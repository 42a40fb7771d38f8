"""What of the widget is painted anew when the pointer moves on."""

from PySide6.QtCore import QPointF, QRectF

from app.model.outline import MapPoint
from app.ui.map.layers import DEFAULT_LAYERS
from app.ui.map.view import BodyMapView


def test_label_that_stands_out_while_pointed_at_is_painted_anew(
    view: BodyMapView,
) -> None:
    view.show_layers(DEFAULT_LAYERS)
    view.finish_drawing()
    front = view._front
    label = view.labels[0]
    left, top, right, bottom = label.box
    front.hovered = view._content.scene.by_id[label.wish.id]
    box = front.hover_box(view.viewport_mm)
    assert box.contains(QRectF(left, top, right - left, bottom - top))
    assert box.contains(*label.leader[:2])


def test_label_is_not_said_twice_while_the_tip_says_it(view: BodyMapView) -> None:
    view.show_layers(DEFAULT_LAYERS)
    view.finish_drawing()
    place = view.viewport_mm.to_px(80, 340)
    view.hover_at(QPointF(*place))
    shown = {label.wish.text for label in view._front._said_once()}
    assert "Kidney zone · no-go" not in shown
    view.hover_at(None)
    shown = {label.wish.text for label in view._front._said_once()}
    assert "Kidney zone · no-go" in shown


def test_picked_knot_is_marked_at_its_centre(view: BodyMapView) -> None:
    view.select("crest_right")
    view.show_marker(MapPoint(86, 66))
    assert view._front.marked_mm == (80, 60)


def test_place_in_an_area_is_marked_where_it_was_picked(view: BodyMapView) -> None:
    view.select("mid_back_right")
    view.show_marker(MapPoint(86, 266))
    assert view._front.marked_mm == (86, 266)
