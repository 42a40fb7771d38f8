"""How a contact fits a place: narrowed and turned until nothing lies too deep.

A hand on a narrow muscle is not laid down whole: it turns along the muscle, or works
with its edge, with fewer fingers, with one knuckle. The centre of a contact may be
where the whole contact keeps off every place that takes less than the pressure.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import shapely
from shapely import MultiPolygon, Point
from shapely.geometry.base import BaseGeometry

from app.geometry.contact import touching
from app.geometry.keeper import Keeper
from app.geometry.room import Room, room_by
from app.model.outline import MapPoint
from app.model.technique import ContactShape

OVERHANG_MM = 3.0
"""How deep the skin that a loaded contact covers may reach into a place that takes
less: outlines are drawn as chords and ways as straight pieces, and no hand is placed
more exactly than this."""

FARTHEST_SHIFT_MM = 15.0
"""A press or circle may be moved this far from where it was asked for: less than the
25 mm by which the place of a knot is uncertain."""

ENOUGH = 0.6
"""The part of the wanted space, or length, that is enough."""

WIDTHS = (1.0, 0.8, 0.64, 0.5, 0.4, 0.3)
LENGTHS = (1.0, 0.7, 0.5)
CLEARED_MM2 = 1.0
EDGE_MM = 0.2
"""A contact's centre keeps this far off an edge, where it belongs to both sides."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A contact as it fits a place, how it is turned, and where it may travel."""

    contact: ContactShape
    angle_deg: float
    room: Room


@dataclass(frozen=True, slots=True)
class Fitting:
    """What a contact has to fit.

    Attributes
    ----------
    area
        Where its centre belongs.
    forbidden
        What no part of it may lie on.
    angles_deg
        How it may be turned, the usual way first.
    """

    contact: ContactShape
    area: BaseGeometry
    forbidden: BaseGeometry
    angles_deg: tuple[float, ...]
    rooms: Keeper[BaseGeometry]

    def near(self, point: MapPoint, wanted_mm: float) -> Fit | None:
        """Return the largest contact that may move this far to each side there."""
        for fit in self._fits(point):
            reach_mm = fit.room.reach_mm(fit.room.clamped(point))
            if reach_mm >= ENOUGH * wanted_mm:
                return fit
        return None

    def along(self, point: MapPoint) -> Fit | None:
        """Return the largest contact that keeps enough of the length, or the longest.

        The length counts without what the contact itself takes up of it.
        """
        whole_mm = room_by(self.area, point).length_mm
        best: Fit | None = None
        for fit in self._fits(point):
            length_mm = fit.room.length_mm
            if length_mm >= ENOUGH * (whole_mm - fit.contact.along_mm):
                return fit
            if best is None or length_mm > best.room.length_mm:
                best = fit
        return best

    def _fits(self, point: MapPoint) -> Iterator[Fit]:
        place = Point(point.x_mm, point.y_mm)
        for form in forms_of(self.contact):
            for angle_deg in self.angles_deg:
                inner = self._inner(form, angle_deg)
                if shapely.dwithin(inner, place, FARTHEST_SHIFT_MM):
                    yield Fit(form, angle_deg, room_by(inner, point))

    def _inner(self, form: ContactShape, angle_deg: float) -> BaseGeometry:
        key = id(self.area), id(self.forbidden), form, angle_deg
        return self.rooms.kept(
            key, lambda: cleared(self.area, self.forbidden, form, angle_deg)
        )


def cleared(
    area: BaseGeometry,
    forbidden: BaseGeometry,
    contact: ContactShape,
    angle_deg: float,
) -> BaseGeometry:
    """Return where in the area a contact's centre keeps it off what is forbidden."""
    margin_mm = max(contact.along_mm, contact.across_mm) / 2
    left, top, right, bottom = area.bounds
    frame = shapely.box(
        left - margin_mm, top - margin_mm, right + margin_mm, bottom + margin_mm
    )
    close = shapely.intersection(forbidden, frame)
    inside = shapely.buffer(area, -EDGE_MM)
    inner = shapely.difference(inside, touching(close, contact, angle_deg))
    parts = [
        part
        for part in shapely.get_parts(inner)
        if part.geom_type == "Polygon" and part.area >= CLEARED_MM2
    ]
    found: BaseGeometry = MultiPolygon(parts)
    shapely.prepare(found)
    return found


def forms_of(contact: ContactShape) -> tuple[ContactShape, ...]:
    """Return the contact at its own size and at smaller ones, the largest first."""
    alongs = _sizes(contact.along_mm, contact.least_along_mm, LENGTHS)
    acrosses = _sizes(contact.across_mm, contact.least_across_mm, WIDTHS)
    sizes = [(along, across) for along in alongs for across in acrosses]
    return tuple(
        contact.model_copy(update={"along_mm": along, "across_mm": across})
        for along, across in sorted(sizes, key=lambda size: -size[0] * size[1])
    )


def _sizes(
    whole_mm: float, least_mm: float | None, parts: tuple[float, ...]
) -> list[float]:
    if least_mm is None or least_mm >= whole_mm:
        return [whole_mm]
    larger = [round(part * whole_mm, 1) for part in parts if part * whole_mm > least_mm]
    return [*larger, least_mm]
