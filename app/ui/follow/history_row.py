"""One session of the history."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.history import KeptDone
from app.ui.follow.words import (
    day_in_words,
    feedback_in_words,
    minutes_in_words,
    tension_in_words,
)
from app.ui.health.forget_row import ForgetRow
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.panel_box import PanelBox
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

DAY_PX = 150
TENSION_PX = 96


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
        row = QHBoxLayout(self)
        px = look.px
        row.setContentsMargins(px(18), px(12), px(14), px(12))
        row.setSpacing(px(18))
        when = TextLabel(look, day, TextStyle.STRONG, parent=self)
        when.setFixedWidth(px(DAY_PX))
        row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(look, kept), 1)
        tension = tension_in_words(done.tension_before, done.tension_after)
        label = TextLabel(look, tension, TextStyle.TITLE, "accent", self)
        label.setFixedWidth(px(TENSION_PX))
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        label.setAccessibleName(tr("Tension {what}", what=tension) if tension else " ")
        row.addWidget(label)
        delete = ForgetRow(look, tr("Delete"), forget, self)
        row.addWidget(delete, 0, Qt.AlignmentFlag.AlignTop)

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
