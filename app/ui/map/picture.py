"""The still picture of the map: painted once, aside, then only moved about."""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from app.ui.map.cap_art import paint_caps, paint_rest
from app.ui.map.drawn import DrawnScene, DrawnShape
from app.ui.map.easel import Easel, never
from app.ui.map.figure_art import FigurePicture, paint_cover, paint_figure
from app.ui.map.knot_art import paint_knots
from app.ui.map.layers import BONES, KNOTS, LANDMARKS, MUSCLES, NO_GO
from app.ui.map.line_art import paint_bones, paint_landmarks, paint_muscles
from app.ui.map.signs import paint_signs
from app.ui.map.theme import MapTheme
from app.ui.map.viewport import Viewport
from app.ui.map.zone_art import paint_zones

if TYPE_CHECKING:
    from app.ui.map.label_content import LabelContent

_SHARED_SWITCH_S = 0.0005
"""How long the painting may keep the interpreter while the window wants it.

With the usual 5 ms a frame of a motion waited up to 140 ms, with this up to 15.
"""

_MOST_SMOOTHED_PX = 5_000_000
"""Larger pictures are scaled coarsely while in motion: a frame must stay short."""

OVERSCAN = 0.18
"""How far a picture reaches beyond the view on each side, as a share of the view."""


@dataclass(frozen=True)
class MapContent:
    """What is drawn: the map, the edge of the figure, and its picture if there is."""

    scene: DrawnScene
    edge_mm: QPainterPath
    figure: FigurePicture | None = None

    @cached_property
    def _visible_areas(self) -> dict[str, QPainterPath]:
        return {}

    @cached_property
    def for_labels(self) -> "LabelContent":
        """Return what the labels need to know of it."""
        # Late: the first paint goes without labels, and must not wait for them.
        from app.ui.map.label_content import LabelContent

        return LabelContent(self.scene, self.edge_mm)

    def visible_area(self, shape: DrawnShape) -> QPainterPath:
        """Return as much of a thing's area as lies on the figure and off the towel."""
        if shape.shape.outline is None or self.edge_mm.isEmpty():
            return shape.path
        if shape.id not in self._visible_areas:
            on_figure = shape.path.intersected(self.edge_mm)
            seen = on_figure.subtracted(self.scene.cover)
            self._visible_areas[shape.id] = seen
        return self._visible_areas[shape.id]


@dataclass(frozen=True)
class PictureWish:
    """A picture to paint: of what, in which colours, how much of it, how fine."""

    content: MapContent
    layers: frozenset[str]
    theme: MapTheme
    view: Viewport
    room_px: tuple[float, float]
    pixel_ratio: float


@dataclass(frozen=True)
class Picture:
    """A painted picture and the wish that it fulfils."""

    image: QImage
    wish: PictureWish

    def paint(self, painter: QPainter, view: Viewport) -> None:
        """Paint the picture as it looks from another place, or another distance."""
        mine = self.wish.view
        x, y = view.to_px(mine.left_mm, mine.top_mm)
        zoom = view.px_per_mm / mine.px_per_mm
        ratio = self.wish.pixel_ratio
        width, height = self.wish.room_px
        if abs(zoom - 1) < 1e-9:  # whole device pixels: nothing blurs
            painter.drawImage(
                QRectF(
                    round(x * ratio) / ratio, round(y * ratio) / ratio, width, height
                ),
                self.image,
            )
        else:
            is_small = width * height * ratio**2 <= _MOST_SMOOTHED_PX
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_small)
            painter.drawImage(QRectF(x, y, width * zoom, height * zoom), self.image)

    def covers(self, view: Viewport, width: float, height: float) -> bool:
        """Say whether the picture reaches over the whole of a view."""
        mine = self.wish.view
        x, y = view.to_px(mine.left_mm, mine.top_mm)
        zoom = view.px_per_mm / mine.px_per_mm
        reach_x, reach_y = self.wish.room_px
        return (
            x <= 0.5
            and y <= 0.5
            and x + reach_x * zoom >= width - 0.5
            and y + reach_y * zoom >= height - 0.5
        )


