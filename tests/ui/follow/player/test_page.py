"""The page shows every state in words, honours wishes, and plays a whole session."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.feedback import Feedback
from app.model.session import Session
from app.session.player import Phase, player_for
from app.ui.follow.player.bindings import Act
from app.ui.follow.player.page import (
    FRAME_MS,
    RESTING_MS,
    PlayerPage,
)
from app.ui.follow.player.passing import CURSOR_S, TOLD_S
from app.ui.follow.player.places import places_for
from app.ui.follow.player.player_look import PlayerLook
from app.ui.follow.player.shown import pressure_by_level, shown_of
from app.ui.follow.player.step_words import FAR_PX, StepWords
from app.ui.widgets.awake import KeepAwake
from app.ui.widgets.look import Appearance, Look
from app.ui.widgets.theme import DARK
from tests.session.playing import MIDDLE, fitted_of, turns_of
from tests.session.whole import twenty_minutes
from tests.support.shipped import shipped_library
from tests.ui.follow.player.conftest import (
    AT_ONCE,
    BY_HAND,
    NORMAL,
    MakePage,
    MakePlayed,
    Maps,
)

PRESSURE = shipped_library().pressure


def test_a_session_that_is_ready_says_how_to_begin(
    make: MakePlayed, show: MakePage
) -> None:
    page = show(make())
    assert "begins" in page.coming.accessibleName()
    assert page.feedback.buttons[Act.PAUSE].text() == "Begin"
    assert page.feedback.buttons[Act.STOP].text() == "Leave"


def test_the_lead_in_counts_down(make: MakePlayed, show: MakePage) -> None:
    played = make(NORMAL)
    page = show(played)
    played.controller.go_on()
    assert page.ring.text == "3"
    played.pass_time(2.5)
    assert page.ring.text == "1"
    assert "Get ready" in page.coming.accessibleName()


def test_a_turn_shows_what_to_do_and_what_comes(
    make: MakePlayed, show: MakePage
) -> None:
    played = make()
    page = show(played, pressure=PRESSURE)
    played.controller.go_on()
    played.pass_time(1)
    assert page.words.accessibleName() == "Step 1 of 4: Settle"
    assert page.words.accessibleDescription() == "Do settle."
    assert page.coming.accessibleName() == "Next: Strokes"
    assert page.ring.text == "0:29"


def test_each_side_is_named(make: MakePlayed, show: MakePage) -> None:
    played = make()
    page = show(played)
    for _ in range(3):
        played.controller.go_on()
        played.pass_time(1)
    assert page.words.accessibleName() == "Step 3 of 4 \u00b7 right side: Circles"
    assert page.coming.accessibleName() == "Next: the same on the left"


def test_the_last_turn_says_so(make: MakePlayed, show: MakePage) -> None:
    played = make()
    page = show(played)
    for _ in range(5):
        played.controller.go_on()
        played.pass_time(1)
    assert page.coming.accessibleName() == "This is the last step"


def test_a_turn_that_waits_calls(make: MakePlayed, show: MakePage) -> None:
    played = make(BY_HAND)
    page = show(played)
    played.controller.go_on()
    played.pass_time(31)
    assert played.controller.state.phase is Phase.WAITING
    assert "Any key or pedal goes on" in page.coming.accessibleName()


def test_a_pause_and_a_stop_have_their_cards(make: MakePlayed, show: MakePage) -> None:
    played = make()
    page = show(played)
    played.controller.go_on()
    played.controller.toggle_pause()
    assert (page.pause_card.isVisible(), page.stop_card.isVisible()) == (True, False)
    played.controller.hear(Feedback.STOP)
    assert (page.pause_card.isVisible(), page.stop_card.isVisible()) == (False, True)
    assert "emergency" in page.stop_card.accessibleDescription()


def test_what_is_to_be_known_is_put_away_with_the_first_turn(
    make: MakePlayed, show: MakePage
) -> None:
    played = make()
    page = show(played)
    page.tell("No loudspeaker was found.")
    assert page.map.geometry().contains(page.notice.geometry())
    played.controller.go_on()
    assert page.notice.isVisible()
    played.controller.go_on()
    assert not page.notice.isVisible()


def test_what_is_to_be_known_is_closed_by_a_click(
    make: MakePlayed, show: MakePage
) -> None:
    played = make()
    page = show(played)
    page.tell("No loudspeaker was found.")
    QTest.mouseClick(page.notice, Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    assert played.controller.state.phase is Phase.READY, "to read is not to begin"
    QTest.mouseClick(page.notice.close_button, Qt.MouseButton.LeftButton)
    assert not page.notice.isVisible()


def test_an_answer_in_a_pause_is_shown_on_its_card(
    make: MakePlayed, show: MakePage
) -> None:
    played = make()
    page = show(played)
    played.controller.go_on()
    played.controller.toggle_pause()
    assert page.pause_card.told == ""
    played.controller.hear(Feedback.GOOD)
    assert page.pause_card.told == "Good. Stay like this."


def test_an_answer_is_shown_for_a_while(make: MakePlayed, show: MakePage) -> None:
    played = make()
    page = show(played)
    played.controller.go_on()
    played.controller.go_on()
    played.controller.hear(Feedback.SOFTER)
    assert page.coming.accessibleName() == "Softer: pressure 1 of 5."
    played.pass_time(TOLD_S + 0.2)
    page.show_frame()
    assert page.coming.accessibleName().startswith("Next")


def test_where_nothing_is_pressed_nobody_asks_for_more(
    make: MakePlayed, show: MakePage
) -> None:
    played = make()
    page = show(played)
    played.controller.go_on()
    able = {act: b.isEnabled() for act, b in page.feedback.buttons.items()}
    assert able == {
        Act.SOFTER: False,
        Act.GOOD: True,
        Act.FIRMER: False,
        Act.PAUSE: True,
        Act.STOP: True,
    }


def test_the_pointer_goes_when_it_rests_and_comes_back(
    make: MakePlayed, show: MakePage
) -> None:
    played = make()
    page = show(played)
    played.clock.now_s += CURSOR_S
    page.show_frame()
    assert page.cursor().shape() == Qt.CursorShape.BlankCursor
    QTest.mouseMove(page, QPoint(600, 200))
    QTest.mouseMove(page, QPoint(640, 220))
    assert page.cursor().shape() != Qt.CursorShape.BlankCursor


def test_full_screen_and_back(make: MakePlayed, show: MakePage) -> None:
    page = show(make())
    QTest.keyClick(page, Qt.Key.Key_F11)
    assert page.window().isFullScreen()
    page.corner.click()
    assert not page.window().isFullScreen()


def test_the_player_takes_plain_keys_before_the_window(
    make: MakePlayed, show: MakePage
) -> None:
    page = show(make())
    event = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_H, Qt.KeyboardModifier.NoModifier, "h"
    )
    event.ignore()
    QApplication.sendEvent(page, event)
    assert event.isAccepted()


def test_tab_still_reaches_the_buttons(make: MakePlayed, show: MakePage) -> None:
    page = show(make())
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QAbstractButton)


def test_every_button_is_named(make: MakePlayed, show: MakePage) -> None:
    page = show(make())
    buttons = page.findChildren(QAbstractButton)
    assert all(button.accessibleName() and button.objectName() for button in buttons)


def test_every_large_target_is_large(make: MakePlayed, show: MakePage) -> None:
    page = show(make())
    for button in (*page.feedback.buttons.values(), *page.tools.buttons.values()):
        assert min(button.width(), button.height()) >= 48


def test_reduced_motion_paints_fewer_frames(make: MakePlayed, show: MakePage) -> None:
    window = QWidget()
    look = Look(Appearance(is_motion_reduced=True), window)
    played = make()
    page = show(played, look=look)
    played.controller.go_on()
    assert page.frame_ms == RESTING_MS
    window.deleteLater()


def test_frames_are_quick_only_while_hands_move(
    make: MakePlayed, show: MakePage
) -> None:
    played = make()
    page = show(played)
    played.controller.go_on()
    assert page.frame_ms == FRAME_MS
    played.controller.toggle_pause()
    assert page.frame_ms == RESTING_MS


def test_another_theme_repaints_all(make: MakePlayed, show: MakePage) -> None:
    window = QWidget()
    look = Look(Appearance(), window)
    page = show(make(), look=look)
    light = page.grab().toImage().pixelColor(5, 790)
    look.show_appearance(Appearance(DARK))
    dark = page.grab().toImage().pixelColor(5, 790)
    assert (light.name(), dark.name()) == ("#f7f4f0", "#171412")
    window.deleteLater()


@pytest.mark.parametrize("session", shipped_library().sessions, ids=lambda s: s.id)
def test_every_shipped_step_is_legible_at_three_metres(
    qapp: QApplication, session: Session
) -> None:
    """Capitals of 54 px of 1080 on a screen of 24 inch are 15 mm: 3 m by 200."""
    look = PlayerLook(Look())
    look.fit(1920, 1080)
    words = StepWords(look)
    words.resize(places_for(1920, 1080, 1.0).words.size())
    pressure = pressure_by_level(PRESSURE)
    for step in session.steps:
        titled = step.title
        if not titled and step.technique:
            titled = shipped_library().technique_by_id[step.technique].name
        named = step.model_copy(update={"title": titled})
        fitted = fitted_of(turns_of((named, step.level, MIDDLE)))
        words.show_words(shown_of(player_for(fitted), pressure))
        assert words.title_px() >= FAR_PX, titled
        assert words.sentence_px() >= FAR_PX, step.say
    words.deleteLater()


def test_no_part_lies_on_another(make: MakePlayed, show: MakePage) -> None:
    page = show(make(), size=(1024, 700))
    parts = (page.words, page.ring, page.gauge, page.coming, page.feedback, page.strip)
    boxes: list[QRect] = [part.geometry() for part in parts]
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[number + 1 :])


def test_twenty_minutes_at_sixty_times_the_pace(
    make: MakePlayed, show: MakePage
) -> None:
    played = make(AT_ONCE, twenty_minutes())
    page = show(played, pressure=PRESSURE)
    titles: list[str] = []
    ends: list[object] = []
    played.controller.turn_began.connect(
        lambda _: titles.append(page.controller.state.turn.title)
    )
    played.controller.finished.connect(ends.append)
    played.controller.go_on()
    for _ in range(1201):
        played.clock.now_s += 1.0
        played.controller.tick()
        if played.controller.state.phase is Phase.WAITING:
            played.controller.go_on()
        page.show_frame()
    assert len(titles) == 15
    assert len(ends) == 1
    bells = played.heard.bells
    assert bells.count("change") + bells.count("soft") == 14 + 2, (
        "each change, each wait"
    )
    assert played.heard.bells[-1] == "end"
    assert len(played.notes.pages) >= 1200 / 5
    assert played.notes.forgotten == 1


def test_the_screen_stays_awake_while_the_player_is_seen(
    make: MakePlayed, qtbot: QtBot
) -> None:
    awake = KeepAwake(take=Lock)
    window = QWidget()
    qtbot.addWidget(window)
    page = PlayerPage(
        Look(parent=window), make().controller, Maps(window), (), awake, window
    )
    window.show()
    assert awake.is_held
    page.hide()
    assert not awake.is_held


class Lock:
    """Keeps nobody awake."""

    def release(self) -> None:
        """Let go of nothing."""


def test_a_screen_that_may_sleep_is_told_of(make: MakePlayed, qtbot: QtBot) -> None:
    awake = KeepAwake(take=lambda: None)
    window = QWidget()
    qtbot.addWidget(window)
    page = PlayerPage(
        Look(parent=window), make().controller, Maps(window), (), awake, window
    )
    with qtbot.waitSignal(page.sleep_feared) as feared:
        window.show()
    assert "screen" in feared.args[0]
    page.hide()
