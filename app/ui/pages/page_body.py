"""A page of the guide: its title, what it is for, and its sections."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.library import Library
from app.model.pages import Page
from app.ui.pages.section import SectionBlock
from app.ui.pages.shown import ConflictList
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel

MARGIN_PX = 32
BETWEEN_PX = 30


class PageBody(QWidget):
    """The whole page in one column.

    Signals
    -------
    link_wanted : str
        A name that a "see also" leads to.
    """

    link_wanted = Signal(str)

    def __init__(
        self, look: Look, library: Library, page: Page, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.page = page
        self.setObjectName(f"page_{page.id}")
        self.setAccessibleName(page.title)
        self.sections: dict[str, SectionBlock] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN_PX, 22, MARGIN_PX, 60)
        rows.setSpacing(look.px(6))
        rows.addWidget(TextLabel(look, page.title, TextStyle.TITLE, parent=self))
        if page.term:
            rows.addWidget(TextLabel(look, page.term, tint="quiet", parent=self))
        rows.addSpacing(2)
        rows.addWidget(TextLabel(look, page.summary, parent=self))
        for section in page.sections:
            block = SectionBlock(look, library, page.id, section, self)
            block.link_wanted.connect(self.link_wanted)
            self.sections[section.id] = block
            rows.addSpacing(look.px(BETWEEN_PX - 6))
            rows.addWidget(block)
        rows.addStretch(1)

    def unfold(self, conflict_id: str) -> QWidget | None:
        """Open a disagreement that the page lists; return it, if it is there."""
        for block in self.sections.values():
            if isinstance(block.shown, ConflictList):
                return block.shown.open(conflict_id)
        return None
