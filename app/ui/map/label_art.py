"""How the labels are painted."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont

from app.ui.map.easel import Easel, line_pen
from app.ui.map.label_parts import ON_BODY, PlacedLabel
from app.ui.map.notes import paint_note

NONE: frozenset[str] = frozenset()
_ANCHOR_DOT_PX = 1.8


def paint_labels(
    easel: Easel,
    labels: tuple[PlacedLabel, ...],
    font: QFont,
    meant: frozenset[str] = NONE,
) -> None:
    """Paint the labels and their leader lines; those of `meant` ids stand out."""
    painter, theme = easel.painter, easel.theme
    painter.setFont(font)
    _paint_leaders(easel, labels, meant)
    for label in labels:
        is_meant = label.wish.id in meant
        color = theme.accent if is_meant else theme.text
        if label.side == ON_BODY:
            box = QRectF(QPointF(*label.box[:2]), QPointF(*label.box[2:]))
            paint_note(easel, label.wish.rows, font, box, color)
        else:
            painter.setPen(QColor(color))
            painter.drawText(_text_box(label), _alignment(label), label.wish.text)


def _paint_leaders(
    easel: Easel, labels: tuple[PlacedLabel, ...], meant: frozenset[str]
) -> None:
    """Paint the lines from labels to their places, and the dots where they end."""
    painter, theme = easel.painter, easel.theme
    led = [label for label in labels if label.side != ON_BODY]
    plain = [QLineF(*label.leader) for label in led if label.wish.id not in meant]
    strong = [QLineF(*label.leader) for label in led if label.wish.id in meant]
    painter.setPen(line_pen(theme.ground, 0.55, 2.4))
    painter.drawLines(plain + strong)
    painter.setPen(line_pen(theme.leader, 0.9, 1.0))
    painter.drawLines(plain)
    painter.setPen(line_pen(theme.text, 0.9, 1.0))
    painter.drawLines(strong)
    painter.setPen(line_pen(theme.ground, 0.7, 1.0))
    painter.setBrush(QColor(theme.text))
    for label in labels:
        if label.wish.has_dot:
            end = QPointF(*label.leader[2:])
            painter.drawEllipse(end, _ANCHOR_DOT_PX, _ANCHOR_DOT_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _text_box(label: PlacedLabel) -> QRectF:
    left, top, right, bottom = label.box
    return QRectF(left - 2, top - 1, right - left + 4, bottom - top + 2)


def _alignment(label: PlacedLabel) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft
    if label.side == "left":
        side = Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
