"""The page before the first touch follows the answers, and loses no key."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.health import ConditionId
from app.model.person import Answer
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.room import FollowRoom
from app.ui.health.controller import HealthController
from app.ui.health.stop_card import StopCardBox
from app.ui.widgets.buttons import TextButton
from tests.support.children import child

T = TypeVar("T")


class Later:
    """Does the last work of a name when a test says so."""

    def __init__(self) -> None:
        self.waiting: dict[str, Callable[[], None]] = {}

    def run(self, name: str, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Note what is to be done."""
        self.waiting[name] = lambda: then(work())

    def do(self) -> None:
        """Do it."""
        for done in self.waiting.values():
            done()
        self.waiting.clear()


@pytest.fixture
def later(room: FollowRoom, follow: FollowController) -> Later:
    """Return what holds up the work; the page lies open, not known yet."""
    follow.aside = later = Later()
    follow.open_shipped("made_up")
    follow.show(Page.BEFORE)
    assert follow.fitted is None
    return later


def is_at(follow: FollowController, page: Page) -> bool:
    """Say whether a page is shown."""
    return follow.course.page is page


def press_enter() -> None:
    """Press Enter where the keys go."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)


def test_enter_before_all_is_known_begins_as_soon_as_it_is(
    room: FollowRoom, follow: FollowController, later: Later
) -> None:
    press_enter()
    assert is_at(follow, Page.BEFORE)
    assert "moment" in child(room, TextButton, "before_begin").text()
    later.do()
    assert is_at(follow, Page.PLAYER)


def test_nothing_begins_unasked(follow: FollowController, later: Later) -> None:
    later.do()
    assert is_at(follow, Page.BEFORE)


def test_other_answers_ask_for_the_agreement_anew(
    follow: FollowController, health: HealthController, later: Later
) -> None:
    press_enter()
    health.mark(ConditionId("osteoporosis"), Answer.YES)
    later.do()
    assert follow.fitted is not None
    assert is_at(follow, Page.BEFORE)


def test_a_stop_that_comes_up_is_shown(
    room: FollowRoom, follow: FollowController, health: HealthController
) -> None:
    follow.open_shipped("made_up")
    follow.show(Page.BEFORE)
    health.mark(ConditionId("abs_dvt"), Answer.YES)
    assert room.findChildren(StopCardBox)
    assert child(room, TextButton, "before_begin").isHidden()
