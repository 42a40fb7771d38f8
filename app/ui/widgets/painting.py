"""Small helps for widgets that paint themselves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

FOCUS_WIDTH_PX = 2.0
KEY_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


def paint_box(
    painter: QPainter,
    rect: QRectF,
    radius_px: float,
    fill: QColor | None,
    line: QColor | None = None,
    line_px: float = 1.0,
) -> None:
    """Draw a rounded box whose line lies inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = line_px / 2 if line else 0.0
    painter.setPen(QPen(line, line_px) if line else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        rect.adjusted(inset, inset, -inset, -inset), radius_px, radius_px
    )


def paint_focus(
    painter: QPainter, rect: QRectF, radius_px: float, colour: QColor
) -> None:
    """Draw the ring that says: keys go here."""
    paint_box(painter, rect, radius_px, None, colour, FOCUS_WIDTH_PX)


def shows_focus(widget: QWidget) -> bool:
    """Return whether `widget` should draw its focus ring: keys, not the mouse."""
    return widget.hasFocus() and bool(widget.property("focus_by_key"))


def note_focus(widget: QWidget, reason: Qt.FocusReason) -> None:
    """Remember whether the focus came by the keyboard; a mouse needs no ring.

    A window that is activated again keeps what its widget knew.
    """
    kept = (
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    )
    if reason not in kept:
        widget.setProperty("focus_by_key", reason in KEY_REASONS)
