"""What can be done, and with which keys: a row each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.widgets.chip import Tag
from app.ui.widgets.look import Look
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class KeyTable(QWidget):
    """Words at the left, keys at the right."""

    def __init__(
        self,
        look: Look,
        rows: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("key_table")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for at, (text, keys) in enumerate(rows):
            grid.addWidget(TextLabel(look, text, parent=self), at, 0)
            key = Tag(look, keys, tr("Keys"), parent=self)
            grid.addWidget(key, at, 1, Qt.AlignmentFlag.AlignRight)
