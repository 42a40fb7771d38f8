"""The labels of the map: which, where, and how they are painted."""

from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath

from app.ui.map.drawn import DrawnScene, DrawnShape
from app.ui.map.easel import Easel, line_pen
from app.ui.map.label_layout import placed_labels
from app.ui.map.label_parts import (
    ROW_PX,
    Box,
    LabelRoom,
    LabelWish,
    PlacedLabel,
)
from app.ui.map.layers import NO_GO
from app.ui.map.paths import polygons_of
from app.ui.map.signs import SIGN_RADIUS_PX, signs_in
from app.ui.map.viewport import Viewport
from app.ui.map.words import label_of

NONE: frozenset[str] = frozenset()
_ANCHOR_DOT_PX = 1.8
_SIGN_REACH_PX = SIGN_RADIUS_PX + 2.5
_WELL_KNOWN = 84
_PRIORITY_BY_LINES = ((75, 60), (115, 38), (170, 22))
"""How many lines tall the figure is drawn, and the least important label then."""

_CHOSEN = 1000
_LARGE_PART, _SMALL_PART, _KNOT = 88, 45, 20
_LARGE_PART_MM2 = 3500.0


def labels_for(
    content: "LabelContent",
    layers: frozenset[str],
    view: Viewport,
    room_px: QRectF,
    height_px: float,
    font: QFont,
    obstacles: tuple[QRectF, ...] = (),
    chosen: DrawnShape | None = None,
) -> tuple[PlacedLabel, ...]:
    """Return the labels of a view, each at its place outside the body."""
    metrics = QFontMetricsF(font)
    lowest = content.lowest_priority(view, metrics.height())
    signs = signs_in(content.scene, view) if NO_GO in layers else ()
    signed = frozenset(sign.zone_id for sign in signs)
    wishes = [
        _wish(shape, priority, view, metrics, signed)
        for shape in content.scene.shapes
        if (shape.layer in layers or _leads_on(shape))
        and (priority := _priority(shape)) >= lowest
    ]
    room = LabelRoom(
        left_px=room_px.left(),
        right_px=room_px.right(),
        top_px=room_px.top(),
        bottom_px=room_px.bottom(),
        edges=content.edges(view, height_px),
        obstacles=tuple(_box_of(obstacle) for obstacle in obstacles),
        height_px=metrics.height(),
        signs=tuple((sign.x_px, sign.y_px) for sign in signs),
        sign_reach_px=_SIGN_REACH_PX,
    )
    seen = [wish for wish in wishes if room_px.contains(wish.x_px, wish.y_px)]
    extra = None
    if chosen is not None:  # it is named whatever else is
        extra = _wish(chosen, _CHOSEN, view, metrics, signed)
        if not room_px.contains(extra.x_px, extra.y_px):
            extra = None
    return placed_labels(seen, room, extra)


