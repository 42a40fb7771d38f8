"""Draws the rows of a list in our look; what does not fit in a line wraps."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.result_row import ROW_ROLE, SIDE_ROLE, Index, Row

ABOVE_PX = 7
RIGHT_PX = 12
WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
CENTRED = Qt.AlignmentFlag.AlignCenter


class RowPainter(QStyledItemDelegate):
    """A sign, a title, a quiet line; at the right the kind, or the two sides."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self._heights_px: dict[tuple[Row, int], int] = {}

    def forget(self) -> None:
        """Measure anew: the look has changed."""
        self._heights_px.clear()

    def height_px(self, row: Row, width_px: int) -> int:
        """Return how high a row is at a width."""
        known = self._heights_px.get((row, width_px))
        if known is None:
            known = self._measured_px(row, width_px)
            self._heights_px[row, width_px] = known
        return known

    def side_boxes(self, row: Row, rect: QRectF) -> tuple[QRectF, ...]:
        """Return where the sides of a row are drawn, the left one first."""
        look = self._look
        metrics = QFontMetrics(look.font(TextStyle.SMALL_STRONG))
        height = max(metrics.height() + look.px(8), 24)
        boxes: list[QRectF] = []
        right = rect.right() - RIGHT_PX + 4
        for _, word in reversed(row.sides):
            width = metrics.horizontalAdvance(word) + look.px(18)
            top = rect.top() + ABOVE_PX - 2
            boxes.insert(0, QRectF(right - width, top, width, height))
            right -= width + 4
        return tuple(boxes)

    def _measured_px(self, row: Row, width_px: int) -> int:
        small = QFontMetrics(self._look.font(TextStyle.SMALL))
        if not row.id:
            return small.height() + self._look.px(18)
        title_px, line_px = self._word_boxes(row, QRectF(0, 0, width_px, 0))
        least = max((box.height() for box in self.side_boxes(row, QRectF())), default=0)
        words = title_px.height() + (line_px.height() + 2 if row.line else 0)
        return round(max(words, least)) + 2 * ABOVE_PX

    def _word_boxes(self, row: Row, rect: QRectF) -> tuple[QRectF, QRectF]:
        """Return where title and line lie in a row."""
        look = self._look
        left = rect.left() + 12 + look.px(19) + 11
        room = rect.right() - RIGHT_PX - left
        taken = self._right_px(row, rect)
        strong = QFontMetrics(look.font(TextStyle.STRONG))
        small = QFontMetrics(look.font(TextStyle.SMALL))
        box = strong.boundingRect(
            0, 0, round(room - taken), 1 << 14, WRAPPED, row.title
        )
        title = QRectF(left, rect.top() + ABOVE_PX, room - taken, box.height())
        # The line keeps clear of the sides, unless the title reaches below them.
        lowest = max((b.bottom() for b in self.side_boxes(row, rect)), default=0.0)
        beside = taken if title.bottom() < lowest else 0
        box = small.boundingRect(0, 0, round(room - beside), 1 << 14, WRAPPED, row.line)
        return title, QRectF(left, title.bottom() + 2, room - beside, box.height())

    def _right_px(self, row: Row, rect: QRectF) -> float:
        """Return the room that the kind or the sides take."""
        if row.sides:
            return rect.right() - RIGHT_PX - self.side_boxes(row, rect)[0].left() + 8
        metrics = QFontMetrics(self._look.font(TextStyle.SMALL))
        return metrics.horizontalAdvance(row.kind) + 10 if row.kind else 0

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        return QSize(100, self.height_px(row, self._view.viewport().width()))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        row: Row = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        if not row.id:
            self._paint_heading(painter, rect, row)
        else:
            self._paint_ground(painter, rect, option.state)
            self._paint_words(painter, rect, row)
            self._paint_sides(painter, rect, row, option.state, index.data(SIDE_ROLE))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        painter.setFont(self._look.font(TextStyle.SECTION))
        painter.setPen(self._look.colour("quiet"))
        place = rect.adjusted(10, 0, -10, -4)
        bottom_left = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, bottom_left, row.title.upper())

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag
    ) -> None:
        box = rect.adjusted(2, 1, -2, -1)
        if state & QStyle.StateFlag.State_Selected:
            line = None
            if state & QStyle.StateFlag.State_HasFocus:
                line = self._look.colour("accent")
            paint_box(painter, box, 8, self._look.colour("accent_ground"), line, 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, 8, self._look.colour("raised"))

    def _paint_words(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        look = self._look
        title, line = self._word_boxes(row, rect)
        side = look.px(19)
        first_line_px = QFontMetrics(look.font(TextStyle.STRONG)).height()
        top = title.top() + (first_line_px - side) / 2 + 1
        icon = QRectF(rect.left() + 12, top, side, side)
        paint_glyph(painter, row.glyph, icon, look.colour(row.tint))
        painter.setFont(look.font(TextStyle.STRONG))
        painter.setPen(look.colour("text"))
        painter.drawText(title.adjusted(0, 0, 0, 2), WRAPPED, row.title)
        painter.setFont(look.font(TextStyle.SMALL))
        painter.setPen(look.colour("quiet"))
        painter.drawText(line.adjusted(0, 0, 0, 2), WRAPPED, row.line)
        if row.kind and not row.sides:
            place = QRectF(title.right(), title.top() + 1, 0, first_line_px)
            place.setRight(rect.right() - RIGHT_PX)
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(place, right, row.kind)

    def _paint_sides(
        self,
        painter: QPainter,
        rect: QRectF,
        row: Row,
        state: QStyle.StateFlag,
        asked: int,
    ) -> None:
        look = self._look
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        painter.setFont(look.font(TextStyle.SMALL_STRONG))
        for at, box in enumerate(self.side_boxes(row, rect)):
            is_asked = is_current and at == asked
            fill, ink = ("accent", "on_accent") if is_asked else ("surface", "text")
            line = None if is_asked else look.colour("line")
            paint_box(painter, box, box.height() / 2, look.colour(fill), line)
            painter.setPen(look.colour(ink))
            painter.drawText(box, CENTRED, row.sides[at][1])
