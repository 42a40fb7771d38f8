"""The real window on a real X server, driven by mouse and keyboard."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.screen import Screen, is_there

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(not is_there(), reason="Xvfb and xdotool are not installed"),
]

PATIENCE_S = 90
"""A first start takes some 6 s alone, and a busy machine is several times slower."""


@pytest.fixture
def screen() -> Iterator[Screen]:
    """Return a screen of the test's own."""
    with Screen(size="1440x900") as running:
        yield running


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a home in which nothing is remembered."""
    return tmp_path / "kneadmap"


class Window:
    """The opened program, with hands on it."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self.screen = screen
        self.home = home
        self.process = screen.start(home)
        found = screen.xdotool("search", "--sync", "--onlyvisible", "--name", "Kneadm")
        self.id = found.splitlines()[-1]
        screen.xdotool("windowfocus", "--sync", self.id)
        self.wait_until(lambda: any((home / "cache").glob("library-*")))

    def wait_until(
        self, is_true: Callable[[], bool], patience_s: int = PATIENCE_S
    ) -> None:
        """Wait for a claim, and for the program to live on meanwhile."""
        for _ in range(patience_s * 10):
            if is_true():
                return
            try:
                self.process.wait(timeout=0.1)
            except subprocess.TimeoutExpired:
                continue
            pytest.fail(f"the program ended with {self.process.returncode}")
        pytest.fail("waited in vain")

    def keys(self, *names: str) -> None:
        """Press keys, one after the other."""
        self.screen.xdotool("key", "--delay", "60", *names)

    def write(self, text: str) -> None:
        """Type a text."""
        self.screen.xdotool("type", "--delay", "40", text)

    def click(self, x_share: float, y_share: float) -> None:
        """Click at a share of the window's width and height."""
        shown = self.screen.xdotool("getwindowgeometry", "--shell", self.id)
        place = dict(line.split("=") for line in shown.splitlines())
        x = int(place["X"]) + round(int(place["WIDTH"]) * x_share)
        y = int(place["Y"]) + round(int(place["HEIGHT"]) * y_share)
        self.screen.xdotool("mousemove", "--sync", x, y, "click", 1)

    def is_titled(self, words: str) -> bool:
        """Return whether the title tells that something is selected."""
        return words in self.screen.xdotool("getwindowname", self.id).lower()

    def is_titled_after(self, words: str, key: str) -> bool:
        """Press a key, unless the title tells already what it is pressed for."""
        if self.is_titled(words):
            return True
        self.keys(key)
        return self.is_titled(words)

    def wait_until_titled(self, words: str) -> None:
        """Wait until the title tells that something is selected."""
        self.wait_until(lambda: self.is_titled(words))

    def close(self) -> dict[str, object]:
        """Quit by the keyboard; return what the window remembers."""
        self.keys("ctrl+q")
        assert self.process.wait(timeout=PATIENCE_S) == 0
        (file,) = (self.home / "settings").glob("*.json")
        remembered: dict[str, object] = json.loads(file.read_text("utf-8"))
        return remembered


def test_a_click_beside_the_spine_picks_a_region_of_that_side(
    screen: Screen, home: Path
) -> None:
    window = Window(screen, home)
    window.click(0.415, 0.5)
    window.wait_until_titled(", right \u2013 kneadmap")
    assert str(window.close()["feature_id"]).endswith("_right")


def test_a_misspelt_search_selects_by_keyboard_alone(
    screen: Screen, home: Path
) -> None:
    window = Window(screen, home)
    window.keys("ctrl+k")
    window.write("kidny zone")
    # The words are typed before the search is loaded; Enter waits for its answer.
    window.wait_until(lambda: window.is_titled_after("kidney", "Return"))
    assert str(window.close()["feature_id"]).startswith("kidney")


def test_the_window_reopens_as_it_was_left(screen: Screen, home: Path) -> None:
    first = Window(screen, home)
    first.click(0.415, 0.5)
    first.wait_until_titled(", right \u2013 kneadmap")
    first.keys("5")
    left = first.close()
    assert left["feature_id"]
    again = Window(screen, home).close()
    assert again["feature_id"] == left["feature_id"]
    assert again["layers"] == left["layers"]
