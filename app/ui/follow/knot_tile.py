"""A knot to choose: where it lies, what it is called, and its muscle."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.follow.focuses import Place
from app.ui.follow.thumb import FigureSource, thumb_pixmap
from app.ui.widgets.buttons import LookButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box

PICTURE_PX, PAD_PX, HIGH_PX, WIDE_PX = 52, 8, 68, 200
RADIUS_PX = 12.0
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
WRAPPED = LEFT | Qt.TextFlag.TextWordWrap


class KnotTile(LookButton):
    """One of several: the chosen one is tinted and ringed."""

    def __init__(
        self,
        look: Look,
        place: Place,
        figures: FigureSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, place.name, parent)
        self._place, self._figures = place, figures
        self._thumb = QPixmap()
        self.setObjectName(f"knot_{place.id}")
        self.setAccessibleDescription(place.told)
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
        is_on = self.isChecked()
        usual = "hover" if self.underMouse() else "surface"
        fill = look.colour("accent_ground" if is_on else usual)
        line = look.colour("accent" if is_on else "line")
        paint_box(painter, rect, RADIUS_PX, fill, line, 1.8 if is_on else 1.0)
        pad, side = look.px(PAD_PX), look.px(PICTURE_PX)
        painter.drawPixmap(pad, round((rect.height() - side) / 2), self._thumb_now())
        words = rect.adjusted(pad + side + look.px(10), pad / 2, -pad, -pad / 2)
        below_px = look.px(18) if self._place.told else 0
        painter.setPen(look.colour("text"))
        style = TextStyle.SMALL_STRONG if is_on else TextStyle.SMALL
        painter.setFont(look.font(style))
        painter.drawText(words.adjusted(0, 0, 0, -below_px), WRAPPED, self.text())
        self._paint_told(painter, words)
        self.paint_ring(painter, RADIUS_PX)

    def _paint_told(self, painter: QPainter, words: QRectF) -> None:
        look = self._look
        painter.setFont(look.font(TextStyle.SMALL))
        painter.setPen(look.colour("quiet"))
        line = QRectF(words)
        line.setTop(words.bottom() - look.px(18))
        told = painter.fontMetrics().elidedText(
            self._place.told, Qt.TextElideMode.ElideRight, round(line.width())
        )
        painter.drawText(line, LEFT, told)

    def _thumb_now(self) -> QPixmap:
        worked = self._place.worked
        if self._thumb.isNull() and worked is not None:
            side = self._look.px(PICTURE_PX)
            figure = self._figures(worked.body_map.id)
            ratio = self.devicePixelRatioF()
            self._thumb = thumb_pixmap(
                self._look, worked, figure, QSize(side, side), ratio
            )
        return self._thumb

    def _forget_thumb(self) -> None:
        self._thumb = QPixmap()
        self.updateGeometry()
