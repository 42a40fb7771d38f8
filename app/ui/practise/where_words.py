"""Where a place of the body lies, said to somebody who cannot see it."""

from app.geometry.atlas import Atlas
from app.model.outline import MapPoint
from app.model.safety import Side
from app.ui.widgets.words import tr


def where_in_words(point: MapPoint, atlas: Atlas) -> str:
    """Return how far a place is from the midline and from the best known landmark.

    The landmark is the one on the midline that matters most: the measure is the same
    for every question, and gives none away.
    """
    if not atlas.is_on_figure(point):
        return tr("Beside the body")
    across = _across(point)
    middle = [m for m in atlas.body_map.landmarks if m.side is Side.MIDLINE]
    if not middle:
        return across
    known = max(middle, key=lambda landmark: landmark.label_priority)
    below_mm = round(point.y_mm - known.point.y_mm)
    if below_mm >= 0:
        told = tr("{mm} mm below: {name}", mm=below_mm, name=known.name)
    else:
        told = tr("{mm} mm above: {name}", mm=-below_mm, name=known.name)
    return tr("{across}, {along}", across=across, along=told)


def _across(point: MapPoint) -> str:
    mm = round(abs(point.x_mm))
    if mm == 0:
        return tr("On the midline")
    if point.x_mm < 0:
        return tr("{mm} mm to their left", mm=mm)
    return tr("{mm} mm to their right", mm=mm)
