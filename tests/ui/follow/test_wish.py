"""A wish is planned as it changes, and an impossible one says why."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.model.feedback import Done, Feedback, FeedbackRow
from app.model.health import ConditionId
from app.model.person import Answer
from app.model.safety import Lubricant
from app.session.wish import GiverLimit
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.focus_tile import FocusTile
from app.ui.follow.minutes_slider import MinutesRow, StepSlider
from app.ui.follow.opened import Origin
from app.ui.follow.room import FollowRoom
from app.ui.follow.session_page import SessionPage
from app.ui.follow.wish_page import WishPage
from app.ui.health.controller import HealthController
from app.ui.widgets.buttons import GlyphButton, TextButton
from app.ui.widgets.chip import Chip
from app.ui.widgets.collapsible import Collapsible
from tests.support.children import child


def click(widget: QWidget) -> None:
    """Click a widget in its middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def planned_s(follow: FollowController) -> int:
    """Return how long the plan takes."""
    assert follow.plan is not None
    assert follow.plan.session is not None
    return follow.plan.session.total_s


def test_length_is_chosen_on_the_first_page(
    room: FollowRoom, follow: FollowController
) -> None:
    click(child(room, TextButton, "plan_5"))
    assert isinstance(room.page, WishPage)
    assert abs(planned_s(follow) - 300) <= 15
    assert child(room, QLabel, "minutes_number").text() == "5 min"


def test_slider_goes_in_steps_by_key_and_by_button(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.plan_for(5)
    slider = child(room, StepSlider)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert follow.wish.minutes == 10
    click(child(room, GlyphButton, "minutes_less"))
    assert follow.wish.minutes == 5
    assert abs(planned_s(follow) - 300) <= 15


def test_slider_goes_where_it_is_clicked(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.plan_for(10)
    slider = child(room, StepSlider)
    end = slider.rect().center()
    end.setX(slider.width() - 3)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=end)
    assert follow.wish.minutes == 60


def test_place_is_chosen_by_its_picture(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.plan_for(5)
    tile = child(room, FocusTile, "focus_lower_back")
    click(tile)
    assert follow.wish.focus == "lower_back"
    assert tile.isChecked()
    assert follow.plan is not None
    assert follow.plan.session is not None
    assert child(room, QLabel, "plan_title").text() == follow.plan.session.title


def test_place_is_chosen_by_key(room: FollowRoom, follow: FollowController) -> None:
    follow.plan_for(5)
    tile = child(room, FocusTile, "focus_neck")
    tile.setFocus()
    QTest.keyClick(tile, Qt.Key.Key_Return)
    assert follow.wish.focus == "neck"


def test_giver_is_spared(room: FollowRoom, follow: FollowController) -> None:
    follow.plan_for(5)
    click(child(room, Chip, "toggle_thumbs"))
    assert follow.wish.without == {GiverLimit.THUMBS}
    click(child(room, Chip, "toggle_thumbs"))
    assert follow.wish.without == frozenset()


def test_what_lies_on_the_skin_is_chosen(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.plan_for(5)
    click(child(room, Chip, "choice_none"))
    assert follow.wish.lubricant is Lubricant.NONE


def test_place_left_alone_is_in_no_step(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.plan_for(10)
    child(room, Collapsible, "wish_off").button.click()
    child(room, Chip, "toggle_lower_back").click()
    assert "lower_back" in follow.wish.off
    assert follow.plan is not None
    assert follow.plan.session is not None
    assert not {step.place for step in follow.plan.session.steps} & follow.wish.off


def test_buttocks_are_off_until_both_agree(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.plan_for(5)
    assert follow.wish.opted_in == frozenset()
    child(room, Chip, "toggle_agreed").click()
    assert "buttock" in follow.wish.opted_in


def test_plan_is_opened_as_a_session(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.plan_for(5)
    click(child(room, TextButton, "wish_take"))
    assert isinstance(room.page, SessionPage)
    assert follow.opened is not None
    assert follow.opened.origin is Origin.PLANNED


def test_plan_can_be_begun_at_once(room: FollowRoom, follow: FollowController) -> None:
    follow.plan_for(5)
    click(child(room, TextButton, "wish_begin"))
    assert follow.course.page is Page.BEFORE


def test_impossible_wish_says_why(
    room: FollowRoom, follow: FollowController, health: HealthController
) -> None:
    follow.plan_for(5)
    health.mark(ConditionId("abs_dvt"), Answer.YES)
    assert follow.plan is not None
    assert follow.plan.session is None
    assert follow.plan.reasons
    assert child(room, QLabel, "plan_title").text() == "No plan"
    assert not child(room, TextButton, "wish_take").isEnabled()


def test_what_was_too_hard_is_planned_softer(
    room: FollowRoom, follow: FollowController, health: HealthController
) -> None:
    assert health.keep_as("Ada")
    softer = FeedbackRow(Feedback.SOFTER, "back", "paraspinal", "right", 9, 9, 3, 2)
    done = Done(
        session_id="made_up",
        title="Made up",
        began_at="2026-11-01T20:00:00+01:00",
        planned_s=600,
        played_s=600,
        is_whole=True,
        person="Ada",
        feedback=(softer,),
    )
    for _ in range(2):
        assert follow.keeping.keep_done(done)
    follow.plan_for(20)
    assert follow.wish.levels_down == {"paraspinal": 2}
    assert "planned softer" in child(room, QLabel, "wish_person").text()


def test_slider_tells_a_reader_what_it_is(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.plan_for(5)
    assert child(child(room, MinutesRow), StepSlider).accessibleName() == "Minutes"
