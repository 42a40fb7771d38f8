"""The offer to go on with a session that was cut off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.follow.resuming import UnderWay
from app.ui.follow.words import minutes_in_words
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.lead_button import LeadButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.panel_box import PanelBox
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class ResumeCard(PanelBox):
    """Where it stopped, a button to go on, and one to let it be.

    Attributes
    ----------
    go_on
        Takes the keys when the page comes up.

    Signals
    -------
    resume_wanted, drop_wanted
        Go on with it; or forget it.
    """

    resume_wanted = Signal()
    drop_wanted = Signal()

    def __init__(
        self, look: Look, found: UnderWay, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "resume_card", "surface", "accent", parent)
        px = look.px
        words = QVBoxLayout()
        words.setSpacing(px(2))
        title = tr("Go on where you stopped: {title}", title=found.session.title)
        told = tr(
            "Step {number} of {count}, about {minutes} left",
            number=found.number,
            count=found.count,
            minutes=minutes_in_words(found.left_s),
        )
        if found.person:
            told = tr("{told}, for {name}", told=told, name=found.person)
        words.addWidget(TextLabel(look, title, TextStyle.HEADING, parent=self))
        words.addWidget(TextLabel(look, told, TextStyle.BODY, "quiet", self))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(22), px(14), px(22), px(14))
        row.setSpacing(px(12))
        row.addLayout(words, 1)
        drop = TextButton(look, tr("Let it be"), parent=self)
        drop.setObjectName("resume_drop")
        drop.clicked.connect(self.drop_wanted)
        self.go_on = LeadButton(look, tr("Go on"), True, parent=self)
        self.go_on.setObjectName("resume_go_on")
        self.go_on.clicked.connect(self.resume_wanted)
        row.addWidget(drop, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignVCenter)
