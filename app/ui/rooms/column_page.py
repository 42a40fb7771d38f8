"""What the pages of all rooms share."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.buttons import TextButton
from app.ui.widgets.lead_button import LeadButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel

Handler = Callable[[], object]


class ColumnPage(QWidget):
    """A column of words and rows; what leads on stays in sight below it.

    A room makes one when it is to be seen, and lets go of it when another comes.

    Attributes
    ----------
    is_wide
        It takes all the room and scrolls by itself.
    is_bare
        The room shows nothing but the page: no head, no foot.
    widest_px
        How wide its column grows at the normal text size.
    between_px
        How far its rows stand apart at the normal text size.
    main_button
        What the button that leads on is made of.
    keys
        What single keys do on this page, with or without Shift.
    letters
        The same for what a key writes: letters lie elsewhere on other keyboards.
    foot, foot_row
        What stays in sight below the page; the room shows it where it holds anything.

    Signals
    -------
    command_wanted : str
        Id of a command of the window.
    """

    command_wanted = Signal(str)
    is_wide = False
    is_bare = False
    widest_px = 860
    between_px = 10
    main_button: type[TextButton] = LeadButton

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.keys: dict[Qt.Key, Handler] = {}
        self.letters: dict[str, Handler] = {}
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(look.px(self.between_px))
        self.foot = QWidget(self)
        self.foot.setObjectName(f"{name}_foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_row.setSpacing(look.px(10))

    @property
    def has_foot(self) -> bool:
        """Return whether anything stays in sight below the page."""
        return self.foot_row.count() > 0 and not self.is_bare

    def show_state(self) -> None:
        """Show what the room's controller holds, as it is now."""

    def first_stop(self) -> QWidget:
        """Return what takes the keys when the page comes up."""
        return self

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

    def add_title(self, text: str, style: TextStyle = TextStyle.DISPLAY) -> TextLabel:
        """Set the title; the page is called by it."""
        label = self.add_text(text, style)
        label.setObjectName("page_title")
        self.setAccessibleName(text)
        return label

    def add_heading(self, text: str) -> TextLabel:
        """Begin a part of the page."""
        self.rows.addSpacing(self.look.px(14))
        return self.add_text(text, TextStyle.HEADING)

    def add_gap(self, normal_px: int) -> None:
        """Leave some room."""
        self.rows.addSpacing(self.look.px(normal_px))

    def add_button(
        self,
        name: str,
        text: str,
        handler: Handler,
        *,
        is_main: bool = False,
        glyph: str = "",
    ) -> TextButton:
        """Set a button into the foot."""
        kind = self.main_button if is_main else TextButton
        button = kind(self.look, text, is_main, glyph, self.foot)
        button.setObjectName(name)
        button.clicked.connect(handler)
        self.foot_row.addWidget(button)
        return button

    def finish(self) -> None:
        """Let what is left of the height stay empty."""
        self.rows.addStretch(1)
