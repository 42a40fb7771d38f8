"""What all pages of the panel share."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel

MARGIN_PX = 20
GAP_PX = 8
SECTION_GAP_PX = 18


class PanelPage(QWidget):
    """A column of sections.

    Signals
    -------
    feature_wanted : str
        Id of a region, knot, landmark, bone or muscle to go to.
    place_wanted : str, str
        The same, and the id of its map.
    feature_pointed : str
        Id of a thing that the pointer or the focus is on in the page; or empty.
    technique_wanted : str
        Id of a technique to open.
    stroke_wanted : str
        Id of the technique whose stroke is to be drawn; or empty.
    command_wanted : str
        Id of a command of the window.
    """

    feature_wanted = Signal(str)
    place_wanted = Signal(str, str)
    feature_pointed = Signal(str)
    technique_wanted = Signal(str)
    stroke_wanted = Signal(str)
    command_wanted = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setObjectName(name)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(MARGIN_PX, 14, MARGIN_PX - 6, 24)
        self.rows.setSpacing(GAP_PX)

    def add(self, widget: QWidget) -> None:
        """Set a widget below the others."""
        self.rows.addWidget(widget)

    def add_text(
        self,
        text: str,
        style: TextStyle = TextStyle.BODY,
        tint: str = "text",
    ) -> TextLabel:
        """Set a text below the others."""
        label = TextLabel(self.look, text, style, tint, self)
        self.rows.addWidget(label)
        if style is TextStyle.TITLE:
            self.setAccessibleName(text)
        return label

    def add_section(self, title: str) -> None:
        """Begin a section."""
        self.rows.addSpacing(SECTION_GAP_PX - GAP_PX)
        label = self.add_text(title.upper(), TextStyle.SECTION, "quiet")
        label.setAccessibleName(title)

    def foot(self, parent: QWidget) -> QWidget | None:
        """Return what stays in sight below the page while it scrolls; None: nothing."""
        return None

    def mark(self, feature_id: str | None) -> QWidget | None:
        """Mark the row about a thing, and no other; return it.

        A page whose rows cannot be marked has none.
        """
        return None

    def finish(self) -> None:
        """Let what is left of the height stay empty."""
        self.rows.addStretch(1)
