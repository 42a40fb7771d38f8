"""Moving about on the map: fit, zoom, pan, with short smooth motion."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from app.ui.map.viewport import Bounds, Viewport, fitted, held_on

MOTION_MS = 170
HIGHEST_PX_PER_MM = 12.0
_FIT_MARGIN_PX = 14.0
_SMALLEST_OF_FIT = 0.8


class Camera(QObject):
    """Holds which part of the map is seen, and moves it.

    Signals
    -------
    moved
        Another part of the map is seen, or the same at another scale.
    """

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.view = Viewport(1.0, 0.0, 0.0)
        self.is_motion_reduced = False
        self.is_fitted = True
        self._bounds: Bounds = (-300.0, -300.0, 300.0, 670.0)
        self._framed: Bounds = self._bounds
        self._width, self._height = 1.0, 1.0
        self._insets: Bounds = (0.0, 0.0, 0.0, 0.0)
        self._foot_px = 0.0
        self._start = self._goal = self.view
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(MOTION_MS)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._on_step)

    @property
    def is_moving(self) -> bool:
        """Say whether a motion is under way."""
        return self._motion.state() == QVariantAnimation.State.Running

    @property
    def goal(self) -> Viewport:
        """Return the view that a motion ends in; at rest the present one."""
        return self._goal if self.is_moving else self.view

    @property
    def fit_view(self) -> Viewport:
        """Return the view in which the figure fits."""
        left, top, right, bottom = self._room(_FIT_MARGIN_PX)
        if self._framed != self._bounds:  # the rest runs off the lower edge
            bottom += _FIT_MARGIN_PX
        else:  # what ends here keeps clear of what lies along the edge
            bottom -= self._foot_px
        return fitted(self._framed, (left, top, right, bottom))

    def show_bounds(self, bounds_mm: Bounds, framed_mm: Bounds) -> None:
        """Take the figure's box, and fit the part of it that is to be framed."""
        self._bounds, self._framed = bounds_mm, framed_mm
        self.fit(is_smooth=False)

    def look_at(self, view: Viewport) -> None:
        """See at once what was seen before, as far as the figure still reaches."""
        self.is_fitted = False
        self._go(self._held(view), is_smooth=False)

    def resize(self, width: float, height: float) -> None:
        """Take the widget's size; what was in the middle stays there."""
        old = self._room()
        self._width, self._height = max(width, 1.0), max(height, 1.0)
        self._room_changed(old)

    def set_insets(
        self, left: float, top: float, right: float, bottom: float, foot: float = 0.0
    ) -> None:
        """Take how much of each edge is covered by other widgets, in pixels."""
        old = self._room()
        self._insets, self._foot_px = (left, top, right, bottom), foot
        self._room_changed(old)

    def fit(self, *, is_smooth: bool = True) -> None:
        """Show the whole figure."""
        self.is_fitted = True
        self._go(self.fit_view, is_smooth)

    def zoom_by(self, factor: float, x_px: float, y_px: float) -> None:
        """Zoom about a place of the widget, with a short motion."""
        scale = self._held_scale(self.goal.px_per_mm * factor)
        self.is_fitted = False
        self._go(self._held(self.view.zoomed(scale, x_px, y_px)), is_smooth=True)

    def pinch_by(self, factor: float, x_px: float, y_px: float) -> None:
        """Zoom about a place at once: fingers make the motion themselves."""
        scale = self._held_scale(self.view.px_per_mm * factor)
        self.is_fitted = False
        self._go(self._held(self.view.zoomed(scale, x_px, y_px)), is_smooth=False)

    def pan_by(self, dx_px: float, dy_px: float) -> None:
        """Drag the map by so many pixels."""
        self.is_fitted = False
        self._go(self._held(self.view.panned(dx_px, dy_px)), is_smooth=False)

    def zoom_to(self, bounds_mm: Bounds) -> None:
        """Show a box of the map, with room around it, in the middle."""
        left, top, right, bottom = bounds_mm
        around = max(right - left, bottom - top, 60.0) * 0.75
        x, y = (left + right) / 2, (top + bottom) / 2
        box = (x - around, y - around, x + around, y + around)
        self.is_fitted = False
        self._go(self._held(fitted(box, self._room())), is_smooth=True)

    def show(self, x_mm: float, y_mm: float, margin_px: float = 40.0) -> None:
        """Pan just so far that a point of the map is in the uncovered room."""
        x, y = self.goal.to_px(x_mm, y_mm)
        left, top, right, bottom = self._room(margin_px)
        dx = max(left - x, 0.0) + min(right - x, 0.0)
        dy = max(top - y, 0.0) + min(bottom - y, 0.0)
        if dx or dy:
            self.is_fitted = False
            self._go(self._held(self.goal.panned(dx, dy)), is_smooth=True)

    def stop(self) -> None:
        """End a motion where it was going."""
        if self.is_moving:
            self._motion.stop()
            self._look(self._goal)

    def _room(self, margin: float = 0.0) -> Bounds:
        left, top, right, bottom = self._insets
        return (
            left + margin,
            top + margin,
            self._width - right - margin,
            self._height - bottom - margin,
        )

    def _room_changed(self, old: Bounds) -> None:
        if self.is_fitted:
            self._go(self.fit_view, is_smooth=False)
            return
        new = self._room()
        dx = (new[0] + new[2] - old[0] - old[2]) / 2
        dy = (new[1] + new[3] - old[1] - old[3]) / 2
        self._go(self._held(self.goal.panned(dx, dy)), is_smooth=False)

    def _held_scale(self, px_per_mm: float) -> float:
        smallest = self.fit_view.px_per_mm * _SMALLEST_OF_FIT
        return min(max(px_per_mm, smallest), max(HIGHEST_PX_PER_MM, smallest))

    def _held(self, view: Viewport) -> Viewport:
        return held_on(view, self._bounds, self._room())

    def _go(self, view: Viewport, is_smooth: bool) -> None:
        self._motion.stop()
        self._start, self._goal = self.view, view
        if is_smooth and not self.is_motion_reduced and self._start != view:
            self._motion.start()
        else:
            self._look(view)

    def _on_step(self, share: float) -> None:
        self._look(self._start.between(self._goal, float(share)))

    def _look(self, view: Viewport) -> None:
        if view != self.view:
            self.view = view
            self.moved.emit()
