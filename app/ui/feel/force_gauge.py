"""How firm the press is: a bar with the person's comfort band, and words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.palpation.finger import Felt
from app.ui.feel.play import Play
from app.ui.feel.words import felt_words, force_words
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

BAR_PX = 14


class ForceGauge(QWidget):
    """Filled up to the force now; a mark shows what the hand is set to."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._felt: Felt | None = None
        self._most_n, self._wanted_n = 30.0, 0.0
        self._is_too_much = False
        self._band_n: tuple[float, float] | None = None
        self._drawn: object = None
        self.setObjectName("force_gauge")
        self.setAccessibleName(tr("How firm the press is"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def show_play(self, play: Play) -> None:
        """Show a force, what it is to become, and what feels good to the person."""
        self._felt, self._wanted_n = play.felt, play.hand.strength_n
        self._most_n = play.round.finger.most_n
        self._is_too_much = play.felt.hurt >= 1.0 or play.is_on_no_go
        self._band_n = None if play.is_on_no_go else play.comfort_n
        words, seen = felt_words(play.felt), self._seen()
        # Letters take long to draw: nothing is, where nobody could tell the change.
        if (words, seen) != self._drawn:
            self._drawn = words, seen
            self.setAccessibleDescription(words)
            self.update()

    def _seen(self) -> tuple[float | bool, ...]:
        """Return what the bar shows, as fine as its pixels."""
        assert self._felt is not None, "it shows a play"
        ends_n = (self._felt.force_n, self._wanted_n, *(self._band_n or ()))
        pixels = (round(self.width() * end_n / self._most_n) for end_n in ends_n)
        return (self._is_too_much, *pixels)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(220, self._look.px(BAR_PX + 54))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        felt = self._felt
        words = force_words(felt.force_n) if felt else ""
        painter.setFont(look.font(TextStyle.STRONG))
        painter.setPen(look.colour("text"))
        top = look.px(20)
        painter.drawText(QRectF(0, 0, self.width(), top), 0, words)
        bar = QRectF(0, top + look.px(4), self.width(), look.px(BAR_PX))
        radius = bar.height() / 2
        paint_box(painter, bar, radius, look.colour("raised"), look.colour("line"))
        if self._band_n is not None:
            self._paint_band(painter, bar, self._band_n)
        if felt is not None and felt.force_n > 0.1:
            filled = QRectF(bar)
            filled.setWidth(max(self._at(bar, felt.force_n), bar.height()))
            tint = "no_go" if self._is_too_much else "accent"
            paint_box(painter, filled.adjusted(2, 2, -2, -2), radius, look.colour(tint))
        self._paint_wanted(painter, bar)
        painter.setFont(look.font(TextStyle.SMALL))
        painter.setPen(look.colour("quiet"))
        below = QRectF(0, bar.bottom() + look.px(8), self.width(), look.px(20))
        painter.drawText(below, 0, felt_words(felt) if felt else "")

    def _at(self, bar: QRectF, force_n: float) -> float:
        return bar.width() * min(force_n / self._most_n, 1.0)

    def _paint_band(
        self, painter: QPainter, bar: QRectF, band_n: tuple[float, float]
    ) -> None:
        low, high = (self._at(bar, force_n) for force_n in band_n)
        ground = self._look.colour("work")
        ground.setAlphaF(0.32)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRect(QRectF(low, bar.top() + 1, high - low, bar.height() - 2))

    def _paint_wanted(self, painter: QPainter, bar: QRectF) -> None:
        x = min(max(self._at(bar, self._wanted_n), 5.0), bar.width() - 5.0)
        y = bar.bottom() + 1.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("text"))
        painter.drawPolygon(
            QPolygonF([QPointF(x, y), QPointF(x - 5, y + 7), QPointF(x + 5, y + 7)])
        )
