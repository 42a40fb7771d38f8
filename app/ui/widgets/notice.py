"""A calm box with a sign: a warning, a hint, something that could not be read."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.text_label import RichLabel, TextLabel

LEFT_PX = 40
SIGN_PX = 18


class NoticeBox(QWidget):
    """A title in a tint, the first line running on from it, others below.

    `tint` names a family of the theme: ``caution`` draws on ``caution_ground``.
    """

    def __init__(
        self,
        look: Look,
        glyph: str,
        title: str,
        lines: tuple[str, ...],
        tint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._glyph, self._tint = look, glyph, tint
        self.setObjectName("notice_box")
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(lines))
        rows = QVBoxLayout(self)
        rows.setSpacing(5)
        first, *others = lines or ("",)
        label = RichLabel(look, TextStyle.BODY, "text", self)
        label.show_runs((f"{tint}_text bold", title), ("plain", " "), ("plain", first))
        rows.addWidget(label)
        for line in others:
            rows.addWidget(TextLabel(look, line, TextStyle.BODY, "text", self))
        self._rows = rows
        self._refresh()
        look.changed.connect(self._refresh)

    def _refresh(self) -> None:
        """Keep the room for the sign, which grows with the text."""
        self._rows.setContentsMargins(self._look.px(LEFT_PX), 10, 12, 11)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        paint_box(painter, rect, 10, look.colour(f"{self._tint}_ground"))
        side = look.px(SIGN_PX)
        icon = QRectF(look.px(12), 11, side, side)
        paint_glyph(painter, self._glyph, icon, look.colour(f"{self._tint}_text"), 2)
