"""The real window on the shipped content."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.content.roots import ContentRoots
from app.ui.explore.hurt_page import HurtPage
from app.ui.explore.technique_card import TechniqueCard
from app.ui.explore.welcome_page import FIRST_STOP, WelcomePage
from app.ui.map.layers import DEFAULT_LAYERS, KNOTS
from app.ui.shell.about_page import AboutPage
from app.ui.shell.actions import COMMANDS, MAP_COMMANDS
from app.ui.shell.help_page import HelpPage
from app.ui.shell.message_bar import MessageBar
from app.ui.shell.options import WindowOptions
from app.ui.shell.problems_page import ProblemsPage
from app.ui.shell.search_palette import SearchPalette
from app.ui.shell.settings import Settings
from app.ui.shell.settings_file import SettingsFile
from app.ui.shell.settings_page import SettingsPage
from app.ui.shell.window import MainWindow
from app.ui.widgets.chip import Chip
from app.ui.widgets.theme import DARK, LIGHT
from tests.support.children import child
from tests.ui.shell.conftest import COMPLETE_MS, Opener

STILL = Settings(theme="light", is_motion_reduced=True)


def title(window: MainWindow) -> str:
    page = window.side.panel.page
    assert page is not None
    return page.accessibleName()


def search(qtbot: QtBot, window: MainWindow, words: str) -> SearchPalette:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = child(window, SearchPalette)
    qtbot.waitUntil(palette.isVisible)
    QTest.keyClicks(palette.field, words)
    qtbot.waitUntil(lambda: bool(palette.list.rows))
    return palette


def test_window_begins_with_a_welcome(window: MainWindow) -> None:
    assert isinstance(window.side.panel.page, WelcomePage)


def test_first_stop_of_the_welcome_exists(window: MainWindow) -> None:
    window.explore.pick_feature(FIRST_STOP)
    assert title(window) == "Between blade and spine, right"


def test_start_without_a_cache_prepares_the_map(
    open_window: Opener, options: WindowOptions, tmp_path: Path
) -> None:
    window = open_window(STILL, replace(options, cache_folder=tmp_path / "empty"))
    window.explore.pick_feature("spine")
    assert title(window) == "Spine"


def test_click_on_the_map_fills_the_panel(window: MainWindow) -> None:
    window.stage.map.point_picked.emit(45.0, 120.0)
    assert window.explore.guidance is not None
    assert window.side.panel.findChildren(TechniqueCard)


def test_ctrl_k_finds_with_a_typo_and_selects(qtbot: QtBot, window: MainWindow) -> None:
    palette = search(qtbot, window, "sholder blade")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert (title(window), palette.isVisible()) == ("Shoulder blade, right", False)


def test_arrows_walk_through_what_was_found(qtbot: QtBot, window: MainWindow) -> None:
    palette = search(qtbot, window, "kidney")
    first = palette.list.current_id
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    second = palette.list.current_id
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert (palette.list.current_id, second != first) == (first, True)


def test_nonsense_is_answered_in_words(qtbot: QtBot, window: MainWindow) -> None:
    window.run_command("search")
    palette = child(window, SearchPalette)
    palette.field.setText("qqqqzzzz")
    palette.words_entered.emit("qqqqzzzz")
    said = [label.text() for label in palette.findChildren(QLabel)]
    assert any("Nothing fits" in text for text in said)


def test_escape_closes_the_search(qtbot: QtBot, window: MainWindow) -> None:
    palette = search(qtbot, window, "kidney")
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_search_gives_the_focus_back(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.run_command("map")
    palette = search(qtbot, window, "kidney")
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.stage.map


def test_key_l_shows_and_hides_the_list(window: MainWindow) -> None:
    shown = []
    for _ in range(2):
        window.run_command("list")
        shown.append(window.side.is_list_shown)
    assert shown == [True, False]


def test_row_of_the_list_selects_on_the_map(window: MainWindow) -> None:
    window.run_command("list")
    body_list = window.side.body_list
    assert body_list is not None
    body_list.feature_picked.emit("kidney_left")
    assert (title(window), window.side.is_list_shown) == ("Kidney zone, left", False)


def test_typing_in_the_list_switches_no_layer(window: MainWindow) -> None:
    window.activateWindow()
    window.run_command("list")
    body_list = window.side.body_list
    assert body_list is not None
    QTest.keyClicks(body_list.filter, "L4 h")
    assert (body_list.filter.text(), window.side.is_list_shown) == ("L4 h", True)
    assert KNOTS in window.stage.map.layers


def test_key_switches_a_layer_and_its_chip(window: MainWindow) -> None:
    window.run_command("layer_knots")
    chip = child(window.stage, Chip, "chip_knots")
    assert (KNOTS in window.stage.map.layers, chip.isChecked()) == (False, False)


@pytest.mark.parametrize("width_px", [420, 640, 900, 1600])
def test_chips_never_leave_the_map(window: MainWindow, width_px: int) -> None:
    chips = window.stage.chips
    chips.arrange(width_px)
    ends = [
        chip.geometry().right()
        for chip in chips.findChildren(Chip)
        if not chip.isHidden()
    ]
    assert max(ends) < width_px


def test_map_keeps_clear_of_the_chips(window: MainWindow) -> None:
    view, chips = window.stage.map, window.stage.chips
    top_mm = -285.0
    assert view.viewport_mm.to_px(0, top_mm)[1] > chips.geometry().bottom()


def test_key_h_asks_where_it_hurts(window: MainWindow) -> None:
    window.run_command("hurt")
    assert isinstance(window.side.panel.page, HurtPage)
    assert window.stage.chips.hurt.isChecked()


@pytest.mark.parametrize(
    ("room", "kind"),
    [("settings", SettingsPage), ("help", HelpPage), ("about", AboutPage)],
)
def test_rooms_open_and_escape_comes_back(
    window: MainWindow, room: str, kind: type[QWidget]
) -> None:
    window.run_command(room)
    is_open = child(window, kind).isVisible()
    window.run_command("leave")
    assert (is_open, window.stage.isVisible()) == (True, True)


def test_help_lists_every_command(window: MainWindow) -> None:
    window.run_command("help")
    said = {label.text() for label in child(window, HelpPage).findChildren(QLabel)}
    assert {command.text for command in COMMANDS} <= said


def test_about_is_honest(window: MainWindow) -> None:
    window.run_command("about")
    said = " ".join(
        label.text() for label in child(window, AboutPage).findChildren(QLabel)
    )
    assert "No clinician has reviewed this program." in said


def test_every_action_has_a_shortcut_and_a_text(window: MainWindow) -> None:
    actions = [a for a in window.actions() if isinstance(a, QAction)]
    listed = sum(not command.is_map_key for command in COMMANDS)
    assert len(actions) == listed + len(MAP_COMMANDS)
    assert all(a.text() and not a.shortcut().isEmpty() for a in actions)


def test_theme_switch_recolours(qtbot: QtBot, window: MainWindow) -> None:
    window.run_command("theme")
    palette = QGuiApplication.palette()
    assert window.look.theme is DARK
    assert palette.window().color() == QColor(DARK.surface)
    qtbot.waitUntil(lambda: ground_of(window) == QColor(DARK.surface))


def ground_of(window: MainWindow) -> QColor:
    """Return the colour of the panel, between its margin and its first text."""
    image = window.side.grab().toImage()
    return image.pixelColor(8, image.height() - 8)


def test_system_theme_follows_the_system(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(Settings(theme="system"))
    before = window.look.theme
    hints = QGuiApplication.styleHints()
    monkeypatch.setattr("app.ui.shell.wearing.system_is_dark", lambda: before is LIGHT)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.look.theme is not before


def test_text_size_has_limits(window: MainWindow) -> None:
    for _ in range(9):
        window.run_command("larger")
    assert window.settings.text_percent == 160


@pytest.mark.parametrize("room", ["explore", "knot", "technique", "settings", "help"])
def test_no_text_is_clipped_at_the_largest_size(
    open_window: Opener, qtbot: QtBot, room: str
) -> None:
    window = open_window(replace(STILL, text_percent=160))
    window.resize(QSize(1024, 700))
    if room == "explore":
        window.explore.pick_feature("interscapular_right")
    elif room == "knot":
        window.explore.pick_feature(knot_id(window))
    elif room == "technique":
        window.explore.open_technique("effleurage")
    else:
        window.run_command(room)
    qtbot.wait(0)
    clipped = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.isVisible() and is_clipped(label)
    ]
    assert clipped == []


def knot_id(window: MainWindow) -> str:
    library = window.explore.library
    assert library is not None
    return library.maps[0].knots[0].id


def is_clipped(label: QLabel) -> bool:
    """Return whether a label has less room than its text needs."""
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width()


@pytest.mark.parametrize("text_percent", [100, 160])
def test_panel_never_scrolls_sideways(open_window: Opener, text_percent: int) -> None:
    window = open_window(replace(STILL, text_percent=text_percent))
    window.explore.pick_feature("interscapular_right")
    page = window.side.panel.page
    assert page is not None
    assert page.width() <= window.side.panel.width()
    assert page.minimumSizeHint().width() <= window.side.panel.width()


def test_everything_that_takes_focus_has_a_name(window: MainWindow) -> None:
    nameless = []
    for command in ("explore", "list", "search", "settings", "help", "about"):
        window.run_command(command)
        nameless += nameless_in(window)
        window.run_command("leave")
    window.explore.pick_feature("interscapular_right")
    assert nameless + nameless_in(window) == []


def nameless_in(window: MainWindow) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and not isinstance(widget.parent(), QAbstractScrollArea)
    ]


def test_every_target_is_large_enough(window: MainWindow) -> None:
    window.explore.pick_feature("interscapular_right")
    small = [
        widget.objectName()
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and min(widget.width(), widget.height()) < 24
    ]
    assert small == []


def test_window_reopens_as_it_was_left(open_window: Opener) -> None:
    first = open_window(STILL)
    first.resize(780, 700)
    first.run_command("layer_knots")
    first.run_command("theme")
    first.explore.pick_feature("spine")
    first.close()
    again = open_window()
    assert again.size() == QSize(780, 700)
    assert KNOTS not in again.stage.map.layers
    assert (again.look.theme, title(again)) == (DARK, "Spine")


def test_corrupt_settings_are_told_once(
    open_window: Opener, options: WindowOptions
) -> None:
    assert options.settings_folder is not None
    options.settings_folder.mkdir()
    (options.settings_folder / "window.json").write_text("{ broken")
    window = open_window()
    bars = [bar.accessibleName() for bar in window.findChildren(MessageBar)]
    assert bars == ["Your settings could not be read, so the window starts as new."]
    assert window.stage.map.layers == DEFAULT_LAYERS


def test_settings_that_cannot_be_kept_are_told_once(
    open_window: Opener, options: WindowOptions
) -> None:
    assert options.settings_folder is not None
    options.settings_folder.write_text("a file where the folder should be")
    window = open_window()
    window.run_command("theme")
    window.run_command("theme")
    bars = [bar.accessibleName() for bar in window.findChildren(MessageBar)]
    said = "Your settings cannot be kept: the folder for them is read-only."
    assert bars.count(said) == 1


def test_agreement_is_asked_for_and_can_be_taken_back(window: MainWindow) -> None:
    shown = []
    for has_agreed in (True, False):
        window.take_settings(replace(window.settings, has_agreed=has_agreed))
        window.stage.map.select("buttock_right")
        shown.append("buttock" in window.stage.map.accessibleDescription().lower())
    assert shown == [True, False]


def test_broken_map_is_listed_in_words(
    qtbot: QtBot, open_window: Opener, options: WindowOptions, tmp_path: Path
) -> None:
    maps = tmp_path / "body_maps"
    (maps / "odd").mkdir(parents=True)
    (maps / "odd" / "map.toml").write_text("this is not TOML")
    roots = ContentRoots(maps, options.roots.resources)
    window = MainWindow(replace(options, roots=roots, cache_folder=None), STILL)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.completed, timeout=COMPLETE_MS):
        window.show()
    bars = [bar.accessibleName() for bar in window.findChildren(MessageBar)]
    child(window, MessageBar).more_wanted.emit()
    words = " ".join(
        label.text() for label in child(window, ProblemsPage).findChildren(QLabel)
    )
    assert bars == ["1 map could not be read."]
    assert "map.toml" in words
    window.close()


def test_another_build_is_drawn_behind_the_window(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.completed, timeout=COMPLETE_MS):
        window.take_settings(replace(window.settings, build="slim"))
    assert window.settings.build == "slim"


def test_settings_are_kept_at_once(window: MainWindow, options: WindowOptions) -> None:
    window.run_command("larger")
    kept = SettingsFile(options.settings_folder).read().settings
    assert kept.text_percent == 115
