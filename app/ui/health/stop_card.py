"""The card that says: no massage now, this is what to do, and how soon."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.safety.limits import StopCard
from app.ui.health.words import GLYPH_OF_URGENCY, TINT_OF_URGENCY
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

SIGN_PX = 30
RADIUS_PX = 16.0


class StopCardBox(QWidget):
    """How soon, in the largest letters; then what to do, and why."""

    def __init__(
        self, look: Look, card: StopCard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._glyph = GLYPH_OF_URGENCY[card.urgency]
        tint = TINT_OF_URGENCY[card.urgency]
        self._ground = "raised" if tint == "plain" else f"{tint}_ground"
        self._ink = "text" if tint == "plain" else f"{tint}_text"
        self._line = "line" if tint == "plain" else tint
        self.setObjectName("stop_card")
        self.setAccessibleName(card.title)
        self.setAccessibleDescription(f"{card.what} {card.text}")
        self._row = QHBoxLayout(self)
        self._words = QVBoxLayout()
        self._row.addLayout(self._words)
        self._add(card.title, TextStyle.TITLE, self._ink)
        if card.condition is not None:
            reason = tr("Because: {name}.", name=card.condition.name)
            self._add(reason, TextStyle.STRONG, "text")
        self._add(card.text, TextStyle.LARGE, "text")
        if card.what:
            self._add(card.what, TextStyle.BODY, "text")
        if card.condition is not None:
            why = tr("Why: {why}", why=card.condition.why)
            self._add(why, TextStyle.BODY, "quiet" if tint == "plain" else "text")
        self._refresh()
        look.changed.connect(self._refresh)

    def _add(self, text: str, style: TextStyle, tint: str) -> None:
        self._words.addWidget(TextLabel(self._look, text, style, tint, self))

    def _refresh(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(SIGN_PX + 34), px(16), px(20), px(18))
        self._words.setSpacing(px(7))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        ground, line = look.colour(self._ground), look.colour(self._line)
        paint_box(painter, rect, RADIUS_PX, ground, line, 1.4)
        side = look.px(SIGN_PX)
        sign = QRectF(look.px(18), look.px(16), side, side)
        paint_glyph(painter, self._glyph, sign, look.colour(self._ink), 1.9)
