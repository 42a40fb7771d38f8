"""How a contact fits a place: narrowed and turned until nothing lies too deep.

A hand on a narrow muscle is not laid down whole: it turns along the muscle, or works
with its edge, with fewer fingers, with one knuckle. The centre of a contact may be
where the whole contact keeps off every place that takes less than the pressure.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import shapely
from shapely import Point

from app.geometry.ground import Ground
from app.geometry.room import Room
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

LEAST_WAY = 0.35
"""The part of the length that a contact travels at least, however long it is."""

ENOUGH_STEPS, ENOUGH_STRAIGHT = 0.5, 0.85
"""The same for a hand that goes on step by step, and for one that goes straight on."""

NARROW = 0.5
"""Up to this part of its width a contact is narrow: fingers without the palm."""

WIDTHS = (1.0, 0.8, 0.64, 0.5, 0.4, 0.3)
LENGTHS = (1.0, 0.7, 0.5)
FORMS_KEPT = 256


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
    ground
        Where its centre belongs, and what no part of it may lie on.
    angles_deg
        How it may be turned, the usual way first.
    """

    contact: ContactShape
    ground: Ground
    angles_deg: tuple[float, ...]

    def near(self, point: MapPoint, wanted_mm: float) -> Fit | None:
        """Return the largest contact that may move this far to each side there."""
        for fit in self._fits(Point(point.x_mm, point.y_mm)):
            if wanted_mm == 0:
                return fit
            reach_mm = fit.room.reach_mm(fit.room.clamped(point))
            if reach_mm >= ENOUGH * wanted_mm:
                return fit
        return None

    def along(
        self, point: MapPoint, enough: float = ENOUGH, *, is_stepped: bool = False
    ) -> Fit | None:
        """Return the largest contact that keeps enough of the length, or the longest.

        The length counts without what the contact itself takes up of it, except where
        it goes on step by step: a hand that fills the place would have nowhere to go.
        """
        place = Point(point.x_mm, point.y_mm)
        whole_mm = self.ground.whole.by(place).length_mm
        best: Fit | None = None
        for fit in self._fits(place):
            length_mm = fit.room.length_mm
            taken_mm = 0.0 if is_stepped else fit.contact.along_mm
            least_mm = max(enough * (whole_mm - taken_mm), LEAST_WAY * whole_mm)
            if length_mm >= least_mm:
                return fit
            if best is None or length_mm > best.room.length_mm:
                best = fit
        return best

    def _fits(self, place: Point) -> Iterator[Fit]:
        for form in forms_of(self.contact):
            for angle_deg in self.angles_deg:
                rooms = self.ground.rooms(form, angle_deg)
                if rooms.parts and shapely.dwithin(
                    rooms.area, place, FARTHEST_SHIFT_MM
                ):
                    yield Fit(form, angle_deg, rooms.by(place))


@lru_cache(FORMS_KEPT)
def forms_of(contact: ContactShape) -> tuple[ContactShape, ...]:
    """Return the contact at its own size and at smaller ones, the largest first."""
    alongs = _sizes(contact.along_mm, contact.least_along_mm, LENGTHS)
    acrosses = _sizes(contact.across_mm, contact.least_across_mm, WIDTHS)
    sizes = [
        (along, across)
        for along in alongs
        for across in acrosses
        if is_of_a_hand(contact, along, across)
    ]
    return tuple(
        contact.model_copy(update={"along_mm": along, "across_mm": across})
        for along, across in sorted(sizes, key=lambda size: -size[0] * size[1])
    )


def is_of_a_hand(contact: ContactShape, along_mm: float, across_mm: float) -> bool:
    """Say whether a hand has such a part: what is narrow is short, as fingers are."""
    if across_mm > NARROW * contact.across_mm:
        return True
    longest_mm = NARROW * contact.along_mm
    return along_mm <= max(longest_mm, contact.least_along_mm or contact.along_mm)


def _sizes(
    whole_mm: float, least_mm: float | None, parts: tuple[float, ...]
) -> list[float]:
    if least_mm is None or least_mm >= whole_mm:
        return [whole_mm]
    larger = [round(part * whole_mm, 1) for part in parts if part * whole_mm > least_mm]
    return [*larger, least_mm]
