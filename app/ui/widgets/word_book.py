"""Words that texts may underline, to be explained by whoever keeps the book."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Mark:
    """A word in a text: from the letter `start` to before `end`."""

    start: int
    end: int
    key: str


Finder = Callable[[str], tuple[Mark, ...]]


class WordBook(QObject):
    """As the child of a widget it has the texts in that widget underlined.

    Signals
    -------
    word_attended : QWidget, QRect, str, bool
        The pointer is on a word of a text: the text, where in it, and the word's key;
        True once it is pressed.
    word_left
        It no longer is.
    """

    word_attended = Signal(QWidget, QRect, str, bool)
    word_left = Signal()

    def __init__(self, find: Finder, owner: QWidget) -> None:
        super().__init__(owner)
        self.setObjectName("word_book")
        self.find = find


def book_of(widget: QWidget) -> WordBook | None:
    """Return the book of the nearest widget around this one that has a book."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    around: QWidget | None = widget.parentWidget()
    while around is not None:
        book = around.findChild(WordBook, options=direct)
        if book is not None:
            return book
        around = around.parentWidget()
    return None
