"""A layout of cards: as many columns as fit, each row as high as its highest card."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from app.ui.widgets.held_items import HeldItems
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override

LEAST_PX = 340
GAP_PX = 16


class CardsLayout(HeldItems):
    """Cards from left to right, then the next row; Tab follows the eye."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        least_px: int = LEAST_PX,
        most: int = 4,
        gap_px: int = GAP_PX,
    ) -> None:
        super().__init__(parent)
        self._look, self._least_px, self._most = look, least_px, most
        self._gap_px = gap_px

    def column_count(self, width_px: int) -> int:
        """Return how many columns stand in a width."""
        least = self._look.px(self._least_px)
        return max(
            1, min(self._most, (width_px + self._gap_px) // (least + self._gap_px))
        )

    @override
    def arranged(self, rect: QRect, is_applied: bool) -> int:
        count = self.column_count(rect.width())
        wide = (rect.width() - self._gap_px * (count - 1)) // count
        y = rect.top()
        items = [item for item in self._items if not _is_left_out(item)]
        for first in range(0, len(items), count):
            row = items[first : first + count]
            high = max(_height_px(item, wide) for item in row)
            for column, item in enumerate(row):
                if is_applied:
                    x = rect.left() + column * (wide + self._gap_px)
                    item.setGeometry(QRect(x, y, wide, high))
            y += high + self._gap_px
        return max(y - self._gap_px - rect.top(), 0)

    @override
    def minimumSize(self) -> QSize:
        wide = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(wide, 0)


def _is_left_out(item: QLayoutItem) -> bool:
    """Say whether somebody hid it; what was not shown yet takes its room."""
    widget = item.widget()
    told = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    return widget is not None and widget.isHidden() and widget.testAttribute(told)


def _height_px(item: QLayoutItem, width_px: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width_px)
    return item.sizeHint().height()
