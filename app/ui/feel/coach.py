"""What a newcomer needs to know next, over the stage."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.feel.play import Play
from app.ui.feel.tasks.pressing import HoldTask
from app.ui.feel.tasks.search import SearchTask
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
MARGIN_PX, PAD_PX, BADGE_PX = 18, 14, 42
LOW_SHARE, HIGH_SHARE = 0.66, 0.5
"""Of the stage's height: from there on the finger needs the lower edge."""


def coach_words(play: Play, *, is_new: bool) -> str:
    """Return the one thing to know next; empty where all is known.

    Parameters
    ----------
    is_new
        The learner has never done this exercise to its end.
    """
    if play.is_over and play.hand.is_holding:
        return tr("That was it. Let go: then you see how it went.")
    if play.is_over:
        return tr("That was it.")
    if play.is_shown:
        return ""
    if play.is_on_no_go:
        return tr("On bone, or where no hand works: lighter, and off it.")
    if not play.has_begun:
        return tr(
            "Hold the mouse button on the skin to press. Or press Space and go by the"
            " arrow keys."
        )
    if isinstance(play.task, HoldTask):
        return play.task.now_words(is_seen=True)
    if not is_new:
        return ""
    if play.hand.strength_n == play.task.first_n:
        return tr("Firmer and lighter: turn the wheel, or press W and S.")
    if isinstance(play.task, SearchTask) and not play.task.round.marks:
        return tr("Mark a knot with the right mouse button, M or Enter.")
    return ""


class Coach(QWidget):
    """A quiet box at an edge of the stage; the mouse goes through it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._stage, self._words = look, parent, ""
        self._is_on_top = self._is_warning = False
        self.setObjectName("feel_coach")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def words(self) -> str:
        """Return what it says."""
        return self._words

    def show_words(self, words: str, *, is_warning: bool = False) -> None:
        """Say something; nothing hides it."""
        if words != self._words:
            self._words, self._is_warning = words, is_warning
            self.setAccessibleName(words)
            self.setVisible(bool(words))
            self.settle()

    def make_way_for(self, finger_px: QPointF) -> None:
        """Go to the other edge where the finger comes near."""
        share = finger_px.y() / max(self._stage.height(), 1)
        is_on_top = share > LOW_SHARE or (self._is_on_top and share > HIGH_SHARE)
        if is_on_top is not self._is_on_top:
            self._is_on_top = is_on_top
            self.settle()

    def settle(self) -> None:
        """Take the place at an edge of the stage as it is now."""
        stage, metrics = self._stage, self._metrics()
        room = stage.width() - 2 * self._look.px(MARGIN_PX + PAD_PX)
        words = metrics.boundingRect(0, 0, max(room, 1), 1 << 16, WRAPPED, self._words)
        pad = 2 * self._look.px(PAD_PX)
        size = QSize(words.width() + pad + 2, words.height() + pad * 2 // 3)
        margin = self._look.px(MARGIN_PX)
        low = stage.height() - size.height() - margin
        left = (stage.width() - size.width()) // 2
        high = margin + self._look.px(BADGE_PX)
        at = QPoint(left, high if self._is_on_top else low)
        self.setGeometry(QRect(at, size))
        self.update()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.font(TextStyle.STRONG))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, box = QPainter(self), self._look, QRectF(self.rect())
        ground = look.colour("no_go_ground" if self._is_warning else "surface")
        ground.setAlphaF(0.94)
        line = look.colour("no_go_text" if self._is_warning else "line")
        paint_box(painter, box, look.px(PAD_PX), ground, line)
        painter.setFont(look.font(TextStyle.STRONG))
        painter.setPen(look.colour("no_go_text" if self._is_warning else "text"))
        pad = look.px(PAD_PX)
        painter.drawText(box.adjusted(pad, 0, -pad, 0), WRAPPED, self._words)
