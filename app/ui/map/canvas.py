"""A map that is drawn; what the user picks on it comes on top."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from app.model.outline import Outline
from app.model.scene import MapScene
from app.ui.map.drawn import DrawnScene
from app.ui.map.easel import Easel
from app.ui.map.figure_art import FigurePicture
from app.ui.map.foreground import Foreground
from app.ui.map.layers import DEFAULT_LAYERS, LABELS
from app.ui.map.movable import APART_PX, MovableMap
from app.ui.map.overlay import paint_focus, paint_scale
from app.ui.map.paths import joined
from app.ui.map.person_look import EVERYBODY
from app.ui.map.picture import MapContent, PictureWish, with_overscan
from app.ui.map.still import StillPicture
from app.ui.map.stroke_clock import StrokeClock
from app.ui.map.theme import LIGHT, MapTheme
from app.ui.widgets.overriding import override

if TYPE_CHECKING:
    from app.ui.map.label_parts import PlacedLabel
    from app.ui.map.stroke_notes import Caption

EMPTY_SCENE = MapScene("", "", "", (-300.0, -300.0, 300.0, 670.0), (), ())


class MapCanvas(MovableMap):
    """Draws a map of the body: the still picture, and what lies over it.

    Signals
    -------
    layers_changed
        Other layers are shown.
    """

    layers_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(240, 280)
        self._theme = LIGHT
        self._layers = DEFAULT_LAYERS
        self._is_focus_shown = False
        self._person = EVERYBODY
        self._front = Foreground()
        self._still = StillPicture(self, self._wish_now)
        self._still.renewed.connect(self.update)
        self._still.rested.connect(self._on_rested)
        self._clock = StrokeClock(self)
        self._clock.ticked.connect(self._on_tick)
        self._content = MapContent(DrawnScene(EMPTY_SCENE), QPainterPath())

    @property
    def layers(self) -> frozenset[str]:
        """Return the layers that are shown."""
        return self._layers

    @property
    def labels(self) -> "tuple[PlacedLabel, ...]":
        """Return the labels that were last painted, with their boxes."""
        return self._front.labels

    def show_scene(
        self, scene: MapScene, opted_in: frozenset[str] = frozenset()
    ) -> None:
        """Show a map; places to opt in to are there only if they are named."""
        self._take_scene(DrawnScene(scene, opted_in, self._person))
        self._renew()

    def show_figure(
        self, image: QImage, px_per_mm: float, origin_mm: tuple[float, float]
    ) -> None:
        """Show a picture of the body; `origin_mm` is its upper left corner."""
        figure = FigurePicture(image, px_per_mm, origin_mm)
        self._take_content(replace(self._content, figure=figure))

    def show_silhouette(self, outlines: Sequence[Outline]) -> None:
        """Take the edge of another build than the map's own."""
        self._take_content(replace(self._content, edge_mm=joined(outlines)))

    def show_theme(self, theme: MapTheme) -> None:
        """Take the colours."""
        self._theme = theme
        self._buttons.show_theme(theme)
        self._renew()

    def show_layers(self, layers: frozenset[str]) -> None:
        """Show these layers and no others."""
        if layers != self._layers:
            self._layers = layers
            self._renew()
            self.layers_changed.emit()

    @override
    def reduce_motion(self, is_reduced: bool = True) -> None:
        """Jump instead of gliding; show strokes standing still."""
        super().reduce_motion(is_reduced)
        self._run_strokes()

    def zoom_to(self, feature_id: str) -> None:
        """Bring a thing of the map near."""
        shape = self._content.scene.by_id.get(feature_id)
        if shape is not None:
            self._camera.zoom_to(shape.bounds_mm)

    def finish_drawing(self) -> None:
        """Draw sharp and complete now what is otherwise drawn a moment later."""
        self._camera.stop()
        self._still.stop()
        self._still.finish()
        self._lay_labels()
        self.update()

    def stop_drawing(self) -> None:
        """End all that is under way; a view out of sight may be drawing, too."""
        self._clock.stop()
        self._camera.stop()
        self._still.stop()

    def paint_to(
        self,
        painter: QPainter,
        size: QSizeF,
        layers: frozenset[str] | None = None,
        theme: MapTheme | None = None,
        *,
        is_vector: bool = False,
    ) -> None:
        """Paint the whole map on another sheet, as `paint_sheet` does."""
        from app.ui.map.sheet import paint_sheet

        paint_sheet(
            painter,
            size,
            self._content,
            self._layers if layers is None else layers,
            theme or self._theme,
            self.font(),
            is_vector=is_vector,
        )

    def _take_content(self, content: MapContent) -> None:
        """Draw the same map with another edge, or another picture of the body."""
        self._content = content
        self._front.area_of = content.visible_area
        self._renew()

    def _take_scene(self, scene: DrawnScene) -> None:
        # A picture of the body belongs to one map: another begins without.
        old = self._content.scene.scene.map_id
        figure = self._content.figure if old in ("", scene.scene.map_id) else None
        self._content = MapContent(scene, scene.silhouette, figure)
        self._front = Foreground()
        self._front.area_of = self._content.visible_area
        self._camera.show_bounds(scene.bounds_mm, scene.framed_mm)

    def _renew(self) -> None:
        """Have everything painted anew: something is drawn in another way."""
        self._forget_labels()
        self._still.renew()
        self.update()

    def _wish_now(self) -> PictureWish:
        view, room = with_overscan(self._camera.view, self.width(), self.height())
        return PictureWish(
            self._content,
            self._layers,
            self._theme,
            view,
            room,
            self.devicePixelRatioF(),
        )

    def _forget_labels(self) -> None:
        """Have the labels laid out anew before they are painted next."""
        self._front.labels_view = None

    def _lay_labels(self) -> None:
        """Find the labels' places for what is seen now."""
        view = self._camera.view
        self._front.labels_view = view
        self._front.labels = ()
        is_resting = self._content.scene.person.is_resting
        if LABELS not in self._layers or is_resting or self.width() < 2:
            return
        # Late: the first paint goes without labels, and must not wait for them.
        from app.ui.map.labels import LabelView, labels_for

        wanted = LabelView(
            self._layers,
            view,
            self._room_px(),
            self.height(),
            self.font(),
            self._label_obstacles(),
            self._front.selected,
            self._front.felt_mm,
            self._kept_clear(),
        )
        self._front.labels = labels_for(self._content.for_labels, wanted)

    def _kept_clear(self) -> tuple[QPointF, ...]:
        """Return the places of the sheet that no label may point through."""
        return ()

    def _label_obstacles(self) -> tuple[QRectF, ...]:
        """Return what no label may lie on: floating widgets, the scale, the marker."""
        apart = QMarginsF(APART_PX, APART_PX, APART_PX, APART_PX)
        covered = self._covered()
        if self._front.marked_mm is not None:
            x, y = self._camera.view.to_px(*self._front.marked_mm)
            covered.append(QRectF(x, y, 0, 0))
        return tuple(box.marginsAdded(apart) for box in covered)

    def _paint_caption(self, easel: Easel) -> None:
        caption = self._caption()
        if caption is not None:
            from app.ui.map.stroke_notes import paint_caption

            paint_caption(easel, caption, self.font())

    def _caption(self) -> "Caption | None":
        """Return what explains the strokes that are shown."""
        strokes = self._front.strokes
        if not strokes:
            return None
        # Late: no stroke is shown at the first paint.
        from app.ui.map.stroke_notes import caption_for

        return caption_for(strokes, self.font(), self._room_px(), self._covered())

    def _run_strokes(self) -> None:
        self._clock.stop()
        is_still = self._camera.is_motion_reduced or not self.isVisible()
        if self._front.strokes and not is_still:
            self._clock.restart()

    @override
    def _on_moved(self) -> None:
        self._still.motion(self._camera.view, self.width(), self.height())
        self.update()
        super()._on_moved()

    @override
    def _on_room_changed(self) -> None:
        self._forget_labels()

    def _on_rested(self) -> None:
        self._forget_labels()
        self.update()

    def _on_tick(self) -> None:
        box = self._front.strokes_box(self._camera.view)
        self.update(box.toAlignedRect())

    @override
    def sizeHint(self) -> QSize:
        return QSize(900, 900)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        view = self._camera.view
        # The very first paint is to be there soon: the labels follow when it rests.
        if self._front.labels_view is None and self._still.has_picture:
            self._lay_labels()
        if not self._still.covers(view, self.width(), self.height()):
            painter.fillRect(self.rect(), QColor(self._theme.ground))
        self._still.paint(painter, view)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        easel = Easel(
            painter,
            view,
            (self.width(), self.height()),
            self._theme,
            self.devicePixelRatioF(),
        )
        self._front.paint(easel, self.font(), self._clock.seconds)
        paint_scale(easel, self._scale_box(), self.font())
        self._paint_caption(easel)
        self._front.paint_tip(easel, self.font())
        if self._is_focus_shown:
            paint_focus(easel)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._still.motion(self._camera.view, self.width(), self.height())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop_drawing()
