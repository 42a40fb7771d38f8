"""Several maps in one window: each comes as it was left."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.content.load import load_library
from app.ui.explore.state import Page
from app.ui.shell.fading import Fading
from app.ui.shell.map_stage import Pill
from app.ui.shell.options import WindowOptions
from app.ui.shell.search_palette import SearchPalette
from app.ui.shell.settings import Settings
from app.ui.shell.window import MainWindow
from app.ui.widgets.row_button import RowButton
from tests.support.children import child
from tests.support.two_maps import two_maps_in
from tests.ui.shell.conftest import COMPLETE_MS, Opener

STILL = Settings(theme="light", is_motion_reduced=True)
REGION = "paraspinal_right"


@pytest.fixture
def options(tmp_path: Path) -> WindowOptions:
    """Return options on content of two maps."""
    roots = two_maps_in(tmp_path / "two")
    assert not load_library(roots).problems
    return WindowOptions(roots, tmp_path / "settings", tmp_path / "cache")


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    return open_window(STILL)


def turn(qtbot: QtBot, window: MainWindow, map_id: str) -> None:
    """Turn to a map, and wait until it is shown."""
    window.explore.turn_to_map(map_id)
    await_map(qtbot, window, map_id)


def await_map(qtbot: QtBot, window: MainWindow, map_id: str) -> None:
    def is_shown() -> bool:
        body_map = window.explore.body_map
        return body_map is not None and body_map.id == map_id == window.map_id

    qtbot.waitUntil(is_shown, timeout=COMPLETE_MS)


def selected(window: MainWindow) -> str | None:
    return window.explore.state.view.feature_id


def test_first_map_is_shown_to_a_newcomer(window: MainWindow) -> None:
    assert window.map_id == "small"


def test_switcher_names_the_map_that_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    turn(qtbot, window, "closer")
    assert window.stage.switcher.isVisible()
    assert window.stage.switcher.text() == "From near"


def test_choice_of_the_switcher_turns_the_map(window: MainWindow, qtbot: QtBot) -> None:
    window.stage.switcher.map_wanted.emit("closer")
    await_map(qtbot, window, "closer")


def test_numbers_turn_to_maps_in_their_order(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    await_map(qtbot, window, "closer")
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    await_map(qtbot, window, "small")


def test_number_beyond_the_maps_changes_nothing(window: MainWindow) -> None:
    window.run_command("map_9")
    assert window.map_id == "small"


def test_each_map_keeps_what_is_selected(window: MainWindow, qtbot: QtBot) -> None:
    window.explore.pick_feature("spine")
    turn(qtbot, window, "closer")
    assert selected(window) is None
    window.explore.pick_feature("heel_right")
    turn(qtbot, window, "small")
    assert selected(window) == "spine"
    turn(qtbot, window, "closer")
    assert selected(window) == "heel_right"


def test_each_map_keeps_what_is_seen_of_it(window: MainWindow, qtbot: QtBot) -> None:
    view = window.stage.map
    view.zoom_by(3.0)
    near = view.bookmark
    turn(qtbot, window, "closer")
    assert view.bookmark is None
    turn(qtbot, window, "small")
    assert near is not None
    assert view.bookmark == near


def test_back_leads_to_the_map_before(window: MainWindow, qtbot: QtBot) -> None:
    window.explore.pick_feature("spine")
    turn(qtbot, window, "closer")
    window.run_command("back")
    await_map(qtbot, window, "small")
    assert selected(window) == "spine"


def test_thing_of_another_map_is_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    window.explore.go_to("heel_right")
    await_map(qtbot, window, "closer")
    assert selected(window) == "heel_right"


def test_thing_of_the_map_that_is_shown_comes_first(window: MainWindow) -> None:
    window.explore.pick_feature("spine")
    assert window.map_id == "small"


def test_hit_of_another_map_turns_to_it(window: MainWindow, qtbot: QtBot) -> None:
    window.explore.open_hit("region", "spine", "closer")
    await_map(qtbot, window, "closer")
    assert selected(window) == "spine"


def test_closer_map_opens_at_the_same_place_and_leads_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.explore.pick_feature(REGION)
    window.run_command("closer")
    await_map(qtbot, window, "closer")
    assert selected(window) == REGION
    window.run_command("closer")
    await_map(qtbot, window, "small")
    assert selected(window) == REGION


def test_closer_map_leads_back_where_nobody_came_from(
    open_window: Opener, qtbot: QtBot
) -> None:
    window = open_window(replace(STILL, map_id="closer", feature_id="paraspinal_left"))
    window.run_command("closer")
    await_map(qtbot, window, "small")
    assert selected(window) == "paraspinal_left"


def test_place_without_a_closer_map_stays(window: MainWindow) -> None:
    window.explore.pick_feature("spine")
    window.run_command("closer")
    assert window.map_id == "small"


def test_question_where_it_hurts_goes_on_on_another_map(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.run_command("hurt")
    turn(qtbot, window, "closer")
    assert window.explore.state.view.page is Page.HURT


def test_technique_that_is_read_stays(window: MainWindow, qtbot: QtBot) -> None:
    technique = window.explore.library
    assert technique is not None
    window.explore.open_technique(str(technique.techniques[0].id))
    turn(qtbot, window, "closer")
    assert window.explore.state.view.page is Page.TECHNIQUE


def test_window_opens_with_the_map_of_the_last_time(
    open_window: Opener, options: WindowOptions, qtbot: QtBot
) -> None:
    first = open_window(STILL)
    turn(qtbot, first, "closer")
    first.explore.pick_feature("heel_left")
    first.close()
    again = open_window(None)
    assert again.map_id == "closer"
    assert selected(again) == "heel_left"


def test_map_that_is_gone_gives_way_to_the_first(open_window: Opener) -> None:
    window = open_window(replace(STILL, map_id="vanished"))
    assert window.map_id == "small"
    assert window.figure_choice().map_id == "small"


def test_first_picture_is_of_the_last_map(
    open_window: Opener, options: WindowOptions, qtbot: QtBot
) -> None:
    turn(qtbot, open_window(STILL), "closer")
    window = MainWindow(options, replace(STILL, map_id="closer"))
    qtbot.addWidget(window)
    assert window.map_id == "closer"
    assert window.stage.map._content.scene.scene.map_id == "closer"


def test_old_map_fades_from_over_the_new(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window(Settings(theme="light"))
    window.explore.turn_to_map("closer")
    await_map(qtbot, window, "closer")
    assert window.findChild(Fading) is not None
    qtbot.waitUntil(lambda: window.findChild(Fading) is None)


def test_map_does_not_fade_where_movement_is_unwanted(
    window: MainWindow, qtbot: QtBot
) -> None:
    turn(qtbot, window, "closer")
    assert window.findChild(Fading) is None


def test_fading_lets_clicks_through(qtbot: QtBot) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    below.show()
    Fading(below)
    assert below.childAt(QPoint(1, 1)) is None


def test_body_of_another_map_is_not_drawn_on_this_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    body = QImage(60, 90, QImage.Format.Format_RGB32)
    window.stage.map.show_figure(body, 0.1, (-300, -300))
    turn(qtbot, window, "closer")
    qtbot.waitUntil(lambda: window.content.is_complete, timeout=COMPLETE_MS)
    assert window.stage.map._content.figure is None


def search(window: MainWindow, words: str) -> SearchPalette:
    """Return the search with what it found."""
    window.run_command("search")
    palette = window.commands.palette
    assert palette is not None
    palette.field.setText(words)
    palette.words_entered.emit(words)
    return palette


def test_search_offers_the_other_maps_by_their_titles(
    window: MainWindow, qtbot: QtBot
) -> None:
    palette = search(window, "from near")
    assert palette.list.rows[0].title == "From near"
    palette.list.choose_current()
    await_map(qtbot, window, "closer")


def test_search_does_not_offer_the_map_that_is_shown(window: MainWindow) -> None:
    assert "map" not in {row.kind for row in search(window, "small back").list.rows}


def test_thing_of_another_map_names_it_and_is_gone_to(
    window: MainWindow, qtbot: QtBot
) -> None:
    palette = search(window, "heel")
    row = palette.list.rows[0]
    assert row.kind == "landmark \u00b7 From near"
    palette.list.choose_current()
    await_map(qtbot, window, "closer")
    assert selected(window) == "heel_right"


def test_what_both_maps_tell_is_told_of_the_one_that_is_shown(
    window: MainWindow, qtbot: QtBot
) -> None:
    turn(qtbot, window, "closer")
    palette = search(window, "spine")
    kinds = [row.kind for row in palette.list.rows if row.id.endswith(":spine")]
    assert "place" in kinds
    palette.list.choose_current()
    assert window.map_id == "closer"


def test_list_mirrors_the_map_that_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.run_command("list")
    turn(qtbot, window, "closer")
    shown = window.side.body_list
    assert shown is not None
    assert window.side.is_list_shown
    ids = {row_id for row in shown.list.rows for row_id in row.ids}
    assert "heel_right" in ids
    assert "dimple_right" not in ids


def test_filter_of_the_list_finds_what_lies_on_another_map(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.run_command("list")
    shown = window.side.body_list
    assert shown is not None
    shown.filter.setText("heel")
    assert shown.list.rows[0].title == "On another map: From near"
    shown.list.choose_current()
    await_map(qtbot, window, "closer")
    assert selected(window) == "heel_right"


def test_list_without_a_filter_holds_only_this_map(window: MainWindow) -> None:
    window.run_command("list")
    shown = window.side.body_list
    assert shown is not None
    assert not [row for row in shown.list.rows if "/" in row.id]


def test_welcome_begins_with_a_place_of_its_map(window: MainWindow) -> None:
    start = child(window.side.panel, RowButton, "try_first_stop")
    assert start.text().startswith("Start here: ")
    start.click()
    assert window.map_id == "small"
    assert selected(window) is not None


def test_pill_over_the_map_names_the_pose_where_the_switcher_names_the_map(
    window: MainWindow,
) -> None:
    pill = child(window.stage, Pill, "status_pill")
    assert pill.accessibleName() == "lying on the front"
