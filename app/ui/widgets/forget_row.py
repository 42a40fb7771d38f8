"""Forgetting asks once more: there is no way back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class ForgetRow(QWidget):
    """A button; pressed, it asks, with the harmless answer first."""

    def __init__(
        self,
        look: Look,
        text: str,
        forget: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("forget_row")
        self._forget = forget
        self._ask = TextButton(look, text, parent=self)
        self._ask.setObjectName("forget_ask")
        self._words = TextLabel(look, tr("For good?"), tint="no_go_text", parent=self)
        self._words.setWordWrap(False)
        self._no = TextButton(look, tr("No, keep it"), parent=self)
        self._no.setObjectName("forget_no")
        self._yes = TextButton(look, tr("Yes: {what}", what=text), parent=self)
        self._yes.setObjectName("forget_yes")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for widget in (self._ask, self._words, self._no, self._yes):
            row.addWidget(widget)
        row.addStretch(1)
        self._ask.clicked.connect(self._on_ask)
        self._no.clicked.connect(self._on_no)
        self._yes.clicked.connect(self._on_yes)
        self._show_question(False)

    def _show_question(self, is_asking: bool) -> None:
        self._ask.setVisible(not is_asking)
        for widget in (self._words, self._no, self._yes):
            widget.setVisible(is_asking)

    def _on_ask(self) -> None:
        self._show_question(True)
        self._no.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_no(self) -> None:
        self._show_question(False)
        self._ask.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_yes(self) -> None:
        self._forget()
