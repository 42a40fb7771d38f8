"""Where does it hurt: what lies there, and the knots that may be behind it."""

import math
from dataclasses import dataclass

from app.geometry.atlas import Atlas
from app.guidance.instead import direction_in_words
from app.guidance.referral import ReferralHit, knots_referring_to
from app.model.body_map import BodyMap, Region
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel
from app.safety.place import is_closed

MOST_KNOTS = 12
"""Longer lists help nobody to choose."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A knot that may be behind the ache.

    Attributes
    ----------
    distance_mm, towards
        How far its centre is from the sore place, and which way: "the head".
    is_no_go
        It lies in a no-go place: known, never pressed.
    is_closed
        It lies where hands are off until both people agree.
    """

    hit: ReferralHit
    distance_mm: float
    towards: str
    is_no_go: bool
    is_closed: bool


@dataclass(frozen=True, slots=True)
class HurtAnswer:
    """What is said of a sore place.

    Attributes
    ----------
    region
        The most specific region at the place; None where the map names none.
    is_closed
        Hands are off here until both people agree.
    under, sent
        Knots that lie right there, and knots that are felt there from elsewhere,
        each the likeliest first.
    """

    region: Region | None
    level: SafetyLevel
    is_closed: bool
    under: tuple[Suspect, ...]
    sent: tuple[Suspect, ...]

    @property
    def suspects(self) -> tuple[Suspect, ...]:
        """Return all knots, in the order in which they are told."""
        return (*self.under, *self.sent)


def likely_knots(body_map: BodyMap, point: MapPoint) -> tuple[ReferralHit, ...]:
    """Return the knots that may be behind an ache, as many as are told."""
    return knots_referring_to(body_map, point)[:MOST_KNOTS]


def hurt_answer(
    atlas: Atlas, point: MapPoint, opted_in: frozenset[str] = frozenset()
) -> HurtAnswer:
    """Return what to say of a place that hurts; the place lies on the figure."""
    hits = likely_knots(atlas.body_map, point)
    suspects = [_suspect(atlas, point, hit, opted_in) for hit in hits]
    regions = atlas.regions_at(point)
    return HurtAnswer(
        region=next(iter(regions), None),
        level=atlas.level_at(point),
        is_closed=any(is_closed(region, opted_in) for region in regions),
        under=tuple(each for each in suspects if each.hit.is_here),
        sent=tuple(each for each in suspects if not each.hit.is_here),
    )


def _suspect(
    atlas: Atlas, point: MapPoint, hit: ReferralHit, opted_in: frozenset[str]
) -> Suspect:
    knot_at = hit.knot.point
    apart_mm = math.dist((point.x_mm, point.y_mm), (knot_at.x_mm, knot_at.y_mm))
    return Suspect(
        hit=hit,
        distance_mm=round(apart_mm, 1),
        towards=direction_in_words(point, knot_at),
        is_no_go=atlas.level_at(knot_at) is SafetyLevel.NO_GO,
        is_closed=any(
            is_closed(region, opted_in) for region in atlas.regions_at(knot_at)
        ),
    )
