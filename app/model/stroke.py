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
    period_s
        Time for the whole way once, at the technique's pace.
    """

    points: tuple[MapPoint, ...]
    contact: ContactShape
    angle_deg: float
    period_s: float
    is_loaded: bool = True
