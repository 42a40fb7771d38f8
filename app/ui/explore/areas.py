"""In which area of the body a thing of a map lies, for a list to be read by."""

from dataclasses import dataclass

from app.model.body_map import BodyMap, Feature, Knot, Landmark
from app.model.outline import Outline
from app.ui.widgets.words import tr

WHOLE_BACK_MM = 290.0
"""What reaches further than this from top to bottom belongs to no one area."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the middle of a thing lies, and how far it reaches, in mm."""

    out_mm: float
    y_mm: float
    tall_mm: float = 0.0


def area_names(body_map: BodyMap) -> tuple[str, ...]:
    """Return the areas of a map in reading order; none where it has not any."""
    if body_map.id != "back":
        return ()
    return (
        tr("The whole back"),
        tr("Head and neck"),
        tr("Shoulders and shoulder blades"),
        tr("Upper back"),
        tr("Mid back"),
        tr("Lower back"),
        tr("Hips and buttocks"),
        tr("Arms"),
    )


def area_at(spot: Spot) -> int:
    """Return which of the areas of the back a thing lies in, by place in the list."""
    out, y = spot.out_mm, spot.y_mm
    if out >= 165 and y >= 130:
        return 7
    if spot.tall_mm > WHOLE_BACK_MM:
        return 0
    if y < 0:
        return 2 if out >= 60 and y > -20 else 1
    # Lower down the blade lies further out, and the ribs reach to its inner edge.
    if y < 190 and out >= (75 if y < 100 else 81.5):
        return 2
    if y < 24 and out < 45:
        return 1
    bounds = ((190, 3), (325, 4), (445 if out >= 60 else 460, 5))
    return next((area for lowest, area in bounds if y < lowest), 6)


def spot_of(feature: Feature) -> Spot:
    """Return where a thing lies."""
    if isinstance(feature, Knot | Landmark):
        return Spot(abs(feature.point.x_mm), feature.point.y_mm)
    left, top, right, bottom = _bounds(feature.outline)
    return Spot(abs(left + right) / 2, (top + bottom) / 2, bottom - top)


def _bounds(outline: Outline) -> tuple[float, float, float, float]:
    xs = [n for _, numbers in outline.segments for n in numbers[::2]] or [0.0]
    ys = [n for _, numbers in outline.segments for n in numbers[1::2]] or [0.0]
    return min(xs), min(ys), max(xs), max(ys)
