"""What comes before the first touch and after the last, by mouse and by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from app.model.feedback import Feedback
from app.model.health import ConditionId
from app.model.person import Answer
from app.session.player import (
    begun,
    ended_early,
    heard,
    moved_on,
    player_for,
    ticked,
)
from app.session.player_state import Phase, PlayerOptions, PlayerState
from app.ui.follow.after_page import AfterPage
from app.ui.follow.before_page import BeforePage
from app.ui.follow.check_row import CheckRow
from app.ui.follow.chooser_page import ChooserPage
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.room import FollowRoom
from app.ui.follow.tension_row import TensionStep
from app.ui.health.controller import HealthController
from app.ui.widgets.buttons import TextButton
from tests.support.children import child


def click(widget: QWidget) -> None:
    """Click a widget in its middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(key: Qt.Key) -> None:
    """Press a key where the keys go."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def words(room: FollowRoom) -> str:
    """Return all that the page says in labels."""
    return " ".join(label.text() for label in room.findChildren(QLabel))


def open_before(follow: FollowController) -> None:
    """Go to the page before the first touch."""
    follow.open_shipped("made_up")
    follow.show(Page.BEFORE)


def played(follow: FollowController) -> PlayerState:
    """Return a player that was ended after three minutes and a word."""
    assert follow.fitted is not None
    state = begun(player_for(follow.fitted, PlayerOptions(lead_in_s=0)), 0.0).state
    for now_s in range(1, 181):
        state = ticked(state, float(now_s)).state
        if state.phase is Phase.WAITING:
            state = moved_on(state, float(now_s)).state
    state = heard(state, 180.0, Feedback.SOFTER).state
    return ended_early(state, 180.0).state


def finish(follow: FollowController) -> None:
    """Play a session and end it."""
    open_before(follow)
    follow.begin()
    follow.finish(played(follow))


def test_before_page_asks_for_the_health_check(
    room: FollowRoom, follow: FollowController
) -> None:
    open_before(follow)
    wanted: list[str] = []
    room.command_wanted.connect(wanted.append)
    click(child(room, TextButton, "before_check"))
    assert isinstance(room.page, BeforePage)
    assert wanted == ["health"]


def test_line_of_the_list_is_ticked_and_taken_back(
    room: FollowRoom, follow: FollowController
) -> None:
    open_before(follow)
    row = child(room, CheckRow, "item_0")
    click(row)
    assert follow.visit.ticked == {"Warm room"}
    assert row.isChecked()
    row.setFocus()
    press(Qt.Key.Key_Space)
    assert follow.visit.ticked == frozenset()


def test_tension_is_said_by_one_press_and_taken_back_by_another(
    room: FollowRoom, follow: FollowController
) -> None:
    open_before(follow)
    seven = child(room, TensionStep, "tension_7")
    click(seven)
    assert follow.visit.tension_before == 7
    click(seven)
    assert follow.visit.tension_before is None


def test_tension_is_said_by_keyboard(
    room: FollowRoom, follow: FollowController
) -> None:
    open_before(follow)
    child(room, TensionStep, "tension_4").setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert follow.visit.tension_before == 5


def test_agreeing_begins_the_session(
    room: FollowRoom, follow: FollowController
) -> None:
    open_before(follow)
    click(child(room, TextButton, "before_begin"))
    assert follow.course.page is Page.PLAYER
    assert follow.visit.began_at is not None


def test_nothing_begins_under_a_stop(
    room: FollowRoom, follow: FollowController, health: HealthController
) -> None:
    health.mark(ConditionId("abs_dvt"), Answer.YES)
    open_before(follow)
    assert child(room, TextButton, "before_begin").isHidden()
    follow.begin()
    assert follow.course.page is Page.BEFORE


def test_after_page_tells_how_long_and_what_was_said(
    room: FollowRoom, follow: FollowController
) -> None:
    finish(follow)
    assert isinstance(room.page, AfterPage)
    assert "Made up \u00b7 3 min of 10 min" in words(room)
    assert "Said: softer 1." in words(room)


def test_nothing_is_to_be_ticked_that_an_early_end_made_untrue(
    room: FollowRoom, follow: FollowController
) -> None:
    finish(follow)
    assert [row.text() for row in room.findChildren(CheckRow)] == ["A drink"]


def test_visit_is_kept_with_all_that_was_said(
    room: FollowRoom, follow: FollowController
) -> None:
    open_before(follow)
    follow.say_tension_before(7)
    follow.begin()
    follow.finish(played(follow))
    click(child(room, TensionStep, "tension_3"))
    child(room, QPlainTextEdit, "comment_lines").setPlainText("  warm hands  ")
    click(child(room, TextButton, "after_keep"))
    (kept,) = follow.keeping.done()
    assert (kept.done.tension_before, kept.done.tension_after) == (7, 3)
    assert kept.done.comment == "warm hands"
    assert kept.done.began_at == "2026-11-21T20:15:00+01:00"
    assert not kept.done.is_whole
    assert isinstance(room.page, ChooserPage)


def test_visit_is_not_kept_against_the_wish(
    room: FollowRoom, follow: FollowController
) -> None:
    finish(follow)
    click(child(room, TextButton, "after_drop"))
    assert follow.keeping.done() == ()
    assert isinstance(room.page, ChooserPage)


def test_what_was_said_before_is_forgotten_with_the_next_session(
    follow: FollowController,
) -> None:
    open_before(follow)
    follow.say_tension_before(7)
    follow.open_shipped("second_one")
    assert follow.visit.tension_before is None
