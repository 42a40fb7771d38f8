"""The line at the top of a room: the way back, the title, things at its right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.rooms.spacing import RoomSpacing
from app.ui.widgets.buttons import GlyphButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel

BESIDE_PX = 20
BACK_SIDE_PX = 34


class RoomHead(QWidget):
    """Each room sets its own things behind the title.

    Signals
    -------
    back_wanted
        One page back.
    """

    back_wanted = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        title: str,
        back_words: str,
        spacing: RoomSpacing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_head")
        self.back = GlyphButton(look, "back", back_words, BACK_SIDE_PX, self)
        self.back.setObjectName(f"{name}_back")
        self.back.clicked.connect(self.back_wanted)
        self._title = TextLabel(look, title, TextStyle.STRONG, "quiet", self)
        self._title.setWordWrap(False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(
            BESIDE_PX, spacing.head_above_px, BESIDE_PX, spacing.head_below_px
        )
        self._row.setSpacing(spacing.head_between_px)
        self._row.addWidget(self.back)
        self._row.addWidget(self._title, 1)

    def add(self, widget: QWidget, *, takes_rest: bool = False) -> None:
        """Set a widget at the right; one of them may take what the title leaves."""
        self._row.addWidget(widget, 1 if takes_rest else 0)
        if takes_rest:
            self._row.setStretchFactor(self._title, 0)
