"""The map of the body: the face of the program."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.model.outline import MapPoint
from app.ui.map import hands
from app.ui.map.canvas import MapCanvas
from app.ui.map.drawn import DrawnScene, DrawnShape
from app.ui.map.foreground import Place, knots_of
from app.ui.map.person_look import PersonLook
from app.ui.map.pointing import PointIndex
from app.ui.map.words import tip_lines, tip_of
from app.ui.widgets.overriding import override

if TYPE_CHECKING:
    from app.model.body_map import ReferralArea
    from app.model.stroke import StrokePath
    from app.ui.map.tip import Tip


class BodyMapView(MapCanvas):
    """Draws a map of the body and says what the user does on it.

    Signals
    -------
    point_picked : float, float
        The place that was clicked or entered, in mm.
    feature_picked : str
        The id of a thing whose label, or whose shown knot, was clicked.
    next_wanted
        The next thing under the last pick, please.
    walk_wanted : int, int
        The neighbouring region in a direction, please: dx and dy, -1 to 1.
    hover_changed : str
        The id of what is under the pointer; empty for nothing.
    """

    point_picked = Signal(float, float)
    feature_picked = Signal(str)
    next_wanted = Signal()
    walk_wanted = Signal(int, int)
    hover_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._index: PointIndex | None = None
        self._tabs_left = 0
        super().__init__(parent)
        self.setObjectName("body_map_view")
        self.setAccessibleName(self.tr("Map of the body"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._mouse = hands.MouseHand(self)
        self.select(None)

    @property
    def crosshair(self) -> MapPoint | None:
        """Return where the keyboard's crosshair is; None while it is off."""
        place = self._front.crosshair_mm
        return MapPoint(*place) if place is not None else None

    @property
    def strokes_room_px(self) -> QRectF:
        """Return what neither others nor the words about the strokes cover."""
        room, caption = self._room_px(), self._caption()
        if caption is not None:
            room.setBottom(caption.box.top())
        return room

    def select(self, feature_id: str | None) -> None:
        """Mark a thing as the chosen one; None for nothing."""
        scene = self._content.scene
        self._front.selected = scene.by_id.get(feature_id) if feature_id else None
        chosen = self._front.selected
        self._forget_labels()
        said = self.tr("Nothing is selected.")
        if chosen is not None:
            said = self.tr("Selected: {name}.").format(name=tip_of(chosen.shape))
        self.setAccessibleDescription(said)
        self.update()

    def show_person(self, person: PersonLook) -> None:
        """Show what a person's answers change; what is looked at stays in sight."""
        if person == self._person:
            return
        self._person = person
        content = self._content
        self._swap_scene(content.scene.for_person(person))
        self._renew()

    def show_figure_of(self, other: "MapCanvas") -> None:
        """Show the same body as another canvas: its picture and its edge."""
        theirs = other._content
        self._take_content(
            replace(self._content, edge_mm=theirs.edge_mm, figure=theirs.figure)
        )

    def show_marker(self, point: MapPoint | None) -> None:
        """Mark the place that was picked; None for none."""
        place = (point.x_mm, point.y_mm) if point else None
        if place == self._front.marker_mm:
            # Stepping at one place must come to an end, or Tab never left the map.
            return
        self._front.marker_mm = place
        self._tabs_left = 0
        self._forget_labels()
        if point is not None:
            self._tabs_left = len(self._pickable_at(point.x_mm, point.y_mm)) - 1
        self.update()

    def show_strokes(self, strokes: "Sequence[StrokePath]") -> None:
        """Show strokes with their moving contacts; none to show no more."""
        # Late: no stroke is shown at the first paint.
        from app.ui.map.drawn_stroke import DrawnStroke

        self._front.strokes = tuple(DrawnStroke(stroke) for stroke in strokes)
        self._run_strokes()
        self.update()

    def show_referral(
        self, areas: "Sequence[ReferralArea]", knots: Sequence[str] = ()
    ) -> None:
        """Show where knots are felt, and the knots, by id, that are felt there."""
        if tuple(areas) != self._front.felt_areas:
            self._front.felt_areas = tuple(areas)
            self._forget_labels()
        self._front.felt_knots = knots_of(self._content.scene, knots)
        self.update()

    def show_crosshair(self, is_shown: bool = True) -> None:
        """Show the keyboard's crosshair, at the last pick or in the middle."""
        place = None
        if is_shown:
            middle = self._room_px().center()
            place = self._front.marker_mm or self._camera.view.to_mm(
                middle.x(), middle.y()
            )
        self._front.crosshair_mm = place
        self._hover_crosshair()

    def hover_at(self, place: QPointF | None) -> None:
        """Point at a place of the widget; None when the pointer has gone."""
        if place is None:
            self._hover([], None)
            return
        at_px = (place.x(), place.y())
        label = self._front.label_at(*at_px)
        if label is not None:
            self._hover([self._content.scene.by_id[label.wish.id]], None)
        else:
            self._hover(self._shapes_at(*self._camera.view.to_mm(*at_px)), at_px)

    def pick_at(self, place: QPointF) -> None:
        """Pick what is at a place of the widget, as a click does."""
        label = self._front.label_at(place.x(), place.y())
        if label is not None:
            self.feature_picked.emit(label.wish.id)
            return
        self._pick(*self._camera.view.to_mm(place.x(), place.y()))

    def pick_crosshair(self) -> None:
        """Pick the place under the crosshair, as a click there would."""
        if self._front.crosshair_mm is not None:
            self._pick(*self._front.crosshair_mm)

    def step_crosshair(self, steps_x: int, steps_y: int) -> None:
        """Move the crosshair by steps of half a percent of the map's width."""
        if self._front.crosshair_mm is None:
            return
        left, top, right, bottom = self._content.scene.bounds_mm
        step = (right - left) * hands.CROSSHAIR_STEP
        x_mm = self._front.crosshair_mm[0] + steps_x * step
        y_mm = self._front.crosshair_mm[1] + steps_y * step
        place = (min(max(x_mm, left), right), min(max(y_mm, top), bottom))
        self._front.crosshair_mm = place
        self._camera.show(*place)
        self._hover_crosshair()

    def _swap_scene(self, scene: DrawnScene) -> None:
        """Take the same map drawn in another way: camera and choice stay."""
        self._content = replace(self._content, scene=scene)
        self._index = None
        self._front.follow(scene, self._content.visible_area)

    def _pick(self, x_mm: float, y_mm: float) -> None:
        for knot in self._front.felt_knots:
            if knot.path.contains(QPointF(x_mm, y_mm)):
                self.feature_picked.emit(knot.id)
                return
        self.point_picked.emit(x_mm, y_mm)

    def _shapes_at(self, x_mm: float, y_mm: float) -> list[DrawnShape]:
        """Return what can be pointed at: areas always, the rest while it is seen."""
        if self._index is None:
            self._index = PointIndex(self._content.scene.shapes)
        return [
            shape
            for shape in self._index.shapes_at(x_mm, y_mm)
            if shape.kind == "region" or shape.layer in self._layers
        ]

    def _pickable_at(self, x_mm: float, y_mm: float) -> list[DrawnShape]:
        shapes = self._shapes_at(x_mm, y_mm)
        return [shape for shape in shapes if shape.kind in ("region", "knot")]

    def _hover(self, shapes: list[DrawnShape], at_px: Place | None) -> None:
        before = self._front.hovered
        self._update_hover()
        self._front.hovered = shapes[0] if shapes else None
        self._front.tip = self._tip(shapes, at_px) if shapes and at_px else None
        self._update_hover()
        if self._front.hovered is not before:
            now = self._front.hovered
            self.hover_changed.emit(now.id if now is not None else "")

    def _tip(self, shapes: list[DrawnShape], at_px: Place) -> "Tip":
        # Late: nothing is pointed at before the first paint.
        from app.ui.map.tip import tip_beside

        lines = tip_lines([shape.shape for shape in shapes])
        room, covered = self._room_px(), self._floating_boxes()
        return tip_beside(lines, self.font(), at_px, room, covered)

    def _update_hover(self) -> None:
        box = self._front.hover_box(self._camera.view)
        if not box.isEmpty():
            self.update(box.toAlignedRect())

    def _show_focus(self, is_shown: bool) -> None:
        """Show that keys go to the map; who uses the mouse does not need to know."""
        if is_shown != self._is_focus_shown:
            self._is_focus_shown = is_shown
            self.update()

    def _hover_crosshair(self) -> None:
        place = self._front.crosshair_mm
        if place is None:
            self._hover([], None)
        else:
            self._hover(self._shapes_at(*place), self._camera.goal.to_px(*place))
        self.update()

    @override
    def _take_scene(self, scene: DrawnScene) -> None:
        super()._take_scene(scene)
        self._index = None
        self.select(None)

    @override
    def event(self, event: QEvent) -> bool:
        if hands.pinch(self, event):
            event.accept()
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._mouse.press(event)
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._mouse.move(event)
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._mouse.release(event)
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)
        event.accept()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._front.crosshair_mm is None:
            self.hover_at(None)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._mouse.wheel(event)
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if hands.press_key(self, event):
            self._show_focus(self.hasFocus())
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go to the next thing under the pick; when all were seen, leave the map."""
        if is_next and self._tabs_left > 0:
            self._tabs_left -= 1
            self.next_wanted.emit()
            return True
        return super().focusNextPrevChild(is_next)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(event.reason() != Qt.FocusReason.MouseFocusReason)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(False)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run_strokes()
