"""How long: a slider of whole steps, with its number in large letters."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from app.model.health import LONGEST_SESSION_MIN
from app.session.wish import SHORTEST_SESSION_MIN
from app.ui.widgets.buttons import GlyphButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import note_focus, paint_box, shows_focus
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

STEP_MIN = 5
HIGH_PX = 36
TRACK_PX = 6
KNOB_PX = 22


class StepSlider(QSlider):
    """Moves in steps; a click on the track goes there."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setRange(SHORTEST_SESSION_MIN, LONGEST_SESSION_MIN)
        self.setSingleStep(STEP_MIN)
        self.setPageStep(2 * STEP_MIN)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(180), self._look.px(HIGH_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(90), self._look.px(HIGH_PX))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setValue(self._minutes_at(event.position().x()))
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self._minutes_at(event.position().x()))
        event.accept()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        note_focus(self, event.reason())
        super().focusInEvent(event)

    def _minutes_at(self, x_px: float) -> int:
        knob = self._look.px(KNOB_PX)
        share = (x_px - knob / 2) / max(self.width() - knob, 1)
        wanted = self.minimum() + share * (self.maximum() - self.minimum())
        return round(wanted / STEP_MIN) * STEP_MIN

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, knob = self._look, self._look.px(KNOB_PX)
        high = look.px(TRACK_PX)
        top = (self.height() - high) / 2
        track = QRectF(knob / 2, top, self.width() - knob, high)
        paint_box(painter, track, high / 2, look.colour("line"))
        share = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        done = QRectF(track.left(), top, track.width() * share, high)
        paint_box(painter, done, high / 2, look.colour("accent"))
        at = QRectF(0, 0, knob, knob)
        at.moveCenter(done.center())
        at.moveLeft(done.right() - knob / 2)
        fill, line = look.colour("surface"), look.colour("accent")
        paint_box(painter, at, knob / 2, fill, line, 3)
        if shows_focus(self):
            ring = at.adjusted(-3, -3, 3, 3)
            paint_box(painter, ring, knob, None, line, 2)


class MinutesRow(QWidget):
    """The number, the slider, and a button for one step less or more.

    Signals
    -------
    chosen : int
        So many minutes.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("minutes_row")
        self.setAccessibleName(tr("How long"))
        self._number = TextLabel(look, "", TextStyle.TITLE, "accent", self)
        self._number.setObjectName("minutes_number")
        self._number.setWordWrap(False)
        self._number.setFixedWidth(look.px(92))
        less = GlyphButton(look, "minus", tr("5 minutes less"), 34, self)
        less.setObjectName("minutes_less")
        less.clicked.connect(self._on_less)
        more = GlyphButton(look, "plus", tr("5 minutes more"), 34, self)
        more.setObjectName("minutes_more")
        more.clicked.connect(self._on_more)
        self.slider = StepSlider(look, self)
        self.slider.setObjectName("minutes_slider")
        self.slider.setAccessibleName(tr("Minutes"))
        self.slider.valueChanged.connect(self._on_moved)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self._number)
        row.addWidget(less)
        row.addWidget(self.slider, 1)
        row.addWidget(more)

    def show_minutes(self, minutes: int) -> None:
        """Show how long is chosen."""
        self.slider.blockSignals(True)
        self.slider.setValue(minutes)
        self.slider.blockSignals(False)
        self.slider.update()
        self._number.setText(tr("{count} min", count=minutes))

    def _on_moved(self, minutes: int) -> None:
        self.show_minutes(minutes)
        self.chosen.emit(minutes)

    def _on_less(self) -> None:
        self.slider.setValue(self.slider.value() - STEP_MIN)

    def _on_more(self) -> None:
        self.slider.setValue(self.slider.value() + STEP_MIN)
