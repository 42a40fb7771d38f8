"""Rounds begin in one click, are kept when left, and come to an end."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model.ids import MapId
from app.model.practice import Outcome, QuestionKind
from app.practice.rounds import RoundKind
from app.ui.practise.controller import PractiseController
from app.ui.practise.course import Page
from app.ui.practise.end_page import EndPage
from app.ui.practise.room import PractiseRoom
from app.ui.practise.settings import PractiseSettings
from app.ui.practise.start_page import StartPage
from app.ui.practise.statistics.page import StatisticsPage
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.chip import Chip
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text_label import TextLabel
from tests.support.children import child
from tests.support.shipped import BACK
from tests.ui.practise.conftest import Clock, Keepings, ask, question_page


def _press(room: PractiseRoom, key: Qt.Key) -> None:
    QTest.keyClick(room.window().focusWidget() or room, key)


def _answer(practise: PractiseController, *, is_right: bool) -> None:
    """Answer the question at hand."""
    assert practise.asked is not None
    question = practise.asked.question
    if not is_right:
        practise.give_up()
    elif question.right_id:
        practise.answer_choice(question.right_id)
    else:
        atlas = practise.bodies.atlas(question.card.map_id)
        practise.answer_point(atlas.point_of(question.target_id), 1.0)


def _play(practise: PractiseController, clock: Clock, wrong: int = 0) -> int:
    """Answer a whole round; return how many questions it had."""
    count = 0
    while practise.asked is not None:
        clock.seconds += 12
        _answer(practise, is_right=count >= wrong)
        clock.seconds += 6
        practise.go_on()
        count += 1
    return count


KINDS = ("find", "name", "may_press", "landmark", "source")
NO_DRAWING = PractiseSettings(maps=(str(BACK),), kinds=KINDS)


def test_enter_begins_ten_questions(
    room: PractiseRoom, practise: PractiseController
) -> None:
    lead = child(room, TextButton, "practise_lead")
    assert lead.hasFocus()
    _press(room, Qt.Key.Key_Return)
    assert practise.page is Page.QUESTION
    assert practise.round is not None
    assert practise.round.length == 10


def test_ten_questions_take_three_minutes_and_are_all_kept(
    room: PractiseRoom,
    practise: PractiseController,
    keepings: Keepings,
    clock: Clock,
) -> None:
    practise.take_settings(NO_DRAWING)
    practise.begin(RoundKind.TEN)
    count = 0
    while practise.asked is not None:
        clock.seconds += 12
        _answer(practise, is_right=count != 3)
        count += 1
        assert len(keepings.answers()) == count
        clock.seconds += 6
        _press(room, Qt.Key.Key_Return)
    assert (count, clock.seconds) == (10, 180)
    assert practise.page is Page.END
    kept = keepings.answers()
    assert [answered.seconds for answered in kept] == [12.0] * 10
    assert [answered.outcome for answered in kept].count(Outcome.MISS) == 1
    assert len({answered.review.card for answered in kept}) == 10


def test_end_names_the_mistakes_and_leads_to_the_map(
    room: PractiseRoom, practise: PractiseController, clock: Clock
) -> None:
    practise.take_settings(NO_DRAWING)
    practise.begin(RoundKind.TEN)
    assert practise.asked is not None
    target = practise.asked.question.target_id
    _play(practise, clock, wrong=1)
    assert isinstance(room.page, EndPage)
    assert child(room, TextLabel, "page_title").text() == "9 of 10 right or near"
    wanted: list[tuple[str, str]] = []
    room.place_wanted.connect(lambda *place: wanted.append(place))
    child(room, RowButton, "mistake_0").click()
    assert wanted == [("back", target)]


def test_mistakes_are_practised_again(
    room: PractiseRoom, practise: PractiseController, clock: Clock
) -> None:
    practise.take_settings(NO_DRAWING)
    practise.begin(RoundKind.TEN)
    _play(practise, clock, wrong=2)
    wrong = [t.asked.question.card for t in practise.turns if t.marked.outcome <= 0]
    child(room, TextButton, "round_again").click()
    assert practise.round is not None
    assert practise.round.kind is RoundKind.AGAIN
    assert practise.round.length == 2
    assert practise.asked is not None
    assert practise.asked.question.card in wrong


def test_mistakes_of_other_days_are_offered(
    room: PractiseRoom, practise: PractiseController, clock: Clock
) -> None:
    assert not child(room, TextButton, "round_mistakes").isEnabled()
    ask(practise, QuestionKind.FIND)
    practise.give_up()
    practise.leave()
    clock.days += 3
    child(room, TextButton, "round_mistakes").click()
    assert practise.round is not None
    assert practise.round.length == 1


def test_round_that_was_left_is_gone_on_with(
    room: PractiseRoom, practise: PractiseController, clock: Clock
) -> None:
    ask(practise, QuestionKind.LANDMARK)
    practise.give_up()
    practise.go_on()
    asked = practise.asked
    clock.seconds += 5
    assert practise.leave()
    assert isinstance(room.page, StartPage)
    assert child(room, TextButton, "practise_lead").text() == "Go on: 9 left"
    clock.seconds += 500
    _press(room, Qt.Key.Key_Return)
    assert practise.asked == asked
    clock.seconds += 2
    practise.give_up()
    assert practise.turn is not None
    assert practise.turn.answer.seconds == 2


def test_answer_that_was_looked_at_when_left_is_shown_again(
    room: PractiseRoom, practise: PractiseController
) -> None:
    ask(practise, QuestionKind.LANDMARK)
    practise.give_up()
    practise.leave()
    practise.resume()
    assert question_page(room).feedback is not None


def test_ten_minutes_end_after_ten_minutes(
    practise: PractiseController, clock: Clock
) -> None:
    practise.take_settings(replace(NO_DRAWING, new_per_day=50))
    practise.begin(RoundKind.TIMED)
    assert practise.round is not None
    assert practise.round.length == 33
    clock.seconds += 601
    _answer(practise, is_right=True)
    practise.go_on()
    assert practise.page is Page.END


def test_safety_alone_asks_about_nothing_else(practise: PractiseController) -> None:
    practise.begin(RoundKind.SAFETY)
    assert practise.asked is not None
    assert practise.round is not None
    assert practise.asked.question.is_safety
    kinds = {card.kind for card in practise.round.waiting}
    assert QuestionKind.NAME not in kinds


def test_quick_round_asks_only_whether_to_press(
    room: PractiseRoom, practise: PractiseController
) -> None:
    practise.take_settings(replace(NO_DRAWING, kinds=("name",), new_per_day=0))
    child(room, TextButton, "round_press").click()
    assert practise.round is not None
    assert practise.round.length == 10
    assert practise.asked is not None
    cards = (practise.asked.question.card, *practise.round.waiting)
    assert {card.kind for card in cards} == {QuestionKind.MAY_PRESS}


def test_place_is_asked_about_alone_on_both_sides(
    practise: PractiseController,
) -> None:
    practise.begin_place(BACK, "lev_low")
    assert practise.round is not None
    assert practise.asked is not None
    cards = (practise.asked.question.card, *practise.round.waiting)
    assert {card.base for card in cards} == {"lev_low"}
    assert {str(card.side) for card in cards} == {"left", "right"}


def test_place_without_questions_is_told(practise: PractiseController) -> None:
    told: list[str] = []
    practise.told.connect(told.append)
    practise.begin_place(BACK, "nowhere")
    assert told == ["There is no question about this place."]
    assert practise.page is Page.START


def test_place_of_another_map_is_practised_from_now_on(
    practise: PractiseController,
) -> None:
    practise.begin_place(MapId("foot"), "heel")
    assert set(practise.maps) == {BACK, MapId("foot")}


def test_nothing_to_ask_is_told(practise: PractiseController) -> None:
    told: list[str] = []
    practise.told.connect(told.append)
    practise.take_settings(replace(NO_DRAWING, new_per_day=0))
    practise.begin(RoundKind.TEN)
    assert practise.round is None
    assert len(told) == 1


def test_start_tells_how_much_there_is(
    room: PractiseRoom, practise: PractiseController, clock: Clock
) -> None:
    told = child(room, TextLabel, "practise_standing")
    assert "Begin with ten" in told.text()
    practise.take_settings(NO_DRAWING)
    practise.begin(RoundKind.TEN)
    _play(practise, clock)
    practise.leave()
    clock.days += 60
    standing = practise.standing
    assert standing is not None
    assert standing.due == 10
    practise.state_changed.emit()
    assert "Due now: 10" in child(room, TextLabel, "practise_standing").text()


@pytest.mark.parametrize(
    ("chip", "is_kept"),
    [("toggle_foot", ("back", "foot")), ("toggle_back", ("back",))],
)
def test_maps_are_chosen_and_one_always_is(
    chip: str,
    is_kept: tuple[str, ...],
    room: PractiseRoom,
    practise: PractiseController,
) -> None:
    child(room, Chip, chip).click()
    assert tuple(str(each) for each in practise.maps) == is_kept


def test_kinds_are_chosen(room: PractiseRoom, practise: PractiseController) -> None:
    child(room, Chip, "toggle_draw_zone").click()
    assert QuestionKind.DRAW_ZONE not in practise.wish.kinds
    assert len(practise.wish.kinds) == 6
    child(room, Chip, "toggle_draw_zone").click()
    assert practise.wish.kinds == frozenset()


def test_how_hard_and_how_many_are_chosen(
    room: PractiseRoom, practise: PractiseController
) -> None:
    child(room, Chip, "choice_90").click()
    child(room, Chip, "choice_20").click()
    assert (practise.wish.target_success, practise.wish.new_per_day) == (0.9, 20)


def test_how_it_goes_is_shown_and_left_again(
    room: PractiseRoom, practise: PractiseController
) -> None:
    child(room, TextButton, "practise_statistics").click()
    assert isinstance(room.page, StatisticsPage)
    room.page.practise_wanted.emit()
    assert practise.page is Page.QUESTION
    practise.leave()
    assert isinstance(room.page, StartPage)
