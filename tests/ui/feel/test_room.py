"""Claims about the pages of the room and what is shown on them."""

from dataclasses import replace
from math import dist

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.search import SearchRound
from app.palpation.finger import Felt
from app.palpation.person import Word
from app.ui.feel.course import Page
from app.ui.feel.settings import FeelSettings, Pointer
from app.ui.feel.stage.moment import SpotKind
from tests.ui.feel.conftest import Visit


def _search(visit: Visit) -> SearchRound:
    visit.begin(ExerciseKind.SEARCH)
    round_ = visit.play.round
    assert isinstance(round_, SearchRound)
    return round_


@pytest.mark.parametrize("kind", list(ExerciseKind), ids=str)
def test_each_exercise_can_be_begun_and_watched(
    visit: Visit, kind: ExerciseKind
) -> None:
    assert visit.button(f"begin_{kind.value}").isVisible()
    assert visit.button(f"watch_{kind.value}").isVisible()


def test_the_first_page_says_that_a_screen_does_not_teach_touch(visit: Visit) -> None:
    words = [label.text() for label in visit.room.findChildren(QLabel)]
    assert any("not your touch" in text for text in words)


def test_a_mark_near_another_one_takes_its_place(visit: Visit) -> None:
    round_ = _search(visit)
    visit.click("mark")
    visit.key(Qt.Key.Key_Right)
    visit.wait(0.1)
    visit.click("mark")
    assert len(round_.marks) == 1


def test_x_takes_back_the_mark_that_was_chosen_in_the_list(visit: Visit) -> None:
    round_ = _search(visit)
    for _ in range(2):
        visit.key(Qt.Key.Key_M)
        for _ in range(3):
            visit.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        visit.wait(0.1)
    first, second = round_.marks
    visit.page.column.marks.setCurrentRow(0)
    visit.key(Qt.Key.Key_X)
    assert round_.marks == [second] != [first]


def test_enter_marks_as_well(visit: Visit) -> None:
    round_ = _search(visit)
    visit.key(Qt.Key.Key_Return)
    assert len(round_.marks) == 1


def test_after_the_end_missed_knots_are_shown(visit: Visit) -> None:
    round_ = _search(visit)
    visit.click("mark")
    visit.click("finish")
    kinds = [spot.kind for spot in visit.play.task.shown_after()]
    assert kinds.count(SpotKind.MISSED) == len(round_.matches().missed)


def test_a_demonstration_is_shown_and_never_kept(visit: Visit) -> None:
    visit.begin(ExerciseKind.ON_TOP, is_shown=True)
    visit.wait(2.5)
    assert visit.play.felt.force_n > 0.5
    visit.click("finish")
    assert not visit.play.is_shown
    assert not visit.feel.keeping.exercises()


def test_a_learner_cannot_disturb_a_demonstration(visit: Visit) -> None:
    visit.begin(ExerciseKind.ON_TOP, is_shown=True)
    visit.wait(0.5)
    x_mm = visit.play.felt.x_mm
    visit.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    visit.wait(0.1)
    assert visit.play.felt.x_mm == pytest.approx(x_mm, abs=0.5)


def test_the_person_speaks_when_it_hurts(visit: Visit) -> None:
    visit.begin(ExerciseKind.HOLD)
    visit.play.hand.strength_n = 30.0
    visit.play.hand.hold(True)
    heard = set()
    for _ in range(40):
        visit.wait(0.1)
        heard.add(visit.page.bubble.text)
        if visit.play.said is Word.OUCH:
            break
    assert heard & {"Ouch!", "Softer, please."}


def test_a_switched_off_pointer_ignores_what_is_felt(visit: Visit) -> None:
    visit.begin(ExerciseKind.SEARCH)
    visit.click("fold_button")
    visit.click("choice_pointer_free")
    assert visit.play.hand.feedback == 0.0


def test_a_missing_loudspeaker_is_told_and_the_choice_goes_back(visit: Visit) -> None:
    visit.begin(ExerciseKind.SEARCH)
    visit.click("fold_button")
    visit.click("choice_sound_both")
    assert visit.button("choice_sound_off").isChecked()
    assert len(visit.told) == 1


def test_a_long_pause_of_the_program_is_no_long_press(visit: Visit) -> None:
    visit.begin(ExerciseKind.SEARCH)
    visit.clock.now_s += 3600.0
    visit.page.show_frame()
    assert visit.play.round.seconds <= 0.2


def test_nothing_is_counted_where_nothing_was_done(visit: Visit) -> None:
    visit.begin(ExerciseKind.STIFFER)
    visit.click("finish")
    assert visit.feel.page is Page.START
    assert not visit.feel.keeping.exercises()
    assert len(visit.told) == 1


