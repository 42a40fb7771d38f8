"""The health room, by keyboard and by mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.model.health import ConditionId
from app.model.person import Answer
from app.safety.screening import ScreeningState
from app.ui.health.answer_button import AnswerButton
from app.ui.health.controller import HealthController
from app.ui.health.course import Page
from app.ui.health.details_page import DetailsPage
from app.ui.health.question_page import QuestionPage
from app.ui.health.room import HealthRoom
from app.ui.health.statement_row import StatementRow, StatementTick
from app.ui.health.stop_card import StopCardBox
from app.ui.health.summary_page import SummaryPage
from app.ui.health.welcome_page import WelcomePage
from app.ui.health.where_page import WherePage
from app.ui.widgets.buttons import LookButton, TextButton
from app.ui.widgets.chip import Chip
from app.ui.widgets.forget_row import ForgetRow
from app.ui.widgets.row_button import RowButton
from tests.support.children import child

THIN = ConditionId("thin_blood")


def press(key: Qt.Key | str) -> None:
    """Press a key where the keys go."""
    focused = QApplication.focusWidget()
    assert focused is not None
    if isinstance(key, str):
        QTest.keyClicks(focused, key)
    else:
        QTest.keyClick(focused, key)


def click(widget: QWidget) -> None:
    """Click a widget in its middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def words(room: HealthRoom) -> str:
    """Return all that the page says."""
    assert room.page is not None
    labels = room.page.findChildren(QLabel)
    return " ".join(label.text() for label in labels)


def state_line(room: HealthRoom) -> str:
    return child(room, QLabel, "state_words").text()


def test_room_begins_with_why_it_asks(room: HealthRoom) -> None:
    assert isinstance(room.page, WelcomePage)
    assert "not medical advice" in words(room)


def test_whole_check_goes_by_keyboard(
    room: HealthRoom, health: HealthController
) -> None:
    press(Qt.Key.Key_Return)
    press("n")
    press("y")
    press("1")
    press(Qt.Key.Key_Return)
    press("s")
    assert isinstance(room.page, SummaryPage)
    assert health.person.says(THIN) is Answer.YES


def test_whole_check_goes_by_mouse(room: HealthRoom, health: HealthController) -> None:
    click(child(room, TextButton, "health_begin"))
    click(child(room, AnswerButton, "answer_no"))
    click(child(room, AnswerButton, "answer_yes"))
    tick = child(child(room, StatementRow, "statement_thin_blood"), StatementTick)
    click(tick)
    click(child(room, TextButton, "details_done"))
    click(child(room, AnswerButton, "answer_skip"))
    assert isinstance(room.page, SummaryPage)
    assert health.person.says(THIN) is Answer.YES


def test_question_mark_looks_closer(room: HealthRoom, health: HealthController) -> None:
    health.begin()
    press("?")
    assert isinstance(room.page, DetailsPage)
    assert health.person.answers == {}


def test_backspace_goes_back(room: HealthRoom, health: HealthController) -> None:
    health.begin()
    press("y")
    press(Qt.Key.Key_Backspace)
    assert isinstance(room.page, QuestionPage)


def test_arrows_walk_through_the_answers(
    room: HealthRoom, health: HealthController, qtbot: QtBot
) -> None:
    health.begin()
    names = []
    for _ in range(2):
        press(Qt.Key.Key_Right)
        focused = QApplication.focusWidget()
        assert isinstance(focused, LookButton)
        names.append(focused.objectName())
    assert len(set(names)) == 2


def test_answer_is_given_with_enter(room: HealthRoom, health: HealthController) -> None:
    health.begin()
    child(room, AnswerButton, "answer_no").setFocus()
    press(Qt.Key.Key_Return)
    assert health.course.at == 1


def test_enter_alone_never_answers_no(
    room: HealthRoom, health: HealthController
) -> None:
    health.ask(1)
    press("y")
    press(Qt.Key.Key_Return)
    assert health.person.answers == {}
    assert child(room, TextButton, "details_done").hasFocus()


def test_letters_of_the_window_are_kept_from_it(
    room: HealthRoom, health: HealthController
) -> None:
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_1, none, "1")
    event.ignore()
    QApplication.sendEvent(room, event)
    assert event.isAccepted()


