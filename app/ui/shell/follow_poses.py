"""The Follow room as a made-up giver uses it, for pictures."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from app.model.feedback import Done, Feedback, FeedbackRow
from app.safety.turns import FittedSession
from app.session.player import begun, player_for
from app.session.player_state import Phase, PlayerOptions, PlayerState
from app.ui.follow.course import Page
from app.ui.rooms.aside import AtOnce

if TYPE_CHECKING:
    from app.ui.shell.follow_desk import FollowDesk
    from app.ui.shell.window import MainWindow

FIRST_EVENING = datetime(2026, 10, 4, 20, 15, tzinfo=UTC)
SHOWN_TURN = 7
MADE_UP_TENSIONS = (
    (7, 4, "The lower back wants more time."),
    (8, 4, ""),
    (6, 3, "Warm towel: keep."),
    (5, 3, ""),
    (6, 2, "Best so far."),
)


def take_pose(window: "MainWindow", name: str) -> None:
    """Show a page of the room; the name is of `POSES`."""
    desk = window.follow.desk
    if desk is not None:
        desk.work_with(AtOnce())
        window.follow.open()
        POSES[name](desk)


def _plan(desk: "FollowDesk") -> None:
    desk.follow.open_shipped(str(desk.follow.sessions[0].id))


def _knot(desk: "FollowDesk") -> None:
    desk.follow.plan_for(10, "ut2_left")


def _wish(desk: "FollowDesk") -> None:
    desk.follow.plan_for(20)


def _before(desk: "FollowDesk") -> None:
    _plan(desk)
    desk.follow.show(Page.BEFORE)


def _after(desk: "FollowDesk") -> None:
    _plan(desk)
    _fall_silent(desk)
    desk.follow.say_tension_before(6)
    fitted = desk.follow.fitted
    if fitted is not None and fitted.turns:
        desk.follow.begin()
        desk.follow.finish(_at_its_end(fitted))
        desk.follow.say_tension_after(3)


def _history(desk: "FollowDesk") -> None:
    for day, (before, after, comment) in enumerate(MADE_UP_TENSIONS):
        desk.follow.keeping.keep_done(_made_up_done(day, before, after, comment))
    desk.follow.show(Page.HISTORY)


def _fall_silent(desk: "FollowDesk") -> None:
    """Ask nothing of the sound of the machine: a picture is not heard."""
    desk.follow.lead_so(replace(desk.follow.leading, speech="silent"))


def _player(desk: "FollowDesk") -> None:
    _plan(desk)
    _fall_silent(desk)
    desk.player.draws_at_once = True
    desk.follow.begin()
    controller = desk.player.controller
    if controller is not None:
        for _ in range(SHOWN_TURN):
            controller.go_on()


def _at_its_end(fitted: FittedSession) -> PlayerState:
    """Return a player whose turns all took their time, in one moment."""
    state = begun(player_for(fitted, PlayerOptions(lead_in_s=0.0)), 0.0).state
    spent_s = tuple(float(turn.seconds) for turn in state.turns)
    last = len(state.turns) - 1
    return replace(state, index=last, phase=Phase.ENDED, spent_s=spent_s)


def _made_up_done(day: int, before: int, after: int, comment: str) -> Done:
    softer = FeedbackRow(
        Feedback.SOFTER, "back", "paraspinal", "right", 20.0, 300.0, 3, 2
    )
    good = replace(softer, said=Feedback.GOOD, level_before=2)
    return Done(
        session_id="rub_and_relax",
        title="Rub, work, rub again",
        began_at=(FIRST_EVENING + timedelta(days=5 * day)).isoformat(),
        planned_s=1500,
        played_s=1500 if day != 1 else 1020,
        is_whole=day != 1,
        person="Ada" if day != 2 else None,
        tension_before=before,
        tension_after=after,
        comment=comment,
        feedback=(softer, good, good) if day % 2 == 0 else (good,),
    )


POSES: "dict[str, Callable[[FollowDesk], None]]" = {
    "follow-wish": _wish,
    "follow-knot": _knot,
    "follow-plan": _plan,
    "follow-before": _before,
    "follow-after": _after,
    "follow-history": _history,
    "follow-player": _player,
}
