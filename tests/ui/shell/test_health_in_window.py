"""The health check in the real window, on the shipped content."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.model.health import ConditionId
from app.model.outline import MapPoint
from app.model.person import Answer
from app.store.database import FILE_NAME
from app.ui.explore.technique_card import TechniqueCard
from app.ui.health.controller import HealthController
from app.ui.health.room import HealthRoom
from app.ui.health.summary_page import SummaryPage
from app.ui.health.where_page import WherePage
from app.ui.rooms.aside import AtOnce
from app.ui.shell.message_bar import MessageBar
from app.ui.shell.options import WindowOptions
from app.ui.shell.settings import Settings
from app.ui.shell.settings_file import SettingsFile
from app.ui.shell.window import MainWindow
from app.ui.speech.settings import SoundSettings
from app.ui.widgets.buttons import LookButton
from tests.support.children import child
from tests.ui.shell.conftest import Opener

STILL = Settings(theme="light", is_motion_reduced=True)
BETWEEN = "interscapular_right"
IN_ZONE = (50.0, 130.0)
NAME = "Zebedee"


def check_of(window: MainWindow) -> HealthController:
    assert window.health.desk is not None
    return window.health.desk.health


def tick(window: MainWindow, *conditions: str) -> None:
    for condition in conditions:
        check_of(window).mark(ConditionId(condition), Answer.YES)


def card(window: MainWindow) -> str:
    """Return what the card over the panel says."""
    whole = child(window.side, QWidget, "person_card")
    labels = [label for label in whole.findChildren(QLabel) if label.isVisible()]
    return " ".join(label.accessibleName() or label.text() for label in labels)


def colour_of_zone(window: MainWindow) -> QColor:
    view = window.stage.map
    view.finish_drawing()
    x, y = view.viewport_mm.to_px(*IN_ZONE)
    return view.grab().toImage().pixelColor(round(x), round(y))


def refused(window: MainWindow) -> dict[str, str]:
    """Return the techniques that are left out, each with its reason."""
    guidance = window.explore.guidance
    assert guidance is not None
    return {
        advice.technique.id: advice.excluded_by.text
        for advice in guidance.excluded
        if advice.excluded_by
    }


def test_check_is_offered_first(window: MainWindow) -> None:
    assert "Who is this for?" in card(window)
    assert child(window, LookButton, "card_start").isVisible()


def test_not_now_is_remembered(
    window: MainWindow, open_window: Opener, options: WindowOptions
) -> None:
    child(window, LookButton, "card_later").click()
    window.close()
    kept = SettingsFile(options.settings_folder).read().settings
    again = open_window(kept)
    assert not child(again, LookButton, "card_start").isVisible()
    assert "nobody asked yet" in card(again)


def test_nobody_asked_is_said_where_advice_is_given(window: MainWindow) -> None:
    window.health.put_off()
    window.explore.pick_feature(BETWEEN)
    assert "Not asked yet" in card(window)


@pytest.mark.parametrize(
    "way",
    [
        lambda window: child(window.rail, LookButton, "rail_health").click(),
        lambda window: child(window, LookButton, "card_start").click(),
        lambda window: QTest.keyClick(
            window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier
        ),
        lambda window: window.commands.run("health"),
    ],
    ids=["rail", "card", "shortcut", "command"],
)
def test_room_is_opened(window: MainWindow, way: Callable[[MainWindow], None]) -> None:
    way(window)
    assert isinstance(window.rooms.currentWidget(), HealthRoom)


def test_room_is_found_by_the_search(qtbot: QtBot, window: MainWindow) -> None:
    window.run_command("search")
    palette = window.commands.palette
    assert palette is not None
    palette.field.setText("health check")
    palette.words_entered.emit("health check")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert isinstance(window.rooms.currentWidget(), HealthRoom)


def test_condition_that_is_found_opens_its_question(window: MainWindow) -> None:
    window.run_command("search")
    palette = window.commands.palette
    assert palette is not None
    palette.hit_chosen.emit("health", "anticoag", "")
    assert check_of(window).question.id == "medicines"
    assert isinstance(window.rooms.currentWidget(), HealthRoom)


def test_escape_leaves_the_room(window: MainWindow) -> None:
    window.run_command("health")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.rooms.open_id == "explore"


def test_map_follows_an_answer_at_once(window: MainWindow) -> None:
    before = colour_of_zone(window)
    tick(window, "anticoag")
    assert colour_of_zone(window) != before


def test_map_follows_what_was_answered_in_the_room(window: MainWindow) -> None:
    before = colour_of_zone(window)
    window.run_command("health")
    tick(window, "anticoag")
    window.run_command("explore")
    assert colour_of_zone(window) != before


def test_advice_never_lags_behind_the_answers(window: MainWindow) -> None:
    window.run_command("health")
    tick(window, "abs_dvt")
    window.explore.pick_feature(BETWEEN)
    guidance = window.explore.guidance
    assert guidance is not None
    assert (guidance.cap, guidance.techniques) == (0, ())


def test_panel_says_what_caps_it(window: MainWindow) -> None:
    window.explore.pick_feature(BETWEEN)
    tick(window, "anticoag")
    label = child(window.side.panel, QLabel, "cap_rule")
    assert label.text().startswith("Capped at 2 because: blood thinners.")


def test_excluded_technique_names_the_rule(window: MainWindow) -> None:
    window.explore.pick_feature(BETWEEN)
    tick(window, "anticoag")
    reasons = refused(window)
    assert "because: blood thinners" in reasons["hacking"]


def test_stroke_of_an_excluded_technique_is_not_drawn(window: MainWindow) -> None:
    tick(window, "anticoag")
    window.explore.open_technique("hacking")
    page = window.side.panel.page
    assert page is not None
    told = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "because: blood thinners" in told
    assert not window.stage.map._front.strokes


def test_summary_is_told_over_the_panel(window: MainWindow) -> None:
    tick(window, "elderly", "oil_nut")
    words = card(window)
    assert "gentle (up to 2), 20 minutes at most, no nut oils" in words


def test_stop_offers_nothing_anywhere(window: MainWindow) -> None:
    tick(window, "abs_dvt")
    window.explore.pick_feature(BETWEEN)
    assert window.side.panel.findChildren(TechniqueCard) == []
    assert "See a doctor today" in card(window)


def test_stop_is_read_again_from_the_card(window: MainWindow) -> None:
    tick(window, "abs_dvt")
    child(window, LookButton, "card_open").click()
    room = window.rooms.currentWidget()
    assert isinstance(room, HealthRoom)
    assert isinstance(room.page, SummaryPage)


def test_undone_answer_lets_the_map_be_as_before(window: MainWindow) -> None:
    before = colour_of_zone(window)
    tick(window, "anticoag")
    window.run_command("undo")
    assert colour_of_zone(window) == before


def test_marked_place_is_closed_on_the_map(window: MainWindow) -> None:
    check = check_of(window)
    check.ask_about("loc_bruise")
    tick(window, "loc_bruise")
    check.ask_where(ConditionId("loc_bruise"))
    assert window.explore.atlas is not None
    check.mark_place(window.explore.atlas, MapPoint(*IN_ZONE))
    window.explore.pick_point(*IN_ZONE)
    guidance = window.explore.guidance
    assert guidance is not None
    assert (guidance.cap, guidance.techniques) == (0, ())


def test_page_that_asks_where_shows_the_map_of_the_window(window: MainWindow) -> None:
    check = check_of(window)
    tick(window, "loc_bruise")
    window.run_command("health")
    check.ask_where(ConditionId("loc_bruise"))
    room = window.rooms.currentWidget()
    assert isinstance(room, HealthRoom)
    assert isinstance(room.page, WherePage)
    assert room.page.map.viewport_mm.px_per_mm > 0.3


def test_other_map_follows_the_answers_too(qtbot: QtBot, window: MainWindow) -> None:
    library = window.explore.library
    assert library is not None
    others = [str(each.id) for each in library.maps if each.id != window.map_id]
    if not others:
        pytest.skip("one map only")
    tick(window, "anticoag")
    window.explore.turn_to_map(others[0])
    qtbot.waitUntil(lambda: window.map_id == others[0], timeout=20_000)
    content = window.stage.map._content
    assert content.scene.person.allowed


def test_title_of_the_window_names_nobody(window: MainWindow) -> None:
    check_of(window).keep_as(NAME)
    tick(window, "anticoag")
    assert NAME not in window.windowTitle()


def everything_in(folder: Path) -> bytes:
    """Return all names and bytes below a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    names = " ".join(str(path.relative_to(folder)) for path in files)
    return names.encode() + b"".join(path.read_bytes() for path in files)


