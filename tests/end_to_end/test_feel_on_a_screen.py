"""A simulated back pressed on a real X server, by mouse and by keyboard alone."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import cycle
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

LOWER_CARD = (0.124, 0.476)
"""The same, where a line above the cards says something."""

SKIN = (0.33, 0.5)
"""A place on the skin that can be pressed, as shares of the window."""

FELT_N, FIRST_S, LONGEST_S = 0.3, 1, 8
"""How long the back is given to be made ready, and how long it is pressed then: twice
as long each time that nothing was felt, as a slow machine needs.
"""

SEARCHING, OVER = "feel: search", "how it went"


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


def _begin(window: Window) -> None:
    """Come to a search, from the result of one or from all exercises."""
    if window.is_titled(OVER):
        window.keys("Return")
        window.wait_until_titled(SEARCHING)
    else:
        places = cycle((FIRST_CARD, LOWER_CARD))
        window.wait_until(lambda: _is_begun_at(window, next(places)))
        # The pointer stays there: where it is already it cannot be moved to again.
        window.click(*SKIN)


def _is_begun_at(window: Window, place: tuple[float, float]) -> bool:
    if not window.is_titled(SEARCHING):
        window.click(*place)
    return window.is_titled(SEARCHING)


def _end(window: Window) -> None:
    """End the search; it cannot be while the back is made ready."""
    window.wait_until(lambda: _is_left(window))


def _is_left(window: Window) -> bool:
    if window.is_titled(SEARCHING):
        window.keys("e")
    return not window.is_titled(SEARCHING)


def _press_by_mouse(window: Window, held_s: int) -> None:
    """Hold the button on the skin for a while, and mark what lies there."""
    window.screen.xdotool("sleep", held_s, "mousedown", 1)
    window.screen.xdotool("sleep", held_s, "click", 3, "mouseup", 1)


def _press_by_keys(window: Window, held_s: int) -> None:
    """Press with Space, go on and firmer, mark, and let go."""
    window.screen.xdotool("sleep", held_s)
    window.keys("space", "Right", "Right", "w", "Down")
    window.screen.xdotool("sleep", held_s, "key", "--delay", 60, "m", "space")


def _search(window: Window, press: Callable[[Window, int], None], home: Path) -> None:
    """Search until a press was felt and kept."""
    before, holds_s = len(_kept(home)), _holds_s()

    def is_felt() -> bool:
        _begin(window)
        press(window, next(holds_s))
        _end(window)
        return _are_felt(_kept(home)[before:])

    window.wait_until(is_felt)


def _holds_s() -> Iterator[int]:
    held_s = FIRST_S
    while True:
        yield held_s
        held_s = min(2 * held_s, LONGEST_S)


def test_a_search_is_played_by_mouse_and_again_by_keys_and_kept(
    screen: Screen, home: Path
) -> None:
    window = Window(screen, home)
    window.keys("ctrl+4")
    window.wait_until_titled("feel")
    _search(window, _press_by_mouse, home)
    _search(window, _press_by_keys, home)
    window.close()
