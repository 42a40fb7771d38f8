"""A layout that sets its items in a row and wraps, like words in a line."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from app.ui.widgets.held_items import HeldItems
from app.ui.widgets.overriding import override


class FlowLayout(HeldItems):
    """Items from left to right, top to bottom; the height follows the width."""

    def __init__(self, parent: QWidget | None = None, gap_px: int = 6) -> None:
        super().__init__(parent)
        self._gap_px = gap_px

    @override
    def arranged(self, rect: QRect, is_applied: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        x, y, row_px = inner.left(), inner.top(), 0
        for item in self._items:
            if item.isEmpty():
                continue  # hidden: it would leave its gap behind
            size = item.sizeHint().boundedTo(QSize(inner.width(), 1 << 20))
            if x > inner.left() and x + size.width() > inner.right() + 1:
                x, y, row_px = inner.left(), y + row_px + self._gap_px, 0
            if is_applied:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap_px
            row_px = max(row_px, size.height())
        margins = self.contentsMargins()
        return y + row_px - rect.top() + margins.bottom()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(
            margins.left() + margins.right(), margins.top() + margins.bottom()
        )
