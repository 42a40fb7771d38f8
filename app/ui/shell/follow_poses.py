"""The Follow room as a made-up giver uses it, for pictures."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.ui.follow.course import Page
from app.ui.follow.work import AtOnce

if TYPE_CHECKING:
    from app.ui.shell.follow_desk import FollowDesk
    from app.ui.shell.window import MainWindow


def take_pose(window: "MainWindow", name: str) -> None:
    """Show a page of the room; the name is of `POSES`."""
    desk = window.follow.desk
    if desk is not None:
        desk.work_with(AtOnce())
        window.follow.open()
        POSES[name](desk)


def _plan(desk: "FollowDesk") -> None:
    desk.follow.open_shipped(str(desk.follow.sessions[0].id))


def _wish(desk: "FollowDesk") -> None:
    desk.follow.plan_for(20)


def _before(desk: "FollowDesk") -> None:
    _plan(desk)
    desk.follow.show(Page.BEFORE)


def _after(desk: "FollowDesk") -> None:
    _plan(desk)
    desk.follow.show(Page.AFTER)


def _history(desk: "FollowDesk") -> None:
    desk.follow.show(Page.HISTORY)


def _player(desk: "FollowDesk") -> None:
    _plan(desk)
    desk.follow.show(Page.PLAYER)


POSES: "dict[str, Callable[[FollowDesk], None]]" = {
    "follow-wish": _wish,
    "follow-plan": _plan,
    "follow-before": _before,
    "follow-after": _after,
    "follow-history": _history,
    "follow-player": _player,
}