def test_commands_of_the_window_pass(room: HealthRoom) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_K, held, "k")
    event.ignore()
    QApplication.sendEvent(room, event)
    assert not event.isAccepted()


def test_given_answer_is_marked(room: HealthRoom, health: HealthController) -> None:
    health.ask(0)
    health.say_no()
    health.ask(0)
    answers = room.findChildren(AnswerButton)
    checked = [b.text() for b in answers if b.isVisible() and b.isChecked()]
    assert checked == ["No"]


def test_doubt_is_shown_beside_the_statement(
    room: HealthRoom, health: HealthController
) -> None:
    health.ask(1)
    health.say_yes()
    row = child(room, StatementRow, "statement_thin_blood")
    click(row.unsure)
    assert (row.unsure.isChecked(), row.tick.isChecked()) == (True, False)
    assert health.person.says(THIN) is Answer.UNKNOWN


def test_tick_is_taken_off_again(room: HealthRoom, health: HealthController) -> None:
    health.ask(1)
    health.say_yes()
    row = child(room, StatementRow, "statement_thin_blood")
    click(row.tick)
    click(row.tick)
    assert health.person.says(THIN) is None


def test_main_button_says_what_it_does(
    room: HealthRoom, health: HealthController
) -> None:
    health.ask(1)
    health.say_yes()
    done = child(room, TextButton, "details_done")
    before = done.text()
    health.mark(THIN, Answer.YES)
    assert (before, done.text()) == ("None of these", "Go on")


def test_stop_shows_what_to_do_and_how_soon(
    room: HealthRoom, health: HealthController
) -> None:
    health.ask(0)
    health.say_yes()
    health.mark(ConditionId("emergency"), Answer.YES)
    health.finish_details()
    card = child(room, StopCardBox)
    assert card.accessibleName() == "Get emergency help now"
    assert "What to do about emergency." in words(room)


def test_stop_is_found_again_in_the_summary(
    room: HealthRoom, health: HealthController
) -> None:
    health.mark(ConditionId("fever"), Answer.YES)
    health.open()
    assert room.findChildren(StopCardBox)


def test_most_urgent_card_comes_first(
    room: HealthRoom, health: HealthController
) -> None:
    for condition in ("fever", "emergency"):
        health.mark(ConditionId(condition), Answer.YES)
    health.open()
    first, second = room.findChildren(StopCardBox)
    assert first.accessibleName() == "Get emergency help now"
    assert first.y() < second.y()


def test_state_is_said_on_every_page(
    room: HealthRoom, health: HealthController
) -> None:
    said = {state_line(room)}
    for page in (Page.OVERVIEW, Page.PEOPLE, Page.SUMMARY):
        health.show(page)
        said.add(state_line(room))
    assert said == {health.screening.text}


def test_answered_with_no_alone_is_not_called_safe(
    room: HealthRoom, health: HealthController
) -> None:
    health.begin()
    for _ in health.health.questions:
        press("n")
    assert health.screening.state is ScreeningState.NO_FLAG_TICKED
    assert "not the same as safe" in state_line(room)
    assert "not the same as safe" in words(room)


def test_undo_is_offered_with_what_it_takes_back(
    room: HealthRoom, health: HealthController
) -> None:
    undo = child(room, TextButton, "health_undo")
    before = undo.isVisible()
    health.ask(1)
    health.say_no()
    assert (before, undo.isVisible()) == (False, True)
    click(undo)
    assert health.person.answers == {}


def test_overview_answers_one_question_and_comes_back(
    room: HealthRoom, health: HealthController
) -> None:
    health.show(Page.OVERVIEW)
    click(child(room, RowButton, "overview_second"))
    press("n")
    assert health.course.page is Page.OVERVIEW
    assert child(room, RowButton, "overview_second").accessibleDescription() == "No"


def where(room: HealthRoom, health: HealthController) -> WherePage:
    """Return the page that asks where the bruise is."""
    health.ask(2)
    health.say_yes()
    health.mark(ConditionId("bruise"), Answer.YES)
    health.finish_details()
    assert isinstance(room.page, WherePage)
    return room.page


