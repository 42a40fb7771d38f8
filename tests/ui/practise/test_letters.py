"""A letter that slips in a round never leads out of it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.model.practice import QuestionKind
from app.ui.practise.controller import PractiseController
from app.ui.practise.room import PractiseRoom
from tests.ui.practise.conftest import ask, question_page

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _kept(target: QWidget) -> str:
    """Return the letters that a widget keeps from the commands of the window."""
    kept = ""
    for letter in LETTERS:
        key, none = Qt.Key(ord(letter.upper())), Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, none, letter)
        event.ignore()
        QApplication.sendEvent(target, event)
        kept += letter if event.isAccepted() else ""
    return kept


@pytest.mark.parametrize("kind", QuestionKind)
def test_letters_stay_in_the_round(
    room: PractiseRoom, practise: PractiseController, kind: QuestionKind
) -> None:
    ask(practise, kind)
    page = question_page(room)
    assert _kept(page.map) == LETTERS
    assert _kept(page) == LETTERS
    practise.give_up()
    assert _kept(page.first_stop()) == LETTERS


def test_letters_stay_in_the_round_beside_a_field_for_the_name(
    room: PractiseRoom, practise: PractiseController
) -> None:
    practise.type_names(True)
    ask(practise, QuestionKind.NAME)
    page = question_page(room)
    assert page.question is not None
    assert page.question.field is not None
    page.map.setFocus()
    assert _kept(page.map) == LETTERS
