"""A small map on a card: the body around a place, and how the hands move there."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPen

from app.model.stroke import StrokePath
from app.ui.map.drawn_stroke import DrawnStroke
from app.ui.map.easel import Easel, line_pen
from app.ui.map.layers import NO_GO
from app.ui.map.picture import MapContent, PictureWish, picture_for
from app.ui.map.stroke_art import paint_strokes
from app.ui.map.viewport import Bounds, Viewport, fitted
from app.ui.printing.ink import BLACK, LINE, PRINT_THEME
from app.ui.printing.paper import MM

PX = 2.0
"""Units of paper for one logical pixel of a map: lines are drawn this much wider."""

DOTS_PER_MM = 190 / 25.4
LEAST_MM = 250.0
_AROUND_MM = 24.0
_LAYERS = frozenset({NO_GO})


@dataclass(frozen=True, slots=True)
class MapCrop:
    """What is to be seen.

    Attributes
    ----------
    feature_id
        The place that is outlined; empty for none.
    is_whole
        The whole figure rather than what lies around the hands.
    """

    content: MapContent
    feature_id: str = ""
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
    _paint_place(easel, crop)
    strokes = [DrawnStroke(stroke) for stroke in crop.strokes]
    paint_strokes(easel, strokes, _font(), 0.0)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LINE), 0.2 * MM))
    painter.drawRect(box)


def _paint_body(painter: QPainter, box: QRectF, crop: MapCrop, view: Viewport) -> None:
    ratio = PX / MM * DOTS_PER_MM
    room = (box.width() / PX, box.height() / PX)
    wish = PictureWish(crop.content, _LAYERS, PRINT_THEME, view, room, ratio)
    picture = picture_for(wish)
    if picture is not None:
        image = picture.image
        image.setDevicePixelRatio(1.0)
        painter.drawImage(box, image)


def _paint_place(easel: Easel, crop: MapCrop) -> None:
    shape = crop.content.scene.by_id.get(crop.feature_id)
    if shape is None:
        return
    area = easel.mapped(crop.content.visible_area(shape))
    easel.painter.strokePath(area, line_pen("#ffffff", 0.9, 4.2))
    easel.painter.strokePath(area, line_pen(BLACK, 1.0, 1.7))


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
    shape = crop.content.scene.by_id.get(crop.feature_id)
    if not boxes and shape is not None:
        boxes = [shape.bounds_mm]
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


def _font() -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(11)
    return font
