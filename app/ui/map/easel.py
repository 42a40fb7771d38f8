"""What every part of the picture is painted with."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QTransform

from app.ui.map.paths import transform_of
from app.ui.map.theme import MapTheme, tinted
from app.ui.map.viewport import Bounds, Viewport

_NEAR_PX_PER_MM = (2.0, 8.0)
_NEAREST_TINT = 0.62


def never() -> bool:
    """Say no: painting that nobody calls off."""
    return False


@dataclass(frozen=True)
class Easel:
    """A painter in logical pixels, the part of the map it shows, and the colours.

    Attributes
    ----------
    room_px
        The size of the sheet in logical pixels.
    pixel_ratio
        Device pixels for one logical pixel.
    is_vector
        The sheet keeps lines as lines (SVG, PDF): no textures, no erasing.
    picture
        What the painter paints on, where that is made of pixels: its shades can be
        looked at.
    is_called_off
        Asked now and then: whether the picture is no longer wanted.
    """

    painter: QPainter
    view: Viewport
    room_px: tuple[float, float]
    theme: MapTheme
    pixel_ratio: float = 1.0
    is_vector: bool = False
    picture: QImage | None = None
    is_called_off: Callable[[], bool] = never

    @cached_property
    def to_px(self) -> QTransform:
        """Return the way from mm to logical pixels."""
        return transform_of(self.view)

    @cached_property
    def tint_strength(self) -> float:
        """Return how strongly areas are tinted: less from near, to let skin be seen."""
        near = (self.view.px_per_mm - _NEAR_PX_PER_MM[0]) / (
            _NEAR_PX_PER_MM[1] - _NEAR_PX_PER_MM[0]
        )
        return 1.0 - (1.0 - _NEAREST_TINT) * min(max(near, 0.0), 1.0)

    @cached_property
    def sheet(self) -> QRectF:
        """Return the whole sheet, in logical pixels."""
        return QRectF(0, 0, *self.room_px)

    def sees(self, bounds_mm: Bounds) -> bool:
        """Say whether a box of the map is on the sheet at least in part."""
        left, top = self.view.to_px(bounds_mm[0], bounds_mm[1])
        right, bottom = self.view.to_px(bounds_mm[2], bounds_mm[3])
        width, height = self.room_px
        return right >= 0 and bottom >= 0 and left <= width and top <= height

    def moved_to(self, painter: QPainter, box_px: QRect) -> Self:
        """Return an easel for a part of the sheet, with a painter of its own."""
        return replace(
            self,
            painter=painter,
            view=self.view.panned(-box_px.x(), -box_px.y()),
            room_px=(box_px.width(), box_px.height()),
        )

    def mapped(self, path: QPainterPath) -> QPainterPath:
        """Return a path of the map in logical pixels."""
        return self.to_px.map(path)


def line_pen(color: str, alpha: float, width_px: float) -> QPen:
    """Return a pen with round ends and corners."""
    pen = QPen(tinted(color, alpha), width_px)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def edge_pen(color: str, alpha: float, width_px: float) -> QPen:
    """Return a pen for closed edges: plain corners, which are drawn faster.

    Up to 1 pixel wide an edge takes Qt a thirtieth of the time of a wider one.
    """
    pen = QPen(tinted(color, alpha), width_px)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    return pen
