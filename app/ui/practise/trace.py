"""An outline while it is drawn: strokes of the mouse and single places, in order."""

from dataclasses import dataclass, replace
from math import hypot

from app.model.outline import MapPoint, Outline, Segment

FEWEST_PLACES = 3
APART_MM = 1.5
"""Places of one stroke that lie closer say nothing new."""

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Trace:
    """What was drawn so far.

    Attributes
    ----------
    pieces
        Each is one stroke, or one place; the last one is taken back first.
    """

    pieces: tuple[tuple[Place, ...], ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Return all places in the order in which they were drawn, in mm."""
        return tuple(place for piece in self.pieces for place in piece)

    @property
    def is_area(self) -> bool:
        """Say whether it encloses anything."""
        return len(self.places) >= FEWEST_PLACES

    def with_piece(self, x_mm: float, y_mm: float) -> "Trace":
        """Return the trace with one more place, or with a stroke begun there."""
        return replace(self, pieces=(*self.pieces, ((x_mm, y_mm),)))

    def drawn_on(self, x_mm: float, y_mm: float) -> "Trace":
        """Return the trace with its last stroke drawn on to a place."""
        if not self.pieces:
            return self.with_piece(x_mm, y_mm)
        *earlier, last = self.pieces
        if hypot(x_mm - last[-1][0], y_mm - last[-1][1]) < APART_MM:
            return self
        return replace(self, pieces=(*earlier, (*last, (x_mm, y_mm))))

    def without_last(self) -> "Trace":
        """Return the trace without its last stroke or place."""
        return replace(self, pieces=self.pieces[:-1])

    def outline(self) -> Outline | None:
        """Return the closed outline; None where it encloses nothing."""
        if not self.is_area:
            return None
        first, *others = self.places
        segments: list[Segment] = [("M", first)]
        segments += [("L", place) for place in others]
        return Outline((*segments, ("Z", ())))


def places_of(outline: Outline) -> tuple[MapPoint, ...]:
    """Return the corners of an outline of straight lines."""
    return tuple(MapPoint(*numbers) for op, numbers in outline.segments if op != "Z")
