"""The Practise room joined with the window: rail, keys, Explore, and a real body."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from app.practice.rounds import RoundKind
from app.ui.bench import practise as bench
from app.ui.loading.figure_files import Figure, FigureChoice
from app.ui.practise.course import Page
from app.ui.practise.question_page import QuestionPage
from app.ui.practise.room import PractiseRoom
from app.ui.rooms.aside import AtOnce
from app.ui.rooms.practice_keeping import PractiseKeeping
from app.ui.rooms.told_line import ToldLine
from app.ui.shell.options import WindowOptions
from app.ui.shell.practise_bodies import mirrored_figure
from app.ui.shell.practise_desk import PractiseDesk
from app.ui.shell.rail import RailButton
from app.ui.shell.settings import Settings
from app.ui.shell.window import MainWindow
from app.ui.widgets.buttons import GlyphButton, TextButton
from app.ui.widgets.text_label import TextLabel
from tests.support.children import child
from tests.support.shipped import BACK
from tests.ui.shell.conftest import Opener

CALM = Settings(theme="light", is_motion_reduced=True)


@pytest.fixture
def options(options: WindowOptions, tmp_path: Path) -> WindowOptions:
    """Return options that keep what is answered."""
    return replace(options, data_folder=tmp_path / "data")


@pytest.fixture
def window(open_window: Opener, options: WindowOptions) -> MainWindow:
    """Return a window that does all work at once."""
    window = open_window(CALM, options)
    desk_of(window).work_with(AtOnce())
    return window


def desk_of(window: MainWindow) -> PractiseDesk:
    """Return what joins the room with the window."""
    desk = window.practise.desk
    assert desk is not None
    return desk


def press(window: MainWindow, keys: str) -> None:
    """Run the command of a key, as the window's action does."""
    for action in window.actions():
        if keys in (shortcut.toString() for shortcut in action.shortcuts()):
            action.trigger()
            return
    raise AssertionError(f"no action has {keys}")


def _page(window: MainWindow) -> QuestionPage:
    page = child(window, PractiseRoom).page
    assert isinstance(page, QuestionPage)
    return page


def test_room_is_opened_left_and_opened_again(
    window: MainWindow, options: WindowOptions, tmp_path: Path
) -> None:
    QTest.mouseClick(
        child(window, RailButton, "rail_practise"), Qt.MouseButton.LeftButton
    )
    assert window.rooms.open_id == "practise"
    practise = desk_of(window).practise
    practise.begin(RoundKind.TEN)
    page = _page(window)
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=QPoint(400, 400))
    assert practise.turn is not None
    keeping = PractiseKeeping(tmp_path / "data")
    assert keeping.answers() == (practise.turn.kept,)
    keeping.close()
    press(window, "Ctrl+Z")
    assert practise.turns == ()
    press(window, "Esc")
    assert practise.page is Page.START
    press(window, "Esc")
    assert window.rooms.open_id == "explore"
    press(window, "Ctrl+3")
    practise.take_settings(replace(practise.settings, target_percent=90))
    assert window.settings.practise.target_percent == 90
    window.close()
    assert '"room_id": "practise"' in next((tmp_path / "settings").iterdir()).read_text(
        encoding="utf-8"
    )


def test_selected_place_is_practised_and_mistake_looked_at(
    window: MainWindow,
) -> None:
    window.explore.pick_feature("lev_low_left")
    child(window.side, TextButton, "practise_this").click()
    practise = desk_of(window).practise
    assert window.rooms.open_id == "practise"
    assert practise.asked is not None
    assert practise.asked.question.card.base == "lev_low"
    child(window, GlyphButton, "practise_leave").click()
    assert practise.is_under_way
    child(window, PractiseRoom).place_wanted.emit(str(BACK), "kidney_right")
    assert window.explore.state.view.feature_id == "kidney_right"
    spot = child(window, PractiseRoom).spot_wanted
    spot.emit(str(BACK), "kidney_right", -60.0, 300.0)
    point = window.explore.state.view.point
    assert point is not None
    assert (point.x_mm, point.y_mm) == (-60.0, 300.0)


def test_window_opens_in_the_room(open_window: Opener, options: WindowOptions) -> None:
    window = open_window(replace(CALM, room_id="practise"), options)
    assert window.rooms.open_id == "practise"
    assert child(window, TextLabel, "practise_standing").text()


def test_mirrored_body_lies_where_its_other_half_lay() -> None:
    image = QImage(3, 1, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    image.setPixelColor(0, 0, Qt.GlobalColor.white)
    choice = FigureChoice(str(BACK), "average", "medium_light")
    figure = Figure(choice, image, 0.5, (-4.0, 7.0), (((-4.0, 7.0), (2.0, 9.0)),))
    other = mirrored_figure(figure)
    assert other.origin_mm == (-2.0, 7.0)
    assert other.image.pixelColor(2, 0).lightness() == 255
    assert other.image.pixelColor(0, 0).lightness() == 0
    assert other.rings_mm == (((4.0, 7.0), (-2.0, 9.0)),)


def test_measure_answers_questions_in_the_window(
    options: WindowOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "QUESTIONS", 2)
    monkeypatch.setattr(bench, "PREPARED_AFTER_MS", 0)
    ticks = iter(range(1000))
    figures = bench.measure_practise(options, lambda: next(ticks) / 1000)
    assert figures["answers"] == 2
    assert figures["answer to painted feedback, median ms"] == pytest.approx(1.0)


def test_answer_tells_beside_the_map(window: MainWindow) -> None:
    window.practise.open()
    practise = desk_of(window).practise
    practise.begin(RoundKind.TEN)
    practise.give_up()
    before = _page(window).map.geometry()
    practise.undo()
    told = child(_page(window), ToldLine)
    assert told.text == "The last answer is taken back."
    assert _page(window).map.geometry() == before
