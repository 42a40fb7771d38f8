"""Labels that follow the shared look and break their lines."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.word_book import Mark, WordBook, book_of

if TYPE_CHECKING:
    from app.ui.widgets.marked_words import MarkedWord

PROSE = frozenset({TextStyle.BODY, TextStyle.SMALL})
"""Styles of running text; in the others, and in quiet lines, no word is underlined."""


class TextLabel(QLabel):
    """Text in one of the shared styles; wraps, grows with the text size.

    Within a widget that has a `WordBook`, running text underlines the words that the
    book explains. They are looked for when the text is first painted.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        style: TextStyle = TextStyle.BODY,
        tint: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._style = style
        self._tint = tint
        self._book: WordBook | None = None
        self._is_book_known = style not in PROSE or tint != "text"
        self._words: tuple[MarkedWord, ...] = ()
        self._words_of: tuple[str, int] = ("", 0)
        self._attended: MarkedWord | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        self.refresh()
        look.changed.connect(self.refresh)

    def show_tint(self, tint: str) -> None:
        """Write in another colour of the theme."""
        self._tint = tint
        self.refresh()

    @property
    def marked_words(self) -> "tuple[MarkedWord, ...]":
        """Return the words that are underlined, and where they stand now."""
        if not self._is_book_known:
            self._book, self._is_book_known = book_of(self), True
        if self._book is None:
            return ()
        shown = (self.text(), self.contentsRect().width())
        if shown != self._words_of:
            from app.ui.widgets.marked_words import words_in

            self._words_of = shown
            self._words = words_in(self, self._find_in_prose)
            self.setMouseTracking(bool(self._words))
        return self._words

    def refresh(self) -> None:
        """Take font and colour from the look."""
        self._words_of = ("", 0)
        self.setFont(self._look.font(self._style))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._look.colour(self._tint))
        self.setPalette(palette)

    def _find_in_prose(self, text: str) -> tuple[Mark, ...]:
        """Return the words to underline; emphasised ones are headings of a kind."""
        return self._book.find(text) if self._book else ()

    def _attend(self, at: QPointF | None, *, is_pressed: bool = False) -> None:
        """Tell the book which word the pointer is on; None: on none any more."""
        if self._book is None:
            return
        word = next((w for w in self._words if at is not None and w.is_at(at)), None)
        if word is not None and (is_pressed or word != self._attended):
            self._book.word_attended.emit(self, word.box, word.key, is_pressed)
        elif word is None and self._attended is not None:
            self._book.word_left.emit()
        self._attended = word

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        words = self.marked_words
        if words:
            from app.ui.widgets.marked_words import paint_words

            paint_words(QPainter(self), words, self._look)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._attend(event.position())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._attend(event.position(), is_pressed=True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._attend(None)


class RichLabel(TextLabel):
    """A `TextLabel` that understands bold and coloured runs."""

    def __init__(
        self,
        look: Look,
        style: TextStyle = TextStyle.BODY,
        tint: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "", style, tint, parent)
        self._runs: tuple[tuple[str, str], ...] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        look.changed.connect(self._render)

    def show_runs(self, *runs: tuple[str, str]) -> None:
        """Show runs of ``(manner, text)``.

        A manner is ``plain``, ``bold``, the name of a colour, or both of the last.
        """
        self._runs = runs
        self.setAccessibleName("".join(text for _, text in runs))
        self._render()

    @override
    def _find_in_prose(self, text: str) -> tuple[Mark, ...]:
        found = super()._find_in_prose(text)
        plain: list[tuple[int, int]] = []
        at = 0
        for manner, run in self._runs:
            if manner == "plain":
                plain.append((at, at + len(run)))
            at += len(run)
        return tuple(
            mark
            for mark in found
            if any(first <= mark.start and mark.end <= last for first, last in plain)
        )

    def _render(self) -> None:
        self.setText("".join(self._marked_up(*run) for run in self._runs))

    def _marked_up(self, manner: str, text: str) -> str:
        from html import escape

        safe = escape(text)
        styles = []
        for word in manner.split():
            if word == "bold":
                styles.append("font-weight:600")
            elif word != "plain":
                styles.append(f"color:{self._look.colour(word).name()}")
        return f'<span style="{";".join(styles)}">{safe}</span>'
