"""A page that takes the whole room beside the rail: settings, help, about."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.buttons import GlyphButton
from app.ui.widgets.columns_layout import ColumnsLayout
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.scroll_column import ScrollColumn
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

WIDEST_PX = 1760


class RoomPage(QWidget):
    """A title, a way back, and sections in columns that scroll together.

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
        whole_column = QVBoxLayout(self._column)
        whole_column.setContentsMargins(32, 24, 32, 40)
        whole_column.setSpacing(18)
        whole_column.addLayout(self._title_row(title))
        sections = QWidget(self._column)
        self._sections = ColumnsLayout(look, sections)
        self._rows: QVBoxLayout | None = None
        whole_column.addWidget(sections)
        whole_column.addStretch(1)
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

    @property
    def rows(self) -> QVBoxLayout:
        """Return the section that is being filled."""
        return self._rows or self._begin_section()

    def add(self, widget: QWidget) -> None:
        """Set a widget below the others of the section."""
        self.rows.addWidget(widget)

    def add_text(
        self, text: str, style: TextStyle = TextStyle.BODY, tint: str = "text"
    ) -> TextLabel:
        """Set a text below the others of the section."""
        label = TextLabel(self.look, text, style, tint, self)
        self.rows.addWidget(label)
        return label

    def add_heading(self, text: str) -> None:
        """Begin a section; where there is room it may stand in a column of its own."""
        self._begin_section()
        self.add_text(text, TextStyle.HEADING)

    def _begin_section(self) -> QVBoxLayout:
        section = QWidget(self)
        section.setObjectName("section")
        rows = QVBoxLayout(section)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        self._sections.addWidget(section)
        self._rows = rows
        return rows

    def _title_row(self, title: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        back = GlyphButton(self.look, "back", tr("Back to the map (Esc)"), 36, self)
        back.setObjectName("page_back")
        back.clicked.connect(self._on_back)
        row.addWidget(back)
        row.addWidget(TextLabel(self.look, title, TextStyle.TITLE, parent=self), 1)
        return row

    def _on_back(self) -> None:
        self.command_wanted.emit("explore")

    def _on_look_changed(self) -> None:
        self._column.setMaximumWidth(self.look.px(WIDEST_PX))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("surface"))
