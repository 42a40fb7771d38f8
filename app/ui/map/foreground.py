"""What lies over the still picture: chosen, pointed at, shown in motion."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainterPath

from app.ui.map.drawn import DrawnScene, DrawnShape
from app.ui.map.easel import Easel
from app.ui.map.knot_art import paint_disc, paint_dot, paint_felt_area
from app.ui.map.overlay import (
    paint_crosshair,
    paint_hover,
    paint_marker,
    paint_selection,
    tip_color,
)
from app.ui.map.viewport import Bounds, Viewport
from app.ui.map.words import label_of

if TYPE_CHECKING:
    # Late at run time: none of it is seen at the first paint.
    from app.model.body_map import ReferralArea
    from app.ui.map.drawn_stroke import DrawnStroke
    from app.ui.map.label_parts import PlacedLabel
    from app.ui.map.tip import Tip

Place = tuple[float, float]
_AROUND_STROKES_PX = 24.0


def whole_area(shape: DrawnShape) -> QPainterPath:
    """Return all of a thing's area."""
    return shape.path


@dataclass
class Foreground:
    """Everything that is painted anew in each frame.

    Attributes
    ----------
    tip
        What is said beside the pointer while it hovers over something.
    area_of
        Says how much of a thing is to be seen, in mm.
    labels_view
        The view that the labels were laid out for.
    """

    selected: DrawnShape | None = None
    hovered: DrawnShape | None = None
    tip: "Tip | None" = None
    marker_mm: Place | None = None
    crosshair_mm: Place | None = None
    strokes: "tuple[DrawnStroke, ...]" = ()
    felt_areas: "tuple[ReferralArea, ...]" = ()
    felt_knots: tuple[DrawnShape, ...] = ()
    labels: "tuple[PlacedLabel, ...]" = ()
    labels_view: Viewport | None = None
    area_of: Callable[[DrawnShape], QPainterPath] = whole_area

    def follow(
        self, scene: DrawnScene, area_of: Callable[[DrawnShape], QPainterPath]
    ) -> None:
        """Go on with the same map drawn in another way."""
        chosen = self.selected
        self.selected = scene.by_id.get(chosen.id) if chosen else None
        self.felt_knots = knots_of(scene, [knot.id for knot in self.felt_knots])
        self.hovered, self.tip = None, None
        self.area_of = area_of

    def paint(self, easel: Easel, font: QFont, seconds: float) -> None:
        """Paint all of it, the pointer's tip last."""
        self._paint_felt(easel)
        if self.selected is not None:
            paint_selection(easel, self.selected, self.area_of(self.selected))
        if self.hovered is not None and self.hovered is not self.selected:
            paint_hover(easel, self.hovered, self.area_of(self.hovered))
        if self.strokes:
            from app.ui.map.stroke_art import paint_strokes

            paint_strokes(easel, self.strokes, font, seconds)
        self._paint_labels(easel, font)
        marked = self.marked_mm
        if marked is not None and not self.strokes:
            paint_marker(easel, marked)
        if self.crosshair_mm is not None:
            paint_crosshair(easel, self.crosshair_mm)

    @property
    def marked_mm(self) -> Place | None:
        """Return where the marker is drawn: a place with a dot is marked at its dot."""
        chosen = self.selected
        if self.marker_mm is None or chosen is None:
            return self.marker_mm
        is_dot = chosen.kind in ("knot", "landmark")
        return chosen.anchor_mm if is_dot else self.marker_mm

    @property
    def felt_mm(self) -> Place | None:
        """Return the middle of the largest area in which a knot is felt."""
        if not self.felt_areas:
            return None
        largest = max(self.felt_areas, key=lambda area: area.rx_mm * area.ry_mm)
        return largest.x_mm, largest.y_mm

    def paint_tip(self, easel: Easel, font: QFont) -> None:
        """Paint the sign beside the pointer."""
        if self.hovered is not None and self.tip is not None:
            from app.ui.map.tip import paint_tip

            paint_tip(easel, self.tip, font, tip_color(easel, self.hovered))

    def hover_box(self, view: Viewport) -> QRectF:
        """Return the part of the widget that the hovering has painted on."""
        if self.hovered is None:
            return QRectF()
        box = box_px(view, self.hovered.bounds_mm)
        for label in self.labels:
            if label.wish.names(self.hovered.id, label_of(self.hovered.shape)):
                box = box.united(_reach_of(label))
        if self.tip is not None:
            box = box.united(self.tip.box)
        return box.adjusted(-6, -6, 6, 6)

    def strokes_box(self, view: Viewport) -> QRectF:
        """Return the part of the widget that the moving contacts stay in."""
        box = QRectF()
        for stroke in self.strokes:
            box = box.united(box_px(view, stroke.bounds_mm))
        return box.adjusted(*(-_AROUND_STROKES_PX,) * 2, *(_AROUND_STROKES_PX,) * 2)

    def label_at(self, x_px: float, y_px: float) -> "PlacedLabel | None":
        """Return the label at a place of the widget."""
        for label in self.labels:
            left, top, right, bottom = label.box
            if not label.wish.id:  # it names no one thing
                continue
            if left - 4 <= x_px <= right + 4 and top - 3 <= y_px <= bottom + 3:
                return label
        return None

    def _paint_felt(self, easel: Easel) -> None:
        areas = sorted(self.felt_areas, key=lambda area: area.is_essential)
        for area in areas:
            paint_felt_area(
                easel,
                (area.x_mm, area.y_mm),
                (area.rx_mm, area.ry_mm),
                area.angle_deg,
                area.is_essential,
            )
        for knot in self.felt_knots:
            paint_disc(easel, knot.anchor_mm, knot.radius_mm, 0.75)
            paint_dot(easel, knot.anchor_mm, 3.6)

    def _paint_labels(self, easel: Easel, font: QFont) -> None:
        """Paint the labels; while the map is dragged they go along with it."""
        made_for = self.labels_view
        if made_for is None or made_for.px_per_mm != easel.view.px_per_mm:
            return
        from app.ui.map.label_art import paint_labels

        dx, dy = easel.view.to_px(made_for.left_mm, made_for.top_mm)
        easel.painter.save()
        easel.painter.translate(dx, dy)
        meant = frozenset(
            shape.id for shape in (self.hovered, self.selected) if shape is not None
        )
        paint_labels(easel, self._said_once(), font, meant)
        easel.painter.restore()

    def _said_once(self) -> "tuple[PlacedLabel, ...]":
        """Return the labels without the one whose words the tip says already."""
        hovered = self.hovered
        if hovered is None or self.tip is None:
            return self.labels
        said = label_of(hovered.shape)
        return tuple(
            label for label in self.labels if not label.wish.names(hovered.id, said)
        )


def knots_of(scene: DrawnScene, ids: Sequence[str]) -> tuple[DrawnShape, ...]:
    """Return the things of a scene that have these ids; unknown ones are left out."""
    return tuple(scene.by_id[one] for one in ids if one in scene.by_id)


def _reach_of(label: "PlacedLabel") -> QRectF:
    """Return the box that a label takes with its leader line."""
    left, top, right, bottom = label.box
    x0, y0, x1, y1 = label.leader
    line = QRectF(QPointF(x0, y0), QPointF(x1, y1)).normalized()
    return QRectF(left, top, right - left, bottom - top).united(line)


def box_px(view: Viewport, bounds_mm: Bounds) -> QRectF:
    """Return a box of the map in logical pixels."""
    left, top = view.to_px(bounds_mm[0], bounds_mm[1])
    right, bottom = view.to_px(bounds_mm[2], bounds_mm[3])
    return QRectF(left, top, right - left, bottom - top)
