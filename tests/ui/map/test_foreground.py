"""What of the widget is painted anew when the pointer moves on."""

from PySide6.QtCore import QRectF

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
    box = front.hover_box(view.viewport_mm, view.font(), QRectF(view.rect()))
    assert box.contains(QRectF(left, top, right - left, bottom - top))
    assert box.contains(*label.leader[:2])
