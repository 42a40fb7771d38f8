"""When a card is asked again, and what may be done with it after its answer."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.memory import Memory
from app.ui.practise.words import again_in_words
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class CardRow(QWidget):
    """A line and three buttons; their keys stand on them.

    Signals
    -------
    undo_wanted
        Take the answer back.
    aside_wanted
        Never ask this again; or ask it again after all.
    anew_wanted
        Forget what is remembered of it.
    """

    undo_wanted = Signal()
    aside_wanted = Signal()
    anew_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_row")
        self._told = TextLabel(look, "", TextStyle.SMALL, "quiet", self)
        self._told.setObjectName("asked_again")
        held = QWidget(self)
        flow = FlowLayout(held, gap_px=6)
        self._undo, self._aside, self._anew = (
            TextButton(look, "", parent=held) for _ in range(3)
        )
        _say(self._undo, tr("Undo (Ctrl Z)"), tr("Take the answer back, ask once more"))
        _say(self._anew, tr("Reset (R)"), tr("Forget it: the question counts as new"))
        for button, name, signal in (
            (self._undo, "undo_answer", self.undo_wanted),
            (self._aside, "put_aside", self.aside_wanted),
            (self._anew, "card_anew", self.anew_wanted),
        ):
            button.setObjectName(name)
            button.clicked.connect(signal)
            flow.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(8))
        rows.addWidget(self._told)
        rows.addWidget(held)

    def show_memory(self, memory: Memory | None, now: datetime) -> None:
        """Show what is remembered of the card; None: it counts as new."""
        self._told.setText(again_in_words(memory, now))
        is_aside = memory is not None and memory.is_suspended
        if is_aside:
            _say(self._aside, tr("Ask again (N)"), tr("Take this question up again"))
        else:
            _say(self._aside, tr("Never again (N)"), tr("Put this question aside"))
        for button in (self._aside, self._anew):
            button.setEnabled(memory is not None)


def _say(button: TextButton, words: str, meaning: str) -> None:
    """Put words on a button, and what they mean into its tip."""
    if button.text() == words:
        return  # else all is laid out anew
    button.setText(words)
    button.setAccessibleName(words)
    button.setAccessibleDescription(meaning)
    button.setToolTip(meaning)
    button.refresh()
