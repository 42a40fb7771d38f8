"""The panel of the Explore room: one page at a time, in a column that scrolls."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.explore.page import PanelPage
from app.ui.widgets.look import Look
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.ui.widgets.scroll_column import ScrollColumn


class GuidancePanel(QWidget):
    """Shows pages and passes on what the user wants of them.

    Signals
    -------
    feature_wanted, place_wanted, feature_pointed, technique_wanted, stroke_wanted,
    command_wanted
        As in `PanelPage`.
    """

    feature_wanted = Signal(str)
    place_wanted = Signal(str, str)
    feature_pointed = Signal(str)
    technique_wanted = Signal(str)
    stroke_wanted = Signal(str)
    command_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidance_panel")
        self.setAccessibleName(tr("Guidance"))
        self._look = look
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._foot: QWidget | None = None

    @cached_property
    def _column(self) -> "ScrollColumn":
        """Return the column; made with the first page, after the first paint."""
        from app.ui.widgets.hairline import Hairline
        from app.ui.widgets.scroll_column import ScrollColumn

        column = ScrollColumn(self._look, "guidance_column", self)
        column.setAccessibleName(tr("Guidance"))
        self._rows.setSpacing(0)
        self._rows.addWidget(Hairline(self._look, column.verticalScrollBar(), self))
        self._rows.addWidget(column)
        return column

    @property
    def page(self) -> QWidget | None:
        """Return the page that is shown."""
        return self._column.widget()

    @property
    def is_empty(self) -> bool:
        """Return whether no page has been shown yet."""
        return self._column.widget() is None

    @property
    def viewport(self) -> QWidget:
        """Return what pages should be made on: moving them later costs time."""
        return self._column.viewport()

    def show_page(self, page: PanelPage) -> None:
        """Show another page, from its top; the old one goes.

        The focus stays in the panel if it was there: on the page itself, so that Tab
        goes on from its top.
        """
        page.feature_wanted.connect(self.feature_wanted)
        page.place_wanted.connect(self.place_wanted)
        page.feature_pointed.connect(self.feature_pointed)
        page.technique_wanted.connect(self.technique_wanted)
        page.stroke_wanted.connect(self.stroke_wanted)
        page.command_wanted.connect(self.command_wanted)
        had_focus = self._has_focus()
        old = self._column.takeWidget()
        if old is not None:
            # A press on a row of the old page may be what brought us here.
            old.hide()
            old.deleteLater()
        self._column.setWidget(page)
        page.setAutoFillBackground(False)
        self._column.verticalScrollBar().setValue(0)
        self._show_foot(page)
        if had_focus:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, feature_id: str | None) -> None:
        """Mark a row of the page; one that is out of sight is brought into it."""
        page = self._column.widget()
        row = page.mark(feature_id) if isinstance(page, PanelPage) else None
        if row is not None and row.visibleRegion().isEmpty():
            self._column.ensureWidgetVisible(row)

    def _show_foot(self, page: PanelPage) -> None:
        """Put what the page wants to keep in sight below the column."""
        if self._foot is not None:
            self._rows.removeWidget(self._foot)
            self._foot.hide()
            self._foot.deleteLater()
        self._foot = page.foot(self)
        if self._foot is not None:
            self._rows.addWidget(self._foot)

    def _has_focus(self) -> bool:
        """Return whether the keys go to the page that is shown."""
        page, focused = self._column.widget(), self.window().focusWidget()
        if page is None or focused is None:
            return False
        return page is focused or page.isAncestorOf(focused)
