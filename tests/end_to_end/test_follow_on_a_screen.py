"""A session on a real X server at real speed, by keyboard and mouse alone."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from app.model.feedback import Feedback
from app.session.player import Phase
from app.session.snapshot import KEEP_EVERY_S, Snapshot, read_snapshot
from app.store.database import FILE_NAME
from tests.end_to_end.led import history_in
from tests.end_to_end.screen import Screen, is_there
from tests.end_to_end.test_window_on_a_screen import Window

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(not is_there(), reason="Xvfb and xdotool are not installed"),
]

Claim = Callable[[Snapshot], bool]

MINUTE_S, LEAD_IN_S = 60, 3
"""The first step of the first session takes a minute; hands arrive before it."""

SLACK_S = 1
"""What ticks and looks may be late by; how long keys take is measured."""

AGAIN_S = 2
"""How long a key has to do its work before it is pressed again."""

FIRST_SESSION = "rub_and_relax"
FIRST_CARD = (0.23, 0.47)
"""Where the first session of the room is, as shares of the window."""


class Seen(NamedTuple):
    """When something happened: between a last look before it and a first look after.

    However slow keys and looks are on a busy machine, it lies between the two.
    """

    not_before_s: float
    not_after_s: float
    kept: Snapshot


@pytest.fixture
def screen() -> Iterator[Screen]:
    with Screen(size="1440x900") as running:
        yield running


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "kneadmap"


def _written(home: Path) -> Snapshot | None:
    """Return where the session stands, as a new start would find it."""
    path = home / "data" / FILE_NAME
    if not path.exists():
        return None
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        try:
            row = connection.execute("SELECT snapshot FROM running").fetchone()
        except sqlite3.OperationalError:  # its tables are being made
            return None
    return read_snapshot(row[0]) if row else None


def _open_room(screen: Screen, home: Path) -> Window:
    window = Window(screen, home)
    window.keys("ctrl+2")
    window.wait_until_titled("follow")
    return window


def _begin(window: Window) -> Seen:
    """Choose the first session, agree, and begin it."""
    window.click(*FIRST_CARD)
    window.wait_until_titled("steps of the session")
    for title in ("before you begin", "session under way"):
        _enter(window, title)
    return _press(window, "space", _is_in(Phase.RUNNING))


def _enter(window: Window, title: str) -> None:
    """Press Enter until another page is there: a button may not be ready at first."""
    deadline_s = 0.0

    def is_there_after() -> bool:
        nonlocal deadline_s
        if window.is_titled(title):
            return True
        if time.monotonic() > deadline_s:
            window.keys("Return")
            deadline_s = time.monotonic() + AGAIN_S
        return False

    window.wait_until(is_there_after)


def _press(window: Window, key: str, is_done: Claim) -> Seen:
    """Press a key, and wait until what comes of it is written."""
    pressed_s = time.monotonic()
    window.keys(key)
    return _see(window, is_done)._replace(not_before_s=pressed_s)


def _see(window: Window, is_true: Claim) -> Seen:
    """Wait until a claim is true of what is written."""
    seen: list[Seen] = []
    looked_s = time.monotonic()

    def look() -> bool:
        nonlocal looked_s
        before_s, looked_s = looked_s, time.monotonic()
        kept = _written(window.home)
        if kept is not None and is_true(kept):
            seen.append(Seen(before_s, time.monotonic(), kept))
        return bool(seen)

    window.wait_until(look, 2 * MINUTE_S)
    return seen[0]


def _wait_for_writes(window: Window, count: int) -> Snapshot:
    """Wait until a step has gone on for so many writes, one every few seconds."""
    return _see(window, lambda kept: kept.elapsed_s >= count * KEEP_EVERY_S).kept


def _is_in(phase: Phase) -> Claim:
    return lambda kept: kept.phase is phase


def _is_at(index: int) -> Claim:
    return lambda kept: kept.index == index


def _pairs(begins: list[Seen], ends: list[Seen]) -> Iterator[tuple[Seen, Seen]]:
    return zip(begins, ends, strict=True)


def test_one_minute_takes_one_minute(screen: Screen, home: Path) -> None:
    window = _open_room(screen, home)
    begins, ends = [_begin(window)], list[Seen]()
    for count, (key, phase, again) in enumerate(
        (("p", Phase.PAUSED, "p"), ("Escape", Phase.STOPPED, "1")), 1
    ):
        _wait_for_writes(window, 2 * count)
        ends.append(_press(window, key, _is_in(phase)))
        begins.append(_press(window, again, _is_in(Phase.RUNNING)))
    _wait_for_writes(window, 6)
    _press(window, "s", lambda kept: len(kept.log) == 2)
    ends.append(_see(window, _is_in(Phase.WAITING)))
    least_s = sum(e.not_before_s - b.not_after_s for b, e in _pairs(begins, ends))
    most_s = sum(e.not_after_s - b.not_before_s for b, e in _pairs(begins, ends))
    led_in_s = len(begins) * LEAD_IN_S
    assert least_s - SLACK_S <= MINUTE_S + led_in_s <= most_s + SLACK_S
    _press(window, "space", _is_at(1))
    paused = _press(window, "p", _is_in(Phase.PAUSED))
    window.keys("e")
    window.wait_until_titled("after the session")
    _enter(window, "follow")
    window.close()
    (kept,) = history_in(home)
    over_s = paused.not_after_s - ends[-1].not_before_s
    assert kept.done.session_id == FIRST_SESSION
    assert MINUTE_S <= kept.done.played_s <= MINUTE_S + over_s + SLACK_S
    assert not kept.done.is_whole
    said = [row.said for row in kept.done.feedback]
    assert said == [Feedback.STOP, Feedback.SOFTER]


def test_killed_session_goes_on_within_its_step(screen: Screen, home: Path) -> None:
    first = _open_room(screen, home)
    _begin(first)
    _wait_for_writes(first, 1)
    for index in (1, 2):
        _press(first, "Right", _is_at(index))
    _wait_for_writes(first, 1)
    first.process.kill()
    first.process.wait()
    was = _written(home)
    assert was is not None
    again = _open_room(screen, home)
    _enter(again, "session under way")
    pressed_s = time.monotonic()
    again.keys("space")
    found = _see(again, lambda kept: kept.elapsed_s > was.elapsed_s)
    assert found.kept.index == was.index == 2
    assert found.kept.elapsed_s - was.elapsed_s < found.not_after_s - pressed_s
    again.close()
