"""The room's pages, by mouse and by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.model.health import ConditionId
from app.model.person import Answer
from app.ui.follow.chooser_page import ChooserPage
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.room import FollowRoom
from app.ui.follow.session_card import SessionCard
from app.ui.follow.session_page import SessionPage
from app.ui.follow.step_row import StepRow
from app.ui.health.controller import HealthController
from app.ui.widgets.buttons import GlyphButton, TextButton
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


def test_room_begins_with_all_sessions(room: FollowRoom) -> None:
    assert isinstance(room.page, ChooserPage)
    names = [card.objectName() for card in room.findChildren(SessionCard)]
    assert names == ["session_made_up", "session_second_one"]


def test_card_tells_a_reader_what_the_eye_sees(room: FollowRoom) -> None:
    card = child(room, SessionCard, "session_made_up")
    assert card.accessibleName() == "Made up, 10 min \u00b7 face down \u00b7 oil"
    assert "5 steps" in card.accessibleDescription()
    assert "A session made for tests." in card.accessibleDescription()


def test_card_opens_its_session_by_mouse(
    room: FollowRoom, follow: FollowController
) -> None:
    click(child(room, SessionCard, "session_second_one"))
    assert isinstance(room.page, SessionPage)
    assert follow.opened is not None
    assert follow.opened.session.id == "second_one"


def test_card_opens_its_session_by_key(room: FollowRoom) -> None:
    child(room, SessionCard, "session_made_up").setFocus()
    press(Qt.Key.Key_Return)
    assert isinstance(room.page, SessionPage)


def test_session_lists_its_steps_as_they_are_read_out(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    read = [row.accessibleName() for row in room.findChildren(StepRow)]
    assert read[0] == "Step 1: Ask first, 1 min"
    assert read[2].endswith("1 min 30 s on each side")
    assert len(read) == 5


def test_session_says_what_the_health_answers_change(
    room: FollowRoom, follow: FollowController, health: HealthController
) -> None:
    follow.open_shipped("made_up")
    row = child(room, StepRow, "step_2")
    before = row.view.pressure
    health.mark(ConditionId("anticoag"), Answer.YES)
    assert row.view.pressure != before or row.view.is_left_out
    assert row.view.changes


def test_pointing_at_a_step_shows_what_is_said(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    child(room, StepRow, "step_3").setFocus()
    assert child(room, QLabel, "step_say").text() == "Do the effleurage."


def test_arrows_walk_through_the_steps(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    child(room, StepRow, "step_0").setFocus()
    press(Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "step_1"


def test_back_button_leads_to_the_chooser(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    click(child(room, GlyphButton, "follow_back"))
    assert isinstance(room.page, ChooserPage)


def test_chooser_offers_no_way_back(room: FollowRoom) -> None:
    assert child(room, GlyphButton, "follow_back").isHidden()


def test_begin_leads_on(room: FollowRoom, follow: FollowController) -> None:
    follow.open_shipped("made_up")
    click(child(room, TextButton, "session_begin"))
    assert follow.course.page is Page.BEFORE


def test_a_stop_is_said_before_anything_is_chosen(
    room: FollowRoom, follow: FollowController, health: HealthController
) -> None:
    health.mark(ConditionId("abs_dvt"), Answer.YES)
    follow.show(Page.HISTORY)
    follow.show(Page.CHOOSER)
    assert "No session begins now." in words(room)


def test_card_says_what_is_left_for_this_person(
    room: FollowRoom, follow: FollowController, health: HealthController
) -> None:
    card = child(room, SessionCard, "session_made_up")
    assert "For this person" not in card.accessibleDescription()
    health.mark(ConditionId("anticoag"), Answer.YES)
    assert "For this person" in card.accessibleDescription()
    health.mark(ConditionId("anticoag"), None)
    assert "For this person" not in card.accessibleDescription()


def test_session_cannot_begin_under_a_stop(
    room: FollowRoom, follow: FollowController, health: HealthController
) -> None:
    follow.open_shipped("made_up")
    assert child(room, TextButton, "session_begin").isEnabled()
    health.mark(ConditionId("abs_dvt"), Answer.YES)
    assert not child(room, TextButton, "session_begin").isEnabled()
    assert child(room, QLabel, "session_warnings").text()
