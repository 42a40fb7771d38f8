"""The drawn body: its picture inside its crisp edge, and its soft shadow."""

from dataclasses import replace
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QTransform,
)

from app.ui.map.easel import Easel, edge_pen
from app.ui.map.theme import tinted
from app.ui.map.viewport import Viewport

_PLAIN_SKIN = ("#f0cdb2", "#d9a385")
"""Upper left and lower right, until the picture is there."""

_VECTOR_PX_PER_MM = 2.5
_SHADOW_PX_PER_MM = 0.4
_SHADOW_MARGIN_MM = 96.0
_SHADOW_SHIFT_MM = (9.0, 13.0)


class FigurePicture:
    """The picture of the body, with smaller copies for looking from afar.

    Parameters
    ----------
    px_per_mm
        Pixels of the picture for a millimetre.
    origin_mm
        The map point at its upper left corner.
    """

    def __init__(
        self, image: QImage, px_per_mm: float, origin_mm: tuple[float, float]
    ) -> None:
        self.origin_mm = origin_mm
        wanted = QImage.Format.Format_RGB32
        if image.hasAlphaChannel():
            wanted = QImage.Format.Format_ARGB32_Premultiplied
        self._copies = [(px_per_mm, image.convertToFormat(wanted))]

    def copy_for(self, px_per_mm: float) -> tuple[float, QImage]:
        """Return the smallest copy that is fine enough, and its pixels per mm.

        A picture that is shrunk to less than half at once flickers and breaks thin
        lines; copies, each half the last, are made when first needed and kept.
        """
        copies = self._copies
        while copies[-1][0] >= 2 * px_per_mm and copies[-1][1].width() > 64:
            scale, image = copies[-1]
            width, height = image.width() // 2, image.height() // 2
            smaller = image.scaled(
                width,
                height,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            copies.append((scale * width / image.width(), smaller))
        fine_enough = [copy for copy in copies if copy[0] >= px_per_mm]
        return fine_enough[-1] if fine_enough else copies[0]


def paint_figure(
    easel: Easel, edge_mm: QPainterPath, figure: FigurePicture | None
) -> None:
    """Paint the body; its edge is drawn, not cut out of the picture."""
    paint_shadow(easel, edge_mm)
    edge_px = easel.mapped(edge_mm)
    painter = easel.painter
    if figure is None:
        painter.fillPath(edge_px, _plain_skin(edge_px.boundingRect()))
    elif easel.is_vector:
        place, image = _cut_out(easel, edge_mm, figure)
        painter.drawImage(place, image)
    else:
        painter.fillPath(edge_px, _skin(easel, figure))
    painter.strokePath(edge_px, edge_pen(easel.theme.shadow, 0.28, 0.8))


def _cut_out(
    easel: Easel, edge_mm: QPainterPath, figure: FigurePicture
) -> tuple[QRectF, QImage]:
    """Return the body without what lies around it, and its place on the sheet.

    Vector files know no textures, and SVG no clipping either.
    """
    box, scale = edge_mm.boundingRect(), _VECTOR_PX_PER_MM
    image = QImage(
        ceil(box.width() * scale),
        ceil(box.height() * scale),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    inner = replace(
        easel,
        painter=painter,
        view=Viewport(scale, box.left(), box.top()),
        room_px=(image.width(), image.height()),
        pixel_ratio=1.0,
    )
    painter.fillPath(inner.mapped(edge_mm), _skin(inner, figure))
    painter.end()
    x, y = easel.view.to_px(box.left(), box.top())
    zoom = easel.view.px_per_mm / scale
    return QRectF(x, y, image.width() * zoom, image.height() * zoom), image


def _skin(easel: Easel, figure: FigurePicture) -> QBrush:
    scale, image = figure.copy_for(easel.view.px_per_mm * easel.pixel_ratio)
    left, top = easel.view.to_px(*figure.origin_mm)
    zoom = easel.view.px_per_mm / scale
    brush = QBrush(image)
    brush.setTransform(QTransform(zoom, 0.0, 0.0, zoom, left, top))
    return brush


def _plain_skin(place: QRectF) -> QBrush:
    shades = QLinearGradient(place.topLeft(), place.bottomRight())
    shades.setColorAt(0, tinted(_PLAIN_SKIN[0]))
    shades.setColorAt(1, tinted(_PLAIN_SKIN[1]))
    return QBrush(shades)


def paint_cover(
    easel: Easel,
    edge_mm: QPainterPath,
    cover_mm: QPainterPath,
    figure: FigurePicture | None,
) -> None:
    """Paint the towel anew, over what was drawn on it: nothing is to be seen there."""
    if cover_mm.isEmpty() or easel.is_vector:
        return
    edge_px = easel.mapped(edge_mm)
    skin = _plain_skin(edge_px.boundingRect())
    if figure is not None:
        skin = _skin(easel, figure)
    easel.painter.fillPath(edge_px.intersected(easel.mapped(cover_mm)), skin)


def paint_shadow(easel: Easel, edge_mm: QPainterPath) -> None:
    """Lay the body's soft shadow on the ground, away from the light."""
    box = edge_mm.boundingRect()
    shadow = _shadow(
        easel.theme.shadow, easel.theme.shadow_alpha, box.getRect(), _Edge(edge_mm)
    )
    left, top = easel.view.to_px(
        box.left() - _SHADOW_MARGIN_MM + _SHADOW_SHIFT_MM[0],
        box.top() - _SHADOW_MARGIN_MM + _SHADOW_SHIFT_MM[1],
    )
    zoom = easel.view.px_per_mm / _SHADOW_PX_PER_MM
    easel.painter.drawImage(
        QRectF(left, top, shadow.width() * zoom, shadow.height() * zoom), shadow
    )


class _Edge:
    """A path that a cache can tell from others by its size and place."""

    def __init__(self, path: QPainterPath) -> None:
        self.path = path
        self._key = (path.elementCount(), path.length() if path.elementCount() else 0.0)

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Edge) and self._key == other._key


@lru_cache(maxsize=4)
def _shadow(
    color: str, alpha: float, box: tuple[float, float, float, float], edge: _Edge
) -> QImage:
    """Return the shadow, blurred by shrinking it and growing it again in steps."""
    left, top, width, height = box
    margin, scale = _SHADOW_MARGIN_MM, _SHADOW_PX_PER_MM
    sheet = QImage(
        max(16, round((width + 2 * margin) * scale)),
        max(16, round((height + 2 * margin) * scale)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    sheet.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(QPointF(margin - left, margin - top))
    painter.fillPath(edge.path, tinted(color, alpha))
    painter.end()
    return _blurred(sheet)


def _blurred(sheet: QImage) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    keep = Qt.AspectRatioMode.IgnoreAspectRatio
    for divisor in (6, 10, 5):
        small = sheet.scaled(
            max(2, sheet.width() // divisor),
            max(2, sheet.height() // divisor),
            keep,
            smooth,
        )
        sheet = small.scaled(sheet.size(), keep, smooth)
    return sheet
