"""A layout that sets sections side by side where there is room, like a newspaper."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from app.ui.widgets.held_items import HeldItems
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override

MOST_COLUMNS = 3
LEAST_PX = 400
WIDEST_PX = 640
GAP_PX = 44
BETWEEN_PX = 26


class ColumnsLayout(HeldItems):
    """Sections down the first column, then the next, about as high as each other.

    The order of reading is the order of adding, so Tab follows the eye.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def column_count(self, width_px: int) -> int:
        """Return how many columns stand in a width."""
        least = self._look.px(LEAST_PX)
        fitting = (width_px + GAP_PX) // (least + GAP_PX)
        return max(1, min(MOST_COLUMNS, fitting, len(self._items)))

    @override
    def arranged(self, rect: QRect, is_applied: bool) -> int:
        count = self.column_count(rect.width())
        room = (rect.width() - GAP_PX * (count - 1)) // count
        width = min(room, self._look.px(WIDEST_PX))
        heights = [_height_px(item, width) for item in self._items]
        between = self._look.px(BETWEEN_PX)
        highest, at = 0, 0
        for column, size in enumerate(shared_out(heights, count, between)):
            y = rect.top()
            for item, height in zip(
                self._items[at : at + size], heights[at : at + size], strict=True
            ):
                if is_applied:
                    x = rect.left() + column * (width + GAP_PX)
                    item.setGeometry(QRect(x, y, width, height))
                y += height + between
            at += size
            highest = max(highest, y - between - rect.top())
        return highest

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(QSize(item.minimumSize().width(), 0))
        return size


def shared_out(heights: Sequence[int], count: int, between: int) -> tuple[int, ...]:
    """Return how many of the things go into each column, in order.

    The highest column is as low as it can be.
    """
    limit = max(heights, default=0)
    whole = sum(heights) + between * len(heights)
    while limit < whole and len(_filled(heights, limit, between)) > count:
        limit += max(whole // 200, 1)
    return _filled(heights, limit, between)


def _filled(heights: Sequence[int], limit: int, between: int) -> tuple[int, ...]:
    """Return how many things each column holds when none may be higher than this."""
    sizes: list[int] = []
    y = limit + 1
    for height in heights:
        if y + between + height > limit:
            sizes.append(0)
            y = -between
        sizes[-1] += 1
        y += between + height
    return tuple(sizes)


def _height_px(item: QLayoutItem, width_px: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width_px)
    return item.sizeHint().height()
