"""One statement to tick, and beside it: not sure."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.model.health import Condition
from app.model.person import Answer
from app.ui.widgets.chip import Chip
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr
from app.ui.widgets.wrapping_button import WrappingButton

PAD_PX = 9
BOX_PX = 21
RADIUS_PX = 11.0


class StatementTick(WrappingButton):
    """The statement with its box, and the field's word for it below."""

    def __init__(
        self, look: Look, condition: Condition, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, condition.statement, 40, parent)
        self._term = condition.term
        self._is_unsure = False
        self.setObjectName("statement_tick")
        self.setCheckable(True)
        self.setAccessibleDescription(condition.term)

    def show_answer(self, answer: Answer | None) -> None:
        """Show what was said."""
        self._is_unsure = answer is Answer.UNKNOWN
        self.setChecked(answer is Answer.YES)
        said = (
            tr("{term}. Not sure", term=self._term) if self._is_unsure else self._term
        )
        self.setAccessibleDescription(said)
        self.update()

    @override
    def nextCheckState(self) -> None:
        """Leave it to the check what is ticked."""

    @override
    def arranged(self, width_px: int, painter: QPainter | None) -> int:
        look = self._look
        left = look.px(PAD_PX + BOX_PX + 12)
        room = max(width_px - left - look.px(PAD_PX), 40)
        top = look.px(PAD_PX)
        style = TextStyle.LARGE
        y = top + self.write(painter, (left, top, room), style, "text", self.text())
        y += look.px(2)
        y += self.write(painter, (left, y, room), TextStyle.SMALL, "quiet", self._term)
        return y + look.px(PAD_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        if self.isChecked() or self._is_unsure:
            line = look.colour("accent")
            paint_box(painter, rect, RADIUS_PX, look.colour("accent_ground"), line)
        else:
            fill = look.colour("hover") if self.underMouse() else look.colour("surface")
            paint_box(painter, rect, RADIUS_PX, fill, look.colour("line"))
        self._paint_box(painter)
        self.arranged(self.width(), painter)
        self.paint_ring(painter, RADIUS_PX)

    def _paint_box(self, painter: QPainter) -> None:
        look = self._look
        side = look.px(BOX_PX)
        line_px = QFontMetrics(look.font(TextStyle.LARGE)).height()
        top = look.px(PAD_PX) + (line_px - side) / 2
        box = QRectF(look.px(PAD_PX + 2), top, side, side)
        is_said = self.isChecked() or self._is_unsure
        fill = look.colour("accent" if is_said else "surface")
        line = look.colour("accent" if is_said else "quiet")
        paint_box(painter, box, 6, fill, line, 1.6)
        ink = look.colour("on_accent")
        if self.isChecked():
            paint_glyph(painter, "tick", box.adjusted(2, 2, -2, -2), ink, 3)
        elif self._is_unsure:
            painter.setFont(look.font(TextStyle.STRONG))
            painter.setPen(ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


class StatementRow(QWidget):
    """A statement and its "not sure".

    Signals
    -------
    answered : str, object
        Id of the condition, and the answer; None takes it back.
    """

    answered = Signal(str, object)

    def __init__(
        self, look: Look, condition: Condition, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._condition = condition
        self._answer: Answer | None = None
        self.setObjectName(f"statement_{condition.id}")
        self.tick = StatementTick(look, condition, self)
        self.unsure = Chip(look, tr("Not sure"), is_choice=True, parent=self)
        self.unsure.setObjectName("statement_unsure")
        name = tr("Not sure: {statement}", statement=condition.statement)
        self.unsure.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.tick, 1)
        row.addWidget(self.unsure)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.tick.clicked.connect(self._on_ticked)
        self.unsure.clicked.connect(self._on_unsure)

    def show_answer(self, answer: Answer | None) -> None:
        """Show what was said; a no looks like nothing ticked."""
        self._answer = answer
        self.tick.show_answer(answer)
        self.unsure.setChecked(answer is Answer.UNKNOWN)

    def toggle(self) -> None:
        """Tick, or untick."""
        self._say(Answer.YES)

    def _say(self, answer: Answer) -> None:
        said = None if self._answer is answer else answer
        self.answered.emit(self._condition.id, said)

    def _on_ticked(self) -> None:
        self._say(Answer.YES)

    def _on_unsure(self) -> None:
        self.show_answer(self._answer)
        self._say(Answer.UNKNOWN)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "?":
            self._say(Answer.UNKNOWN)
            event.accept()
            return
        super().keyPressEvent(event)
