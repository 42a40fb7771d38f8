"""Where a room shows its page: in a column that scrolls, or over all the width."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.rooms.column_page import ColumnPage
from app.ui.rooms.spacing import RoomSpacing
from app.ui.rooms.told_line import ToldLine
from app.ui.widgets.look import Look
from app.ui.widgets.scroll_column import BAR_PX, ScrollColumn

BELOW_TOLD_PX = 8


class PageFrame(QVBoxLayout):
    """The line in which something is told, the page, and the page's foot."""

    def __init__(
        self, look: Look, scroll: ScrollColumn, told: ToldLine, spacing: RoomSpacing
    ) -> None:
        super().__init__()
        self._look, self._scroll, self._told = look, scroll, told
        self._spacing = spacing
        self._line = QHBoxLayout()
        self._line.addWidget(told)
        self._middle = QVBoxLayout()
        self._middle.addWidget(scroll)
        self._column = QHBoxLayout()
        self._foot = QHBoxLayout()
        self.setSpacing(0)
        self.addLayout(self._line)
        self.addLayout(self._middle, 1)
        self.addLayout(self._foot)

    def put(self, page: ColumnPage) -> None:
        """Show a page, from its top."""
        self._scroll.setHidden(page.is_wide)
        if page.is_wide:
            self._middle.addWidget(page, 1)
        else:
            self._scroll.setWidget(self._centred(page))
            self._scroll.verticalScrollBar().setValue(0)
        self._foot.addWidget(page.foot)
        page.foot.setVisible(page.has_foot)
        page.show()

    def drop(self, page: ColumnPage) -> None:
        """Let go of a page that was shown."""
        page.foot.hide()
        self._foot.removeWidget(page.foot)
        page.foot.deleteLater()
        outer = page if page.is_wide else self._scroll.takeWidget()
        if page.is_wide:
            self._middle.removeWidget(page)
        if outer is not None:
            outer.hide()
            outer.deleteLater()

    def fit(self, page: ColumnPage, width_px: int, least_px: int) -> None:
        """Keep the line and the foot in the column of the page's words.

        Parameters
        ----------
        width_px
            Of the room.
        least_px
            What stays free at both sides, however narrow that is.
        """
        px, spacing = self._look.px, self._spacing
        bar_px = 0 if page.is_wide else BAR_PX
        beside, inset = least_px, (0, 0, 0, 0)
        if not page.is_wide:
            beside = max((width_px - bar_px - px(page.widest_px)) // 2, least_px)
            above, below = px(spacing.page_above_px), spacing.page_below_px
            self._column.setContentsMargins(beside, above, beside, below)
        elif not page.is_bare:
            inset = (least_px, px(spacing.wide_above_px), least_px, 0)
        self._middle.setContentsMargins(*inset)
        under_told = 0 if self._told.isHidden() else BELOW_TOLD_PX
        self._line.setContentsMargins(beside, 0, beside + bar_px, under_told)
        above_foot = px(spacing.foot_above_px) if page.has_foot else 0
        below_foot = px(spacing.foot_below_px) if page.has_foot else 0
        self._foot.setContentsMargins(beside, above_foot, beside + bar_px, below_foot)

    def _centred(self, page: ColumnPage) -> QWidget:
        """Return the page in a column that is not too wide to read."""
        middle = QWidget()
        middle.setObjectName("room_middle")
        self._column = QHBoxLayout(middle)
        self._column.addWidget(page)
        middle.setAutoFillBackground(False)
        return middle
