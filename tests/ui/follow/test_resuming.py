"""A session that was cut off is offered again, and goes on where it stopped."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.session.player import begun, moved_on, player_for
from app.session.player_state import Phase, PlayerOptions
from app.session.snapshot import snapshot
from app.store.running import Running
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.resume_card import ResumeCard
from app.ui.follow.resuming import under_way
from app.ui.follow.room import FollowRoom
from app.ui.widgets.buttons import TextButton
from tests.support.children import child
from tests.ui.follow.conftest import Players, made_up


def cut_off(follow: FollowController) -> None:
    """Leave a session in its third turn, as a power cut would."""
    follow.open_shipped("made_up")
    assert follow.fitted is not None
    state = begun(player_for(follow.fitted, PlayerOptions()), 0.0).state
    for now_s in (10.0, 20.0):
        state = moved_on(state, now_s).state
    kept = snapshot(state).model_dump_json()
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
        "Turn 3 of 6, about 7 min left",
    ]
    button = child(room, TextButton, "resume_go_on")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert follow.course.page is Page.PLAYER
    assert players.controller is not None
    assert players.controller.state.index == 2
    assert players.controller.state.phase is Phase.PAUSED


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