def test_no_time_goes_by_before_the_first_press(visit: Visit) -> None:
    visit.begin(ExerciseKind.ON_TOP)
    visit.wait(3.0)
    assert visit.play.round.seconds == 0.0
    visit.key(Qt.Key.Key_Space)
    visit.wait(0.5)
    assert visit.play.round.seconds > 0.4


def test_no_time_goes_by_while_another_room_is_open(visit: Visit) -> None:
    visit.begin(ExerciseKind.ON_TOP)
    visit.key(Qt.Key.Key_Space)
    visit.wait(0.5)
    seconds = visit.play.round.seconds
    visit.room.hide()
    visit.wait(5.0)
    assert visit.play.round.seconds == seconds


def test_the_button_marks_where_the_finger_pressed_last(visit: Visit) -> None:
    round_ = _search(visit)
    place = round_.knots[0].x_mm, round_.knots[0].y_mm
    visit.press_mouse(place)
    visit.wait(0.5)
    visit.release_mouse(place)
    visit.wait(0.3)
    QTest.mouseMove(visit.page.stage, QPoint(5, 5))
    visit.wait(0.1)
    visit.click("mark")
    assert dist(round_.marks[0], place) < 4.0


def test_the_right_button_marks_what_is_under_the_finger(visit: Visit) -> None:
    round_ = _search(visit)
    place = round_.knots[0].x_mm, round_.knots[0].y_mm
    visit.press_mouse(place)
    visit.wait(0.5)
    at = visit.pixel(place)
    QTest.mouseClick(visit.page.stage, Qt.MouseButton.RightButton, pos=at)
    assert dist(round_.marks[0], place) < 4.0
    assert visit.play.hand.is_holding


def test_undo_brings_a_mark_back_that_was_taken_away(visit: Visit) -> None:
    round_ = _search(visit)
    visit.key(Qt.Key.Key_M)
    (mark,) = round_.marks
    visit.key(Qt.Key.Key_X)
    assert visit.feel.undo()
    assert round_.marks == [mark]
    assert visit.feel.undo()
    assert not round_.marks
    assert not visit.feel.undo()


def test_a_newcomer_is_told_how_to_press_first(visit: Visit) -> None:
    visit.begin(ExerciseKind.SEARCH)
    visit.wait(0.1)
    assert "press Space" in visit.page.coach.words
    visit.key(Qt.Key.Key_Space)
    visit.wait(0.1)
    assert "wheel" in visit.page.coach.words


def test_a_demonstration_waits_at_its_end_for_the_learner(visit: Visit) -> None:
    visit.begin(ExerciseKind.ON_TOP, is_shown=True)
    visit.play.time_s = 1000.0
    visit.wait(1.0)
    assert visit.play.is_shown
    assert "your turn" in visit.page.column.now.text()


def test_an_answer_asks_for_a_press_first(visit: Visit) -> None:
    visit.begin(ExerciseKind.BONE_OR_KNOT)
    visit.key(Qt.Key.Key_1)
    assert "Press inside the ring" in visit.page.column.said.text()
    assert "1 of" in visit.play.task.standing_words()


def test_letters_set_the_finger_on_either_side_and_never_lead_away(
    visit: Visit,
) -> None:
    visit.begin(ExerciseKind.STIFFER)
    visit.key(Qt.Key.Key_R)
    right = visit.play.hand.x_mm
    visit.key(Qt.Key.Key_L)
    assert visit.play.hand.x_mm < 0.0 < right
    assert set("abcdefghijklmnopqrstuvwxyz") <= set(visit.page.letters)


def test_bone_that_is_pressed_hard_is_warned_of(visit: Visit) -> None:
    visit.begin(ExerciseKind.SEARCH)
    tissue = visit.play.round.setting.tissue
    row, column = np.argwhere(~tissue.is_workable & (tissue.bone >= 0))[0]
    visit.play.hand.put(tissue.patch.x_mm[column], tissue.patch.y_mm[row])
    visit.play.hand.strength_n = 15.0
    visit.key(Qt.Key.Key_Space)
    visit.wait(2.0)
    assert "no hand works" in visit.page.coach.words
    assert visit.page.badge.words != "At ease"


def test_the_result_waits_for_the_finger_that_presses(visit: Visit) -> None:
    visit.begin(ExerciseKind.ON_TOP)
    visit.key(Qt.Key.Key_Space)
    visit.wait(0.3)
    visit.play.round.is_over = True
    visit.wait(5.0)
    assert "Let go" in visit.page.coach.words
    visit.key(Qt.Key.Key_Space)
    visit.wait(0.1)
    assert visit.feel.page is Page.RESULT


