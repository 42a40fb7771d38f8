"""The offer to have a session planned, with the usual lengths at hand."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.follow.panel_box import PanelBox
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

USUAL_MIN = (5, 10, 20, 30, 45)


class PlanOffer(PanelBox):
    """A panel at the top of the room.

    Signals
    -------
    plan_wanted : int
        So many minutes; 0 where that is to be asked.
    """

    plan_wanted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "plan_offer", parent=parent)
        words = QVBoxLayout()
        words.setSpacing(look.px(3))
        words.addWidget(
            TextLabel(look, tr("Plan one for me"), TextStyle.TITLE, "work_text", self)
        )
        told = tr(
            "Say how long and where. Each step comes with the reason why it is there, "
            "and nothing goes over what this person takes."
        )
        words.addWidget(TextLabel(look, told, TextStyle.BODY, "work_text", self))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(22), look.px(18), look.px(22), look.px(18))
        row.setSpacing(look.px(24))
        row.addLayout(words, 1)
        row.addWidget(self._lengths(look), 0, Qt.AlignmentFlag.AlignVCenter)

    def _lengths(self, look: Look) -> QWidget:
        held = QWidget(self)
        flow = QHBoxLayout(held)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(look.px(8))
        for count in USUAL_MIN:
            button = TextButton(look, tr("{count} min", count=count), parent=held)
            button.setObjectName(f"plan_{count}")
            button.setAccessibleName(tr("Plan {count} minutes", count=count))
            button.clicked.connect(partial(self.plan_wanted.emit, count))
            flow.addWidget(button)
        other = TextButton(look, tr("Plan one\u2026"), True, "clock", held)
        other.setObjectName("plan_any")
        other.clicked.connect(partial(self.plan_wanted.emit, 0))
        flow.addWidget(other)
        return held
