"""A list to tick: what to have ready, or what is left to do."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.session import Checklist
from app.ui.follow.check_row import CheckRow
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel


class ChecklistView(QWidget):
    """A heading, and a row for each line that can be true.

    Parameters
    ----------
    is_whole
        The session went to its end.

    Signals
    -------
    toggled : str
        The line that was pressed.
    """

    toggled = Signal(str)

    def __init__(
        self,
        look: Look,
        checklist: Checklist,
        parent: QWidget | None = None,
        *,
        is_whole: bool = True,
    ) -> None:
        super().__init__(parent)
        self._rows: list[CheckRow] = []
        self.setObjectName(f"checklist_{checklist.id}")
        self.setAccessibleName(checklist.title)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(1)
        heading = TextLabel(look, checklist.title, TextStyle.HEADING, parent=self)
        rows.addWidget(heading)
        rows.addSpacing(look.px(4))
        items = checklist.items if is_whole else checklist.items_after_a_break
        for number, item in enumerate(items):
            row = CheckRow(look, item.text, self)
            row.setObjectName(f"item_{number}")
            row.clicked.connect(partial(self.toggled.emit, item.text))
            rows.addWidget(row)
            self._rows.append(row)
        rows.addStretch(1)

    def show_ticked(self, ticked: frozenset[str]) -> None:
        """Show which lines are ticked."""
        for row in self._rows:
            row.setChecked(row.text() in ticked)
            row.refresh()
