"""The steps of a technique, with everything that a card's head has no room for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.model.technique import Technique
from app.ui.explore.wording import (
    evidence_in_words,
    lubricants_in_words,
    spells_in_words,
)
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class TechniqueSteps(QWidget):
    """Numbered steps; then direction, tempo, time and the rest, one a row."""

    def __init__(
        self, look: Look, technique: Technique, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("technique_steps")
        self.setAccessibleName(tr("Steps of {name}", name=technique.name))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 2, 14, 14)
        rows.setSpacing(8)
        self._rows = rows
        rows.addWidget(TextLabel(look, technique.summary, parent=self))
        rows.addLayout(self._steps(technique))
        for warning in technique.warnings:
            words = (warning.text, (warning.instead,))
            rows.addWidget(NoticeBox(look, "warning", *words, "caution", self))
        rows.addLayout(self._facts(technique))

    def sit_in_a_page(self) -> None:
        """Drop the margins that keep the words off the frame of a card."""
        self._rows.setContentsMargins(0, 2, 0, 0)

    def _steps(self, technique: Technique) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for number, step in enumerate(technique.steps, start=1):
            self._row(grid, str(number), step, TextStyle.BODY, "accent")
        return grid

    def _facts(self, technique: Technique) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for key, fact in (
            (tr("Which way"), technique.direction),
            (tr("Tempo"), technique.tempo),
            (
                tr("How long"),
                ", ".join(spells_in_words(technique.hold_s, technique.time_s)),
            ),
            (tr("How often"), technique.repetitions),
            (tr("On the skin"), lubricants_in_words(technique.lubricants)),
            (tr("Where you stand"), technique.position),
            (tr("How sure"), evidence_in_words(technique.evidence)),
        ):
            if fact:
                self._row(grid, key, fact, TextStyle.SMALL, "quiet")
        return grid

    def _row(
        self, grid: QGridLayout, key: str, text: str, style: TextStyle, tint: str
    ) -> None:
        row = grid.rowCount()
        name = TextLabel(self._look, key, style, tint, self)
        name.setWordWrap(False)
        told = TextLabel(self._look, text, style, "text", self)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(told, row, 1, Qt.AlignmentFlag.AlignTop)
