"""Every key, click and turn of the wheel does in the page what the table says."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.feedback import Feedback
from app.session.player import Phase
from app.ui.follow.player.bindings import BINDINGS, Act, Card
from app.ui.follow.player.gestures import CLICK_REST_S, HOLD_S
from app.ui.follow.player.page import PlayerPage
from tests.ui.follow.player.conftest import MakePage, MakePlayed, Played

FREE = QPoint(700, 300)
KEYS = [
    (binding.act, card, key)
    for binding in BINDINGS
    for card in binding.cards
    for key in binding.keys
    if binding.act is not Act.LOCK
]


@pytest.fixture
def played(make: MakePlayed) -> Played:
    """Return a session that is in its second turn."""
    played = make()
    played.controller.go_on()
    played.pass_time(1)
    played.controller.go_on()
    played.pass_time(1)
    return played


@pytest.fixture
def page(played: Played, show: MakePage) -> PlayerPage:
    """Return the page of the session."""
    return show(played)


def press(page: PlayerPage, key: Qt.Key) -> None:
    """Press and release a key: also those of a headset, which QTest does not know."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(page, event)


def wheel(page: PlayerPage, angle: int) -> None:
    """Turn the wheel by a notch; negative is towards the user."""
    event = QWheelEvent(
        QPointF(FREE),
        QPointF(page.mapToGlobal(FREE)),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page, event)


def come_to(played: Played, card: Card) -> None:
    """Bring a card over the step."""
    if card is Card.PAUSE:
        played.controller.toggle_pause()
    elif card is Card.STOP:
        played.controller.hear(Feedback.STOP)


@pytest.mark.parametrize(
    ("act", "card", "key"), KEYS, ids=lambda one: getattr(one, "name", str(one))
)
def test_every_key_does_what_the_table_says(
    page: PlayerPage, played: Played, act: Act, card: Card, key: Qt.Key
) -> None:
    come_to(played, card)
    done: list[str] = []
    page.touch.acted.connect(done.append)
    press(page, key)
    assert done == [act]


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_MediaNext]
)
def test_a_pedal_takes_the_next_step(
    page: PlayerPage, played: Played, key: Qt.Key
) -> None:
    press(page, key)
    assert played.controller.state.index == 2


def test_page_up_takes_the_step_before(page: PlayerPage, played: Played) -> None:
    press(page, Qt.Key.Key_PageUp)
    assert played.controller.state.index == 0


def test_a_click_on_a_free_place_goes_on(page: PlayerPage, played: Played) -> None:
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=FREE)
    assert played.controller.state.index == 2


def test_a_click_on_the_map_goes_on(page: PlayerPage, played: Played) -> None:
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert played.controller.state.index == 2


def test_a_double_click_is_one_step(page: PlayerPage, played: Played) -> None:
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=FREE)
    QTest.mouseDClick(page, Qt.MouseButton.LeftButton, pos=FREE)
    assert played.controller.state.index == 2


def test_a_wipe_is_no_click(page: PlayerPage, played: Played) -> None:
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=FREE)
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=FREE + QPoint(90, 0))
    assert played.controller.state.index == 1


def test_the_back_button_of_a_mouse_goes_back(page: PlayerPage, played: Played) -> None:
    QTest.mouseClick(page, Qt.MouseButton.BackButton, pos=FREE)
    assert played.controller.state.index == 0


def test_the_wheel_goes_on_and_back(page: PlayerPage, played: Played) -> None:
    wheel(page, -120)
    assert played.controller.state.index == 2
    played.pass_time(2)
    wheel(page, 120)
    assert played.controller.state.index == 1


def test_the_wheel_counts_once_for_a_long_turn(
    page: PlayerPage, played: Played
) -> None:
    for _ in range(8):
        wheel(page, -120)
    assert played.controller.state.index == 2


