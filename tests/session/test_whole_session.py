"""Twenty minutes at sixty times speed: every prompt, every switch, every write.

The window paints sixty times a second; at sixty times speed each tick is a second.
"""

from collections.abc import Iterator
from contextlib import closing

import pytest

from app.model.feedback import Feedback
from app.session.feedback import done_of, feedback_rows, levels_down
from app.session.player import (
    Phase,
    PlayerState,
    begun,
    given_more,
    heard,
    moved_on,
    paused,
    player_for,
    resumed_after_stop,
)
from app.session.snapshot import KEEP_EVERY_S, read_snapshot, restored, snapshot
from app.store.database import open_database
from app.store.sessions import SessionStore
from tests.session.playing import Player
from tests.session.whole import twenty_minutes, worded

LEAD_IN_S = 3
BEGAN_AT = "2026-03-01T19:30:00+01:00"

UNDISTURBED = """
   0 turn 0
   0 step: Ask. Do ask.
   3 bell: begin
  23 heads_up: Next: Lie down.
  33 bell: soft
  33 heads_up: Go on when you are ready.
  33 turn 1
  33 bell: change
  33 step: Lie down. Do lie down.
  53 heads_up: Next: Rest both hands.
  63 bell: soft
  63 heads_up: Go on when you are ready.
  63 turn 2
  63 bell: change
  63 step: Rest both hands. Do rest both hands.
  83 heads_up: Next: Long strokes.
  93 turn 3
  93 bell: change
  93 step: Long strokes. Do long strokes.
 233 heads_up: Next: Heel circles, right side.
 243 turn 4
 243 bell: change
 243 step: Heel circles, right side. Do heel circles.
 353 heads_up: Soon change to the left side.
 363 turn 5
 363 bell: soft
 363 sides: Change sides. Now the left side.
 473 heads_up: Next: Long strokes again.
 483 turn 6
 483 bell: change
 483 step: Long strokes again. Do long strokes again.
 533 heads_up: Next: Press the knot, right side.
 543 turn 7
 543 bell: change
 543 step: Press the knot, right side. Do press the knot.
 578 heads_up: Soon change to the left side.
 588 turn 8
 588 bell: soft
 588 sides: Change sides. Now the left side.
 623 heads_up: Next: Fan strokes.
 633 turn 9
 633 bell: change
 633 step: Fan strokes. Do fan strokes.
 683 heads_up: Next: Kneading, right side.
 693 turn 10
 693 bell: change
 693 step: Kneading, right side. Do kneading.
 773 heads_up: Soon change to the left side.
 783 turn 11
 783 bell: soft
 783 sides: Change sides. Now the left side.
 863 heads_up: Next: Rocking.
 873 turn 12
 873 bell: change
 873 step: Rocking. Do rocking.
 983 heads_up: Next: Slow strokes.
 993 turn 13
 993 bell: change
 993 step: Slow strokes. Do slow strokes.
1133 heads_up: Next: Cover up.
1143 turn 14
1143 bell: change
1143 step: Cover up. Do cover up.
1193 heads_up: Soon you are done.
1203 bell: end
1203 end: That was the last step.
1203 ended
"""

DISTURBED = """
 270 heard softer in turn 4: 3 to 2
 270 feedback: Softer: pressure 2 of 5.
 300 note: Paused.
 325 step: Going on: Heel circles, right side. Stay lighter here: pressure 2 of 5.
 328 bell: begin
 381 heads_up: Soon change to the left side.
 391 turn 5
 391 bell: soft
 391 sides: Change sides. Now the left side. Stay lighter here: pressure 2 of 5.
 400 turn 6
 400 bell: change
 400 step: Long strokes again. Do long strokes again.
 410 note: 30 seconds more.
 480 heads_up: Next: Press the knot, right side.
 490 turn 7
 490 bell: change
 490 step: Press the knot, right side. Do press the knot.
 500 heard stop in turn 7: 3 to 3
 500 stop: Stop. Lift your hands away, and ask.
 560 step: Going on: Press the knot, right side. Stay lighter here: pressure 2 of 5.
 563 bell: begin
 588 heads_up: Soon change to the left side.
 598 turn 8
 598 bell: soft
 598 sides: Change sides. Now the left side. Stay lighter here: pressure 2 of 5.
"""


