"""The column of charts and words; it scrolls by itself."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.scroll_column import ScrollColumn
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

SECTION_PX, ROW_PX = 18, 8


class ToldColumn(ScrollColumn):
    """Sets titles, headings, words and widgets one below the other."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "statistics_scroll", parent)
        self._look = look
        self.setAccessibleName(tr("Charts"))
        self.inner = QWidget()
        self.inner.setObjectName("statistics_column")
        self.inner.setAutoFillBackground(False)
        self.rows = QVBoxLayout(self.inner)
        self.rows.setContentsMargins(0, 0, look.px(12), look.px(20))
        self.rows.setSpacing(look.px(ROW_PX))
        self.setWidget(self.inner)

    def add(self, widget: QWidget) -> None:
        """Set a widget below the others."""
        self.rows.addWidget(widget)

    def add_title(self, text: str) -> None:
        """Begin a large part."""
        if self.rows.count():
            self.rows.addSpacing(self._look.px(2 * SECTION_PX))
        self.add(TextLabel(self._look, text, TextStyle.TITLE, parent=self.inner))

    def add_heading(self, text: str) -> None:
        """Begin a part."""
        self.rows.addSpacing(self._look.px(SECTION_PX))
        self.add(TextLabel(self._look, text, TextStyle.HEADING, parent=self.inner))

    def add_words(self, text: str, style: TextStyle = TextStyle.BODY) -> None:
        """Say something."""
        self.add(TextLabel(self._look, text, style, "quiet", self.inner))

    def finish(self) -> None:
        """Let what is left of the height stay empty."""
        self.rows.addStretch(1)
