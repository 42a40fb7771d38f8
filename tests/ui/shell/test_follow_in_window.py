"""The Follow room joined with the window: rail, keys, search, map and player."""

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.session.player_state import Phase
from app.ui.follow.course import Page
from app.ui.follow.player.controller import PlayerController
from app.ui.follow.player.notice_sheet import NoticeSheet
from app.ui.follow.player.page import PlayerPage
from app.ui.follow.room import FollowRoom
from app.ui.rooms.aside import AtOnce
from app.ui.rooms.told_line import ToldLine
from app.ui.shell.follow_desk import FollowDesk
from app.ui.shell.message_bar import MessageBar
from app.ui.shell.rail import RailButton
from app.ui.shell.settings import Settings
from app.ui.shell.window import MainWindow
from app.ui.speech.desk import SoundDesk
from app.ui.speech.settings import SoundSettings
from app.ui.speech.troubles import Trouble, words_for
from app.ui.widgets.buttons import GlyphButton, TextButton
from tests.support.children import child
from tests.ui.follow.test_focus import Later
from tests.ui.shell.conftest import Opener

SILENT = Settings(
    theme="light", is_motion_reduced=True, sound=SoundSettings(speech="silent")
)
SESSION = "low_back_short"


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    """Return a silent window that does all work at once."""
    window = open_window(SILENT)
    desk_of(window).work_with(AtOnce())
    return window


def desk_of(window: MainWindow) -> FollowDesk:
    """Return what joins the room with the window."""
    desk = window.follow.desk
    assert desk is not None
    return desk


def press(window: MainWindow, keys: str) -> None:
    """Run the command of a key, as the window's action does."""
    for action in window.actions():
        if keys in (shortcut.toString() for shortcut in action.shortcuts()):
            action.trigger()
            return
    raise AssertionError(f"no action has {keys}")


def test_rail_opens_the_room(window: MainWindow) -> None:
    button = child(window, RailButton, "rail_follow")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.rooms.open_id == "follow"
    assert button.isChecked()


def test_key_opens_the_room_as_it_was_left(window: MainWindow) -> None:
    press(window, "Ctrl+2")
    desk_of(window).follow.plan_for(10)
    press(window, "Ctrl+1")
    press(window, "Ctrl+2")
    assert desk_of(window).follow.course.page is Page.WISH
    assert child(window, FollowRoom).page is not None


def test_escape_goes_back_within_the_room_and_then_to_the_map(
    window: MainWindow,
) -> None:
    window.follow.open_session(SESSION)
    press(window, "Esc")
    assert desk_of(window).follow.course.page is Page.CHOOSER
    press(window, "Esc")
    assert window.rooms.open_id == "explore"


def test_undo_takes_back_the_last_change_of_the_session(window: MainWindow) -> None:
    window.follow.open_session(SESSION)
    follow = desk_of(window).follow
    assert follow.opened is not None
    whole = follow.opened.session
    follow.edit(whole.model_copy(update={"title": "Changed"}))
    press(window, "Ctrl+Z")
    assert follow.opened.session == whole
    press(window, "Ctrl+Shift+Z")
    assert follow.opened.session.title == "Changed"


def test_session_that_the_search_found_is_opened(window: MainWindow) -> None:
    window.run_command("search")
    palette = window.commands.palette
    assert palette is not None
    palette.hit_chosen.emit("session", SESSION, "")
    opened = desk_of(window).follow.opened
    assert opened is not None
    assert opened.session.id == SESSION


def test_place_of_the_map_is_followed(window: MainWindow) -> None:
    window.explore.pick_feature("interscapular_right")
    button = child(window.side, TextButton, "follow_this")
    button.click()
    assert window.rooms.open_id == "follow"
    follow = desk_of(window).follow
    assert follow.wish.focus == "interscapular"
    assert follow.course.page in (Page.SESSION, Page.WISH)
    assert follow.plan is not None


def test_place_where_nothing_is_done_is_not_offered(window: MainWindow) -> None:
    window.explore.pick_feature("kidney_right")
    assert window.side.findChild(TextButton, "follow_this") is None
    press(window, "F")
    assert window.rooms.open_id == "explore"
    assert desk_of(window).follow.plan is None


def test_key_follows_the_selected_place_and_only_on_the_map(
    window: MainWindow,
) -> None:
    window.explore.pick_feature("interscapular_right")
    window.run_command("guide")
    press(window, "F")
    opened = [window.rooms.open_id]
    window.run_command("explore")
    press(window, "F")
    assert [*opened, window.rooms.open_id] == ["guide", "follow"]


