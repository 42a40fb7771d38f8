"""The column at the right: a bar to search and to go back, and the panel below it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.explore.panel import GuidancePanel
from app.ui.shell.search_button import SearchButton
from app.ui.shell.settings import NARROWEST_PANEL_PX
from app.ui.widgets.buttons import GlyphButton
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.model.body_map import BodyMap
    from app.ui.explore.body_list import BodyList


class SideColumn(QWidget):
    """Search, back, list; and below them the guidance or the list.

    Signals
    -------
    command_wanted : str
        Id of the command of the button that was pressed.
    """

    command_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("side_column")
        self.setMinimumWidth(NARROWEST_PANEL_PX)
        self.back = GlyphButton(
            look, "back", tr("Back to the page before"), parent=self
        )
        self.back.setObjectName("back_button")
        self.back.hide()
        self.search = SearchButton(look, self)
        self.list_button = GlyphButton(
            look, "list", tr("Everything on the map as a list (L)"), 36, self
        )
        self.list_button.setObjectName("list_button")
        self.list_button.setCheckable(True)
        self.panel = GuidancePanel(look, self)
        self.body_list: BodyList | None = None
        self._pages = QStackedWidget(self)
        self._pages.setObjectName("side_pages")
        self._pages.addWidget(self.panel)
        self._lay_out()
        self.back.clicked.connect(self._on_back)
        self.search.clicked.connect(self._on_search)
        self.list_button.clicked.connect(self._on_list)

    @property
    def is_list_shown(self) -> bool:
        """Return whether the list is shown instead of the guidance."""
        return self._pages.currentWidget() is not self.panel

    def show_map(self, body_map: "BodyMap", others: "tuple[BodyMap, ...]") -> None:
        """List what is on another map, if there is a list."""
        if self.body_list is not None:
            self.body_list.show_map(body_map, others)

    def show_list(
        self,
        is_shown: bool,
        body_map: "BodyMap | None",
        others: "tuple[BodyMap, ...]" = (),
    ) -> "BodyList | None":
        """Show the list or the guidance; the list is made when first shown."""
        self.list_button.setChecked(is_shown)
        if not is_shown:
            self._pages.setCurrentWidget(self.panel)
            return self.body_list
        if self.body_list is None and body_map is not None:
            from app.ui.explore.body_list import BodyList

            self.body_list = BodyList(self._look, self)
            self.body_list.show_map(body_map, others)
            self._pages.addWidget(self.body_list)
        if self.body_list is not None:
            self._pages.setCurrentWidget(self.body_list)
        return self.body_list

    def show_card(self, card: QWidget) -> None:
        """Show a card over the pages: it stays while they change."""
        self._card_row.setContentsMargins(14, 6, 14, 8)
        self._card_row.addWidget(card)

    def show_back(self, is_possible: bool) -> None:
        """Show whether there is a page to go back to."""
        self.back.setVisible(is_possible)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 12, 14, 4)
        bar.setSpacing(8)
        bar.addWidget(self.back)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.list_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(bar)
        self._card_row = QVBoxLayout()
        rows.addLayout(self._card_row)
        rows.addWidget(self._pages, 1)

    def _on_back(self) -> None:
        self.command_wanted.emit("back")

    def _on_search(self) -> None:
        self.command_wanted.emit("search")

    def _on_list(self) -> None:
        self.command_wanted.emit("list")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), self._look.colour("line"))
