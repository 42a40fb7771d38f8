"""The guide: the list of pages, or one page beside the contents."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.library import Library
from app.model.pages import Page, PageId, Shown
from app.ui.pages.contents import Contents
from app.ui.pages.index import GuideIndex
from app.ui.pages.page_body import PageBody
from app.ui.widgets.buttons import GlyphButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.scroll_column import ScrollColumn
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

READABLE_PX = 720
"""A line of about eighty letters: longer ones are hard to follow."""

CONTENTS_PX = 236
BESIDE_PX = 860
"""Where the room is narrower, the contents do not stand beside the page."""

LINE_PX = 48
ABOVE_PX = 12


class GuideRoom(QWidget):
    """Shows the index or a page; whoever made it says which.

    Signals
    -------
    page_wanted : str
        Id of a page or a section; empty: the list of all.
    link_wanted : str
        A name that a "see also" leads to.
    command_wanted : str
        Id of a command of the window.
    left : int
        It goes out of sight, read down to so many pixels.
    """

    page_wanted = Signal(str)
    link_wanted = Signal(str)
    command_wanted = Signal(str)
    left = Signal(int)

    def __init__(
        self, look: Look, library: Library, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._library = look, library
        self._body: PageBody | None = None
        self.setObjectName("guide_room")
        self.setAccessibleName(tr("Guide"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._contents = Contents(look, library)
        self._contents.page_wanted.connect(self.page_wanted)
        self._side = ScrollColumn(look, "guide_side", self)
        self._side.setAccessibleName(tr("Contents"))
        self._side.setWidget(self._contents)
        self._contents.setAutoFillBackground(False)
        self._scroll = ScrollColumn(look, "guide_scroll", self)
        self._all = GlyphButton(look, "list", tr("All pages"), 34, self)
        self._all.setObjectName("guide_all")
        self._all.clicked.connect(self._on_all)
        self._back = GlyphButton(look, "back", tr("Back (Alt Left)"), 34, self)
        self._back.setObjectName("guide_back")
        self._back.clicked.connect(self._on_back)
        self._title = TextLabel(look, "", TextStyle.STRONG, "quiet", self)
        self._title.setAccessibleName(" ")
        self._lay_out()
        look.changed.connect(self._fit)
        self.show_index()

    @property
    def page(self) -> Page | None:
        """Return the page that is shown; None for the list of all."""
        return self._body.page if self._body else None

    @property
    def scrolled_px(self) -> int:
        """Return how far down the page is read."""
        return self._scroll.verticalScrollBar().value()

    def scroll_to(self, at_px: int) -> None:
        """Go on reading where it was left, once the page is laid out."""
        bar = self._scroll.verticalScrollBar()
        QTimer.singleShot(0, bar, partial(bar.setValue, at_px))

    def show_index(self) -> None:
        """Show the list of all pages."""
        index = GuideIndex(self._look, self._library)
        index.page_wanted.connect(self.page_wanted)
        self._body = None
        self._contents.show_open(None)
        self._show(index, tr("Guide"))

    def show_page(self, name: str) -> None:
        """Show a page, one of its sections, or a disagreement; else the index."""
        page_id, _, section_id = name.partition("#")
        page = self._library.page_by_id.get(PageId(page_id))
        conflict_id = ""
        if page is None:
            page, conflict_id = self._page_of_conflicts(), name
        if page is None:
            self.show_index()
            return
        if self._body is None or self._body.page != page:
            self._body = PageBody(self._look, self._library, page)
            self._body.link_wanted.connect(self.link_wanted)
            self._contents.show_open(page)
            self._show(self._body, page.title)
        target: QWidget | None = self._body.sections.get(section_id)
        if conflict_id:
            target = self._body.unfold(conflict_id)
        self._bring(target)

    def _page_of_conflicts(self) -> Page | None:
        for page in self._library.pages:
            if any(section.shows is Shown.CONFLICTS for section in page.sections):
                return page
        return None

    def _bring(self, target: QWidget | None) -> None:
        """Scroll until a section stands at the top; without one, to the top."""
        if target is None:
            self._scroll.verticalScrollBar().setValue(0)
        else:
            # A page that was just made has no heights before it is laid out.
            QTimer.singleShot(0, target, partial(self._scroll_to_top_of, target))

    def _scroll_to_top_of(self, target: QWidget) -> None:
        inner = self._scroll.widget()
        if inner is not None and inner.isAncestorOf(target):
            top = target.mapTo(inner, target.rect().topLeft()).y()
            self._scroll.verticalScrollBar().setValue(top - ABOVE_PX)

    def _show(self, widget: QWidget, title: str) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(widget, 100)
        row.addStretch(1)
        old = self._scroll.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self._scroll.setWidget(middle)
        middle.setAutoFillBackground(False)
        self._scroll.setAccessibleName(title)
        self._scroll.verticalScrollBar().setValue(0)
        self._title.setText("" if self._body is None else tr("Guide"))
        self._fit()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 12, 14, 0)
        bar.setSpacing(8)
        bar.addWidget(self._back)
        bar.addWidget(self._all)
        bar.addWidget(self._title, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(bar)
        right.addWidget(self._scroll, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addLayout(right, 1)

    def _fit(self) -> None:
        """Set the contents beside the page where there is room for both."""
        is_page = self._body is not None
        is_wide = self.width() >= self._look.px(BESIDE_PX)
        self._side.setVisible(is_page and is_wide)
        self._side.setFixedWidth(self._look.px(CONTENTS_PX))
        self._all.setVisible(is_page)
        self._back.setVisible(is_page)
        if self._body is not None:
            self._body.setMaximumWidth(self._look.px(READABLE_PX))
        self.update()

    def _on_all(self) -> None:
        self.page_wanted.emit("")

    def _on_back(self) -> None:
        self.command_wanted.emit("back")

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit(self.scrolled_px)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read on with the arrows, by pages, or to either end."""
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: LINE_PX,
            Qt.Key.Key_Up: -LINE_PX,
            Qt.Key.Key_PageDown: bar.pageStep() - LINE_PX,
            Qt.Key.Key_Space: bar.pageStep() - LINE_PX,
            Qt.Key.Key_PageUp: LINE_PX - bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        bar.setValue(bar.value() + step)
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        if self._side.isVisible():
            right = self._side.geometry().right()
            line = self._look.colour("line")
            painter.fillRect(right, 0, 1, self.height(), line)
