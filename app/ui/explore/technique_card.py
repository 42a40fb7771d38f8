"""A technique as a card: its head, and the steps below it once it is opened."""

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.guidance.guidance import TechniqueAdvice
from app.model.technique import ContactShape
from app.ui.explore.technique_head import CardHead
from app.ui.explore.technique_steps import TechniqueSteps
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box, paint_focus, shows_focus

RADIUS_PX = 10.0


class TechniqueCard(QWidget):
    """A framed head, and the steps below it once it is opened.

    Signals
    -------
    stroke_wanted : str
        Id of the technique whose stroke should be drawn; empty: none any more.
    """

    stroke_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        advice: TechniqueAdvice,
        shape: ContactShape | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.advice = advice
        self._look = look
        self._steps: TechniqueSteps | None = None
        self._is_lit = False
        self.setObjectName(f"card_{advice.technique.id}")
        self.head = CardHead(look, advice, shape, self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.head)
        self.head.toggled.connect(self._on_toggled)
        self.head.attended.connect(self._on_attended)
        look.changed.connect(self.update)

    def _on_toggled(self, is_open: bool) -> None:
        if is_open and self._steps is None:
            self._steps = TechniqueSteps(self._look, self.advice.technique, self)
            self._rows.addWidget(self._steps)
        if self._steps is not None:
            self._steps.setVisible(is_open)

    def _on_attended(self, is_attended: bool) -> None:
        if is_attended == self._is_lit:
            return
        self._is_lit = is_attended
        self.update()
        self.stroke_wanted.emit(self.advice.technique.id if is_attended else "")

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._on_attended(True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._on_attended(self.head.hasFocus() and shows_focus(self.head))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        line = look.colour("accent" if self._is_lit else "line")
        fill = look.colour("hover" if self._is_lit else "surface")
        paint_box(painter, rect, RADIUS_PX, fill, line, 1.4 if self._is_lit else 1.0)
        if shows_focus(self.head):
            paint_focus(painter, rect, RADIUS_PX, look.colour("accent"))
