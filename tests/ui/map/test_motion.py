"""Nothing runs at rest, nothing is left when the map is closed."""

import pytest
from PySide6.QtCore import QAbstractAnimation, QTimer
from pytestqt.qtbot import QtBot

from app.model.outline import MapPoint
from app.model.safety import Contact
from app.model.stroke import StrokePath
from app.model.technique import ContactShape
from app.ui.map.still import StillPicture
from app.ui.map.stroke_clock import StrokeClock
from app.ui.map.view import BodyMapView
from tests.support.sample_scene import sample_scene
from tests.ui.map.conftest import picture_of

THUMB = ContactShape(contact=Contact.THUMB_PAD, name="Thumb", along_mm=28, across_mm=20)
STROKE = StrokePath(
    (MapPoint(90, 300), MapPoint(90, 100)), THUMB, angle_deg=-90, period_s=2.0
)


def running(view: BodyMapView) -> list[object]:
    timers = [one for one in view.findChildren(QTimer) if one.isActive()]
    motions = [
        one
        for one in view.findChildren(QAbstractAnimation)
        if one.state() == QAbstractAnimation.State.Running
    ]
    return [*timers, *motions]


def is_stroke_moving(view: BodyMapView) -> bool:
    clock = view.findChild(StrokeClock)
    assert clock is not None
    return clock.is_running


def come_to_rest(view: BodyMapView, qtbot: QtBot) -> None:
    still = view.findChild(StillPicture)
    assert still is not None
    qtbot.waitUntil(lambda: not running(view) and still.is_fresh, timeout=5000)


def test_nothing_runs_while_the_map_rests(view: BodyMapView, qtbot: QtBot) -> None:
    view.reduce_motion(False)
    view.zoom_by(1.5)
    assert running(view)
    come_to_rest(view, qtbot)
    assert not running(view)


def test_picture_is_redrawn_sharp_when_the_motion_rests(
    view: BodyMapView, qtbot: QtBot
) -> None:
    view.pinch_by(1.7, view.rect().center().toPointF())
    in_motion = view.grab().toImage()
    come_to_rest(view, qtbot)
    assert view.grab().toImage() != in_motion


def test_closing_in_full_motion_leaves_nothing(view: BodyMapView, qtbot: QtBot) -> None:
    view.reduce_motion(False)
    view.show_strokes((STROKE,))
    view.zoom_by(3.0)
    view.pan_by(300, 300)
    view.close()
    assert not running(view)


def test_stroke_moves_only_while_it_is_shown(view: BodyMapView) -> None:
    view.reduce_motion(False)
    view.show_strokes((STROKE,))
    shown = is_stroke_moving(view)
    view.hide()
    hidden = is_stroke_moving(view)
    view.show()
    shown_again = is_stroke_moving(view)
    view.show_strokes(())
    gone = is_stroke_moving(view)
    assert (shown, hidden, shown_again, gone) == (True, False, True, False)


def test_stroke_stands_still_when_motion_is_reduced(view: BodyMapView) -> None:
    before = picture_of(view)
    view.show_strokes((STROKE,))
    assert not is_stroke_moving(view)
    assert picture_of(view) != before


def test_new_map_forgets_what_was_chosen_on_the_old(view: BodyMapView) -> None:
    view.select("spine")
    view.show_crosshair()
    view.show_scene(sample_scene())
    assert view.crosshair is None
    assert view.accessibleDescription() == "Nothing is selected."


def test_selection_is_told_to_a_screen_reader(view: BodyMapView) -> None:
    view.select("kidney_right")
    assert view.accessibleDescription() == (
        "Selected: Kidney zone, right · no-go, only pass over."
    )


@pytest.mark.parametrize("name", ["zoom_in", "zoom_out", "zoom_fit"])
def test_zoom_buttons_are_large_and_named(view: BodyMapView, name: str) -> None:
    from PySide6.QtWidgets import QAbstractButton

    button = view.findChild(QAbstractButton, name)
    assert button is not None
    assert button.accessibleName()
    assert min(button.width(), button.height()) >= 32


def test_layers_changed_is_said_once(view: BodyMapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.layers_changed):
        view.show_layers(frozenset({"bones"}))
    with qtbot.assertNotEmitted(view.layers_changed):
        view.show_layers(frozenset({"bones"}))
