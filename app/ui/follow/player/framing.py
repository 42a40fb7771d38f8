"""How near the map comes: a place with enough around it to know where it is."""

from app.ui.map.viewport import Bounds

AROUND_MM = 30.0
LEAST_MM = 340.0


def united(one: Bounds, other: Bounds | None) -> Bounds:
    """Return the box that holds both."""
    if other is None:
        return one
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def framed(box_mm: Bounds) -> Bounds:
    """Return the box to show for a place: with room around it, and never too small."""
    left, top, right, bottom = box_mm
    wide = max(right - left + 2 * AROUND_MM, LEAST_MM)
    high = max(bottom - top + 2 * AROUND_MM, LEAST_MM)
    x, y = (left + right) / 2, (top + bottom) / 2
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2
