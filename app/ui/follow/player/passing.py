"""What is there for a while only: the pointer, and the answer to what was done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

CURSOR_S = 3.0
"""Without a motion for so long the pointer goes."""

TOLD_S = 4.0
"""How long an answer is to be read."""


class Pointer:
    """Goes away over a widget when it rests, and comes back with the next motion."""

    def __init__(self, widget: QWidget, clock: Callable[[], float]) -> None:
        self._widget, self._clock = widget, clock
        self._moved_s = clock()

    def note_motion(self) -> None:
        """Be seen, from now on for a while."""
        self._moved_s = self._clock()
        self._widget.unsetCursor()

    def rest(self) -> None:
        """Go, if there was no motion for long enough."""
        if self._clock() - self._moved_s >= CURSOR_S:
            self._widget.setCursor(Qt.CursorShape.BlankCursor)


class Answer:
    """Words that are read for a while, then no more.

    Attributes
    ----------
    words
        Empty when nothing is to be read.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._since_s = clock, clock()
        self.words = ""

    def show(self, words: str) -> None:
        """Say something else from now on."""
        self.words, self._since_s = words, self._clock()

    def fades(self) -> bool:
        """End what was read for long enough; return whether it was just now."""
        if not self.words or self._clock() - self._since_s < TOLD_S:
            return False
        self.words = ""
        return True
