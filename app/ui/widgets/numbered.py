"""Short steps with their numbers in front."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel


class NumberedSteps(QWidget):
    """One step a row."""

    def __init__(
        self, look: Look, steps: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("numbered_steps")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for at, step in enumerate(steps):
            number = TextLabel(look, str(at + 1), TextStyle.STRONG, "accent", self)
            number.setWordWrap(False)
            grid.addWidget(number, at, 0, top)
            grid.addWidget(TextLabel(look, step, parent=self), at, 1, top)
