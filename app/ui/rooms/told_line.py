"""One line that says what was just done; the next one takes its place."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.buttons import GlyphButton
from app.ui.widgets.look import Look
from app.ui.widgets.panel_box import PanelBox
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

SHOWN_MS = 12_000


class ToldLine(PanelBox):
    """Goes by itself after a while, or when it is pressed away.

    Signals
    -------
    gone
        It takes no more room.
    """

    gone = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "told_line", "accent_ground", parent=parent)
        self._words = TextLabel(look, "", tint="work_text", parent=self)
        self._words.setObjectName("told_words")
        close = GlyphButton(look, "close", tr("Close this line"), 26, self)
        close.setObjectName("told_close")
        close.clicked.connect(self.go)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(5), look.px(8), look.px(5))
        row.addWidget(self._words, 1)
        row.addWidget(close)
        self._time = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._time.timeout.connect(self.go)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is told."""
        return self._words.text()

    def show_text(self, text: str) -> None:
        """Say something, in place of what was said before."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self.show()
        self._time.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def go(self) -> None:
        """Say no more."""
        self._time.stop()
        self.hide()
        self.gone.emit()
