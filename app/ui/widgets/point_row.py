"""A sign, a few strong words, and what they mean."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.text_label import TextLabel

TILE_PX = 36


class PointRow(QWidget):
    """One point of several; its lines are told below the title."""

    def __init__(
        self,
        look: Look,
        glyph: str,
        title: str,
        *lines: str,
        tint: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._glyph, self._tint = look, glyph, tint
        self.setObjectName("point_row")
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(lines))
        self._rows = QVBoxLayout(self)
        heading = TextLabel(look, title, TextStyle.LARGE_STRONG, parent=self)
        self._rows.addWidget(heading)
        for line in lines:
            self._rows.addWidget(TextLabel(look, line, TextStyle.BODY, "quiet", self))
        self._refresh()
        look.changed.connect(self._refresh)

    def _refresh(self) -> None:
        px = self._look.px
        self._rows.setContentsMargins(px(TILE_PX + 14), px(3), 0, px(7))
        self._rows.setSpacing(px(2))
        # A row of one line is still as high as its sign.
        self.setMinimumHeight(px(TILE_PX + 10))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self._look
        side = look.px(TILE_PX)
        tile = QRectF(0, look.px(3), side, side)
        paint_box(painter, tile, 10, look.colour(f"{self._tint}_ground"))
        inset = side * 0.2
        icon = tile.adjusted(inset, inset, -inset, -inset)
        ink = "accent" if self._tint == "accent" else f"{self._tint}_text"
        paint_glyph(painter, self._glyph, icon, look.colour(ink), 1.9)
