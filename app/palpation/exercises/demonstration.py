"""A hand that shows how it is done."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.palpation.finger import Press

RAMP_N_PER_S = 40.0
"""The course itself says how fast the force rises; the hand only has to follow."""

GLIDE_MM_PER_S = 45.0


@dataclass(frozen=True, slots=True)
class Waypoint:
    """Where the hand is at a time, and how hard it presses."""

    time_s: float
    x_mm: float
    y_mm: float
    force_n: float


@dataclass(frozen=True, slots=True)
class Demonstration:
    """A course of the hand through waypoints, in straight lines between them."""

    waypoints: tuple[Waypoint, ...]

    @property
    def seconds(self) -> float:
        """Return how long it lasts."""
        return self.waypoints[-1].time_s

    def press_at(self, time_s: float) -> Press:
        """Return what the hand does at a time."""
        times = [point.time_s for point in self.waypoints]
        after = min(max(bisect_right(times, time_s), 1), len(times) - 1)
        start, end = self.waypoints[after - 1], self.waypoints[after]
        lasts_s = end.time_s - start.time_s
        part = (time_s - start.time_s) / lasts_s if lasts_s > 0.0 else 1.0
        part = min(max(part, 0.0), 1.0)
        return Press(
            start.x_mm + part * (end.x_mm - start.x_mm),
            start.y_mm + part * (end.y_mm - start.y_mm),
            start.force_n + part * (end.force_n - start.force_n),
            RAMP_N_PER_S,
        )


class Hand:
    """Writes down a course, one movement after the other."""

    def __init__(self, x_mm: float, y_mm: float) -> None:
        self._points = [Waypoint(0.0, x_mm, y_mm, 0.0)]

    def press(self, force_n: float, seconds: float) -> None:
        """Press to a force, or let go, within so long."""
        last = self._points[-1]
        self._add(seconds, last.x_mm, last.y_mm, force_n)

    def stay(self, seconds: float) -> None:
        """Keep still."""
        self.press(self._points[-1].force_n, seconds)

    def move(self, x_mm: float, y_mm: float, seconds: float) -> None:
        """Go somewhere on the skin within so long, pressing as before."""
        self._add(seconds, x_mm, y_mm, self._points[-1].force_n)

    def glide(self, x_mm: float, y_mm: float) -> None:
        """Go somewhere on the skin at a searching pace."""
        last = self._points[-1]
        far = ((x_mm - last.x_mm) ** 2 + (y_mm - last.y_mm) ** 2) ** 0.5
        self.move(x_mm, y_mm, far / GLIDE_MM_PER_S)

    def lift_to(self, x_mm: float, y_mm: float) -> None:
        """Let go and come down somewhere else."""
        self.press(0.0, 0.4)
        self._add(0.4, x_mm, y_mm, 0.0)

    def strokes(self, lines: Iterable[Sequence[tuple[float, float]]], n: float) -> None:
        """Glide along lines with a force, lifted in between."""
        for line in lines:
            self.lift_to(*line[0])
            self.press(n, 0.5)
            for place in line[1:]:
                self.glide(*place)

    @property
    def seconds(self) -> float:
        """Return how long it lasts so far."""
        return self._points[-1].time_s

    def course(self) -> Demonstration:
        """Return what is written down."""
        return Demonstration(tuple(self._points))

    def done(self) -> Demonstration:
        """Return the course, with the hand taken off at its end."""
        self.press(0.0, 0.6)
        return self.course()

    def _add(self, seconds: float, x: float, y: float, force_n: float) -> None:
        time_s = self._points[-1].time_s + max(seconds, 0.0)
        self._points.append(Waypoint(time_s, x, y, force_n))
