"""How far the check has come: one short bar a question."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.health.course import Said
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

BAR_PX = 6
GAP_PX = 5


class ProgressBars(QWidget):
    """Answered bars are full, open ones are hollow, the present one is taller."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._said: tuple[Said, ...] = ()
        self._at: int | None = None
        self.setObjectName("progress_bars")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def show_said(self, said: tuple[Said, ...], at: int | None) -> None:
        """Show what was said to each question, and which one is asked now."""
        self._said, self._at = said, at
        done = sum(each not in (Said.NOTHING, Said.PARTLY) for each in said)
        text = tr("{done} of {count} questions answered", done=done, count=len(said))
        self.setAccessibleName(text)
        self.update()

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(BAR_PX * 2))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._said:
            return
        painter = QPainter(self)
        look, count = self._look, len(self._said)
        width = (self.width() - GAP_PX * (count - 1)) / count
        for place, said in enumerate(self._said):
            is_now = place == self._at
            height = look.px(BAR_PX * (1.6 if is_now else 1.0))
            bar = QRectF(place * (width + GAP_PX), 0, width, height)
            bar.moveTop((self.height() - height) / 2)
            is_done = said not in (Said.NOTHING, Said.PARTLY)
            fill = look.colour("accent") if is_done else look.colour("surface")
            line = look.colour("text" if is_now else "accent" if is_done else "quiet")
            paint_box(painter, bar, height / 2, fill, line, 2.0 if is_now else 1.0)
