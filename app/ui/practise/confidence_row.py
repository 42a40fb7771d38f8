"""How sure the learner is, before the answer: one key, or none at all."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.practice import Confidence
from app.ui.practise.words import confidence_in_words
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

KEYS = {
    "q": Confidence.GUESS,
    "w": Confidence.UNSURE,
    "e": Confidence.SURE,
}
"""Three keys in a row, beside the hand that presses the numbers."""


class ConfidenceRow(QWidget):
    """Chips of which one may be on.

    Parameters
    ----------
    has_keys
        Their keys act: they do not where keys write into a field.

    Signals
    -------
    chosen : str
        How sure.
    """

    chosen = Signal(str)

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, has_keys: bool = True
    ) -> None:
        super().__init__(parent)
        self.setObjectName("confidence_row")
        self.setAccessibleName(tr("How sure are you, before you answer"))
        self._chips: dict[Confidence, Chip] = {}
        held = QWidget(self)
        flow = FlowLayout(held, gap_px=7)
        for key, confidence in KEYS.items():
            words = confidence_in_words(confidence)
            text = tr("{words} ({key})", words=words, key=key.upper())
            text = text if has_keys else words
            chip = Chip(look, text, is_choice=True, parent=held)
            chip.setObjectName(f"sure_{confidence}")
            chip.clicked.connect(partial(self.chosen.emit, confidence.value))
            flow.addWidget(chip)
            self._chips[confidence] = chip
        label = TextLabel(
            look,
            tr(
                "If you like, say how sure you are before you answer: sure and "
                "quick comes back later, a guess sooner."
            ),
            TextStyle.SMALL,
            "quiet",
            self,
        )
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(6))
        row.addWidget(label)
        row.addWidget(held)

    def show_chosen(self, confidence: Confidence | None) -> None:
        """Show how sure the learner said to be."""
        for own, chip in self._chips.items():
            chip.setChecked(own is confidence)
            chip.update()
