"""Each kind of question is answered by mouse and by keyboard, and kept at once."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.memory import Answered
from app.model.outline import MapPoint
from app.model.practice import Confidence, Outcome, QuestionKind
from app.ui.practise.controller import PractiseController
from app.ui.practise.option_button import OptionButton
from app.ui.practise.room import PractiseRoom
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.chip import Chip
from app.ui.widgets.line_field import LineField
from tests.support.children import child
from tests.ui.practise.conftest import Clock, Keepings, ask, question_page

LEFT = Qt.MouseButton.LeftButton
PLACES = (QuestionKind.FIND, QuestionKind.LANDMARK, QuestionKind.SOURCE)
CHOICES = (
    QuestionKind.NAME,
    QuestionKind.MAY_PRESS,
    QuestionKind.TECHNIQUE,
    QuestionKind.SOURCE,
)


def _at(room: PractiseRoom, point: MapPoint) -> QPoint:
    """Return where a place of the body is seen."""
    view = question_page(room).map.viewport_mm
    return QPoint(*(round(v) for v in view.to_px(point.x_mm, point.y_mm)))


def _target(practise: PractiseController) -> MapPoint:
    assert practise.asked is not None
    question = practise.asked.question
    atlas = practise.bodies.atlas(question.card.map_id)
    return atlas.point_of(question.target_id)


def _kept(practise: PractiseController, keepings: Keepings) -> Answered:
    """Return the one answer that lies on the disk, and is the one that is shown."""
    (kept,) = keepings.answers()
    assert practise.turn is not None
    assert practise.turn.kept == kept
    return kept


def _key(room: PractiseRoom, key: Qt.Key, times: int = 1) -> None:
    """Press a key where the focus is, as a keyboard does."""
    for _ in range(times):
        QTest.keyClick(room.window().focusWidget() or room, key)


@pytest.mark.parametrize("kind", PLACES)
def test_place_is_answered_by_mouse(
    kind: QuestionKind,
    room: PractiseRoom,
    practise: PractiseController,
    keepings: Keepings,
    clock: Clock,
) -> None:
    ask(practise, kind)
    clock.seconds += 4
    at = _at(room, _target(practise))
    QTest.mouseClick(question_page(room).map, LEFT, pos=at)
    kept = _kept(practise, keepings)
    assert kept.outcome is Outcome.RIGHT
    assert kept.distance_mm is not None
    assert kept.distance_mm < 2
    assert kept.seconds == 4


@pytest.mark.parametrize("kind", PLACES)
def test_place_is_answered_by_keyboard(
    kind: QuestionKind,
    room: PractiseRoom,
    practise: PractiseController,
    keepings: Keepings,
) -> None:
    ask(practise, kind)
    body = question_page(room).map
    assert body.hasFocus()
    _key(room, Qt.Key.Key_Up)
    _key(room, Qt.Key.Key_Right, 3)
    at = body.crosshair
    assert at is not None
    _key(room, Qt.Key.Key_Return)
    assert _kept(practise, keepings).point == at


@pytest.mark.parametrize("kind", CHOICES)
def test_choice_is_answered_by_mouse(
    kind: QuestionKind,
    room: PractiseRoom,
    practise: PractiseController,
    keepings: Keepings,
) -> None:
    ask(practise, kind)
    assert practise.asked is not None
    question = practise.asked.question
    QTest.mouseClick(child(room, OptionButton, "option_2"), LEFT)
    kept = _kept(practise, keepings)
    assert kept.choice == question.options[1].id
    assert (kept.right_id, kept.options) == (question.right_id, len(question.options))


@pytest.mark.parametrize("kind", CHOICES)
def test_choice_is_answered_by_its_number(
    kind: QuestionKind,
    room: PractiseRoom,
    practise: PractiseController,
    keepings: Keepings,
) -> None:
    ask(practise, kind)
    assert practise.asked is not None
    question = practise.asked.question
    ids = [option.id for option in question.options]
    number = ids.index(question.right_id)
    _key(room, Qt.Key(Qt.Key.Key_1 + number))
    kept = _kept(practise, keepings)
    assert (kept.choice, kept.outcome) == (question.right_id, Outcome.RIGHT)


def test_zone_is_drawn_by_mouse(
    room: PractiseRoom, practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.DRAW_ZONE)
    body = question_page(room).map
    done = child(room, TextButton, "outline_done")
    assert not done.isEnabled()
    corners = (QPoint(300, 200), QPoint(420, 210), QPoint(430, 500), QPoint(310, 490))
    QTest.mousePress(body, LEFT, pos=corners[0])
    for corner in corners[1:]:
        QTest.mouseMove(body, corner)
    QTest.mouseRelease(body, LEFT, pos=corners[-1])
    QTest.mouseClick(done, LEFT)
    _kept(practise, keepings)
    assert practise.turn is not None
    assert practise.turn.marked.zone is not None
    assert practise.turn.marked.zone.overlap > 0


def test_zone_is_drawn_by_keyboard(
    room: PractiseRoom, practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.DRAW_ZONE)
    body = question_page(room).map
    _key(room, Qt.Key.Key_Left)
    for way in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        _key(room, Qt.Key.Key_Space)
        _key(room, way, 12)
    before = len(body.trace.places)
    _key(room, Qt.Key.Key_Backspace)
    assert (before, len(body.trace.places)) == (4, 3)
    _key(room, Qt.Key.Key_Return)
    _kept(practise, keepings)
    assert practise.turn is not None
    assert practise.turn.answer.outline is not None


def test_last_line_is_rubbed_out_by_mouse(
    room: PractiseRoom, practise: PractiseController
) -> None:
    ask(practise, QuestionKind.DRAW_ZONE)
    body, button = question_page(room).map, child(room, TextButton, "rub_out")
    assert not button.isEnabled()
    for at in (QPoint(300, 200), QPoint(420, 210)):
        QTest.mouseClick(body, LEFT, pos=at)
    QTest.mouseClick(button, LEFT)
    assert len(body.trace.places) == 1


@pytest.mark.parametrize(
    "kind", [QuestionKind.NAME, QuestionKind.MAY_PRESS, QuestionKind.TECHNIQUE]
)
def test_shown_spot_is_put_in_words(
    kind: QuestionKind, room: PractiseRoom, practise: PractiseController
) -> None:
    ask(practise, kind)
    page = question_page(room)
    assert page.question is not None
    assert "Bump at the base of the neck" in page.question.spoken()
    assert page.map.accessibleDescription() in page.question.spoken()


def test_line_without_an_area_is_no_answer(
    room: PractiseRoom, practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.DRAW_ZONE)
    _key(room, Qt.Key.Key_Left)
    _key(room, Qt.Key.Key_Space)
    _key(room, Qt.Key.Key_Return)
    assert keepings.answers() == ()


def test_name_is_typed_in_spite_of_a_slip(
    room: PractiseRoom, practise: PractiseController, keepings: Keepings
) -> None:
    practise.type_names(True)
    ask(practise, QuestionKind.NAME)
    assert practise.asked is not None
    question = practise.asked.question
    name = next(o.name for o in question.options if o.id == question.right_id)
    field = child(room, LineField, "name_field")
    assert field.hasFocus()
    QTest.keyClicks(field, name[:-2] + name[-1])
    QTest.keyClick(field, Qt.Key.Key_Return)
    kept = _kept(practise, keepings)
    assert (kept.outcome, kept.options) == (Outcome.RIGHT, 0)


@pytest.mark.parametrize(
    ("key", "confidence"),
    [
        (Qt.Key.Key_Q, Confidence.GUESS),
        (Qt.Key.Key_W, Confidence.UNSURE),
        (Qt.Key.Key_E, Confidence.SURE),
    ],
)
def test_one_key_says_how_sure(
    key: Qt.Key,
    confidence: Confidence,
    room: PractiseRoom,
    practise: PractiseController,
    keepings: Keepings,
) -> None:
    ask(practise, QuestionKind.MAY_PRESS)
    _key(room, key)
    assert child(room, Chip, f"sure_{confidence}").isChecked()
    _key(room, Qt.Key.Key_1)
    assert _kept(practise, keepings).confidence is confidence


def test_who_does_not_know_is_shown(
    room: PractiseRoom, practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    _key(room, Qt.Key.Key_X)
    kept = _kept(practise, keepings)
    assert (kept.outcome, kept.point) == (Outcome.MISS, None)
    assert len(question_page(room).map.marks.truths) == 1


def test_skipped_question_is_not_kept(
    room: PractiseRoom, practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    first = practise.asked
    _key(room, Qt.Key.Key_S)
    assert practise.asked not in (None, first)
    assert keepings.answers() == ()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_key_goes_on_from_an_answer(
    key: Qt.Key, room: PractiseRoom, practise: PractiseController
) -> None:
    ask(practise, QuestionKind.FIND)
    first = practise.asked
    _key(room, Qt.Key.Key_X)
    _key(room, key)
    assert practise.asked not in (None, first)
    assert question_page(room).map.hasFocus()


def test_click_on_the_body_goes_on_from_an_answer(
    room: PractiseRoom, practise: PractiseController
) -> None:
    ask(practise, QuestionKind.FIND)
    _key(room, Qt.Key.Key_X)
    QTest.mouseClick(question_page(room).map, LEFT, pos=QPoint(400, 300))
    assert practise.asked is not None


def test_second_click_of_a_double_click_does_not_hide_the_answer(
    room: PractiseRoom, practise: PractiseController
) -> None:
    ask(practise, QuestionKind.FIND)
    body, at = question_page(room).map, QPoint(400, 300)
    QTest.mouseClick(body, LEFT, pos=at)
    QTest.mouseDClick(body, LEFT, pos=at)
    assert practise.turn is not None


def test_keys_of_the_question_are_not_those_of_the_window(
    room: PractiseRoom, practise: PractiseController, keepings: Keepings
) -> None:
    window: QWidget = room.window()
    layer = QAction(window)
    layer.setShortcut("1")
    window.addAction(layer)
    pressed: list[bool] = []
    layer.triggered.connect(pressed.append)
    ask(practise, QuestionKind.MAY_PRESS)
    _key(room, Qt.Key.Key_1)
    assert pressed == []
    _kept(practise, keepings)


def test_answer_has_no_body_painted_anew(
    room: PractiseRoom, practise: PractiseController, qtbot: QtBot
) -> None:
    ask(practise, QuestionKind.LANDMARK)
    page = question_page(room)
    with qtbot.assertNotEmitted(page.map.layers_changed):
        practise.give_up()
        practise.go_on()
