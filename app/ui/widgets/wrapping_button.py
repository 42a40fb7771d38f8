"""What rows and cards to press share: words that wrap, and a height that follows."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.buttons import LookButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override

WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
HINTED_PX = 320
"""The width that a height is guessed for before there is one."""


class WrappingButton(LookButton):
    """As high as its words need at the width that it has.

    Whoever derives says in `arranged` where the words lie.

    Signals
    -------
    attended : bool
        The focus came (True) or went (False).
    """

    attended = Signal(bool)

    def __init__(
        self, look: Look, text: str, least_px: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, parent)
        self._known_px: dict[int, int] = {}
        self._least_px = least_px
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def arranged(self, width_px: int, painter: QPainter | None) -> int:
        """Draw the words, or with no painter only measure them; return the height."""
        raise NotImplementedError

    def write(
        self,
        painter: QPainter | None,
        place: tuple[int, int, int],
        style: TextStyle,
        tint: str,
        text: str,
    ) -> int:
        """Write at left, top and room, wrapped; return the height that it takes."""
        if not text:
            return 0
        left, top, room = place
        font = self._look.font(style)
        box = QFontMetrics(font).boundingRect(0, 0, room, 1 << 16, WRAPPED, text)
        if painter:
            painter.setFont(font)
            painter.setPen(self._look.colour(tint))
            painter.drawText(QRectF(left, top, room, box.height() + 2), WRAPPED, text)
        return box.height()

    @override
    def refresh(self) -> None:
        self._known_px.clear()
        super().refresh()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width_px: int) -> int:
        if width_px not in self._known_px:
            self._known_px[width_px] = self.arranged(width_px, None)
        return self._known_px[width_px]

    @override
    def sizeHint(self) -> QSize:
        width_px = self.width() if self.width() > 120 else HINTED_PX
        return QSize(240, self.heightForWidth(width_px))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._look.px(self._least_px))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.attended.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.attended.emit(False)
