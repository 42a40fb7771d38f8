"""The player within the room: it has the window to itself, and gives it back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.ui.follow.after_page import AfterPage
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.leading import Leading
from app.ui.follow.player_holder import PlayerHolder
from app.ui.follow.room import FollowRoom
from app.ui.follow.session_page import SessionPage
from app.ui.widgets.chip import Chip
from tests.support.children import child
from tests.ui.follow.conftest import Players


def play(follow: FollowController) -> None:
    """Begin a session."""
    follow.open_shipped("made_up")
    follow.show(Page.BEFORE)
    follow.begin()


def test_player_has_the_window_to_itself(
    room: FollowRoom, follow: FollowController
) -> None:
    wanted: list[bool] = []
    room.bare_wanted.connect(wanted.append)
    play(follow)
    assert isinstance(room.page, PlayerHolder)
    assert wanted[-1] is True
    assert child(room, QWidget, "follow_head").isHidden()


def test_player_that_ends_leads_to_the_page_after(
    room: FollowRoom, follow: FollowController, players: Players
) -> None:
    wanted: list[bool] = []
    room.bare_wanted.connect(wanted.append)
    play(follow)
    assert players.controller is not None
    players.controller.go_on()
    players.controller.end()
    assert isinstance(room.page, AfterPage)
    assert wanted[-1] is False


def test_player_left_before_it_begins_leads_back(
    room: FollowRoom, follow: FollowController, players: Players
) -> None:
    play(follow)
    assert players.controller is not None
    players.controller.end()
    assert isinstance(room.page, SessionPage)


def test_giver_chooses_how_to_be_led(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    follow.show(Page.BEFORE)
    for name in ("choice_bell", "choice_waiting"):
        QTest.mouseClick(child(room, Chip, name), Qt.MouseButton.LeftButton)
    assert follow.leading == Leading("bell", is_waiting=True)
