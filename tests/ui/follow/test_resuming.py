"""A session that was cut off is offered again, and goes on where it stopped."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.session.player import begun, moved_on, player_for
from app.session.player_state import Phase, PlayerOptions
from app.session.snapshot import Around, read_snapshot, snapshot
from app.store.running import Running
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.resume_card import ResumeCard
from app.ui.follow.resuming import under_way
from app.ui.follow.room import FollowRoom
from app.ui.widgets.buttons import TextButton
from tests.support.children import child
from tests.ui.follow.conftest import Players, made_up


def cut_off(follow: FollowController, around: Around | None = None) -> None:
    """Leave a session in its third turn, as a power cut would."""
    follow.open_shipped("made_up")
    assert follow.fitted is not None
    state = begun(player_for(follow.fitted, PlayerOptions()), 0.0).state
    for now_s in (10.0, 20.0):
        state = moved_on(state, now_s).state
    kept = snapshot(state, around or Around()).model_dump_json()
    text = made_up().model_dump_json()
    assert follow.keeping._do(lambda store: store.keep_running(kept, text))
    follow.show(Page.CHOOSER)


def test_nothing_is_offered_where_nothing_was_cut_off(room: FollowRoom) -> None:
    assert room.findChild(ResumeCard) is None


def test_session_goes_on_where_it_stopped(
    room: FollowRoom, follow: FollowController, players: Players
) -> None:
    cut_off(follow)
    texts = [label.text() for label in child(room, ResumeCard).findChildren(QLabel)]
    assert texts == [
        "Go on where you stopped: Made up",
        "Step 3 of 5, about 7 min left",
    ]
    button = child(room, TextButton, "resume_go_on")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert follow.course.page is Page.PLAYER
    assert players.controller is not None
    assert players.controller.state.index == 2
    assert players.controller.state.phase is Phase.PAUSED


def test_what_was_said_before_a_cut_is_known_after_it(follow: FollowController) -> None:
    began_at = "2026-03-01T19:30:00+01:00"
    agreed = frozenset({"buttock"})
    cut_off(follow, Around(began_at=began_at, tension_before=7, opted_in=agreed))
    follow.resume()
    began = follow.visit.began_at
    assert began is not None
    assert began.isoformat() == began_at
    assert follow.visit.tension_before == 7
    assert follow.opted_in == agreed


def test_session_made_for_answers_nobody_kept_does_not_go_on(
    room: FollowRoom, follow: FollowController, qtbot: QtBot
) -> None:
    cut_off(follow, Around(had_answers=True))
    with qtbot.waitSignal(follow.told) as told:
        follow.resume()
    assert "Answer again" in told.args[0]
    assert follow.course.page is Page.SESSION
    assert follow.take_resumed() is None


def test_session_of_which_nothing_is_left_is_told(
    room: FollowRoom, follow: FollowController, qtbot: QtBot
) -> None:
    cut_off(follow)
    running = follow.keeping.running()
    assert running is not None
    kept = read_snapshot(running.snapshot_json)
    gone = tuple(
        turn.model_copy(update={"step_index": 90 + number})
        for number, turn in enumerate(kept.turns)
    )
    text = kept.model_copy(update={"turns": gone}).model_dump_json()
    session = running.session_json
    assert follow.keeping._do(lambda store: store.keep_running(text, session))
    with qtbot.waitSignal(follow.told) as told:
        follow.resume()
    assert "answers of today" in told.args[0]
    assert follow.course.page is Page.SESSION


def test_session_that_was_cut_off_can_be_let_be(
    room: FollowRoom, follow: FollowController
) -> None:
    cut_off(follow)
    child(room, TextButton, "resume_drop").setFocus()
    QTest.keyClick(child(room, TextButton, "resume_drop"), Qt.Key.Key_Return)
    assert follow.under_way() is None
    assert child(room, ResumeCard).isHidden()


def test_what_cannot_be_read_is_not_offered() -> None:
    assert under_way(Running("{}", made_up().model_dump_json())) is None
    assert under_way(Running("{}", "broken")) is None
    assert under_way(None) is None
