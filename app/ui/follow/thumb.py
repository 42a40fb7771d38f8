"""A small picture of the body with the places that a session works on."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QPixmap, QTransform

from app.ui.follow.worked import AROUND_MM, LEAST_MM, Worked
from app.ui.map.paths import joined, path_of
from app.ui.widgets.look import Look

KNOT_MM = 16.0
TINT = 0.62
RADIUS_PX = 10.0


@dataclass(frozen=True, slots=True)
class SmallFigure:
    """A small picture of the body on one map.

    Attributes
    ----------
    origin_mm
        Where on the map its upper left corner lies.
    """

    image: QImage
    px_per_mm: float
    origin_mm: tuple[float, float]


FigureSource = Callable[[str], SmallFigure | None]
"""Gives the small picture of the body by the id of its map."""


class Thumb:
    """Keeps the picture of a place, painted as large as it is seen.

    Parameters
    ----------
    worked
        None: an empty place of the picture's size.
    """

    def __init__(
        self, look: Look, worked: Worked | None, figures: FigureSource
    ) -> None:
        self._look, self._worked, self._figures = look, worked, figures
        self._pixmap = QPixmap()

    def pixmap(self, size: QSize, pixel_ratio: float) -> QPixmap:
        """Return the picture; its size counts when it is painted anew."""
        if not self._pixmap.isNull():
            return self._pixmap
        if self._worked is None:
            self._pixmap = QPixmap(size)
            self._pixmap.fill(self._look.colour("raised"))
        else:
            figure = self._figures(self._worked.body_map.id)
            self._pixmap = thumb_pixmap(
                self._look, self._worked, figure, size, pixel_ratio
            )
        return self._pixmap

    def forget(self) -> None:
        """Have the picture painted anew: the look has changed."""
        self._pixmap = QPixmap()


def thumb_pixmap(
    look: Look,
    worked: Worked,
    figure: SmallFigure | None,
    size: QSize,
    pixel_ratio: float,
) -> QPixmap:
    """Return the picture, as large as it is seen."""
    pixmap = QPixmap(size * pixel_ratio)
    pixmap.setDevicePixelRatio(pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    sheet = QRectF(0, 0, size.width(), size.height())
    _clip_round(painter, sheet)
    painter.fillRect(sheet, look.colour("ground"))
    _paint_body(painter, look, worked, figure, sheet)
    painter.end()
    return pixmap


def _clip_round(painter: QPainter, sheet: QRectF) -> None:
    edge = QPainterPath()
    edge.addRoundedRect(sheet, RADIUS_PX, RADIUS_PX)
    painter.setClipPath(edge)


def _paint_body(
    painter: QPainter,
    look: Look,
    worked: Worked,
    figure: SmallFigure | None,
    sheet: QRectF,
) -> None:
    to_px = _to_px(worked, sheet)
    body = to_px.map(joined(worked.body_map.silhouette))
    painter.setClipPath(body, Qt.ClipOperation.IntersectClip)
    if figure is None:
        painter.fillPath(body, look.colour("line"))
    else:
        width, height = figure.image.width(), figure.image.height()
        left, top = figure.origin_mm
        scale = 1 / figure.px_per_mm
        place = to_px.mapRect(QRectF(left, top, width * scale, height * scale))
        painter.drawImage(place, figure.image)
    _paint_places(painter, look, worked, to_px)


def _paint_places(
    painter: QPainter, look: Look, worked: Worked, to_px: QTransform
) -> None:
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for outline in worked.outlines:
        whole.addPath(to_px.map(path_of(outline)))
    whole = whole.simplified()
    tint = look.colour("work")
    tint.setAlphaF(TINT)
    painter.fillPath(whole, tint)
    painter.strokePath(whole, QPen(look.colour("work_text"), 1.2))
    knot = look.colour("knot")
    radius = KNOT_MM * to_px.m11()
    for point in worked.points:
        middle = to_px.map(QPointF(point.x_mm, point.y_mm))
        painter.setPen(QPen(look.colour("surface"), 1.2))
        painter.setBrush(knot)
        painter.drawEllipse(middle, max(radius, 4), max(radius, 4))


def _to_px(worked: Worked, sheet: QRectF) -> QTransform:
    """Return the way from mm into the sheet: what is worked on, with some room."""
    box = QRectF()
    for outline in worked.outlines:
        box = box.united(path_of(outline).boundingRect())
    for point in worked.points:
        box = box.united(QRectF(point.x_mm - 1, point.y_mm - 1, 2, 2))
    figure = joined(worked.body_map.silhouette).boundingRect()
    box = (box & figure if not box.isEmpty() else figure).adjusted(
        -AROUND_MM, -AROUND_MM, AROUND_MM, AROUND_MM
    )
    wide = max(box.width(), LEAST_MM)
    high = max(box.height(), LEAST_MM)
    scale = min(sheet.width() / wide, sheet.height() / high)
    middle = _kept_on(
        box.center(), figure, sheet.width() / scale, sheet.height() / scale
    )
    to_px = QTransform()
    to_px.translate(sheet.center().x(), sheet.center().y())
    to_px.scale(scale, scale)
    to_px.translate(-middle.x(), -middle.y())
    return to_px


def _kept_on(middle: QPointF, figure: QRectF, wide: float, high: float) -> QPointF:
    """Return the middle of what is seen, so that little beside the body is."""
    x = min(max(middle.x(), figure.left() + wide / 2), figure.right() - wide / 2)
    y = min(max(middle.y(), figure.top() + high / 2), figure.bottom() - high / 2)
    is_wide, is_high = wide >= figure.width(), high >= figure.height()
    return QPointF(
        figure.center().x() if is_wide else x, figure.center().y() if is_high else y
    )