def test_ctrl_with_a_key_is_left_to_the_window(
    page: PlayerPage, played: Played
) -> None:
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert played.controller.state.log == ()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("softer", Feedback.SOFTER),
        ("good", Feedback.GOOD),
        ("firmer", Feedback.FIRMER),
        ("stop", Feedback.STOP),
    ],
)
def test_the_large_buttons_take_the_receivers_say(
    page: PlayerPage, played: Played, name: str, said: Feedback
) -> None:
    page.feedback.buttons[Act(name)].click()
    assert [one.feedback for one in played.controller.state.log] == [said]


def test_the_small_buttons_work(page: PlayerPage, played: Played) -> None:
    page.tools.buttons[Act.MORE].click()
    assert played.controller.state.extra_s == 30
    played.pass_time(5)
    page.tools.buttons[Act.REPEAT].click()
    assert played.controller.state.elapsed_s == 0
    page.tools.buttons[Act.BACK].click()
    assert played.controller.state.index == 0


def test_a_button_with_the_focus_takes_space_for_itself(
    page: PlayerPage, played: Played
) -> None:
    good = page.feedback.buttons[Act.GOOD]
    good.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(good, Qt.Key.Key_Space)
    assert played.controller.state.log[0].feedback is Feedback.GOOD
    assert played.controller.state.index == 1


def test_a_pedal_works_while_a_button_has_the_focus(
    page: PlayerPage, played: Played
) -> None:
    good = page.feedback.buttons[Act.GOOD]
    good.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(good, Qt.Key.Key_PageDown)
    assert played.controller.state.index == 2


# --- the lock ---------------------------------------------------------------------


def test_a_lock_holds_back_what_the_giver_does_but_not_stop(
    page: PlayerPage, played: Played
) -> None:
    press(page, Qt.Key.Key_L)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_PageUp, Qt.Key.Key_M, Qt.Key.Key_P):
        press(page, key)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=FREE)
    wheel(page, -120)
    state = played.controller.state
    assert (state.index, state.phase, state.log) == (1, Phase.RUNNING, ())
    press(page, Qt.Key.Key_Escape)
    assert played.controller.state.phase is Phase.STOPPED


def test_a_lock_lets_the_receivers_keys_through(
    page: PlayerPage, played: Played
) -> None:
    press(page, Qt.Key.Key_L)
    for key in (Qt.Key.Key_S, Qt.Key.Key_G, Qt.Key.Key_F):
        press(page, key)
    said = [one.feedback for one in played.controller.state.log]
    assert said == [Feedback.SOFTER, Feedback.GOOD, Feedback.FIRMER]
    assert played.controller.state.is_locked


def test_a_lock_lets_the_receivers_buttons_through(
    page: PlayerPage, played: Played
) -> None:
    press(page, Qt.Key.Key_L)
    for act in (Act.SOFTER, Act.GOOD, Act.FIRMER):
        page.feedback.buttons[act].click()
    assert len(played.controller.state.log) == 3


def test_the_receiver_is_heard_in_a_pause(page: PlayerPage, played: Played) -> None:
    press(page, Qt.Key.Key_P)
    press(page, Qt.Key.Key_S)
    state = played.controller.state
    assert (state.phase, state.level) == (Phase.PAUSED, 1)


def test_what_is_held_back_is_told(page: PlayerPage) -> None:
    press(page, Qt.Key.Key_L)
    press(page, Qt.Key.Key_Space)
    assert "Locked" in page.coming.accessibleName()


def test_a_short_press_does_not_unlock(page: PlayerPage, played: Played) -> None:
    press(page, Qt.Key.Key_L)
    QTest.keyPress(page, Qt.Key.Key_L)
    played.clock.now_s += HOLD_S * 0.8
    page.show_frame()
    QTest.keyRelease(page, Qt.Key.Key_L)
    played.clock.now_s += HOLD_S
    page.show_frame()
    assert played.controller.state.is_locked


def test_a_long_press_unlocks(page: PlayerPage, played: Played) -> None:
    press(page, Qt.Key.Key_L)
    QTest.keyPress(page, Qt.Key.Key_L)
    played.clock.now_s += HOLD_S + 0.01
    page.show_frame()
    assert not played.controller.state.is_locked


