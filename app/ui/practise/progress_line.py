"""How far a round has come: one short piece for each question."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.practice import Outcome
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

HIGH_PX = 8
GAP_PX = 3.0
HEIGHTS = {Outcome.RIGHT: 1.0, Outcome.NEAR: 0.66, Outcome.MISS: 0.4, Outcome.HARM: 0.4}
"""Of the line: how well it went is seen without its colour."""

TINTS = {
    Outcome.RIGHT: "work",
    Outcome.NEAR: "caution",
    Outcome.MISS: "quiet",
    Outcome.HARM: "no_go",
}


class ProgressLine(QWidget):
    """Pieces that are answered are coloured, the others are pale."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._outcomes: tuple[Outcome, ...] = ()
        self._length = 1
        self.setObjectName("progress_line")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_progress(self, outcomes: tuple[Outcome, ...], length: int) -> None:
        """Show how the answers turned out, and how many questions there are."""
        self._outcomes, self._length = outcomes, max(length, 1)
        told = tr("{done} of {all} answered", done=len(outcomes), all=length)
        self.setAccessibleName(told)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, self._look.px(HIGH_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap = GAP_PX if self._length <= 24 else 1.0
        wide = (self.width() + gap) / self._length - gap
        for number in range(self._length):
            share, tint = 0.3, "line"
            if number < len(self._outcomes):
                outcome = self._outcomes[number]
                share, tint = HEIGHTS[outcome], TINTS[outcome]
            high = self.height() * share
            piece = QRectF(number * (wide + gap), self.height() - high, wide, high)
            paint_box(painter, piece, min(high / 2, 3), self._look.colour(tint))
