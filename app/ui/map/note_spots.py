"""Where inside an area a label fits, as much of the area as is in sight."""

from math import hypot

from PySide6.QtCore import QPointF, QRectF

from app.ui.map.drawn import DrawnScene, DrawnShape
from app.ui.map.viewport import Viewport

_STEPS = 6
_MOST_SPOTS = 4
Extent = tuple[float, float]


def spots_in(
    scene: DrawnScene,
    shape: DrawnShape,
    view: Viewport,
    room_px: QRectF,
    extent: Extent,
) -> tuple[Extent, ...]:
    """Return centres at which a box lies inside an area and in the room, best first.

    Parameters
    ----------
    extent
        Width and height of the box in pixels.
    """
    left, top, right, bottom = shape.bounds_mm
    box = QRectF(QPointF(*view.to_px(left, top)), QPointF(*view.to_px(right, bottom)))
    half_width, half_height = extent[0] / 2, extent[1] / 2
    seen = box.intersected(room_px)
    seen = seen.adjusted(half_width, half_height, -half_width, -half_height)
    if seen.width() <= 0 or seen.height() <= 0:
        return ()
    found: list[Extent] = []
    for x, y in _candidates(shape, view, seen):
        ends = (view.to_mm(x + away, y) for away in (0, -half_width, half_width))
        if _fits(shape, view, (x, y), extent) and not any(
            _is_overlaid(scene, shape, end) for end in ends
        ):
            found.append((x, y))
            if len(found) == _MOST_SPOTS:
                break
    return tuple(found)


def _candidates(shape: DrawnShape, view: Viewport, seen: QRectF) -> list[Extent]:
    """Return the area's own anchor, then a grid of places, the middle ones first."""
    anchor = view.to_px(*shape.anchor_mm)
    middle = seen.center()
    grid = [
        (
            seen.left() + seen.width() * column / _STEPS,
            seen.top() + seen.height() * row / _STEPS,
        )
        for row in range(_STEPS + 1)
        for column in range(_STEPS + 1)
    ]
    grid.sort(key=lambda place: hypot(place[0] - middle.x(), place[1] - middle.y()))
    return [anchor, *grid] if seen.contains(QPointF(*anchor)) else grid


def _fits(shape: DrawnShape, view: Viewport, centre: Extent, extent: Extent) -> bool:
    """Say whether the box's middle, corners and sides are all inside the area."""
    for across, down in ((0, 0), (-1, -1), (1, 1), (-1, 1), (1, -1), (-1, 0), (1, 0)):
        x = centre[0] + across * extent[0] / 2
        y = centre[1] + down * extent[1] / 2
        if not shape.path.contains(QPointF(*view.to_mm(x, y))):
            return False
    return True


def _is_overlaid(scene: DrawnScene, shape: DrawnShape, place_mm: Extent) -> bool:
    """Say whether a stricter zone, or the towel, lies over a place of an area."""
    point = QPointF(*place_mm)
    if scene.cover.contains(point):
        return True
    return shape.kind == "region" and any(
        zone.strictness > shape.strictness and zone.path.contains(point)
        for zone in scene.zones
    )
