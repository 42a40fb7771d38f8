"""A place to choose: a small picture of it, and its name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.follow.thumb import FigureSource, Thumb
from app.ui.follow.worked import Worked
from app.ui.widgets.buttons import LookButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box

PICTURE_PX = (64, 64)
PAD_PX = 8
WIDE_PX, HIGH_PX = 104, 104
RADIUS_PX = 12.0
WRAPPED = (
    Qt.AlignmentFlag.AlignHCenter
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextWordWrap
)


class FocusTile(LookButton):
    """One of several: the chosen one is tinted and ringed."""

    def __init__(
        self,
        look: Look,
        text: str,
        worked: Worked | None,
        figures: FigureSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._thumb = Thumb(look, worked, figures)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._forget_thumb)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDE_PX), self._look.px(HIGH_PX))

    @override
    def nextCheckState(self) -> None:
        """Leave it to the page which one is chosen."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        if self.isChecked():
            fill, line = look.colour("accent_ground"), look.colour("accent")
        else:
            fill = look.colour("hover" if self.underMouse() else "surface")
            line = look.colour("line")
        wide_line = 1.8 if self.isChecked() else 1.0
        paint_box(painter, rect, RADIUS_PX, fill, line, wide_line)
        pad, (wide, high) = look.px(PAD_PX), (look.px(each) for each in PICTURE_PX)
        painter.drawPixmap(round((rect.width() - wide) / 2), pad, self._thumb_now())
        painter.setFont(
            look.font(TextStyle.SMALL_STRONG if self.isChecked() else TextStyle.SMALL)
        )
        painter.setPen(look.colour("text"))
        words = QRectF(4, pad + high, rect.width() - 8, rect.height() - pad - high - 2)
        painter.drawText(words, WRAPPED, self.text())
        self.paint_ring(painter, RADIUS_PX)

    def _thumb_now(self) -> QPixmap:
        size = QSize(*(self._look.px(each) for each in PICTURE_PX))
        return self._thumb.pixmap(size, self.devicePixelRatioF())

    def _forget_thumb(self) -> None:
        self._thumb.forget()
