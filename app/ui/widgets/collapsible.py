"""A heading that opens and closes what stands below it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.widgets.buttons import LookButton
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.tab_order import follow_in_tab_order
from app.ui.widgets.words import tr

WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class FoldButton(LookButton):
    """The heading: an arrow and words; checked while open."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.setObjectName("fold_button")
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width_px: int) -> int:
        metrics = QFontMetrics(self._look.font(TextStyle.SMALL_STRONG))
        room = max(width_px - self._look.px(24), 1)
        words = metrics.boundingRect(0, 0, room, 1 << 16, WRAPPED, self.text())
        return words.height() + self._look.px(10)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font(TextStyle.SMALL_STRONG))
        return QSize(self._look.px(160), metrics.height() + self._look.px(10))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        ink = look.colour("text" if self.underMouse() else "quiet")
        side = look.px(16)
        icon = QRectF(0, (rect.height() - side) / 2, side, side)
        glyph = "chevron_down" if self.isChecked() else "chevron_right"
        paint_glyph(painter, glyph, icon, ink, 2.2)
        painter.setFont(look.font(TextStyle.SMALL_STRONG))
        painter.setPen(ink)
        painter.drawText(rect.adjusted(look.px(22), 0, -2, 0), WRAPPED, self.text())
        self.paint_ring(painter, 5)


class Collapsible(QWidget):
    """A `FoldButton` over a body that is built when it is first opened."""

    def __init__(
        self,
        look: Look,
        text: str,
        build: Callable[[QWidget], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._build = build
        self._body: QWidget | None = None
        self.button = FoldButton(look, text, self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self._rows.addWidget(self.button)
        self.button.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    @property
    def body(self) -> QWidget | None:
        """Return what is folded, once it was opened."""
        return self._body

    def _on_toggled(self, is_open: bool) -> None:
        state = tr("open") if is_open else tr("closed")
        self.button.setAccessibleDescription(state)
        if is_open and self._body is None:
            self._body = self._build(self)
            self._rows.addWidget(self._body)
            follow_in_tab_order(self.button, self._body)
        if self._body is not None:
            self._body.setVisible(is_open)
