"""A place that was said, with the button that takes it away."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.health.spots import Spot
from app.ui.widgets.buttons import GlyphButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class SpotRow(QWidget):
    """One place.

    Signals
    -------
    removed
        The place is to be taken away.
    """

    removed = Signal()

    def __init__(self, look: Look, spot: Spot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(spot.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(3), look.px(4), look.px(3))
        row.addWidget(TextLabel(look, spot.text, TextStyle.STRONG, parent=self), 1)
        remove = GlyphButton(
            look, "close", tr("Remove: {place}", place=spot.text), 26, self
        )
        remove.setObjectName("spot_remove")
        remove.clicked.connect(self.removed)
        row.addWidget(remove)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self._look.colour("accent_ground")
        paint_box(painter, QRectF(self.rect()), 8, ground)
