"""What is drawn on the body while a question is asked, and after it was answered."""

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from app.model.practice import Outcome
from app.practice.grading import GOOD_MM
from app.ui.map.drawn import DrawnShape
from app.ui.map.easel import Easel, line_pen
from app.ui.map.knot_art import paint_disc, paint_dot
from app.ui.map.overlay import paint_selection
from app.ui.map.picture import MapContent
from app.ui.map.signs import paint_no_entry
from app.ui.map.theme import tinted
from app.ui.practise.trace import Place
from app.ui.widgets.glyphs import paint_glyph

SPOT_PX, SPOT_DOT_PX = 13.0, 3.2
GIVEN_PX = 10.0
GLYPHS = {Outcome.RIGHT: "tick", Outcome.NEAR: "dot", Outcome.MISS: "close"}


@dataclass(frozen=True)
class Marks:
    """Everything that is drawn over the bare body.

    Attributes
    ----------
    spot
        The place that is asked about.
    given, outcome
        The place that was answered with, and how that turned out.
    truths
        Where it is; the first is what was asked for.
    no_go
        What must not be pressed and lies under the answer.
    taken_for
        What lies at the answer instead.
    line, is_closed
        The outline that was drawn.
    measured
        From the answer to what is right: the line that the distance is measured on.
    """

    spot: Place | None = None
    given: Place | None = None
    outcome: Outcome | None = None
    truths: tuple[DrawnShape, ...] = ()
    no_go: tuple[DrawnShape, ...] = ()
    taken_for: DrawnShape | None = None
    line: tuple[Place, ...] = ()
    is_closed: bool = False
    measured: tuple[Place, Place] | None = None


def paint_marks(easel: Easel, marks: Marks, content: MapContent) -> None:
    """Paint the marks, what was answered on top."""
    for shape in marks.no_go:
        paint_selection(easel, shape, content.visible_area(shape))
    if marks.taken_for is not None:
        _paint_other(easel, marks.taken_for)
    for shape in marks.truths:
        _paint_truth(easel, shape, content)
    if marks.line:
        _paint_line(easel, marks.line, marks.is_closed)
    if marks.measured is not None:
        _paint_measured(easel, *marks.measured)
    if marks.spot is not None:
        _paint_spot(easel, marks.spot)
    if marks.given is not None and marks.outcome is not None:
        _paint_given(easel, marks.given, marks.outcome)


def _paint_truth(easel: Easel, shape: DrawnShape, content: MapContent) -> None:
    """Paint where it is: a knot as its disc with the tier that counts as right."""
    if shape.kind not in ("knot", "landmark"):
        paint_selection(easel, shape, content.visible_area(shape))
        return
    centre = QPointF(*easel.view.to_px(*shape.anchor_mm))
    scale = easel.view.px_per_mm
    if shape.kind == "knot":
        paint_disc(easel, shape.anchor_mm, shape.radius_mm, 0.8)
    painter = easel.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    reach_mm = shape.radius_mm if shape.kind == "knot" else GOOD_MM
    for color, width in (("#ffffff", 3.6), (easel.theme.knot_dot, 1.8)):
        painter.setPen(line_pen(color, 0.95, width))
        painter.drawEllipse(centre, reach_mm * scale, reach_mm * scale)
    if shape.kind == "landmark":
        for color, width in (("#ffffff", 4.4), (easel.theme.knot_dot, 2.0)):
            painter.setPen(line_pen(color, 0.95, width))
            painter.drawLine(centre - QPointF(6, 0), centre + QPointF(6, 0))
            painter.drawLine(centre - QPointF(0, 6), centre + QPointF(0, 6))
    else:
        paint_dot(easel, shape.anchor_mm, 3.6)


def _paint_other(easel: Easel, shape: DrawnShape) -> None:
    """Paint what lies where the answer was: hollow, it is not what was asked for."""
    centre = QPointF(*easel.view.to_px(*shape.anchor_mm))
    reach = max(shape.radius_mm * easel.view.px_per_mm * 0.5, 7.0)
    easel.painter.setBrush(tinted("#ffffff", 0.35))
    for color, width, alpha in (("#ffffff", 3.2, 0.9), (easel.theme.leader, 1.4, 1.0)):
        pen = line_pen(color, alpha, width)
        if width < 2:
            pen.setStyle(Qt.PenStyle.DashLine)
        easel.painter.setPen(pen)
        easel.painter.drawEllipse(centre, reach, reach)
        easel.painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_line(easel: Easel, places: tuple[Place, ...], is_closed: bool) -> None:
    """Paint the drawn outline: dashes on white, unlike the edge of what is true."""
    path = QPainterPath(QPointF(*easel.view.to_px(*places[0])))
    for place in places[1:]:
        path.lineTo(QPointF(*easel.view.to_px(*place)))
    if is_closed:
        path.closeSubpath()
    painter = easel.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.strokePath(path, line_pen("#ffffff", 0.9, 4.6))
    pen = QPen(QColor(easel.theme.marker), 2.2)
    pen.setDashPattern([3.2, 2.2])
    painter.strokePath(path, pen)
    if len(places) <= 40:  # placed one by one, not with a stroke of the mouse
        painter.setPen(line_pen("#ffffff", 0.95, 1.2))
        painter.setBrush(QColor(easel.theme.marker))
        for place in places:
            painter.drawEllipse(QPointF(*easel.view.to_px(*place)), 3.4, 3.4)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_measured(easel: Easel, one: Place, other: Place) -> None:
    """Paint the line of the distance, where it is long enough to be seen."""
    start, end = (QPointF(*easel.view.to_px(*place)) for place in (one, other))
    if hypot(end.x() - start.x(), end.y() - start.y()) < 2 * GIVEN_PX:
        return
    for color, width in (("#ffffff", 4.0), (easel.theme.marker, 1.8)):
        pen = QPen(tinted(color, 0.95), width)
        if width < 2:
            pen.setDashPattern([3.0, 2.5])
        easel.painter.setPen(pen)
        easel.painter.drawLine(start, end)


def _paint_spot(easel: Easel, place: Place) -> None:
    """Paint the ring around the place that is asked about."""
    centre = QPointF(*easel.view.to_px(*place))
    painter = easel.painter
    painter.setBrush(tinted("#ffffff", 0.28))
    for color, width in (("#ffffff", 6.0), (easel.theme.marker, 3.0)):
        painter.setPen(line_pen(color, 0.96, width))
        painter.drawEllipse(centre, SPOT_PX, SPOT_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(line_pen("#ffffff", 0.96, 1.4))
    painter.setBrush(QColor(easel.theme.marker))
    painter.drawEllipse(centre, SPOT_DOT_PX, SPOT_DOT_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_given(easel: Easel, place: Place, outcome: Outcome) -> None:
    """Paint the answer with a sign of how it turned out: colour never tells alone."""
    centre = QPointF(*easel.view.to_px(*place))
    if outcome is Outcome.HARM:
        paint_no_entry(easel, centre, GIVEN_PX + 2)
        return
    painter, theme = easel.painter, easel.theme
    ink = {Outcome.RIGHT: theme.work_line, Outcome.NEAR: theme.caution_line}
    painter.setPen(line_pen("#ffffff", 0.96, 2.4))
    painter.setBrush(QColor(ink.get(outcome, theme.marker)))
    painter.drawEllipse(centre, GIVEN_PX, GIVEN_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    side = GIVEN_PX * (0.8 if outcome is Outcome.NEAR else 1.35)
    box = QRectF(0, 0, side, side)
    box.moveCenter(centre)
    paint_glyph(painter, GLYPHS[outcome], box, QColor("#ffffff"), 3.2)