@pytest.fixture
def store() -> Iterator[SessionStore]:
    with closing(open_database(None).database) as database:
        yield SessionStore(database)


@pytest.fixture
def player(store: SessionStore) -> Player:
    fitted = twenty_minutes()
    session_json = fitted.session.model_dump_json()

    def keep(state: PlayerState) -> None:
        store.keep_running(snapshot(state).model_dump_json(), session_json, "Ada")

    began = Player(player_for(fitted), is_prompt=True, keep=keep)
    began.do(begun)
    return began


def _script(player: Player, since_s: float = 0) -> str:
    lines = [
        f"{now_s:4.0f} {worded(event)}"
        for now_s, event in player.seen
        if now_s >= since_s
    ]
    return "\n".join(["", *lines, ""])


def test_every_prompt_bell_and_switch_comes_in_its_time(player: Player) -> None:
    player.play_until(1300)
    assert _script(player) == UNDISTURBED
    assert player.state.played_s == twenty_minutes().total_s == 1200


def test_every_turn_is_written_when_it_begins_and_every_few_seconds(
    player: Player,
) -> None:
    player.play_until(1300)
    due = [0.0]
    begins_s = LEAD_IN_S
    for turn in twenty_minutes().turns:
        due += [begins_s + s for s in range(0, turn.seconds, round(KEEP_EVERY_S))]
        begins_s += turn.seconds
        if not turn.step.kind.is_touching and turn.index < 2:
            due.append(begins_s)  # it waits before the first touch
    due.remove(LEAD_IN_S)
    assert player.written_at == [*due, begins_s]


def test_what_was_written_last_is_never_more_than_a_step_behind(
    player: Player, store: SessionStore
) -> None:
    for _ in range(1203):
        player.pass_time(1)
        running = store.running()
        assert running is not None
        found = restored(twenty_minutes(), read_snapshot(running.snapshot_json))
        assert found.index == player.state.index
        assert 0 <= player.state.elapsed_s - found.elapsed_s < KEEP_EVERY_S
        assert found.phase is (
            Phase.ENDED if player.state.phase is Phase.ENDED else Phase.PAUSED
        )


def test_keys_and_the_receiver_are_answered_in_their_time(player: Player) -> None:
    player.play_until(270)
    player.do(lambda state, now_s: heard(state, now_s, Feedback.SOFTER))
    player.play_until(300)
    player.do(paused)
    player.play_until(325)
    player.do(moved_on)
    player.play_until(400)
    player.do(moved_on)
    player.play_until(410)
    player.do(given_more)
    player.play_until(500)
    player.do(lambda state, now_s: heard(state, now_s, Feedback.STOP))
    player.play_until(560)
    player.do(resumed_after_stop)
    player.play_until(600)
    assert _script(player, since_s=260) == DISTURBED
    assert {270.0, 300.0, 325.0, 400.0, 410.0, 500.0, 560.0} <= {*player.written_at}


def test_session_is_kept_and_makes_the_next_one_lighter(
    player: Player, store: SessionStore
) -> None:
    player.play_until(270)
    player.do(lambda state, now_s: heard(state, now_s, Feedback.SOFTER))
    player.play_until(1300)
    session = twenty_minutes().session
    done = done_of(player.state, session, BEGAN_AT, "Ada", 7, 3, "warm")
    store.keep_done(done)
    assert (done.played_s, done.is_whole) == (1200, True)
    assert store.running() is None
    assert store.feedback_of("Ada") == feedback_rows(player.state)
    assert levels_down(store.feedback_of("Ada")) == {"paraspinal": 1}


@pytest.mark.parametrize("tick_s", [1 / 60, 0.1, 6.0])
def test_speed_of_the_ticks_changes_nothing_in_the_order(
    player: Player, tick_s: float
) -> None:
    slow = [worded(event) for _, event in player.seen]
    player.play_until(1206, tick_s)
    expected = [line[5:] for line in UNDISTURBED.strip("\n").splitlines()]
    assert slow == expected[:2]
    assert [worded(event) for event in player.events] == expected
