"""A window opens as it was left, in whichever room that was."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.shell.message_bar import MessageBar
from app.ui.shell.options import WindowOptions
from app.ui.shell.settings import Settings
from app.ui.shell.settings_file import SettingsFile
from app.ui.shell.window import MainWindow
from tests.support.children import child
from tests.ui.shell.conftest import Opener

STILL = Settings(theme="light", is_motion_reduced=True)
ROOMS = ("follow", "practise", "feel", "health", "guide")


def kept(options: WindowOptions) -> Settings:
    """Return the settings as they stand in the file."""
    return SettingsFile(options.settings_folder).read().settings


def test_every_room_is_remembered_at_once(
    window: MainWindow, options: WindowOptions
) -> None:
    left = []
    for room in ROOMS:
        window.run_command(room)
        left.append(kept(options).room_id)
    assert tuple(left) == ROOMS


def test_explore_and_pages_beside_the_rooms_are_not(
    window: MainWindow, options: WindowOptions
) -> None:
    window.run_command("health")
    for room in ("settings", "explore"):
        window.run_command(room)
        assert kept(options).room_id == ""


@pytest.mark.parametrize("room", ["feel", "health"])
def test_window_opens_in_its_room(open_window: Opener, room: str) -> None:
    window = open_window(replace(STILL, room_id=room))
    assert window.rooms.open_id == room
    assert child(window, QWidget, f"{room}_room").isVisible()


def test_guide_opens_at_the_page_it_was_left_at(
    open_window: Opener, options: WindowOptions
) -> None:
    first = open_window(STILL)
    first.content.open_guide("oil#choice")
    first.close()
    assert (kept(options).room_id, kept(options).page_id) == ("guide", "oil")
    again = open_window()
    assert again.rooms.open_id == "guide"
    assert again.content.guide is not None
    assert again.content.guide.page_id == "oil"


def test_what_a_newer_version_left_opens_the_map(open_window: Opener) -> None:
    window = open_window(replace(STILL, room_id="orbit", page_id="moons"))
    assert window.rooms.open_id == "explore"
    assert window.findChildren(MessageBar) == []
    window.run_command("guide")
    assert window.content.guide is not None
    assert window.content.guide.page_id == ""


def test_closed_before_the_content_is_there_it_forgets_no_room(
    options: WindowOptions, qapp: QApplication
) -> None:
    left = replace(STILL, room_id="guide", page_id="oil", feature_id="spine")
    SettingsFile(options.settings_folder).keep(left)
    hasty = MainWindow(options)
    hasty.close()
    hasty.deleteLater()
    again = kept(options)
    assert (again.room_id, again.page_id, again.feature_id) == ("guide", "oil", "spine")
