"""How long a stroke takes."""

import math
from itertools import pairwise

from app.model.outline import MapPoint
from app.model.technique import Technique

USUAL_SPEED_CM_PER_S = 5.0
USUAL_RATE_PER_MIN = 30.0
USUAL_HOLD_S = 10.0
MM_PER_CM = 10.0


def length_mm(points: tuple[MapPoint, ...]) -> float:
    """Return how long the way through the points is."""
    return sum(
        math.hypot(b.x_mm - a.x_mm, b.y_mm - a.y_mm) for a, b in pairwise(points)
    )


def glide_s(technique: Technique, points: tuple[MapPoint, ...]) -> float:
    """Return the time for gliding along the points once."""
    speed = technique.speed_cm_per_s
    if speed is None and technique.rate_per_min:
        return 60.0 / technique.rate_per_min
    return length_mm(points) / MM_PER_CM / (speed or USUAL_SPEED_CM_PER_S)


def beat_s(technique: Technique, points: tuple[MapPoint, ...] = ()) -> float:
    """Return the time of one press, one circle or one rock."""
    if technique.rate_per_min is None and technique.speed_cm_per_s and points:
        return glide_s(technique, points)
    return 60.0 / (technique.rate_per_min or USUAL_RATE_PER_MIN)


def hold_s(technique: Technique) -> float:
    """Return the time that a hold is kept."""
    return technique.hold_s or USUAL_HOLD_S
