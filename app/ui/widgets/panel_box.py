"""A tinted panel with rounded corners, to hold what belongs together."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box

RADIUS_PX = 16.0


class PanelBox(QWidget):
    """Its ground and its line are colours of the theme; no line without a name."""

    def __init__(
        self,
        look: Look,
        name: str,
        ground: str = "accent_ground",
        line: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._ground, self._line = look, ground, line
        self.setObjectName(name)
        look.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        line = look.colour(self._line) if self._line else None
        rect = QRectF(self.rect())
        paint_box(QPainter(self), rect, RADIUS_PX, look.colour(self._ground), line)
