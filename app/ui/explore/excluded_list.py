"""Techniques that are left out at a place, each with the rule that said so."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.guidance.guidance import TechniqueAdvice
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import RichLabel
from app.ui.widgets.words import tr


class ExcludedList(QWidget):
    """One line a technique: its name and the reason."""

    def __init__(
        self,
        look: Look,
        excluded: tuple[TechniqueAdvice, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("excluded_list")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(22, 0, 0, 0)
        rows.setSpacing(5)
        for advice in excluded:
            rule = advice.excluded_by
            label = RichLabel(look, TextStyle.SMALL, "quiet", self)
            label.show_runs(
                ("text", tr("{name}: ", name=advice.technique.name)),
                ("plain", rule.text if rule else ""),
            )
            rows.addWidget(label)
