"""A pill that leads on: its sign says to what kind of thing."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.pages.links import Link
from app.ui.widgets.buttons import LookButton
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr


class SeeChip(LookButton):
    """Names what it leads to; too long a name is cut, and told in full by its tip."""

    def __init__(self, look: Look, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(look, link.title, parent)
        self._glyph = link.glyph
        self.setObjectName(f"see_{link.id}")
        self.setToolTip(link.title)
        self.setAccessibleDescription(_kind_in_words(link))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font(TextStyle.BODY))
        words_px = metrics.horizontalAdvance(self.text())
        return QSize(words_px + self._look.px(44), metrics.height() + self._look.px(11))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(56), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        fill = look.colour("accent_ground" if self.underMouse() else "surface")
        paint_box(painter, rect, rect.height() / 2, fill, look.colour("line"))
        side = look.px(16)
        icon = QRectF(look.px(11), (rect.height() - side) / 2, side, side)
        paint_glyph(painter, self._glyph, icon, look.colour("accent"))
        font = look.font(TextStyle.BODY)
        words = rect.adjusted(look.px(32), 0, -look.px(11), 0)
        elided = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(words.width()) + 1
        )
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, elided)
        self.paint_ring(painter, rect.height() / 2)


def _kind_in_words(link: Link) -> str:
    return {
        "page": tr("opens a page of the guide"),
        "technique": tr("opens a technique"),
        "word": tr("explains a word"),
    }.get(link.kind, tr("shows it on the map"))
