"""Which part of the map is seen, and how large: mm to pixels and back."""

from dataclasses import dataclass, replace
from math import exp, log
from typing import Self

Bounds = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """A place and a scale: the map point at the view's upper left corner.

    Attributes
    ----------
    px_per_mm
        Logical pixels for one millimetre.
    """

    px_per_mm: float
    left_mm: float
    top_mm: float

    def to_px(self, x_mm: float, y_mm: float) -> tuple[float, float]:
        """Return where a map point is seen, in logical pixels."""
        scale = self.px_per_mm
        return (x_mm - self.left_mm) * scale, (y_mm - self.top_mm) * scale

    def to_mm(self, x_px: float, y_px: float) -> tuple[float, float]:
        """Return the map point that is seen at a place of the view."""
        scale = self.px_per_mm
        return x_px / scale + self.left_mm, y_px / scale + self.top_mm

    def panned(self, dx_px: float, dy_px: float) -> Self:
        """Return the view after the picture was dragged by so many pixels."""
        return replace(
            self,
            left_mm=self.left_mm - dx_px / self.px_per_mm,
            top_mm=self.top_mm - dy_px / self.px_per_mm,
        )

    def zoomed(self, px_per_mm: float, x_px: float, y_px: float) -> Self:
        """Return the view at another scale; the point under x, y stays there."""
        x_mm, y_mm = self.to_mm(x_px, y_px)
        return type(self)(px_per_mm, x_mm - x_px / px_per_mm, y_mm - y_px / px_per_mm)

    def between(self, goal: Self, share: float) -> Self:
        """Return the view `share` of the way to another, zooming evenly.

        The scale moves by equal factors in equal times, and the point that both
        views show at the same place stays there all the way.
        """
        if share >= 1:
            return goal
        scale = exp(log(self.px_per_mm) * (1 - share) + log(goal.px_per_mm) * share)
        spread = 1 / goal.px_per_mm - 1 / self.px_per_mm
        moved = (
            (1 / scale - 1 / self.px_per_mm) / spread if abs(spread) > 1e-9 else share
        )
        return type(self)(
            scale,
            self.left_mm + (goal.left_mm - self.left_mm) * moved,
            self.top_mm + (goal.top_mm - self.top_mm) * moved,
        )


def fitted(bounds_mm: Bounds, room_px: Bounds) -> Viewport:
    """Return the largest view of `bounds_mm` inside a rectangle of the widget."""
    left, top, right, bottom = bounds_mm
    x0, y0, x1, y1 = room_px
    scale = min(
        max(x1 - x0, 1.0) / max(right - left, 1e-6),
        max(y1 - y0, 1.0) / max(bottom - top, 1e-6),
    )
    return Viewport(
        scale,
        (left + right) / 2 - (x0 + x1) / 2 / scale,
        (top + bottom) / 2 - (y0 + y1) / 2 / scale,
    )


def held_on(view: Viewport, bounds_mm: Bounds, room_px: Bounds) -> Viewport:
    """Return `view`, moved so that the middle of the room stays on the figure."""
    x0, y0, x1, y1 = room_px
    x_mm, y_mm = view.to_mm((x0 + x1) / 2, (y0 + y1) / 2)
    held_x = min(max(x_mm, bounds_mm[0]), bounds_mm[2])
    held_y = min(max(y_mm, bounds_mm[1]), bounds_mm[3])
    return replace(
        view,
        left_mm=view.left_mm + held_x - x_mm,
        top_mm=view.top_mm + held_y - y_mm,
    )
