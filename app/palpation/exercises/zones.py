"""The parts of the back that exercises take place on. Standard library only.

Whoever offers to feel a place asks here first, before the simulation is imported.
"""

from enum import StrEnum


class Zone(StrEnum):
    """A part of the back."""

    SHOULDER_RIGHT = "shoulder_right"
    SHOULDER_LEFT = "shoulder_left"
    BETWEEN_BLADES = "between_blades"
    MID_BACK = "mid_back"
    LOWER_BACK = "lower_back"
    WHOLE_BACK = "whole_back"


SMALL_ZONES = tuple(zone for zone in Zone if zone is not Zone.WHOLE_BACK)

RECTANGLES_MM = {
    Zone.SHOULDER_RIGHT: (80.0, 15.0, 190.0, 120.0),
    Zone.SHOULDER_LEFT: (-80.0, 15.0, 190.0, 120.0),
    Zone.BETWEEN_BLADES: (0.0, 95.0, 190.0, 190.0),
    Zone.MID_BACK: (0.0, 215.0, 220.0, 190.0),
    Zone.LOWER_BACK: (0.0, 345.0, 220.0, 200.0),
    Zone.WHOLE_BACK: (0.0, 190.0, 360.0, 560.0),
}
"""Middle, width and height of each, on the map of the back."""


def zone_around(x_mm: float, y_mm: float) -> Zone | None:
    """Return the small zone that has a place nearest to its middle; None for none."""
    found = {
        zone: abs(x_mm - x) / wide + abs(y_mm - y) / high
        for zone in SMALL_ZONES
        for x, y, wide, high in (RECTANGLES_MM[zone],)
        if abs(x_mm - x) <= wide / 2 and abs(y_mm - y) <= high / 2
    }
    return min(found, key=lambda zone: found[zone], default=None)
