"""A field for a few lines of text."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box

RADIUS_PX = 9.0
LONGEST = 2000
HIGH_PX = 84


class _Lines(QPlainTextEdit):
    """The text itself; Tab leads on to the next widget."""

    focus_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("comment_lines")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()


class CommentField(QWidget):
    """A box with lines to write in.

    Signals
    -------
    written : str
        The text as it is now.
    """

    written = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("comment_field")
        self.lines = _Lines(self)
        self.lines.setAccessibleName(name)
        self.setFocusProxy(self.lines)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 6, 8, 6)
        rows.addWidget(self.lines)
        self._refresh()
        look.changed.connect(self._refresh)
        self.lines.textChanged.connect(self._on_changed)
        self.lines.focus_changed.connect(self.update)

    def show_text(self, text: str) -> None:
        """Show what was written before."""
        self.lines.setPlainText(text)

    def _refresh(self) -> None:
        look = self._look
        self.setFixedHeight(look.px(HIGH_PX))
        self.lines.setFont(look.font(TextStyle.BODY))
        palette = self.lines.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, look.colour("text"))
        self.lines.setPalette(palette)
        self.update()

    def _on_changed(self) -> None:
        self.written.emit(self.lines.toPlainText()[:LONGEST])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, has_focus = self._look, self.lines.hasFocus()
        line = look.colour("accent" if has_focus else "line")
        rect = QRectF(self.rect())
        wide = 2.0 if has_focus else 1.0
        paint_box(QPainter(self), rect, RADIUS_PX, look.colour("surface"), line, wide)
