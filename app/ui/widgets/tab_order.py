"""Keeps the order of Tab where widgets are made late."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_in_tab_order(before: QWidget, body: QWidget) -> None:
    """Let Tab go from `before` into `body`, and on from its last widget.

    Qt goes by when a widget was made: what a press makes would come last of all.
    """
    last = before
    for widget in stops_of(body):
        QWidget.setTabOrder(last, widget)
        last = widget


def last_stop(body: QWidget) -> QWidget | None:
    """Return the last widget within `body` that Tab comes to."""
    stops = stops_of(body)
    return stops[-1] if stops else None


def stops_of(body: QWidget) -> list[QWidget]:
    """Return the widgets within `body` that Tab comes to, in the order of making."""
    return [
        widget
        for widget in body.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
