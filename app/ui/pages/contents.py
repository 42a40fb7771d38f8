"""The column at the left of a page: all pages, and the sections of the open one."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.library import Library
from app.model.pages import Page
from app.ui.pages.groups import grouped_pages
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.wrapping_button import WrappingButton

PAD_PX = 6
INDENT_PX = 14


class ContentsRow(WrappingButton):
    """A page, or indented a section of the open page; the open page is tinted."""

    def __init__(
        self, look: Look, text: str, is_section: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, 26, parent)
        self._is_section = is_section
        self.setCheckable(not is_section)

    @override
    def nextCheckState(self) -> None:
        """Leave it to the guide which page is open."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, super().sizeHint().height())

    @override
    def arranged(self, width_px: int, painter: QPainter | None) -> int:
        left = self._look.px(INDENT_PX * 2 if self._is_section else INDENT_PX)
        style = TextStyle.SMALL if self._is_section else TextStyle.BODY
        if self.isChecked():
            style = TextStyle.STRONG
        tint = "accent" if self.isChecked() else "text"
        tint = "quiet" if self._is_section and not self.underMouse() else tint
        room = max(width_px - left - PAD_PX, 40)
        pad = self._look.px(4 if self._is_section else PAD_PX)
        high = self.write(painter, (left, pad, room), style, tint, self.text())
        return high + 2 * pad

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.isChecked():
            paint_box(painter, rect, 7, self._look.colour("accent_ground"))
        elif self.underMouse():
            paint_box(painter, rect, 7, self._look.colour("raised"))
        self.arranged(self.width(), painter)
        self.paint_ring(painter, 7)


class Contents(QWidget):
    """Pages by group; below the open one, its sections.

    Signals
    -------
    page_wanted : str
        Id of a page, or of a section of one: "oil#choice".
    """

    page_wanted = Signal(str)

    def __init__(
        self, look: Look, library: Library, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._library = look, library
        self.setObjectName("guide_contents")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 16, 10, 24)
        self._rows.setSpacing(1)
        self._pages: dict[str, ContentsRow] = {}
        self._sections: list[QWidget] = []
        for title, pages in grouped_pages(library):
            self._rows.addSpacing(8)
            self._add_heading(title)
            for page in pages:
                self._pages[page.id] = self._add_row(page.title, page.id, False)
        self._rows.addStretch(1)

    def show_open(self, page: Page | None) -> None:
        """Mark the open page, and list its sections below it."""
        for row in self._sections:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._sections.clear()
        for page_id, row in self._pages.items():
            row.setChecked(page is not None and page_id == page.id)
            row.refresh()
        if page is None or len(page.sections) < 2:
            return
        at = self._rows.indexOf(self._pages[page.id]) + 1
        before: QWidget = self._pages[page.id]
        for number, section in enumerate(page.sections):
            name = f"{page.id}#{section.id}"
            row = self._add_row(section.title, name, True, at + number)
            QWidget.setTabOrder(before, row)
            before = row
            self._sections.append(row)

    def _add_heading(self, title: str) -> None:
        label = TextLabel(self._look, title.upper(), TextStyle.SECTION, "quiet", self)
        label.setAccessibleName(title)
        label.setContentsMargins(self._look.px(INDENT_PX), 0, 0, 2)
        self._rows.addWidget(label)

    def _add_row(
        self, text: str, name: str, is_section: bool, at: int = -1
    ) -> ContentsRow:
        row = ContentsRow(self._look, text, is_section, self)
        row.setObjectName(f"contents_{name}")
        row.clicked.connect(partial(self.page_wanted.emit, name))
        if at < 0:
            self._rows.addWidget(row, 0, Qt.AlignmentFlag(0))
        else:
            self._rows.insertWidget(at, row)
        return row
