"""What a stroke's path is made from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from app.geometry.atlas import Atlas
from app.geometry.room import PARTS_INSIDE, Room, room_along, room_near
from app.geometry.stations import Axis
from app.model.body_map import Region
from app.model.outline import MapPoint
from app.model.safety import BROAD_CONTACTS, Contact, Family, SafetyLevel, Side
from app.model.technique import ContactShape, StrokePattern, Technique

UPRIGHT_DEG = -90.0

FLAT_HANDS = frozenset({Contact.PALM, Contact.STACKED_PALMS})

DRAWN_STEPS, DRAWN_STEP_MM = 8, 8.0
"""How far a stroke away from the spine looks ahead for lower caps."""

ALONG = frozenset(
    {
        StrokePattern.ALONG_UP,
        StrokePattern.ALONG_DOWN,
        StrokePattern.UP_AND_BACK,
        StrokePattern.AWAY_FROM_SPINE,
    }
)

LYING_ASPECT = 1.4
"""An area this much wider than high is followed sideways."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A technique with one contact, at a point of a region.

    Attributes
    ----------
    area
        Where the contact belongs: the part of the region that allows it.
    axis
        The way along the region: down, or out on one that lies across.
    """

    technique: Technique
    contact: ContactShape
    atlas: Atlas
    region: Region
    point: MapPoint
    area: BaseGeometry
    axis: Axis

    @property
    def outward(self) -> int:
        """Return 1 where away from the spine is to growing x, else -1."""
        return outward_of(self.region, self.point)

    @property
    def outward_deg(self) -> float:
        """Return the direction away from the spine."""
        return 0.0 if self.outward > 0 else 180.0

    def room_here(self, angle_deg: float, wanted_mm: float = 0.0) -> Room:
        """Return where the contact may be close to the point.

        Parameters
        ----------
        wanted_mm
            The way that the movement needs to each side, where there is as much.
        """
        key = ("near", id(self.area), self.contact, angle_deg, wanted_mm, self.point)
        return self.atlas.rooms.kept(
            key,
            lambda: room_near(
                self.area, self.contact, angle_deg, self.point, wanted_mm
            ),
        )

    def angle_here(self, wanted_mm: float = 0.0) -> float:
        """Return how to turn the hand so that most of it stays inside near the point.

        The fingers point to the head unless the contact fits better the other way
        (a row of knuckles on a narrow column): then they point away from the spine.
        A flat hand always points to the head.
        """
        if self.contact.contact in FLAT_HANDS:
            return UPRIGHT_DEG
        return self._better(UPRIGHT_DEG, self.outward_deg, self._near(wanted_mm))

    def angle_along(self) -> float:
        """Return how to turn the hand so that most of it stays inside on its way."""
        if self.contact.contact in FLAT_HANDS:
            return UPRIGHT_DEG
        return self._better(UPRIGHT_DEG, self.outward_deg, self.room_along)

    def angle_outward(self, wanted_mm: float) -> float:
        """Return how to turn the hand that draws away from the spine.

        The fingers point the way they go unless the contact fits better upright.
        """
        return self._better(self.outward_deg, UPRIGHT_DEG, self._near(wanted_mm))

    def _near(self, wanted_mm: float) -> Callable[[float], Room]:
        return lambda angle_deg: self.room_here(angle_deg, wanted_mm)

    @staticmethod
    def _better(usual: float, other: float, room_at: Callable[[float], Room]) -> float:
        part_inside = room_at(usual).part_inside
        if part_inside == PARTS_INSIDE[0]:
            return usual
        return other if room_at(other).part_inside > part_inside else usual

    def room_along(self, angle_deg: float) -> Room:
        """Return where the contact may be along the whole region."""
        is_parted = self.area.geom_type == "MultiPolygon"
        point = self.point if is_parted else None
        key = ("along", id(self.area), self.contact, angle_deg, point)
        return self.atlas.rooms.kept(
            key, lambda: room_along(self.area, self.contact, angle_deg, self.point)
        )


def stroke_axis(region: Region, area: BaseGeometry) -> Axis:
    """Return the way along a region: down, or out on one that lies across."""
    left, top, right, bottom = area.bounds
    is_lying = right - left > LYING_ASPECT * (bottom - top)
    return Axis.OUT if is_lying and region.side is not Side.MIDLINE else Axis.DOWN


def outward_of(region: Region, point: MapPoint) -> int:
    """Return 1 where away from the spine is to growing x, else -1."""
    if region.side is Side.MIDLINE:
        return -1 if point.x_mm < 0 else 1
    return -1 if region.side is Side.LEFT else 1


def drawn_cap(atlas: Atlas, region: Region, point: MapPoint) -> int:
    """Return the lowest cap on the way of a stroke that is drawn outwards.

    The way ends where the muscle to work on ends.
    """
    caps = [atlas.cap_at(point)]
    for step in range(1, DRAWN_STEPS + 1):
        shift_mm = outward_of(region, point) * step * DRAWN_STEP_MM
        place = MapPoint(point.x_mm + shift_mm, point.y_mm)
        if atlas.level_at(place) is not SafetyLevel.WORK:
            break
        caps.append(atlas.cap_at(place))
    return min(caps)


def stroke_area(
    atlas: Atlas, technique: Technique, region: Region, point: MapPoint
) -> BaseGeometry:
    """Return the part of a region that a technique's contact may travel.

    Places with a cap below the pressure at the point are left out, and so are those
    of a stricter level, except that gliding flat hands may pass over a caution area.
    Where the point lies in a stricter region, the path stays in that one. Long
    strokes go on through the whole zone that holds the region.
    """
    pressure = min(technique.level_max, atlas.cap_at(point))
    if technique.pattern is StrokePattern.AWAY_FROM_SPINE:
        pressure = min(pressure, drawn_cap(atlas, region, point))
    strictest = SafetyLevel.CAUTION if _is_flat_glide(technique) else None
    place = Point(point.x_mm, point.y_mm)
    for candidate in _candidates(atlas, technique, region, point):
        area = atlas.areas.allowed(candidate.id, strictest, pressure)
        if shapely.intersects(area, place):
            return area
    return atlas.areas.allowed(region.id, strictest, pressure)


def _candidates(
    atlas: Atlas, technique: Technique, region: Region, point: MapPoint
) -> Iterator[Region]:
    here = [r for r in atlas.regions_at(point) if r.level is not SafetyLevel.NO_GO]
    if _is_long(technique) and atlas.level_at(point) is SafetyLevel.WORK:
        yield from (found for found in here if found.is_container)
    yield region
    yield from here


def _is_long(technique: Technique) -> bool:
    if technique.family is Family.EFFLEURAGE:
        return technique.pattern in ALONG
    return technique.pattern is StrokePattern.AWAY_FROM_SPINE


def _is_flat_glide(technique: Technique) -> bool:
    is_light = technique.family in (Family.EFFLEURAGE, Family.HOLDING)
    return is_light and technique.contact in BROAD_CONTACTS
