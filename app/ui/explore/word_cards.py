"""Has the words of the field underlined wherever they are read, and explains them."""

from functools import lru_cache

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.guidance.glossary import Glossary
from app.model.technique import Term
from app.ui.explore.word_card import WordCard
from app.ui.widgets.look import Look
from app.ui.widgets.marked_words import MarkedWord
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.word_book import Mark, WordBook

REST_MS = 280
"""How long the pointer rests on a word before its card comes."""

GRACE_MS = 260
"""How long the card stays when the pointer goes: it may be on its way to the card."""

KEPT_TEXTS = 2048


class WordCards(QObject):
    """One card for a whole window, and a book for each of its parts that has texts.

    Signals
    -------
    term_wanted : str
        The term whose page is to be opened.
    """

    term_wanted = Signal(str)

    def __init__(self, look: Look, terms: tuple[Term, ...], over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("word_cards")
        self._over = over
        self._glossary = Glossary(terms)
        self._term_by_name = {term.term: term for term in terms}
        self._find = lru_cache(KEPT_TEXTS)(self._found)
        self._next: tuple[QRect, str] = (QRect(), "")
        self.card = WordCard(look, over)
        self.card.more_wanted.connect(self.term_wanted)
        self.card.entered.connect(self._on_card_entered)
        self.card.left.connect(self._on_word_left)
        self._coming = QTimer(self, singleShot=True, interval=REST_MS)
        self._coming.timeout.connect(self._on_rested)
        self._going = QTimer(self, singleShot=True, interval=GRACE_MS)
        self._going.timeout.connect(self.close_card)
        self._focused_before: QWidget | None = None

    def explain_in(self, owner: QWidget) -> None:
        """Underline the words in all texts of a widget, also in those to come."""
        book = WordBook(self._find, owner)
        book.word_attended.connect(self._on_word_attended)
        book.word_left.connect(self._on_word_left)
        owner.update()

    def show_next(self, owner: QWidget) -> None:
        """Explain, for the keyboard, the next word that can be seen in a widget."""
        seen = [
            (_box_over(self._over, label, word), word.key)
            for label in owner.findChildren(TextLabel)
            for word in label.marked_words
            if label.isVisible() and label.visibleRegion().contains(word.box.center())
        ]
        if not seen:
            return
        seen.sort(key=lambda found: (found[0].top(), found[0].left()))
        is_shown = self.card.isVisible() and self._next in seen
        at = seen.index(self._next) + 1 if is_shown else 0
        if not self.card.isVisible():
            self._focused_before = self._over.window().focusWidget()
        self._next = seen[at % len(seen)]
        self._show()
        self.card.more.setFocus()

    def close_card(self) -> bool:
        """Put the card away; return whether there was one."""
        self._coming.stop()
        self._going.stop()
        was_shown = self.card.isVisible()
        had_focus = self.card.isAncestorOf(self._over.window().focusWidget())
        self.card.hide()
        before, self._focused_before = self._focused_before, None
        if had_focus and before is not None and isValid(before):
            before.setFocus()
        return was_shown

    def _found(self, text: str) -> tuple[Mark, ...]:
        return tuple(
            Mark(span.start, span.end, span.term.term)
            for span in self._glossary.terms_in(text)
        )

    def _show(self) -> None:
        box, name = self._next
        term = self._term_by_name.get(name)
        if term is not None:
            self.card.explain(term, box)

    def _on_word_attended(
        self, label: QWidget, box: QRect, key: str, is_pressed: bool
    ) -> None:
        self._going.stop()
        self._next = (_moved(self._over, label, box), key)
        if is_pressed or self.card.isVisible():
            self._show()
        else:
            self._coming.start()

    def _on_word_left(self) -> None:
        self._coming.stop()
        self._going.start()

    def _on_card_entered(self) -> None:
        self._going.stop()

    def _on_rested(self) -> None:
        self._show()


def _box_over(over: QWidget, label: TextLabel, word: MarkedWord) -> QRect:
    return _moved(over, label, word.box)


def _moved(over: QWidget, label: QWidget, box: QRect) -> QRect:
    """Return a box of a text as a box of what lies around it."""
    return QRect(label.mapTo(over, QPoint(box.left(), box.top())), box.size())
