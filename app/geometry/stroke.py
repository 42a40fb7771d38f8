"""What a stroke's path is made from."""

from collections.abc import Iterator
from dataclasses import dataclass

import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from app.geometry.atlas import Atlas
from app.geometry.room import Room
from app.geometry.stations import Axis
from app.model.body_map import Region
from app.model.outline import MapPoint
from app.model.safety import (
    BROAD_CONTACTS,
    CAUTION_CAP,
    PASS_OVER_CAP,
    Contact,
    Family,
    SafetyLevel,
    Side,
)
from app.model.technique import ContactShape, FingersWay, StrokePattern, Technique

UPRIGHT_DEG = -90.0

_FLAT_HANDS = frozenset({Contact.PALM, Contact.STACKED_PALMS})

GLIDES = frozenset(
    {
        StrokePattern.ALONG_UP,
        StrokePattern.ALONG_DOWN,
        StrokePattern.UP_AND_BACK,
        StrokePattern.TO_AND_FRO,
    }
)

LYING_ASPECT = 1.4
"""An area this much wider than high is followed sideways."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A technique with one contact, at a point of a region.

    Attributes
    ----------
    contact, angle_deg
        The contact as it fits, and how it is turned.
    room
        Where its centre may travel.
    axis
        The way along the region: down, or out on one that lies across.
    """

    technique: Technique
    contact: ContactShape
    angle_deg: float
    room: Room
    region: Region
    point: MapPoint
    axis: Axis

    @property
    def outward(self) -> int:
        """Return 1 where away from the spine is to growing x, else -1."""
        return outward_of(self.region, self.point)

    @property
    def outward_deg(self) -> float:
        """Return the direction away from the spine."""
        return 0.0 if self.outward > 0 else 180.0


def stroke_axis(region: Region, area: BaseGeometry) -> Axis:
    """Return the way along a region: down, or out on one that lies across.

    A limb is followed, however short the piece of it.
    """
    if region.is_limb:
        return Axis.DOWN
    left, top, right, bottom = area.bounds
    is_lying = right - left > LYING_ASPECT * (bottom - top)
    return Axis.OUT if is_lying and region.side is not Side.MIDLINE else Axis.DOWN


def outward_of(region: Region, point: MapPoint) -> int:
    """Return 1 where away from the spine is to growing x, else -1."""
    if region.side is Side.MIDLINE:
        return -1 if point.x_mm < 0 else 1
    return -1 if region.side is Side.LEFT else 1


def usual_angles(
    technique: Technique, region: Region, point: MapPoint, axis: Axis
) -> tuple[float, ...]:
    """Return how the hand may be turned, the usual way first.

    A gliding hand points along its way. Else the fingers point to the head, or away
    from the spine or to it where the contact fits better so.
    """
    outward_deg = 0.0 if outward_of(region, point) > 0 else 180.0
    if technique.fingers is FingersWay.TO_THE_HEAD:
        return (UPRIGHT_DEG,)
    if technique.fingers is FingersWay.OUTWARDS:
        return (outward_deg,)
    if technique.fingers is FingersWay.INWARDS:
        return (180.0 - outward_deg,)
    if technique.pattern in GLIDES:
        return (UPRIGHT_DEG if axis is Axis.DOWN else outward_deg,)
    if technique.pattern is StrokePattern.AWAY_FROM_SPINE:
        return outward_deg, UPRIGHT_DEG
    return UPRIGHT_DEG, outward_deg


def stroke_area(
    atlas: Atlas, technique: Technique, region: Region, point: MapPoint, level: int
) -> BaseGeometry:
    """Return the part of a region in which the middle of a contact may travel.

    Places with a cap below the level are left out, and so are those of a stricter
    level, except that gliding flat hands may pass over a caution area. Where the
    point lies in a stricter region, the path stays in that one. Long strokes go on
    through the whole zone that holds the region.
    """
    if technique.is_straight:
        return _zones_area(atlas, technique, region, point, level)
    place = Point(point.x_mm, point.y_mm)
    for candidate in _candidates(atlas, technique, region, point):
        strictest = strictest_for(technique, candidate)
        area = atlas.areas.allowed(candidate.id, strictest, level)
        if shapely.intersects(area, place):
            return area
    return atlas.areas.allowed(region.id, strictest_for(technique, region), level)


def _zones_area(
    atlas: Atlas, technique: Technique, region: Region, point: MapPoint, level: int
) -> BaseGeometry:
    """Return all the technique's regions of one side, as one area."""
    side = Side.LEFT if outward_of(region, point) < 0 else Side.RIGHT
    ids = frozenset(
        key
        for key, other in atlas.areas.regions.items()
        if other.base in technique.zones and other.side in (side, Side.MIDLINE)
    )
    return atlas.areas.joined(ids, level)


def forbidden_to(
    atlas: Atlas,
    technique: Technique,
    region: Region,
    level: int,
    opted_in: frozenset[str],
) -> BaseGeometry:
    """Return what no loaded part of the contact may lie on.

    At level 1 a flat hand that glides or rests weighs no more than itself: it may
    lie on everything that may be touched at all. Nothing lies on what nobody agreed
    to.
    """
    closed = atlas.areas.closed_to(opted_in)
    if level <= PASS_OVER_CAP and weighs_nothing(technique):
        return atlas.areas.capped_below(PASS_OVER_CAP, closed)
    strictest = max(
        SafetyLevel.CAUTION if _may_reach_caution(technique, level) else region.level,
        region.level,
        key=lambda found: found.strictness,
    )
    strictest = SafetyLevel.CAUTION if strictest is SafetyLevel.NO_GO else strictest
    return atlas.areas.forbidden(level, strictest, closed)


def _may_reach_caution(technique: Technique, level: int) -> bool:
    """Say whether it may lie on a caution area beside the place it is used on."""
    is_calm = technique.family is not Family.TAPOTEMENT
    is_soft = technique.contact in BROAD_CONTACTS and not technique.uses_body_weight
    return is_flat_glide(technique) or (is_soft and is_calm and level <= CAUTION_CAP)


def weighs_nothing(technique: Technique) -> bool:
    """Say whether at its lightest it is a flat hand that glides or rests."""
    return is_flat_glide(technique) and technique.contact in _FLAT_HANDS


def strictest_for(technique: Technique, region: Region) -> SafetyLevel:
    """Return the strictest level that the middle of the contact may pass over."""
    return SafetyLevel.CAUTION if is_flat_glide(technique) else region.level


def is_flat_glide(technique: Technique) -> bool:
    """Say whether it is a soft contact that glides or rests, and does not lean."""
    is_light = technique.family in (Family.EFFLEURAGE, Family.HOLDING)
    is_soft = technique.contact in BROAD_CONTACTS and not technique.uses_body_weight
    return is_light and is_soft


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
        return technique.pattern in (*GLIDES, StrokePattern.AWAY_FROM_SPINE)
    return technique.pattern is StrokePattern.AWAY_FROM_SPINE