def paint_map(easel: Easel, content: MapContent, layers: frozenset[str]) -> None:
    """Paint everything that stands still, back to front."""
    easel.painter.fillRect(easel.sheet, QColor(easel.theme.ground))
    paint_figure(easel, content.edge_mm, content.figure)
    if easel.is_called_off():
        return
    if content.scene.person.is_resting:
        paint_rest(easel)
        return
    paint_zones(easel, content.scene, content.edge_mm, layers)
    if MUSCLES in layers:
        paint_muscles(easel, content.scene)
    if BONES in layers:
        paint_bones(easel, content.scene)
    if MUSCLES in layers or BONES in layers:
        paint_cover(easel, content.edge_mm, content.scene.cover, content.figure)
    if KNOTS in layers:
        paint_knots(easel, content.scene)
    if NO_GO in layers:
        paint_signs(easel, content.scene)
    paint_caps(easel, content.scene, layers)
    if LANDMARKS in layers:
        paint_landmarks(easel, content.scene)


def picture_for(
    wish: PictureWish, is_called_off: Callable[[], bool] = never
) -> Picture | None:
    """Return the picture, or None when it was called off while being painted."""
    width, height = wish.room_px
    ratio = wish.pixel_ratio
    image = QImage(
        round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    easel = Easel(
        painter,
        wish.view,
        wish.room_px,
        wish.theme,
        ratio,
        picture=image,
        is_called_off=is_called_off,
    )
    paint_map(easel, wish.content, wish.layers)
    painter.end()
    return None if is_called_off() else Picture(image, wish)


def with_overscan(
    view: Viewport, width: float, height: float
) -> tuple[Viewport, tuple[float, float]]:
    """Return the view and the size of a picture that reaches beyond the widget."""
    margin_x, margin_y = round(width * OVERSCAN), round(height * OVERSCAN)
    wide = view.panned(margin_x, margin_y)
    return wide, (width + 2 * margin_x, height + 2 * margin_y)


def without_overscan(wish: PictureWish) -> PictureWish:
    """Return the wish for just what is seen in the widget."""
    margin_x, margin_y = (
        round(reach / (1 + 2 * OVERSCAN) * OVERSCAN) for reach in wish.room_px
    )
    return replace(
        wish,
        view=wish.view.panned(-margin_x, -margin_y),
        room_px=(wish.room_px[0] - 2 * margin_x, wish.room_px[1] - 2 * margin_y),
    )


class PictureMaker(QObject):
    """Paints pictures aside, one at a time; a newer wish calls off the older.

    Signals
    -------
    picture_made : Picture
        The picture last asked for is there.
    """

    picture_made = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker: threading.Thread | None = None
        self._call_off = threading.Event()

    @property
    def is_busy(self) -> bool:
        """Say whether a picture is being painted."""
        return self._worker is not None and self._worker.is_alive()

    def make(self, wish: PictureWish) -> None:
        """Start to paint a picture aside."""
        self.stop()
        self._call_off = threading.Event()
        self._worker = threading.Thread(
            target=self._work, args=(wish, self._call_off), name="map picture"
        )
        self._worker.start()

    def stop(self) -> None:
        """Call off what is being painted and wait until it has ended."""
        if self._worker is not None:
            self._call_off.set()
            self._worker.join()
            self._worker = None

    def _work(self, wish: PictureWish, call_off: threading.Event) -> None:
        usual_s = sys.getswitchinterval()
        sys.setswitchinterval(_SHARED_SWITCH_S)
        try:
            picture = picture_for(wish, call_off.is_set)
        finally:
            sys.setswitchinterval(usual_s)
        if picture is not None and not call_off.is_set():
            self.picture_made.emit(picture)
