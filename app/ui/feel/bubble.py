"""What the person says, over the stage."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from app.palpation.exercises.words import SAID
from app.palpation.person import Word
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

TINTS = {
    Word.SOFTER: ("caution_ground", "caution_text"),
    Word.THATS_IT: ("work_ground", "work_text"),
    Word.OUCH: ("no_go_ground", "no_go_text"),
}
TAIL_PX = 10.0
ROUND_PX = 14.0


class Bubble(QWidget):
    """Comes with a word and goes with it; it is read out as well."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._word: Word | None = None
        self.setObjectName("feel_bubble")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said; empty where nothing is."""
        return "" if self._word is None else tr(SAID[self._word])

    def show_word(self, word: Word | None) -> None:
        """Say something, or fall silent."""
        if word is self._word:
            return
        self._word = word
        self.setVisible(word is not None)
        if word is not None:
            words = tr("The person says: {words}", words=self.text)
            self.setAccessibleName(words)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
            self.resize(self.sizeHint())
            self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font(TextStyle.TITLE))
        wide = metrics.horizontalAdvance(self.text) + self._look.px(36)
        return QSize(wide, metrics.height() + self._look.px(22) + round(TAIL_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._word is None:
            return
        ground, ink = (self._look.colour(name) for name in TINTS[self._word])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1 - TAIL_PX)
        path = QPainterPath()
        path.addRoundedRect(box, ROUND_PX, ROUND_PX)
        tail = QPainterPath(QPointF(box.left() + 26, box.bottom() - 1))
        tail.lineTo(box.left() + 22, box.bottom() + TAIL_PX)
        tail.lineTo(box.left() + 44, box.bottom() - 1)
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(ground)
        painter.drawPath(path.united(tail))
        painter.setFont(self._look.font(TextStyle.TITLE))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text)