def test_answers_are_in_the_one_file_alone(
    open_window: Opener,
    options: WindowOptions,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    data, cache = tmp_path / "data", tmp_path / "cache"
    kept = replace(options, data_folder=data, cache_folder=cache)
    window = open_window(STILL, kept)
    check = check_of(window)
    check.begin()
    for _ in check.health.questions:
        check.say_no()
    tick(window, "anticoag", "loc_bruise")
    check.keep_as(NAME)
    window.explore.pick_feature(BETWEEN)
    window.close()
    told = capfd.readouterr()
    elsewhere = everything_in(tmp_path / "settings") + told.out.encode()
    elsewhere += told.err.encode() + caplog.text.encode()
    assert NAME.encode() in (data / FILE_NAME).read_bytes()
    assert NAME.encode() not in elsewhere + everything_in(cache)
    # The cache holds the shipped questions; what was answered is not among them.
    said = [b"anticoag", b"loc_bruise", b"marked_place", b'"answers"']
    assert [each for each in said if each in elsewhere] == []
    assert b'"answers"' not in everything_in(cache)


def test_answers_that_nobody_kept_are_on_no_disk(
    open_window: Opener, options: WindowOptions, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    window = open_window(STILL, replace(options, data_folder=data))
    tick(window, "anticoag", "abs_dvt")
    window.close()
    assert not data.exists()
    assert b"anticoag" not in everything_in(tmp_path / "settings")


def test_forgetting_everyone_leaves_nothing_on_the_disk(
    open_window: Opener, options: WindowOptions, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    window = open_window(STILL, replace(options, data_folder=data))
    tick(window, "anticoag")
    check_of(window).keep_as(NAME)
    check_of(window).forget_everyone()
    window.close()
    left = everything_in(data)
    assert [each for each in (NAME.encode(), b"anticoag") if each in left] == []


def test_forgotten_person_is_not_written_again_by_the_session_under_way(
    open_window: Opener, options: WindowOptions, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    silent = replace(STILL, sound=SoundSettings(speech="silent"))
    window = open_window(silent, replace(options, data_folder=data))
    assert window.follow.desk is not None
    follow, player = window.follow.desk.follow, window.follow.desk.player
    window.follow.desk.work_with(AtOnce())
    check_of(window).keep_as(NAME)
    window.follow.open_session("low_back_short")
    follow.begin()
    assert player.controller is not None
    player.controller.go_on()
    check_of(window).forget(NAME)
    window.close()
    left = everything_in(data)
    assert (b'"phase":"running"' in left, NAME.encode() in left) == (True, False)


def test_forgetting_is_told_in_the_room_and_goes_with_it(window: MainWindow) -> None:
    check_of(window).keep_as(NAME)
    window.run_command("health")
    check_of(window).forget(NAME)
    said = "Forgotten. Nothing of it is left on this machine."
    assert child(window, HealthRoom).told.text == said
    assert window.findChildren(MessageBar) == []


def test_what_the_disk_says_is_told(
    open_window: Opener, options: WindowOptions, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / FILE_NAME).write_bytes(b"no database, but long enough for one" * 60)
    window = open_window(STILL, replace(options, data_folder=data))
    told = [bar.accessibleName() for bar in window.findChildren(MessageBar)]
    assert ["damaged" in text for text in told] == [True]


def test_file_is_not_opened_before_it_is_needed(
    open_window: Opener, options: WindowOptions, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    window = open_window(STILL, replace(options, data_folder=data))
    window.explore.pick_feature(BETWEEN)
    assert not data.exists()
