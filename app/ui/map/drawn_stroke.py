"""A stroke made ready for drawing: how long its way is, and where the contact is."""

from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from app.ui.map.viewport import Bounds

if TYPE_CHECKING:
    from app.model.stroke import StrokePath

_SHORT_MM = 4.0


class DrawnStroke:
    """One stroke with its lengths worked out."""

    def __init__(self, stroke: "StrokePath") -> None:
        self.stroke = stroke
        self.points = [(point.x_mm, point.y_mm) for point in stroke.points]

    @cached_property
    def lengths_mm(self) -> list[float]:
        """Return how far along the way each point lies."""
        total, lengths = 0.0, [0.0]
        for (x0, y0), (x1, y1) in pairwise(self.points):
            total += hypot(x1 - x0, y1 - y0)
            lengths.append(total)
        return lengths

    @property
    def is_way(self) -> bool:
        """Say whether the contact goes anywhere, or only presses."""
        return self.lengths_mm[-1] > _SHORT_MM

    def place_at(self, share: float) -> tuple[float, float, float]:
        """Return where the contact is at a share of its way, and how it is turned."""
        lengths = self.lengths_mm
        if not self.is_way:
            return (*self.points[0], self.stroke.angle_deg)
        along = share * lengths[-1]
        index = min(bisect_right(lengths, along), len(lengths) - 1)
        (x0, y0), (x1, y1) = self.points[index - 1], self.points[index]
        piece = lengths[index] - lengths[index - 1]
        part = (along - lengths[index - 1]) / piece if piece else 0.0
        return x0 + (x1 - x0) * part, y0 + (y1 - y0) * part, self.stroke.angle_deg

    def share_at(self, seconds: float) -> float | None:
        """Return how much of the way is done at a time; None between two turns."""
        period = max(self.stroke.period_s, 0.2)
        cycle = max(self.stroke.cycle_s, period)
        since_start = (seconds - self.stroke.begins_s) % cycle
        return since_start / period if since_start < period else None

    @cached_property
    def bounds_mm(self) -> Bounds:
        """Return the box that the contact never leaves."""
        reach = max(self.stroke.contact.along_mm, self.stroke.contact.across_mm) / 2
        xs, ys = zip(*self.points, strict=True)
        return min(xs) - reach, min(ys) - reach, max(xs) + reach, max(ys) + reach
