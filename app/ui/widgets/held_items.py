"""What a layout of our own needs besides its arrangement."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.ui.widgets.overriding import override


class HeldItems(QLayout):
    """Holds its items in order; the height follows the width.

    A layout of this kind says how it arranges them, and how small it may be.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def arranged(self, rect: QRect, is_applied: bool) -> int:
        """Place the items inside `rect` if it is to be applied; return their height."""
        raise NotImplementedError

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        # Qt asks past the end and expects nothing.
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width_px: int) -> int:
        return self.arranged(QRect(0, 0, width_px, 0), is_applied=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self.arranged(rect, is_applied=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()
