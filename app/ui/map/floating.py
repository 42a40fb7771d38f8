"""What floats over a map: widgets beside it that lie on top of it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget


def boxes_over(view: QWidget) -> list[QRectF]:
    """Return the places, in a view, of the widgets of its parent that cover it."""
    parent = view.parentWidget()
    if parent is None:
        return []
    only_own = Qt.FindChildOption.FindDirectChildrenOnly
    return [
        QRectF(widget.geometry().translated(-view.pos()))
        for widget in parent.findChildren(QWidget, options=only_own)
        if widget is not view
        and not widget.isHidden()
        and widget.geometry().intersects(view.geometry())
    ]
