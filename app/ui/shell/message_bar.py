"""A calm bar over the map: one sentence, a way to read more, a way to close it."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.widgets.buttons import GlyphButton, TextButton
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class MessageBar(QWidget):
    """Says one thing until it is closed.

    Signals
    -------
    more_wanted
        The user wants to read more.
    """

    more_wanted = Signal()

    def __init__(
        self, look: Look, text: str, more: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("message_bar")
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(44, 7, 10, 7)
        row.setSpacing(8)
        row.addWidget(TextLabel(look, text, tint="caution_text", parent=self), 1)
        if more:
            button = TextButton(look, more, parent=self)
            button.setObjectName("message_more")
            button.clicked.connect(self.more_wanted)
            row.addWidget(button)
        close = GlyphButton(look, "close", tr("Close this message"), parent=self)
        close.setObjectName("message_close")
        close.clicked.connect(self.hide)
        row.addWidget(close)
        look.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self._look
        painter.fillRect(self.rect(), look.colour("caution_ground"))
        icon = QRectF(16, (self.height() - 18) / 2, 18, 18)
        paint_glyph(painter, "info", icon, look.colour("caution_text"), 2)
