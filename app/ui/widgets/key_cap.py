"""A key that does the same as what it stands on: a small box with its name."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.painting import paint_box

RADIUS_PX = 5.0


def paint_key_cap(
    painter: QPainter,
    look: Look,
    box: QRectF,
    key: str,
    style: TextStyle = TextStyle.SMALL,
    fill: QColor | None = None,
) -> None:
    """Draw a key into the whole of `box`."""
    paint_box(painter, box, RADIUS_PX, fill, look.colour("line"))
    painter.setFont(look.font(style))
    painter.setPen(look.colour("quiet"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
