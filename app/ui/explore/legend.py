"""What the colours and hatches of the map mean."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.explore.swatches import (
    caution_swatch,
    knot_swatch,
    no_go_swatch,
    zone_swatch,
)
from app.ui.widgets.chip import Swatch
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class SwatchBox(QWidget):
    """One small picture, as large as a line of text."""

    def __init__(
        self, look: Look, swatch: Swatch, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._swatch = look, swatch
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(20), self._look.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._look.px(16)
        self._swatch(painter, QRectF(2, 2, side, side), self._look)


class Legend(QWidget):
    """Four rows: where to work, where gently, where not, where knots are common."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 2, 0, 2)
        rows.setSpacing(8)
        for swatch, text in (
            (zone_swatch, tr("Massage zone: work here.")),
            (caution_swatch, tr("Caution: broad, flat and light.")),
            (no_go_swatch, tr("No-go: nothing is aimed here.")),
            (knot_swatch, tr("Knots are common here; the disc shows how unsure.")),
        ):
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(SwatchBox(look, swatch, self))
            row.addWidget(TextLabel(look, text, parent=self), 1)
            rows.addLayout(row)
