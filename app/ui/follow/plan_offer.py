"""The offer to have a session planned, with the usual lengths at hand."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.buttons import TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.panel_box import PanelBox
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

USUAL_MIN = (5, 10, 20, 30, 45)
BESIDE_PX = 860
"""Where it is narrower, the lengths stand below the words."""


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
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(22), look.px(18), look.px(22), look.px(18))
        self._row.setSpacing(look.px(16))
        self._row.addLayout(words, 1)
        self._buttons = self._lengths(look)
        self._row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)

    def _lengths(self, look: Look) -> QWidget:
        held = QWidget(self)
        flow = FlowLayout(held, gap_px=look.px(8))
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

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lengths below the words where both would be squeezed."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._look.px(BESIDE_PX)
        ways = QHBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        buttons = self._buttons.findChildren(TextButton)
        gap_px = self._look.px(8) * (len(buttons) - 1)
        whole_px = sum(button.sizeHint().width() for button in buttons) + gap_px
        self._buttons.setMinimumWidth(whole_px if is_wide else 0)
