"""Mouse, wheel and keys on the map."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.model.outline import MapPoint
from app.ui.map.layers import DEFAULT_LAYERS
from app.ui.map.view import BodyMapView
from tests.support.sample_scene import BOUNDS_MM, sample_scene
from tests.ui.map.conftest import picture_of

LEFT = Qt.MouseButton.LeftButton


def px(view: BodyMapView, x_mm: float, y_mm: float) -> QPoint:
    x, y = view.viewport_mm.to_px(x_mm, y_mm)
    return QPoint(round(x), round(y))


def turn_wheel(view: BodyMapView, at: QPoint, angle: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_click_picks_its_place(view: BodyMapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.point_picked) as picked:
        QTest.mouseClick(view, LEFT, pos=px(view, 90, 250))
    assert picked.args == pytest.approx([90, 250], abs=1.0)


def test_drag_pans_and_picks_nothing(view: BodyMapView, qtbot: QtBot) -> None:
    before = view.viewport_mm
    with qtbot.assertNotEmitted(view.point_picked):
        QTest.mousePress(view, LEFT, pos=QPoint(400, 350))
        QTest.mouseMove(view, QPoint(440, 380))
        QTest.mouseRelease(view, LEFT, pos=QPoint(440, 380))
    moved = view.viewport_mm.to_px(0, 200)
    start = before.to_px(0, 200)
    assert (moved[0] - start[0], moved[1] - start[1]) == pytest.approx((40, 30))


def test_trembling_hand_still_clicks(view: BodyMapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.point_picked):
        QTest.mousePress(view, LEFT, pos=QPoint(400, 350))
        QTest.mouseMove(view, QPoint(402, 351))
        QTest.mouseRelease(view, LEFT, pos=QPoint(402, 351))


def test_double_click_zooms_in_and_picks_once(view: BodyMapView, qtbot: QtBot) -> None:
    before = view.viewport_mm.px_per_mm
    picks: list[object] = []
    view.point_picked.connect(lambda *place: picks.append(place))
    QTest.mouseClick(view, LEFT, pos=QPoint(400, 350))
    QTest.mouseDClick(view, LEFT, pos=QPoint(400, 350))
    assert view.viewport_mm.px_per_mm == pytest.approx(2 * before)
    assert len(picks) == 1


def test_wheel_zooms_about_the_pointer(view: BodyMapView) -> None:
    at = px(view, 90, 250)
    before, scale = view.viewport_mm.to_mm(at.x(), at.y()), view.viewport_mm.px_per_mm
    turn_wheel(view, at, 240)
    assert view.viewport_mm.px_per_mm > scale
    assert view.viewport_mm.to_mm(at.x(), at.y()) == pytest.approx(before)


def test_pinch_on_a_touch_pad_zooms_about_the_pointer(view: BodyMapView) -> None:
    at = QPointF(px(view, 90, 250))
    before, scale = view.viewport_mm.to_mm(*at.toTuple()), view.viewport_mm.px_per_mm
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        QPointF(view.mapToGlobal(at)),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(view, event)
    assert view.viewport_mm.px_per_mm == pytest.approx(1.25 * scale)
    assert view.viewport_mm.to_mm(*at.toTuple()) == pytest.approx(before)


def test_fit_undoes_all_zooming(view: BodyMapView, qtbot: QtBot) -> None:
    before = view.viewport_mm
    turn_wheel(view, QPoint(200, 200), 360)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.viewport_mm == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
def test_plus_zooms_in_and_minus_out_again(
    view: BodyMapView, qtbot: QtBot, key: Qt.Key
) -> None:
    before = view.viewport_mm.px_per_mm
    QTest.keyClick(view, key)
    assert view.viewport_mm.px_per_mm > before
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.viewport_mm.px_per_mm == pytest.approx(before)


def test_zoom_ends_at_a_limit_in_both_directions(view: BodyMapView) -> None:
    for _ in range(40):
        view.zoom_by(2.0)
    assert view.viewport_mm.px_per_mm == pytest.approx(12.0)
    for _ in range(40):
        view.zoom_by(0.5)
    assert view.viewport_mm.px_per_mm > 0.5


def test_hover_names_what_is_under_the_pointer(view: BodyMapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.hover_changed) as hovered:
        QTest.mouseMove(view, px(view, 90, 250))
    assert hovered.args == ["mid_back_right"]


def test_hover_ends_off_the_body(view: BodyMapView, qtbot: QtBot) -> None:
    QTest.mouseMove(view, px(view, 90, 250))
    with qtbot.waitSignal(view.hover_changed) as hovered:
        QTest.mouseMove(view, QPoint(5, 5))
    assert hovered.args == [""]


def test_hidden_knot_is_not_hovered(view: BodyMapView, qtbot: QtBot) -> None:
    view.show_layers(view.layers - {"knots"})
    with qtbot.waitSignal(view.hover_changed) as hovered:
        QTest.mouseMove(view, px(view, 80, 60))
    assert hovered.args == ["massage_zone_right"]


def test_arrow_keys_ask_for_the_neighbour(view: BodyMapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.walk_wanted) as wanted:
        QTest.keyClick(view, Qt.Key.Key_Up)
    assert wanted.args == [0, -1]


def test_crosshair_moves_by_half_a_percent_and_shift_by_ten_times(
    view: BodyMapView, qtbot: QtBot
) -> None:
    QTest.keyClick(view, Qt.Key.Key_C)
    start = view.crosshair
    QTest.keyClick(view, Qt.Key.Key_Right)
    step = view.crosshair
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    leap = view.crosshair
    assert start is not None
    assert step is not None
    assert leap is not None
    width = BOUNDS_MM[2] - BOUNDS_MM[0]
    assert step.x_mm - start.x_mm == pytest.approx(0.005 * width)
    assert leap.y_mm - step.y_mm == pytest.approx(0.05 * width)


def test_crosshair_answers_like_the_mouse(view: BodyMapView, qtbot: QtBot) -> None:
    view.show_marker(MapPoint(90, 250))
    QTest.keyClick(view, Qt.Key.Key_C)
    with qtbot.waitSignal(view.point_picked) as by_key:
        QTest.keyClick(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(view.point_picked) as by_mouse:
        QTest.mouseClick(view, LEFT, pos=px(view, 90, 250))
    assert by_key.args == pytest.approx(by_mouse.args, abs=1.0)


def test_crosshair_hovers_like_the_mouse(view: BodyMapView, qtbot: QtBot) -> None:
    view.show_marker(MapPoint(80, 330))
    with qtbot.waitSignal(view.hover_changed) as hovered:
        QTest.keyClick(view, Qt.Key.Key_C)
    assert hovered.args == ["kidney_right"]


def test_crosshair_never_leaves_the_map(view: BodyMapView) -> None:
    view.show_crosshair()
    view.step_crosshair(-10_000, 10_000)
    assert view.crosshair == MapPoint(BOUNDS_MM[0], BOUNDS_MM[3])


def test_map_follows_a_crosshair_that_would_leave_the_picture(
    view: BodyMapView,
) -> None:
    view.zoom_by(5.0)
    view.show_crosshair()
    view.step_crosshair(0, 60)
    crosshair = view.crosshair
    assert crosshair is not None
    x, y = view.viewport_mm.to_px(crosshair.x_mm, crosshair.y_mm)
    assert view.rect().contains(QPoint(round(x), round(y)))


def test_escape_leaves_the_crosshair(view: BodyMapView, qtbot: QtBot) -> None:
    QTest.keyClick(view, Qt.Key.Key_C)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.crosshair is None


def test_click_on_a_label_picks_what_it_names(view: BodyMapView, qtbot: QtBot) -> None:
    view.show_layers(DEFAULT_LAYERS)
    view.finish_drawing()
    label = next(one for one in view.labels if one.wish.text.startswith("Spine"))
    left, top, right, bottom = label.box
    middle = QPoint(round((left + right) / 2), round((top + bottom) / 2))
    with qtbot.waitSignal(view.feature_picked) as picked:
        QTest.mouseClick(view, LEFT, pos=middle)
    assert picked.args == ["spine"]


def test_what_is_selected_is_labelled_whatever_else_is(view: BodyMapView) -> None:
    view.show_layers(DEFAULT_LAYERS)
    view.select("crest_right")
    view.finish_drawing()
    assert "crest_right" in [label.wish.id for label in view.labels]


def test_click_on_a_shown_referring_knot_picks_the_knot(
    view: BodyMapView, qtbot: QtBot
) -> None:
    view.show_referral((), ("crest_right",))
    with qtbot.waitSignal(view.feature_picked) as picked:
        QTest.mouseClick(view, LEFT, pos=px(view, 85, 70))
    assert picked.args == ["crest_right"]


def test_labels_keep_off_what_floats_over_the_map(qtbot: QtBot) -> None:
    stage = QWidget()
    qtbot.addWidget(stage)
    stage.resize(800, 700)
    view, pill = BodyMapView(stage), QWidget(stage)
    view.resize(800, 700)
    view.show_scene(sample_scene())
    stage.show()
    view.finish_drawing()
    taken = view.labels[0].box
    pill.setGeometry(QRectF(*taken[:2], 60, 20).toAlignedRect())
    pill.show()
    view.finish_drawing()
    boxes = [
        QRectF(QPointF(*label.box[:2]), QPointF(*label.box[2:]))
        for label in view.labels
    ]
    assert boxes
    assert not any(box.intersects(QRectF(pill.geometry())) for box in boxes)


def test_focus_is_framed_for_keys_and_not_for_the_mouse(view: BodyMapView) -> None:
    def focus(reason: Qt.FocusReason) -> QImage:
        QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, reason))
        return picture_of(view)

    by_mouse = focus(Qt.FocusReason.MouseFocusReason)
    by_key = focus(Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut))
    assert picture_of(view) == by_mouse
    assert by_key != by_mouse


class TestTab:
    @pytest.fixture
    def window(self, qtbot: QtBot) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        view, after = BodyMapView(window), QLineEdit(window)
        after.setObjectName("after")
        view.reduce_motion()
        view.show_scene(sample_scene())
        column.addWidget(view)
        column.addWidget(after)
        window.resize(700, 700)
        window.show()
        qtbot.waitActive(window)
        view.setFocus()
        return window

    def test_tab_asks_for_each_other_thing_under_the_pick_then_leaves(
        self, window: QWidget, qtbot: QtBot
    ) -> None:
        view = window.findChild(BodyMapView)
        assert view is not None
        wanted: list[bool] = []
        view.next_wanted.connect(lambda: wanted.append(True))
        view.show_marker(MapPoint(90, 250))
        QTest.keyClick(view, Qt.Key.Key_Tab)
        assert wanted == [True]
        assert view.hasFocus()
        QTest.keyClick(view, Qt.Key.Key_Tab)
        assert wanted == [True]
        assert not view.hasFocus()

    def test_tab_goes_from_the_map_to_its_buttons_and_on(
        self, window: QWidget, qtbot: QtBot
    ) -> None:
        seen = []
        for _ in range(5):
            focused = QApplication.focusWidget()
            assert focused is not None
            seen.append(focused.objectName())
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert seen == ["body_map_view", "zoom_in", "zoom_out", "zoom_fit", "after"]
