"""A simulated back pressed on a real X server, by mouse and by keyboard alone."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.store.database import FILE_NAME
from tests.end_to_end.screen import Screen, is_there
from tests.end_to_end.test_window_on_a_screen import Window

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(not is_there(), reason="Xvfb and xdotool are not installed"),
]

FIRST_CARD = (0.124, 0.426)
"""Where the first exercise is begun, as shares of the window."""

SKIN = (0.33, 0.5)
"""A place on the skin that can be pressed, as shares of the window."""

FELT_N, HELD_S = 0.3, "1"
"""How long the skin is pressed: long enough to be felt."""


@pytest.fixture
def screen() -> Iterator[Screen]:
    with Screen(size="1280x800") as running:
        yield running


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "kneadmap"


def _kept(home: Path) -> list[dict[str, float]]:
    """Return the figures of all rounds that are kept, the oldest first."""
    path = home / "data" / FILE_NAME
    if not path.exists():
        return []
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        try:
            rows = connection.execute("SELECT figures FROM exercises ORDER BY id")
        except sqlite3.OperationalError:  # its tables are being made
            return []
        return [json.loads(row[0]) for row in rows]


def _are_felt(rounds: list[dict[str, float]]) -> bool:
    """Return whether a press was felt in any of them, and a place marked."""
    return any(
        figures["peak_n"] > FELT_N and figures["hits"] + figures["false_alarms"] > 0
        for figures in rounds
    )


def _begin_again(window: Window) -> None:
    window.keys("Return")
    window.wait_until_titled("feel: search")


def _press_by_mouse(window: Window) -> None:
    """Hold the button on the skin for a while, mark what lies there, and end."""
    if window.is_titled("how it went"):
        _begin_again(window)
    elif not window.is_titled("feel: search"):
        window.click(*FIRST_CARD)
        window.click(*SKIN)
    window.screen.xdotool("mousedown", 1, "sleep", HELD_S, "click", 3, "mouseup", 1)
    window.keys("e")


def _press_by_keys(window: Window) -> None:
    """Press with Space, mark, and end."""
    if window.is_titled("how it went"):
        _begin_again(window)
    window.keys("space", "Right", "Right", "w", "Down")
    window.screen.xdotool("sleep", HELD_S, "key", "--delay", 60, "m", "space", "e")


def test_a_search_is_played_by_mouse_and_again_by_keys_and_kept(
    screen: Screen, home: Path
) -> None:
    window = Window(screen, home)
    window.keys("ctrl+4")
    window.wait_until_titled("feel")

    # A slow machine may not come to a frame while the skin is pressed: then again.
    def is_done_by_mouse() -> bool:
        _press_by_mouse(window)
        return _are_felt(_kept(home))

    window.wait_until(is_done_by_mouse)
    window.wait_until_titled("how it went")
    by_mouse = len(_kept(home))

    def is_done_by_keys() -> bool:
        _press_by_keys(window)
        return _are_felt(_kept(home)[by_mouse:])

    window.wait_until(is_done_by_keys)
    window.close()
