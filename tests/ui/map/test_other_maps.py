"""A map of another part of the body, without towel, sides or the back's extent."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.model.outline import MapPoint, Outline
from app.model.scene import MapScene, Shape
from app.ui.map.label_parts import ON_BODY
from app.ui.map.layers import DEFAULT_LAYERS
from app.ui.map.overlay import scale_step_cm
from app.ui.map.theme import LIGHT
from app.ui.map.view import BodyMapView
from tests.support.sample_scene import box
from tests.ui.map.conftest import picture_of

LEFT, TOP, RIGHT, BOTTOM = 40.0, 1000.0, 160.0, 1260.0
"""Far from the back's origin, and longer than wide."""


def sole() -> Outline:
    """Return a rounded foot."""
    return Outline(
        (
            ("M", (100.0, TOP)),
            ("C", (150.0, TOP, RIGHT, 1060.0, 150.0, 1120.0)),
            ("C", (140.0, 1180.0, 150.0, BOTTOM, 100.0, BOTTOM)),
            ("C", (50.0, BOTTOM, 60.0, 1180.0, 50.0, 1120.0)),
            ("C", (LEFT, 1060.0, 50.0, TOP, 100.0, TOP)),
            ("Z", ()),
        )
    )


def area(base: str, level: str, outline: Outline, priority: int) -> Shape:
    return Shape(
        base, "region", base, "", level, 2, outline=outline, label=base,
        label_priority=priority,
    )  # fmt: skip


def foot_scene() -> MapScene:
    """Return the sole of a foot: 120 x 260 mm."""
    return MapScene(
        "foot",
        "Foot",
        "sole up",
        (LEFT, TOP, RIGHT, BOTTOM),
        (sole(),),
        (
            area("Ball", "work", box(60, 1030, 140, 1090), 80),
            area("Arch", "caution", box(65, 1100, 130, 1180), 70),
            area("Heel spur", "no_go", box(80, 1210, 120, 1240), 90),
            Shape(
                "arch_knot", "knot", "Arch knot", "", "work", 2,
                point=MapPoint(95, 1060), radius_mm=12,
            ),
        ),
    )  # fmt: skip


@pytest.fixture
def foot(qtbot: QtBot) -> BodyMapView:
    """Return a shown view of the foot, 700 by 600."""
    view = BodyMapView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.reduce_motion()
    view.show_layers(DEFAULT_LAYERS)
    view.show_scene(foot_scene())
    view.show()
    view.finish_drawing()
    return view


def test_whole_figure_is_fitted_with_room_around_it(foot: BodyMapView) -> None:
    left, top = foot.viewport_mm.to_px(LEFT, TOP)
    right, bottom = foot.viewport_mm.to_px(RIGHT, BOTTOM)
    assert top >= 8
    assert bottom <= 592
    assert bottom - top > 540
    assert left == pytest.approx(700 - right, abs=1)


def test_lower_end_of_the_figure_does_not_fade(foot: BodyMapView) -> None:
    x, y = foot.viewport_mm.to_px(100, BOTTOM - 6)
    seen = picture_of(foot).pixelColor(round(x), round(y))
    ground = QColor(LIGHT.ground)
    assert abs(seen.blue() - ground.blue()) > 40


def test_scale_bar_fits_a_small_part_of_the_body(foot: BodyMapView) -> None:
    step = scale_step_cm(foot.viewport_mm)
    assert step == 5
    assert foot._scale_box().width() < 200


def test_labels_stand_beside_the_figure(foot: BodyMapView) -> None:
    assert {label.wish.text for label in foot.labels} >= {
        "Ball",
        "Arch",
        "Heel spur · no-go",
    }
    assert all(label.side != ON_BODY for label in foot.labels)


def test_knots_are_named_from_near(foot: BodyMapView) -> None:
    foot.zoom_by(3.0, QPointF(*foot.viewport_mm.to_px(95, 1060)))
    foot.finish_drawing()
    assert "Arch knot" in {label.wish.text for label in foot.labels}


def test_crosshair_steps_by_half_a_percent_of_the_figure_s_width(
    foot: BodyMapView,
) -> None:
    foot.show_crosshair()
    before = foot.crosshair
    foot.step_crosshair(1, 2)
    after = foot.crosshair
    assert before is not None
    assert after is not None
    assert after.x_mm - before.x_mm == pytest.approx(0.6)
    assert after.y_mm - before.y_mm == pytest.approx(1.2)


def test_crosshair_stays_on_the_figure(foot: BodyMapView) -> None:
    foot.show_crosshair()
    foot.step_crosshair(10_000, 10_000)
    assert foot.crosshair == MapPoint(RIGHT, BOTTOM)


def test_nothing_is_hidden_without_a_towel(foot: BodyMapView) -> None:
    scene = foot._content.scene
    assert scene.cover.isEmpty()
    assert scene.framed_mm == scene.bounds_mm
    assert not any(scene.is_hidden(shape) for shape in scene.shapes)


def test_pan_never_loses_the_figure(foot: BodyMapView) -> None:
    foot.pan_by(5000, -9000)
    x, y = foot.viewport_mm.to_mm(350, 300)
    assert LEFT - 0.01 <= x <= RIGHT + 0.01
    assert TOP - 0.01 <= y <= BOTTOM + 0.01


def test_map_is_printed_whole(foot: BodyMapView) -> None:
    image = QImage(600, 600, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    foot.paint_to(painter, QSizeF(600, 600))
    painter.end()
    assert image.pixelColor(2, 2) == QColor(LIGHT.ground)
    assert image.pixelColor(300, 300) != QColor(LIGHT.ground)


def test_outline_of_what_reaches_beyond_the_figure_ends_at_its_edge(
    foot: BodyMapView,
) -> None:
    shape = foot._content.scene.by_id["Ball"]
    whole = QRectF(LEFT - 0.5, TOP - 0.5, RIGHT - LEFT + 1, BOTTOM - TOP + 1)
    assert whole.contains(foot._content.visible_area(shape).boundingRect())
