"""How tense it feels, 0 to 10, in the receiver's own words: one press, or none."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from app.model.feedback import MOST_TENSION
from app.ui.widgets.buttons import LookButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

RADIUS_PX = 9.0
SIDE_PX = 40
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}


class TensionStep(LookButton):
    """One number of the scale; the higher, the stronger its tint."""

    def __init__(self, look: Look, number: int, parent: QWidget) -> None:
        super().__init__(look, str(number), parent)
        self._number = number
        self.setCheckable(True)
        self.setObjectName(f"tension_{number}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(SIDE_PX), self._look.px(SIDE_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font(TextStyle.STRONG))
        return QSize(
            max(metrics.horizontalAdvance("10") + 6, 24), self._look.px(SIDE_PX)
        )

    @override
    def nextCheckState(self) -> None:
        """Leave it to the row which number is chosen."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        if self.isChecked():
            paint_box(painter, rect, RADIUS_PX, look.colour("accent"))
        else:
            tint = look.colour("work")
            tint.setAlphaF(0.06 + 0.34 * self._number / MOST_TENSION)
            line = look.colour("quiet" if self.underMouse() else "line")
            paint_box(painter, rect, RADIUS_PX, tint, line)
        painter.setFont(look.font(TextStyle.STRONG))
        painter.setPen(look.colour("on_accent" if self.isChecked() else "text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
        self.paint_ring(painter, RADIUS_PX)


class TensionRow(QWidget):
    """The whole scale; the chosen number pressed again is taken back.

    Signals
    -------
    chosen : object
        The number, or None.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tension: int | None = None
        self.setObjectName("tension_row")
        self.setAccessibleName(name)
        self._steps: list[TensionStep] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(look.px(4))
        row = QHBoxLayout()
        row.setSpacing(look.px(5))
        for number in range(MOST_TENSION + 1):
            step = TensionStep(look, number, self)
            step.setAccessibleName(
                tr("{name}: {number} of 10", name=name, number=number)
            )
            step.clicked.connect(partial(self._on_clicked, number))
            row.addWidget(step)
            self._steps.append(step)
        grid.addLayout(row, 0, 0, 1, 2)
        loose = TextLabel(look, tr("loose, at rest"), TextStyle.SMALL, "quiet", self)
        tense = TextLabel(
            look, tr("as tense as can be"), TextStyle.SMALL, "quiet", self
        )
        tense.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(loose, 1, 0)
        grid.addWidget(tense, 1, 1)

    def show_tension(self, tension: int | None) -> None:
        """Show which number is chosen; None for none."""
        self._tension = tension
        for number, step in enumerate(self._steps):
            step.setChecked(number == tension)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(None if number == self._tension else number)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        at = next((i for i, each in enumerate(self._steps) if each.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        target = min(max(at + step, 0), MOST_TENSION)
        self._steps[target].setFocus(Qt.FocusReason.TabFocusReason)
        event.accept()
