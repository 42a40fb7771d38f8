"""The way of a contact over the skin."""

from dataclasses import dataclass

from app.model.outline import MapPoint
from app.model.technique import ContactShape


@dataclass(frozen=True, slots=True)
class StrokePath:
    """The way of one contact over the skin, at true size.

    Attributes
    ----------
    points
        At least one; a single point is a press or a hold.
    angle_deg
        Where the contact's long way points (the fingers' way), from the x axis
        towards the y axis: 0 to the body's right, -90 to the head.
    period_s
        Time for the whole way once, at the technique's pace.
    is_loaded
        False for the light way back, which only glides.
    begins_s
        How long after the stroke as a whole this part of it begins.
    cycle_s
        Time from one start of this part to the next; 0 means `period_s`.
    """

    points: tuple[MapPoint, ...]
    contact: ContactShape
    angle_deg: float
    period_s: float
    is_loaded: bool = True
    begins_s: float = 0.0
    cycle_s: float = 0.0
