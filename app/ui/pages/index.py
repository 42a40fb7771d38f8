"""The first sight of the guide: every page with one sentence on what it is for."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.library import Library
from app.ui.pages.groups import Group, grouped_pages
from app.ui.widgets.columns_layout import ColumnsLayout
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

MARGIN_PX = 32


class GuideIndex(QWidget):
    """Pages by when they are needed, in columns where there is room.

    Signals
    -------
    page_wanted : str
        Id of a page.
    """

    page_wanted = Signal(str)

    def __init__(
        self, look: Look, library: Library, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("guide_index")
        self.setAccessibleName(tr("Guide"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN_PX, 22, MARGIN_PX, 40)
        rows.setSpacing(look.px(8))
        rows.addWidget(TextLabel(look, tr("Guide"), TextStyle.TITLE, parent=self))
        rows.addWidget(
            TextLabel(
                look,
                tr(
                    "What to know before you begin, while you work and afterwards. "
                    "Each page stands for itself: read what you need."
                ),
                tint="quiet",
                parent=self,
            )
        )
        rows.addSpacing(6)
        held = QWidget(self)
        columns = ColumnsLayout(look, held)
        for group in grouped_pages(library):
            columns.addWidget(self._group(group, held))
        rows.addWidget(held)
        rows.addStretch(1)

    def _group(self, group: Group, parent: QWidget) -> QWidget:
        title, pages = group
        held = QWidget(parent)
        rows = QVBoxLayout(held)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(TextLabel(self._look, title, TextStyle.HEADING, parent=held))
        rows.addSpacing(2)
        for page in pages:
            row = RowButton(
                self._look, page.title, page.summary, "page", "accent", parent=held
            )
            row.setObjectName(f"index_{page.id}")
            row.clicked.connect(partial(self.page_wanted.emit, str(page.id)))
            rows.addWidget(row)
        return held
