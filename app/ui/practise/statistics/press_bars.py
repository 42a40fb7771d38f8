"""Two bars: how often pressing was chosen where it is fine, and where it is not."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.practice.bias import GoNoGo
from app.ui.practise.statistics.words import percent, pressing_words
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

ROW_PX, BAR_PX, SHARE_PX = 44, 12, 52
WIDEST_PX = 560


class PressBars(QWidget):
    """The full bar is all places of its kind; its words and its share stand by it."""

    def __init__(
        self, look: Look, found: GoNoGo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = (
            (tr("Pressed where it is fine: the more the better"), found.hit_rate),
            (
                tr("Pressed where nobody may: the fewer the better"),
                found.false_alarm_rate,
            ),
        )
        self.setObjectName("press_bars")
        self.setAccessibleName(pressing_words(found))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(280), self._look.px(ROW_PX) * len(self._rows))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        high = self._look.px(ROW_PX)
        tints = ("accent", "no_go")
        for number, ((text, share), tint) in enumerate(
            zip(self._rows, tints, strict=True)
        ):
            wide = min(self.width(), self._look.px(WIDEST_PX))
            rect = QRectF(0, number * high, wide, high)
            self._paint_row(painter, rect, text, share, tint)

    def _paint_row(
        self, painter: QPainter, rect: QRectF, text: str, share: float, tint: str
    ) -> None:
        look, left = self._look, Qt.AlignmentFlag.AlignLeft
        painter.setPen(look.colour("quiet"))
        painter.setFont(look.font(TextStyle.SMALL))
        painter.drawText(rect, left | Qt.AlignmentFlag.AlignTop, text)
        high = look.px(BAR_PX)
        bar = rect.adjusted(0, look.px(22), -look.px(SHARE_PX), 0)
        bar.setHeight(high)
        paint_box(painter, bar, high / 2, look.colour("raised"), look.colour("line"))
        filled = QRectF(bar)
        filled.setWidth(max(high, bar.width() * share) if share else 0.0)
        paint_box(painter, filled, high / 2, look.colour(tint))
        painter.setPen(look.colour("text"))
        painter.setFont(look.font(TextStyle.STRONG))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        beside = QRectF(bar.right(), bar.top() - high, look.px(SHARE_PX), 3 * high)
        painter.drawText(beside, middle, percent(share))