def test_player_has_the_window_and_gives_it_back(window: MainWindow) -> None:
    window.follow.open_session(SESSION)
    desk = desk_of(window)
    desk.follow.begin()
    child(window, PlayerPage)
    assert window.rail.isHidden()
    controller = desk.player.controller
    assert controller is not None
    controller.go_on()
    press(window, "Ctrl+1")
    assert not window.rail.isHidden()
    assert controller.state.phase is Phase.PAUSED
    press(window, "Ctrl+2")
    assert child(window, PlayerPage).controller is controller
    controller.end()
    assert desk.follow.course.page is Page.AFTER
    assert not window.rail.isHidden()


def test_window_opens_again_in_the_room(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window(replace(SILENT, room_id="follow"))
    assert window.rooms.open_id == "follow"
    assert child(window, QWidget, "follow_room").isVisible()


def test_window_in_the_room_is_remembered_so(open_window: Opener) -> None:
    window = open_window(SILENT)
    window.run_command("follow")
    assert window._remembered().room_id == "follow"
    window.run_command("explore")
    assert window._remembered().room_id == ""


def test_way_of_leading_is_remembered(window: MainWindow) -> None:
    follow = desk_of(window).follow
    follow.lead_so(replace(follow.leading, speech="bell", is_waiting=True))
    assert window.settings.sound.speech == "bell"
    assert window.settings.is_waiting_for_giver


def test_what_is_done_in_the_room_is_told_in_one_line(window: MainWindow) -> None:
    window.follow.open_session(SESSION)
    follow = desk_of(window).follow
    assert follow.save_as("Sunday")
    assert follow.save_as("Monday")
    line = child(window, ToldLine)
    assert line.text == "Saved as Monday."
    assert line.isVisible()
    QTest.mouseClick(child(line, GlyphButton), Qt.MouseButton.LeftButton)
    assert line.isHidden()
    assert window.findChild(MessageBar) is None


def test_what_is_told_while_a_session_is_played_stands_in_one_sheet(
    window: MainWindow,
) -> None:
    desk = desk_of(window)
    desk.open_session(str(desk.follow.sessions[0].id))
    desk.follow.show(Page.BEFORE)
    desk.player.draws_at_once = True
    desk.follow.begin()
    for text in ("No loudspeaker.", "The screen may sleep.", "No loudspeaker."):
        desk.follow.told.emit(text)
    sheet = child(window, NoticeSheet)
    assert sheet.told == ("No loudspeaker.", "The screen may sleep.")
    assert window.findChild(MessageBar) is None


def played_with_bells(window: MainWindow, later: Later) -> PlayerController:
    """Begin a session whose sound is made ready when the test says so."""
    desk = desk_of(window)
    window.follow.open_session(SESSION)
    desk.follow.lead_so(replace(desk.follow.leading, speech="bell"))
    desk.follow.aside = later
    desk.follow.begin()
    player = desk.player.controller
    assert player is not None
    return player


def page_of(window: MainWindow, player: PlayerController) -> PlayerPage:
    """Return the page of a player; that of the last one may not be gone yet."""
    pages = window.findChildren(PlayerPage)
    return next(page for page in pages if page.controller is player)


def test_missing_sound_is_told_once_as_soon_as_it_is_known(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    later = Later()
    lacks = words_for(Trouble.NO_LIBRARY)
    player = played_with_bells(window, later)
    sheet = page_of(window, player).notice
    assert lacks not in sheet.told
    later.do_all()
    assert lacks in sheet.told
    player.end()
    again = played_with_bells(window, later)
    later.do_all()
    assert lacks not in page_of(window, again).notice.told


def test_loudspeaker_is_not_asked_for_when_all_is_over(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[SoundDesk] = []

    def news(desk: SoundDesk) -> str:
        asked.append(desk)
        return ""

    later = Later()
    player = played_with_bells(window, later)
    monkeypatch.setattr(SoundDesk, "make_ready", lambda _: True)
    monkeypatch.setattr(SoundDesk, "news", news)
    player.end()
    later.do_all()
    assert not asked


def test_what_is_told_elsewhere_stands_in_a_bar(window: MainWindow) -> None:
    desk_of(window).follow.told.emit("The disk is full.")
    assert child(window, MessageBar).accessibleName() == "The disk is full."
