"""The Explore room: the map, the column beside it, and the edge between them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.shell.map_stage import MapStage
from app.ui.shell.settings import NARROWEST_PANEL_PX
from app.ui.shell.side_column import SideColumn
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override

NARROWEST_MAP_PX = 320
WIDEST_SHARE = 0.44
"""What large text may take of the room for the column; dragging may take more."""


class ExploreRoom(QSplitter):
    """Gives the column what the user dragged it to; more where large text needs it."""

    def __init__(
        self,
        look: Look,
        stage: MapStage,
        side: SideColumn,
        panel_px: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._side = look, side
        self._panel_px = panel_px
        self.setObjectName("explore_room")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(stage)
        self.addWidget(side)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.splitterMoved.connect(self._on_dragged)
        look.changed.connect(self._fit)

    @property
    def panel_px(self) -> int:
        """Return how wide the user wants the column."""
        return self._panel_px

    def _fit(self) -> None:
        """Give map and column their widths."""
        room_px = self.width()
        wanted = min(self._look.px(NARROWEST_PANEL_PX), round(WIDEST_SHARE * room_px))
        least = max(wanted, NARROWEST_PANEL_PX)
        self._side.setMinimumWidth(least)
        panel = max(min(self._panel_px, room_px - NARROWEST_MAP_PX), least)
        self.setSizes([room_px - panel, panel])

    def _on_dragged(self) -> None:
        self._panel_px = self._side.width()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
