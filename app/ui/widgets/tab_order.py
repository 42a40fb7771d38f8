"""Keeps the order of Tab where widgets are made late."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_in_tab_order(before: QWidget, body: QWidget) -> None:
    """Let Tab go from `before` into `body`, and on from its last widget.

    Qt goes by when a widget was made: what a press makes would come last of all.
    """
    last = before
    for widget in body.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(last, widget)
            last = widget