def test_click_on_the_map_marks_a_place(
    room: HealthRoom, health: HealthController, qtbot: QtBot
) -> None:
    page = where(room, health)
    qtbot.waitUntil(lambda: page.map.width() > 100)
    page.map.finish_drawing()
    x, y = page.map.viewport_mm.to_px(40, 100)
    place = QPoint(round(x), round(y))
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=place)
    (mark,) = health.person.marks
    assert (round(mark.x_mm, -1), round(mark.y_mm, -1)) == (40, 100)


def test_place_is_removed_with_its_button(
    room: HealthRoom, health: HealthController
) -> None:
    page = where(room, health)
    page.map.point_picked.emit(40.0, 100.0)
    click(child(child(page, QWidget, "spot_0"), LookButton, "spot_remove"))
    assert health.person.marks == ()
    health.undo()
    assert len(health.person.marks) == 1


def test_area_is_chosen_and_taken_back(
    room: HealthRoom, health: HealthController
) -> None:
    page = where(room, health)
    chip = child(page, Chip, "area_low")
    click(chip)
    picked = {each.region for each in health.person.picked}
    click(chip)
    assert (picked, health.person.picked) == ({"lower_back", "kidney_column"}, ())


def test_place_is_found_by_its_name(room: HealthRoom, health: HealthController) -> None:
    page = where(room, health)
    child(page, QLineEdit, "where_field").setText("sacrum")
    click(child(page, Chip, "found_0"))
    assert [each.region for each in health.person.picked] == ["sacrum"]


def test_place_on_no_map_is_said(room: HealthRoom, health: HealthController) -> None:
    page = where(room, health)
    click(child(page, Chip, "where_elsewhere"))
    assert health.person.elsewhere == {"bruise"}


def test_place_left_open_is_said_to_count_everywhere(
    room: HealthRoom, health: HealthController
) -> None:
    where(room, health)
    click(child(room, TextButton, "where_later"))
    health.show(Page.SUMMARY)
    assert "Until then it counts everywhere" in state_line(room)
    click(child(room, RowButton, "place_bruise"))
    assert isinstance(room.page, WherePage)


def test_keeping_asks_for_a_name(room: HealthRoom, health: HealthController) -> None:
    health.ask(1)
    health.say_no()
    health.show(Page.SUMMARY)
    field = child(room, QLineEdit, "name_field")
    QTest.keyClicks(field, "Ada")
    press_in(field, Qt.Key.Key_Return)
    assert health.names() == ("Ada",)
    assert "Kept on this machine as Ada" in words(room)


def press_in(widget: QWidget, key: Qt.Key) -> None:
    """Press a key in a widget."""
    QTest.keyClick(widget, key)


def test_forgetting_asks_once_more(room: HealthRoom, health: HealthController) -> None:
    health.keep_as("Ada")
    health.show(Page.PEOPLE)
    row = child(room, ForgetRow, "forget_row")
    click(child(row, TextButton, "forget_ask"))
    assert health.names() == ("Ada",)
    assert child(row, TextButton, "forget_no").hasFocus()
    click(child(row, TextButton, "forget_yes"))
    assert health.names() == ()


def test_no_widget_is_named_after_a_person(
    room: HealthRoom, health: HealthController
) -> None:
    health.keep_as("Zebedee")
    for page in (Page.SUMMARY, Page.PEOPLE, Page.OVERVIEW):
        health.show(page)
        names = [widget.objectName() for widget in room.findChildren(QWidget)]
        assert not any("zebedee" in name.lower() for name in names)


def test_text_grows_with_the_room(room: HealthRoom) -> None:
    small = room.look.appearance.text_percent
    room.resize(1800, 1040)
    assert room.look.appearance.text_percent > small


def test_everything_on_every_page_has_a_name(
    room: HealthRoom, health: HealthController
) -> None:
    health.keep_as("Ada")
    nameless = []
    for page in Page:
        if page is Page.WHERE:
            where(room, health)
        else:
            health.show(page)
        nameless += [
            (page, widget.objectName())
            for widget in room.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.accessibleName()
        ]
    assert nameless == []
