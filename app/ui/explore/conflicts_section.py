"""Where the guides disagree: both sides, what the program does, and why."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.conflicts import Conflict
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import RichLabel, TextLabel
from app.ui.widgets.words import tr

LEFT_PX = 22
"""Where the words of a folded heading begin."""


class ConflictText(QWidget):
    """One disagreement: each side a line of its own, then what we do and why."""

    def __init__(
        self,
        look: Look,
        conflict: Conflict,
        parent: QWidget | None = None,
        *,
        has_title: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"conflict_{conflict.id}")
        self.setAccessibleName(conflict.title)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LEFT_PX, 2, 0, 10)
        rows.setSpacing(5)
        if has_title:
            rows.addWidget(
                TextLabel(look, conflict.title, TextStyle.STRONG, parent=self)
            )
        for side in conflict.sides:
            rows.addWidget(self._told(look, tr("Said:"), side))
        rows.addWidget(self._told(look, tr("What we do:"), conflict.program))
        rows.addWidget(self._told(look, tr("Why:"), conflict.why))

    def _told(self, look: Look, key: str, text: str) -> RichLabel:
        label = RichLabel(look, parent=self)
        label.show_runs(("quiet bold", key), ("plain", " "), ("plain", text))
        return label


def conflicts_section(
    look: Look, conflicts: tuple[Conflict, ...], parent: QWidget
) -> Collapsible | None:
    """Return the disagreements, folded under a line; None where there is none."""
    if not conflicts:
        return None

    def build(within: QWidget) -> QWidget:
        body = QWidget(within)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for conflict in conflicts:
            rows.addWidget(ConflictText(look, conflict, body))
        return body

    count = len(conflicts)
    title = (
        tr("The guides disagree here")
        if count == 1
        else tr("The guides disagree here, {count} times", count=count)
    )
    fold = Collapsible(look, title, build, parent)
    fold.setObjectName("conflicts")
    return fold