class LabelContent:
    """What the labels need of a scene: its things, and where the body ends."""

    def __init__(self, scene: DrawnScene, edge_mm: QPainterPath) -> None:
        self.scene = scene
        self._height_mm = scene.bounds_mm[3] - scene.bounds_mm[1]
        self._edge_mm = edge_mm
        self._edges_of: tuple[Viewport, float] | None = None
        self._edges: tuple[tuple[float, float] | None, ...] = ()

    @cached_property
    def _rings(self) -> list[list[tuple[float, float]]]:
        return polygons_of(self._edge_mm)

    def lowest_priority(self, view: Viewport, line_px: float) -> int:
        """Return how important a label must be: the nearer, the more are shown."""
        lines = self._height_mm * view.px_per_mm / max(line_px, 1.0)
        for most_lines, priority in _PRIORITY_BY_LINES:
            if lines <= most_lines:
                return priority
        return 1

    def edges(
        self, view: Viewport, height_px: float
    ) -> tuple[tuple[float, float] | None, ...]:
        """Return the outermost pixels of the body on each row of labels.

        The last answer is kept: a selection lays the labels out in the same view.
        """
        if self._edges_of != (view, height_px):
            self._edges = self._found_edges(view, height_px)
            self._edges_of = (view, height_px)
        return self._edges

    def _found_edges(
        self, view: Viewport, height_px: float
    ) -> tuple[tuple[float, float] | None, ...]:
        rows = int(height_px // ROW_PX)
        spread: list[tuple[float, float] | None] = [None] * rows
        for ring in self._rings:
            points = [view.to_px(x, y) for x, y in ring]
            before = points[-1]
            for point in points:
                _spread_line(spread, before, point)
                before = point
        return tuple(spread)


def _spread_line(
    spread: list[tuple[float, float] | None],
    start: tuple[float, float],
    end: tuple[float, float],
) -> None:
    """Widen the rows that a piece of the edge runs through."""
    first = max(0, int(min(start[1], end[1]) // ROW_PX))
    last = min(len(spread) - 1, int(max(start[1], end[1]) // ROW_PX))
    low, high = min(start[0], end[0]), max(start[0], end[0])
    for row in range(first, last + 1):
        known = spread[row]
        spread[row] = (
            (min(low, known[0]), max(high, known[1])) if known else (low, high)
        )


def _box_of(box: QRectF) -> Box:
    return box.left(), box.top(), box.right(), box.bottom()


def _priority(shape: DrawnShape) -> int:
    """Return how important a label is; parts of a layer are named on demand."""
    if shape.shape.label_priority:
        return shape.shape.label_priority
    if shape.kind in ("bone", "muscle"):
        return _LARGE_PART if shape.area_mm2 >= _LARGE_PART_MM2 else _SMALL_PART
    return _KNOT if shape.kind == "knot" else 0


def _leads_on(shape: DrawnShape) -> bool:
    """Say whether a landmark is so well known that it is named on any layer."""
    return shape.kind == "landmark" and shape.shape.label_priority >= _WELL_KNOWN


def _wish(
    shape: DrawnShape,
    priority: int,
    view: Viewport,
    metrics: QFontMetricsF,
    signed: frozenset[str],
) -> LabelWish:
    text = label_of(shape.shape)
    x, y = view.to_px(*shape.anchor_mm)
    side = shape.shape.side if shape.shape.side in ("left", "right") else ""
    return LabelWish(
        id=shape.id,
        key=text,
        text=text,
        width_px=metrics.horizontalAdvance(text),
        x_px=x,
        y_px=y,
        priority=priority,
        side=side,
        reach_px=_SIGN_REACH_PX if shape.id in signed else 0.0,
    )


def paint_labels(
    easel: Easel,
    labels: tuple[PlacedLabel, ...],
    font: QFont,
    meant: frozenset[str] = NONE,
) -> None:
    """Paint the labels and their leader lines; those of `meant` ids stand out."""
    painter, theme = easel.painter, easel.theme
    painter.setFont(font)
    for label in labels:
        is_meant = label.wish.id in meant
        x0, y0, x1, y1 = label.leader
        painter.setPen(line_pen(theme.ground, 0.55, 2.4))
        painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))
        painter.setPen(line_pen(theme.text if is_meant else theme.leader, 0.9, 1.0))
        painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))
        if not label.wish.reach_px:
            painter.setBrush(QColor(theme.text))
            painter.drawEllipse(QPointF(x1, y1), _ANCHOR_DOT_PX, _ANCHOR_DOT_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(theme.accent if is_meant else theme.text))
        painter.drawText(_text_box(label), _alignment(label), label.wish.text)


def _text_box(label: PlacedLabel) -> QRectF:
    left, top, right, bottom = label.box
    return QRectF(left - 2, top - 1, right - left + 4, bottom - top + 2)


def _alignment(label: PlacedLabel) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft
    if label.side == "left":
        side = Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
