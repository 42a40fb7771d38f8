"""An answer is taken back, a card set aside or made new: in memory and on the disk."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.practice import QuestionKind
from app.ui.practise.controller import PractiseController
from app.ui.practise.course import Page
from app.ui.practise.room import PractiseRoom
from app.ui.rooms.told_line import ToldLine
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel
from tests.support.children import child
from tests.ui.practise.conftest import Keepings, ask, question_page


def test_answer_that_is_taken_back_is_asked_again(
    practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    asked = practise.asked
    practise.give_up()
    assert practise.undo()
    assert practise.asked == asked
    assert keepings.answers() == ()
    assert keepings.open().memories() == {}


def test_answer_is_taken_back_from_the_next_question(
    practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    first = practise.asked
    practise.give_up()
    practise.go_on()
    second = practise.asked
    assert practise.undo()
    assert practise.asked == first
    practise.give_up()
    practise.go_on()
    assert practise.asked is not None
    assert second is not None
    assert practise.asked.question.card == second.question.card
    assert len(keepings.answers()) == 1


def test_nothing_is_taken_back_before_an_answer(practise: PractiseController) -> None:
    ask(practise, QuestionKind.FIND)
    assert not practise.undo()


def test_nothing_is_taken_back_on_the_first_page(
    practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    practise.give_up()
    practise.leave()
    assert practise.page is Page.START
    assert not practise.undo()
    assert len(keepings.answers()) == 1


def test_answer_of_another_window_is_not_taken_back(
    practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    practise.give_up()
    ours = practise.turns[-1].kept
    practise.go_on()
    practise.give_up()
    theirs = practise.turns[-1].kept
    assert practise.undo()
    keepings.open().keep(theirs)
    assert not practise.undo()
    assert keepings.answers() == (ours, theirs)


def test_card_set_aside_is_taken_up_with_its_answer(
    practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    practise.give_up()
    card = practise.turns[-1].asked.question.card
    practise.put_aside_or_back(card)
    assert practise.practice.deck.memories[card].is_suspended
    assert keepings.open().memories()[card].is_suspended
    assert practise.undo()
    assert keepings.open().memories() == {}


def test_card_made_new_keeps_its_answer_for_the_count(
    practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    practise.give_up()
    practise.start_anew(practise.turns[-1].asked.question.card)
    assert practise.practice.deck.memories == {}
    assert keepings.open().memories() == {}
    assert len(keepings.answers()) == 1
    assert not practise.undo()
    assert len(keepings.answers()) == 1


def test_what_was_answered_is_known_to_the_next_window(
    practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    practise.give_up()
    before = practise.practice
    practise.read_again()
    assert practise.practice.answers == before.answers
    assert practise.practice.deck.memories == before.deck.memories
    assert practise.practice.learner == before.learner


def test_card_is_put_aside_and_taken_up_by_its_key(
    room: PractiseRoom, practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    practise.give_up()
    card = practise.turns[-1].asked.question.card
    button = child(room, TextButton, "put_aside")
    told = child(room, TextLabel, "asked_again")
    assert "min" in told.text()
    QTest.keyClick(room, Qt.Key.Key_N)
    assert keepings.open().memories()[card].is_suspended
    assert button.text() == "Ask again (N)"
    assert "put aside" in told.text()
    QTest.keyClick(room, Qt.Key.Key_N)
    assert not keepings.open().memories()[card].is_suspended
    assert button.text() == "Never again (N)"


def test_card_is_made_new_by_its_key(
    room: PractiseRoom, practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    practise.give_up()
    QTest.keyClick(room, Qt.Key.Key_R)
    assert keepings.open().memories() == {}
    assert "new" in child(room, TextLabel, "asked_again").text()
    assert not child(room, TextButton, "card_anew").isEnabled()


def test_all_that_was_put_aside_is_taken_up_on_the_first_page(
    room: PractiseRoom, practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    for _ in range(2):
        practise.give_up()
        practise.put_aside_or_back(practise.turns[-1].asked.question.card)
        practise.go_on()
    practise.leave()
    button = child(room, TextButton, "take_all_up")
    assert button.text() == "Ask again what I put aside: 2"
    button.click()
    assert not any(m.is_suspended for m in keepings.open().memories().values())
    assert button.isHidden()


def test_what_is_told_makes_no_body_smaller(
    room: PractiseRoom, practise: PractiseController
) -> None:
    ask(practise, QuestionKind.FIND)
    practise.leave()
    room.tell("It is done.")
    practise.resume()
    QApplication.processEvents()
    page = question_page(room)
    assert page.map.height() == room.height()
    assert "It is done." in {each.text for each in page.findChildren(ToldLine)}
