"""How much stays free around and between what a room shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoomSpacing:
    """Above, below and between, in px.

    What lies at a page (`page_above_px`, `wide_above_px`, `foot_...`) grows with the
    text; the rest stays as it is.
    """

    head_above_px: int = 12
    head_below_px: int = 8
    head_between_px: int = 12
    page_above_px: int = 8
    page_below_px: int = 32
    wide_above_px: int = 4
    foot_above_px: int = 12
    foot_below_px: int = 12