def test_a_key_that_is_still_held_begins_no_new_round(visit: Visit) -> None:
    _search(visit)
    visit.click("mark")
    visit.click("finish")
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier,
        "\r", autorep=True,
    )  # fmt: skip
    QApplication.sendEvent(visit.room, held)
    assert visit.feel.page is Page.RESULT


def _feel_always(visit: Visit, monkeypatch: pytest.MonkeyPatch, felt: Felt) -> None:
    """Let the tissue answer the same whatever is done."""
    monkeypatch.setattr(visit.play.round, "advance", lambda *_: felt)
    visit.wait(0.1)


def test_who_lets_go_is_not_asked_to_press_softer(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit.begin(ExerciseKind.ON_TOP)
    visit.key(Qt.Key.Key_Space)
    said = replace(visit.play.felt, force_n=12.0, stiffness_n_per_mm=1.0)
    said = replace(said, said=Word.SOFTER)
    _feel_always(visit, monkeypatch, said)
    assert visit.page.bubble.text
    visit.key(Qt.Key.Key_Space)
    visit.wait(0.1)
    assert not visit.page.bubble.text


def test_a_later_touch_does_not_judge_an_earlier_one(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit.begin(ExerciseKind.ON_TOP)
    hand = visit.play.hand
    hand.hold(True)
    still = replace(visit.play.felt, x_mm=hand.x_mm, y_mm=hand.y_mm)
    still = replace(still, stiffness_n_per_mm=1.0)
    for force_n, hurt in ((8.0, 0.8), (0.0, 0.0), (8.0, 0.2)):
        felt = replace(still, force_n=force_n, hurt=hurt)
        _feel_always(visit, monkeypatch, felt)
    bands_n = [sample.comfort_n for sample in visit.play.samples]
    assert bands_n == [pytest.approx((3.0, 7.0)), None, pytest.approx((12.0, 28.0))]


def test_letters_lead_nowhere_before_there_is_anything_to_press(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visit.feel.aside, "run", lambda *_: None)
    visit.begin(ExerciseKind.SEARCH)
    assert visit.feel.play is None
    assert set("abcdefghijklmnopqrstuvwxyz") <= set(visit.page.letters)


def test_enter_begins_once_more_and_space_does_not(visit: Visit) -> None:
    _search(visit)
    visit.click("mark")
    visit.click("finish")
    pages = []
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(visit.room, key)
        pages.append(visit.feel.page)
    visit.page.hold_frames()
    assert pages == [Page.RESULT, Page.EXERCISE]


def test_what_was_chosen_for_the_senses_is_told_to_be_kept(visit: Visit) -> None:
    visit.begin(ExerciseKind.SEARCH)
    kept: list[FeelSettings] = []
    visit.feel.settings_changed.connect(lambda: kept.append(visit.feel.settings))
    visit.click("fold_button")
    visit.click("choice_pointer_strong")
    assert kept == [FeelSettings(pointer=Pointer.STRONG)]


def test_less_motion_leaves_the_breath_still(visit: Visit) -> None:
    visit.room.look.show_appearance(
        replace(visit.room.look.appearance, is_motion_reduced=True)
    )
    visit.begin(ExerciseKind.SEARCH)
    visit.key(Qt.Key.Key_Space)
    visit.wait(0.2)
    before = visit.page.badge.grab().toImage()
    visit.wait(1.5)
    assert visit.page.badge.grab().toImage() == before
    assert visit.play.moment().size == 1.0


def test_the_way_back_leads_to_all_exercises(visit: Visit) -> None:
    visit.begin(ExerciseKind.SEARCH)
    visit.click("feel_back")
    assert visit.feel.page is Page.START
    assert visit.button("begin_search").isVisible()


def test_the_card_tells_how_it_went_last(visit: Visit) -> None:
    visit.begin(ExerciseKind.SEARCH)
    visit.click("mark")
    visit.click("finish")
    visit.click("others")
    QApplication.processEvents()
    assert visit.feel.last(ExerciseKind.SEARCH) is not None
    assert visit.feel.last(ExerciseKind.HOLD) is None


def test_the_same_evening_still_makes_another_back(visit: Visit) -> None:
    visit.feel.start(ExerciseKind.SEARCH)
    first = visit.play.round.seed
    visit.feel.start(ExerciseKind.SEARCH)
    visit.page.hold_frames()
    assert visit.play.round.seed != first
