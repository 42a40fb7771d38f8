"""The keys stay in the room, whatever page comes up and however late it is ready."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.room import FollowRoom
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.scroll_column import ScrollColumn
from tests.support.children import child
from tests.ui.follow.test_resuming import cut_off


class Later:
    """Does all work when it is told to."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self, key: str, work: Callable[[], object], then: Callable[..., None]
    ) -> None:
        """Keep the work for later."""
        self.waiting.append(lambda: then(work()))

    def do_all(self) -> None:
        """Do it now."""
        waiting, self.waiting = self.waiting, []
        for work in waiting:
            work()


def focused() -> QWidget | None:
    """Return what has the keys."""
    return QApplication.focusWidget()


def test_begin_has_the_keys_while_the_session_is_still_worked_out(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.aside = later = Later()
    room.setFocus()
    follow.open_shipped("made_up")
    assert later.waiting
    assert focused() is child(room, TextButton, "session_begin")
    later.do_all()
    assert focused() is child(room, TextButton, "session_begin")


def test_room_that_is_given_the_keys_hands_them_to_its_page(room: FollowRoom) -> None:
    room.setFocus()
    assert focused() is room.page


def test_session_that_was_cut_off_goes_on_at_a_key(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.show(Page.HISTORY)
    room.setFocus()
    cut_off(follow)
    assert focused() is child(room, TextButton, "resume_go_on")


def test_page_begins_at_its_top_when_it_takes_the_keys(room: FollowRoom) -> None:
    scroll = child(room, ScrollColumn, "follow_scroll")
    room.resize(1200, 300)
    QApplication.processEvents()
    assert scroll.verticalScrollBar().maximum() > 0
    room.setFocus()
    assert scroll.verticalScrollBar().value() == 0
