"""The Feel room joined with the window: rail, keys, search and the real skin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.zones import Zone
from app.ui.feel.controller import FeelController
from app.ui.feel.course import Page
from app.ui.feel.exercise_page import ExercisePage
from app.ui.rooms.aside import AtOnce
from app.ui.shell.command_hits import command_hits
from app.ui.shell.rail import RailButton
from app.ui.shell.window import MainWindow
from app.ui.widgets.buttons import TextButton
from tests.support.children import child
from tests.ui.shell.conftest import Opener

SEED = 7
FRAME_S = 0.1


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    window = open_window()
    assert window.feel.desk is not None
    window.feel.desk.aside = AtOnce()
    return window


def _feel(window: MainWindow) -> FeelController:
    window.run_command("feel")
    assert window.feel.desk is not None
    assert window.feel.desk.feel is not None
    return window.feel.desk.feel


def _look(page: ExercisePage) -> QImage:
    return page.stage.grab().toImage()


def test_the_rail_opens_the_room(window: MainWindow) -> None:
    button = child(window, RailButton, "rail_feel")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.rooms.open_id == "feel"
    assert window.windowTitle().startswith("Feel")


def test_escape_leaves_the_exercise_and_then_the_room(window: MainWindow) -> None:
    feel = _feel(window)
    feel.page = Page.RESULT
    window.run_command("leave")
    assert (feel.page, window.rooms.open_id) == (Page.START, "feel")
    window.run_command("leave")
    assert window.rooms.open_id == "explore"


def test_the_place_on_the_map_is_searched(window: MainWindow) -> None:
    window.explore.pick_feature("lower_back_right")
    child(window.side, TextButton, "feel_this").click()
    assert window.rooms.open_id == "feel"
    assert window.feel.desk is not None
    feel = window.feel.desk.feel
    assert feel is not None
    assert feel.play is not None
    assert feel.play.round.zone is Zone.LOWER_BACK


def test_no_place_beside_the_simulated_back_is_offered(window: MainWindow) -> None:
    window.explore.pick_feature("upper_arm_right")
    assert window.side.findChild(TextButton, "follow_this") is not None
    assert window.side.findChild(TextButton, "feel_this") is None


def test_the_search_finds_the_room() -> None:
    assert "feel" in [hit.id for hit in command_hits("simulated")]


def test_the_skin_dents_and_is_seen_through(window: MainWindow) -> None:
    feel = _feel(window)
    feel.start(ExerciseKind.SEARCH, seed=SEED)
    page, play = child(window, ExercisePage), feel.play
    assert play is not None
    page.hold_frames()
    QApplication.processEvents()
    page.stage.show_visibility(0.0)
    at_rest = _look(page)
    play.hand.hold(True)
    for _ in range(20):
        play.advance(FRAME_S)
    page.show_frame()
    pressed = _look(page)
    page.stage.show_visibility(1.0)
    assert page.stage.has_skin
    assert at_rest != pressed != _look(page)
    assert play.felt.depth_mm > 1.0
