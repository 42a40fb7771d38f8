"""What all pages of the Follow room share."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.follow.big_button import BigButton
from app.ui.follow.controller import FollowController
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel

Handler = Callable[[], object]


class FollowPage(QWidget):
    """A column of words and rows; what leads on stays in sight below it.

    Attributes
    ----------
    is_wide
        It takes all the room and scrolls by itself.
    is_bare
        The room shows nothing but the page: no head, no foot.
    widest_px
        How wide its column grows at the normal text size.
    keys
        What single keys do on this page.

    Signals
    -------
    command_wanted : str
        Id of a command of the window.
    """

    command_wanted = Signal(str)
    is_wide = False
    is_bare = False
    widest_px = 860

    def __init__(
        self,
        look: Look,
        follow: FollowController,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look, self.follow = look, follow
        self.keys: dict[Qt.Key, Handler] = {}
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(look.px(10))
        self.foot = QWidget(self)
        self.foot.setObjectName(f"{name}_foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_row.setSpacing(look.px(10))

    def show_state(self) -> None:
        """Show what the controller holds, as it is now."""

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

    def add_title(self, text: str) -> TextLabel:
        """Set the title; the page is called by it."""
        label = self.add_text(text, TextStyle.DISPLAY)
        label.setObjectName("follow_title")
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
        kind = BigButton if is_main else TextButton
        button = kind(self.look, text, is_main, glyph, self.foot)
        button.setObjectName(name)
        button.clicked.connect(handler)
        self.foot_row.addWidget(button)
        return button

    def finish(self) -> None:
        """Let what is left of the height stay empty."""
        self.rows.addStretch(1)
