"""What the signs of a chart stand for, each with its unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.text_label import TextLabel

SIGN_PX = (22, 12)
BAND_ALPHA = 0.24


class Sign(Enum):
    """How something is drawn."""

    BAR = auto()
    LINE = auto()
    STEPS = auto()
    BAND = auto()
    LEVEL = auto()


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A sign, its colour of the theme, and what it stands for."""

    sign: Sign
    tint: str
    text: str


class ChartKey(QWidget):
    """One sign after the other, wrapping like words."""

    def __init__(
        self, look: Look, entries: Sequence[KeyEntry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("chart_key")
        flow = FlowLayout(self, look.px(14))
        for entry in entries:
            flow.addWidget(_Named(look, entry, self))


class _Named(QWidget):
    """A sign and its words."""

    def __init__(self, look: Look, entry: KeyEntry, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(6))
        row.addWidget(_Drawn(look, entry, self))
        words = TextLabel(look, entry.text, TextStyle.SMALL, "quiet", self)
        words.setWordWrap(False)
        row.addWidget(words)


class _Drawn(QWidget):
    """The sign itself."""

    def __init__(self, look: Look, entry: KeyEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._entry = look, entry
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedSize(QSize(*(self._look.px(px) for px in SIGN_PX)))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, sign = self._look.colour(self._entry.tint), self._entry.sign
        middle = rect.center()
        if sign is Sign.BAR:
            width = rect.height() * 0.7
            left = middle.x() - width / 2
            painter.fillRect(QRectF(left, 0, width, rect.height()), colour)
            return
        if sign is Sign.BAND:
            colour.setAlphaF(2 * BAND_ALPHA)
            painter.fillRect(rect.adjusted(0, 1, 0, -1), colour)
            return
        is_level = sign is Sign.LEVEL
        style = Qt.PenStyle.DashLine if is_level else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 1.4 if is_level else 2.0, style))
        painter.drawLine(QLineF(rect.left(), middle.y(), rect.right() + 1, middle.y()))
        if sign is Sign.LINE:
            painter.setBrush(colour)
            reach = rect.height() * 0.28
            painter.drawEllipse(QPointF(middle), reach, reach)
