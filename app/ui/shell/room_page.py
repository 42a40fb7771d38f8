"""A page that takes the whole room beside the rail: settings, help, about."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.buttons import GlyphButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.scroll_column import ScrollColumn
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

WIDEST_PX = 720


class RoomPage(QWidget):
    """A title, a way back, and a column of sections that scrolls.

    Signals
    -------
    command_wanted : str
        Id of a command of the window.
    """

    command_wanted = Signal(str)

    def __init__(
        self, look: Look, name: str, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._column = QWidget()
        self._column.setObjectName(f"{name}_column")
        self._column.setMaximumWidth(look.px(WIDEST_PX))
        self.rows = QVBoxLayout(self._column)
        self.rows.setContentsMargins(28, 24, 28, 40)
        self.rows.setSpacing(8)
        self._add_title(title)
        scroll = ScrollColumn(look, f"{name}_scroll", self)
        scroll.setAccessibleName(title)
        middle = QWidget()
        middle_row = QHBoxLayout(middle)
        middle_row.setContentsMargins(0, 0, 0, 0)
        middle_row.addStretch(1)
        middle_row.addWidget(self._column, 100)
        middle_row.addStretch(1)
        scroll.setWidget(middle)
        middle.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        look.changed.connect(self._on_look_changed)

    def add(self, widget: QWidget) -> None:
        """Set a widget below the others."""
        self.rows.addWidget(widget)

    def add_text(
        self, text: str, style: TextStyle = TextStyle.BODY, tint: str = "text"
    ) -> TextLabel:
        """Set a text below the others."""
        label = TextLabel(self.look, text, style, tint, self)
        self.rows.addWidget(label)
        return label

    def add_heading(self, text: str) -> None:
        """Begin a section."""
        self.rows.addSpacing(18)
        self.add_text(text, TextStyle.HEADING)

    def _add_title(self, title: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        back = GlyphButton(self.look, "back", tr("Back to the map (Esc)"), 36, self)
        back.setObjectName("page_back")
        back.clicked.connect(self._on_back)
        row.addWidget(back)
        row.addWidget(TextLabel(self.look, title, TextStyle.TITLE, parent=self), 1)
        self.rows.addLayout(row)

    def _on_back(self) -> None:
        self.command_wanted.emit("explore")

    def _on_look_changed(self) -> None:
        self._column.setMaximumWidth(self.look.px(WIDEST_PX))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("surface"))
