"""A small map on a card: the body around a place, and how the hands move there."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.model.stroke import StrokePath
from app.ui.map.drawn import DrawnShape
from app.ui.map.drawn_stroke import DrawnStroke
from app.ui.map.easel import Easel, line_pen
from app.ui.map.layers import NO_GO
from app.ui.map.picture import MapContent, paint_map
from app.ui.map.theme import tinted
from app.ui.map.viewport import Bounds, Viewport, fitted
from app.ui.printing.ink import DARK_GREEN, LINE, PRINT_THEME
from app.ui.printing.paper import MM
from app.ui.printing.stroke_lines import paint_stroke_lines

PX = 2.0
"""Units of paper for one logical pixel of a map: lines are drawn this much wider."""

DOTS_PER_MM = 190 / 25.4
LEAST_MM = 250.0
_AROUND_MM = 24.0
_PLACE_ALPHA = 0.16
"""Lighter than what is ruled, also in grey."""

_LAYERS = frozenset({NO_GO})


@dataclass(frozen=True, slots=True)
class MapCrop:
    """What is to be seen.

    Attributes
    ----------
    here, then
        The places that are outlined; those that come after, with dashes.
    is_whole
        The whole figure rather than what lies around the hands.
    """

    content: MapContent
    here: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    strokes: tuple[StrokePath, ...] = ()
    is_whole: bool = False


def paint_crop(painter: QPainter, box: QRectF, crop: MapCrop) -> None:
    """Paint the body as a picture, and place and strokes as lines."""
    room = (box.width() / PX, box.height() / PX)
    view = _view(crop, room)
    _paint_body(painter, box, crop, view)
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.translate(box.topLeft())
    painter.scale(PX, PX)
    easel = Easel(painter, view, room, PRINT_THEME, is_vector=True)
    _paint_places(easel, crop)
    paint_stroke_lines(easel, [DrawnStroke(stroke) for stroke in crop.strokes])
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LINE), 0.2 * MM))
    painter.drawRect(box)


def _paint_body(painter: QPainter, box: QRectF, crop: MapCrop, view: Viewport) -> None:
    """Paint body and zones as a picture that is filled to its last pixel."""
    ratio = PX / MM * DOTS_PER_MM
    room = (box.width() / PX, box.height() / PX)
    image = QImage(
        round(room[0] * ratio), round(room[1] * ratio), QImage.Format.Format_RGB32
    )
    image.fill(QColor(PRINT_THEME.ground))
    image.setDevicePixelRatio(ratio)
    inner = QPainter(image)
    inner.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    easel = Easel(inner, view, room, PRINT_THEME, ratio, picture=image)
    paint_map(easel, crop.content, _LAYERS)
    inner.end()
    image.setDevicePixelRatio(1.0)
    painter.drawImage(box, image)


def _paint_places(easel: Easel, crop: MapCrop) -> None:
    """Tint and outline where to work: strokes are darker, no-go places are ruled."""
    for ids, is_now in ((crop.then, False), (crop.here, True)):
        pen = line_pen(DARK_GREEN, 1.0, 1.2)
        if not is_now:
            pen.setDashPattern([3.0, 2.6])
        for shape in _shapes(crop, ids):
            area = easel.mapped(crop.content.visible_area(shape))
            if is_now:
                easel.painter.fillPath(area, tinted(PRINT_THEME.work, _PLACE_ALPHA))
            easel.painter.strokePath(area, line_pen("#ffffff", 0.8, 2.6))
            easel.painter.strokePath(area, pen)


def _shapes(crop: MapCrop, ids: tuple[str, ...]) -> list[DrawnShape]:
    known = crop.content.scene.by_id
    return [known[each] for each in ids if each in known]


def _view(crop: MapCrop, room: tuple[float, float]) -> Viewport:
    around = (0.0, 0.0, *room)
    scene = crop.content.scene
    box = None if crop.is_whole else _box(crop)
    if box is None:
        inset = 4.0
        edge = (inset, inset, room[0] - inset, room[1] - inset)
        return fitted(scene.framed_mm, edge)
    return fitted(_widened(box), around)


def _box(crop: MapCrop) -> Bounds | None:
    """Return the box of the hands' ways, else of the place."""
    boxes = [DrawnStroke(stroke).bounds_mm for stroke in crop.strokes]
    if not boxes:
        boxes = [shape.bounds_mm for shape in _shapes(crop, crop.here)]
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _widened(box: Bounds) -> Bounds:
    left, top, right, bottom = box
    wide = max(right - left + 2 * _AROUND_MM, LEAST_MM)
    high = max(bottom - top + 2 * _AROUND_MM, LEAST_MM)
    x, y = (left + right) / 2, (top + bottom) / 2
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2
