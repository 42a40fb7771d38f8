"""The line that always says how far the check has come, and what can be undone."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.health.controller import HealthController
from app.ui.health.words import GLYPH_OF_STATE, TINT_OF_STATE
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

SIGN_PX = 18


class StateLine(QWidget):
    """What the answers add up to, whoever reads and whenever.

    Signals
    -------
    undo_wanted
        The last answer is to be taken back.
    """

    undo_wanted = Signal()

    def __init__(
        self, look: Look, health: HealthController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._health = look, health
        self._tint = "plain"
        self._glyph = "help"
        self.setObjectName("state_line")
        self.words = TextLabel(look, "", TextStyle.BODY, "text", self)
        self.words.setObjectName("state_words")
        self.undo = TextButton(look, tr("Undo"), glyph="undo", parent=self)
        self.undo.setObjectName("health_undo")
        self.undo.clicked.connect(self.undo_wanted)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.undo)
        self._refresh()
        look.changed.connect(self._refresh)

    def show_state(self) -> None:
        """Show what the answers add up to now."""
        screening = self._health.screening
        self._glyph = GLYPH_OF_STATE[screening.state]
        self._tint = TINT_OF_STATE[screening.state]
        self.words.setText(screening.text)
        self.words.show_tint("text" if self._tint == "plain" else f"{self._tint}_text")
        self.setAccessibleName(screening.text)
        last = self._health.last_deed
        self.undo.setVisible(bool(last))
        self.undo.setToolTip(tr("Undo (Ctrl Z): {what}", what=last))
        self.undo.setAccessibleDescription(last)
        self.update()

    def _refresh(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(46), px(8), 20, px(8))
        self.setMinimumHeight(px(52))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self._look
        is_plain = self._tint == "plain"
        ground = look.colour("raised" if is_plain else f"{self._tint}_ground")
        painter.fillRect(self.rect(), ground)
        side = look.px(SIGN_PX)
        sign = QRectF(look.px(18), (self.height() - side) / 2, side, side)
        ink = look.colour("quiet" if is_plain else f"{self._tint}_text")
        paint_glyph(painter, self._glyph, sign, ink, 2)
