"""One session of the history."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.store.history import KeptDone
from app.ui.follow.words import (
    day_in_words,
    feedback_in_words,
    minutes_in_words,
    tension_in_words,
)
from app.ui.widgets.forget_row import ForgetRow
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.panel_box import PanelBox
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

DAY_PX = 168
TENSION_PX = 96
LEAST_BESIDE_PX = 760
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class HistoryRow(PanelBox):
    """When, what, for whom, what was said; deleting asks once more."""

    def __init__(
        self,
        look: Look,
        kept: KeptDone,
        forget: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, f"done_{kept.id}", "surface", "line", parent)
        done = kept.done
        day = day_in_words(datetime.fromisoformat(done.began_at))
        self.setAccessibleName(tr("{title}, {day}", title=done.title, day=day))
        self._row, self._told = (QBoxLayout(BESIDE) for _ in range(2))
        self.setLayout(self._row)
        px = look.px
        self._row.setContentsMargins(px(18), px(12), px(14), px(12))
        self._row.setSpacing(px(8))
        self._told.setSpacing(px(2))
        self._when = TextLabel(look, day, TextStyle.STRONG, parent=self)
        self._told.addWidget(self._when, 0, Qt.AlignmentFlag.AlignTop)
        self._told.addLayout(self._words(look, kept), 1)
        self._row.addLayout(self._told, 1)
        self._row.addLayout(self._end(look, kept, forget))

    def _end(
        self, look: Look, kept: KeptDone, forget: Callable[[], object]
    ) -> QHBoxLayout:
        done, row = kept.done, QHBoxLayout()
        row.setSpacing(look.px(18))
        row.addStretch(1)
        row.addLayout(
            self._tension(
                look, tension_in_words(done.tension_before, done.tension_after)
            )
        )
        delete = ForgetRow(look, tr("Delete"), forget, self)
        row.addWidget(delete, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _tension(self, look: Look, told: str) -> QVBoxLayout:
        column, right = QVBoxLayout(), Qt.AlignmentFlag.AlignRight
        column.setSpacing(0)
        name = TextLabel(look, tr("Tension") if told else "", tint="quiet", parent=self)
        number = TextLabel(look, told, TextStyle.HEADING, "accent", self)
        number.setAccessibleName(tr("Tension {what}", what=told) if told else " ")
        for label in (name, number):
            label.setFixedWidth(look.px(TENSION_PX))
            label.setAlignment(right | Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addStretch(1)
        return column

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the parts below each other where there is no room beside."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._look.px(LEAST_BESIDE_PX)
        self._row.setDirection(BELOW if is_narrow else BESIDE)
        self._told.setDirection(BELOW if is_narrow else BESIDE)
        # Days stand in a column of their own where rows are wide.
        self._when.setMinimumWidth(0 if is_narrow else self._look.px(DAY_PX))

    def _words(self, look: Look, kept: KeptDone) -> QVBoxLayout:
        done, rows = kept.done, QVBoxLayout()
        rows.setSpacing(look.px(2))
        rows.addWidget(TextLabel(look, done.title, TextStyle.STRONG, parent=self))
        told = [minutes_in_words(done.played_s)]
        if not done.is_whole:
            whole = minutes_in_words(done.planned_s)
            told = [tr("{minutes} of {whole}", minutes=told[0], whole=whole)]
        if done.person:
            told.append(tr("for {name}", name=done.person))
        told.append(feedback_in_words(done.feedback))
        line = " \u00b7 ".join(each for each in told if each)
        rows.addWidget(TextLabel(look, line, TextStyle.SMALL, "quiet", self))
        if done.comment:
            rows.addWidget(TextLabel(look, done.comment, TextStyle.BODY, parent=self))
        return rows