def test_the_lock_button_unlocks_when_held(page: PlayerPage, played: Played) -> None:
    lock, middle = page.tools.lock, page.tools.lock.rect().center()
    QTest.mouseClick(lock, Qt.MouseButton.LeftButton, pos=middle)
    assert played.controller.state.is_locked
    QTest.mousePress(lock, Qt.MouseButton.LeftButton, pos=middle)
    played.clock.now_s += HOLD_S + 0.01
    page.show_frame()
    QTest.mouseRelease(lock, Qt.MouseButton.LeftButton, pos=middle)
    assert not played.controller.state.is_locked


def test_a_finger_that_slides_off_the_lock_does_not_unlock(
    page: PlayerPage, played: Played
) -> None:
    lock, middle = page.tools.lock, page.tools.lock.rect().center()
    QTest.mouseClick(lock, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mousePress(lock, Qt.MouseButton.LeftButton, pos=middle)
    played.clock.now_s += HOLD_S * 0.7
    QTest.mouseMove(lock, QPoint(-200, -200))
    played.clock.now_s += HOLD_S
    page.show_frame()
    QTest.mouseRelease(lock, Qt.MouseButton.LeftButton, pos=QPoint(-200, -200))
    assert played.controller.state.is_locked


# --- cards ------------------------------------------------------------------------


def test_any_key_goes_on_after_a_pause(page: PlayerPage, played: Played) -> None:
    press(page, Qt.Key.Key_P)
    assert page.pause_card.isVisible()
    press(page, Qt.Key.Key_Space)
    assert played.controller.state.phase is Phase.RUNNING
    assert not page.pause_card.isVisible()


def test_a_click_on_the_pause_card_goes_on(page: PlayerPage, played: Played) -> None:
    press(page, Qt.Key.Key_P)
    place = QPoint(300, 20)
    QTest.mouseClick(page.pause_card, Qt.MouseButton.LeftButton, pos=place)
    assert played.controller.state.phase is Phase.RUNNING


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_PageDown, Qt.Key.Key_P]
)
def test_no_stray_key_goes_on_after_a_stop(
    page: PlayerPage, played: Played, key: Qt.Key
) -> None:
    press(page, Qt.Key.Key_Escape)
    press(page, key)
    assert played.controller.state.phase is Phase.STOPPED


def test_no_click_or_wheel_goes_on_after_a_stop(
    page: PlayerPage, played: Played
) -> None:
    press(page, Qt.Key.Key_Escape)
    QTest.mouseClick(page.stop_card, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    wheel(page, -120)
    assert played.controller.state.phase is Phase.STOPPED


def test_after_a_stop_it_goes_on_lighter(page: PlayerPage, played: Played) -> None:
    press(page, Qt.Key.Key_Escape)
    page.stop_card.lighter.click()
    state = played.controller.state
    assert (state.phase, state.level) == (Phase.RUNNING, 1)


def test_after_a_stop_the_session_can_end(page: PlayerPage, played: Played) -> None:
    press(page, Qt.Key.Key_Escape)
    press(page, Qt.Key.Key_3)
    assert played.controller.state.phase is Phase.ENDED


def test_clicks_rest_for_a_moment_only(page: PlayerPage, played: Played) -> None:
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=FREE)
    played.pass_time(CLICK_REST_S + 0.1)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=FREE)
    assert played.controller.state.index == 3


def test_no_button_has_the_focus_after_a_stop(page: PlayerPage) -> None:
    stop = page.feedback.buttons[Act.STOP]
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(stop, Qt.Key.Key_Return)
    assert page.stop_card.isVisible()
    assert page.hasFocus()


def test_behind_the_stop_card_nothing_can_be_reached(page: PlayerPage) -> None:
    press(page, Qt.Key.Key_Escape)
    reached = set()
    for _ in range(12):
        QTest.keyClick(page.window(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        reached.add(focused.objectName() if focused else "")
    assert reached <= {
        "card_lighter",
        "card_skip",
        "card_end",
        "player_full_screen",
        "player_page",
    }
