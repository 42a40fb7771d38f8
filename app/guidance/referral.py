"""Where does it hurt: the knots that are felt at a place."""

import math
import re
from dataclasses import dataclass

from app.model.body_map import BodyMap, Knot, ReferralArea
from app.model.outline import MapPoint

ESSENTIAL_SCORE = 1.0
NEARLY_MM = 20.0

CENTRE_STEPS = 5
"""Distances from the centre are told apart in this many steps: the areas are rough."""

_WORD_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_SHARE = re.compile(
    rf"(\d+(?:\.\d+)?|{'|'.join(_WORD_NUMBERS)}) (?:of|in|out of)(?: about)?(?: the)? "
    rf"(\d+|{'|'.join(_WORD_NUMBERS)})\b"
)
_FRACTIONS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4}
_FRACTION = re.compile(rf"\b(?:a|one) ({'|'.join(_FRACTIONS)})\b")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?(?:%|per ?cent)")


@dataclass(frozen=True, slots=True)
class ReferralHit:
    """A knot that may be felt at the place.

    Attributes
    ----------
    score
        1 to 2 where nearly everyone with the knot feels it, 0 to 1 where some do.
        Of a knot that lies here, 2 to 3: the nearer, the more.
    is_here
        The place lies on the knot itself, within its disc.
    areas
        The knot's referral areas that reach the place. Of a knot that lies here
        there may be none: it is only close by.
    """

    knot: Knot
    score: float
    is_essential: bool
    is_here: bool = False
    areas: tuple[ReferralArea, ...] = ()


def knots_referring_to(body_map: BodyMap, point: MapPoint) -> tuple[ReferralHit, ...]:
    """Return the knots at the point, nearest first, then those that are felt there.

    Areas that nearly everyone names come before those that only some do, then the
    nearer centre, then the commoner knot. Where no area covers the point, those
    count that nearly reach it: nobody points at an ache to the millimetre.
    """
    here = _local(body_map, point)
    local = {hit.knot.id for hit in here}
    felt = _hits(body_map, point, 0.0) or _hits(body_map, point, NEARLY_MM)
    return (*here, *(hit for hit in felt if hit.knot.id not in local))


def _local(body_map: BodyMap, point: MapPoint) -> tuple[ReferralHit, ...]:
    """Return the knots whose disc covers the point, the nearest centre first."""
    place = point.x_mm, point.y_mm
    hits = [
        ReferralHit(
            knot,
            round(3.0 - off_mm / knot.radius_mm, 4),
            is_essential=True,
            is_here=True,
            areas=tuple(area for area, _ in _reaching(knot, point, 0.0)),
        )
        for knot in body_map.knots
        if (off_mm := math.dist(place, (knot.point.x_mm, knot.point.y_mm)))
        <= knot.radius_mm
    ]
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.knot.id)))


def prevalence_share(text: str) -> float:
    """Return the first share that a text names, 0 to 1; 0 when it names none."""
    text = text.lower()
    found = [m for p in (_PERCENT, _SHARE, _FRACTION) if (m := p.search(text))]
    if not found:
        return 0.0
    first = min(found, key=lambda match: match.start())
    if first.re is _FRACTION:
        return _FRACTIONS[first[1]]
    numbers = [_number(group) for group in first.groups()]
    whole = numbers[1] if len(numbers) > 1 else 100.0
    return min(1.0, numbers[0] / whole) if whole else 0.0


def _number(text: str) -> float:
    return float(_WORD_NUMBERS.get(text, 0) or text)


def _hits(
    body_map: BodyMap, point: MapPoint, slack_mm: float
) -> tuple[ReferralHit, ...]:
    hits = [
        hit
        for knot in body_map.knots
        if (hit := _hit(knot, point, slack_mm)) is not None
    ]
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.knot.id)))


def _hit(knot: Knot, point: MapPoint, slack_mm: float) -> ReferralHit | None:
    """Return the hit of the knot's best area; None when none covers the point."""
    reaching = _reaching(knot, point, slack_mm)
    if not reaching:
        return None
    is_essential, best = max((area.is_essential, near) for area, near in reaching)
    score = _likeliness(best, prevalence_share(knot.prevalence))
    score += ESSENTIAL_SCORE if is_essential else 0.0
    areas = tuple(area for area, _ in reaching)
    return ReferralHit(knot, round(score, 4), is_essential, areas=areas)


def _reaching(
    knot: Knot, point: MapPoint, slack_mm: float
) -> tuple[tuple[ReferralArea, float], ...]:
    """Return the areas that cover the point, each with 0 (its edge) to 1 (middle)."""
    near = (
        (area, 1 - _share_out(area, point, slack_mm)) for area in knot.referral_areas
    )
    return tuple(found for found in near if found[1] >= 0)


def _likeliness(nearness: float, prevalence: float) -> float:
    """Return 0 to 1: nearness in steps, within a step the commoner, then the nearer."""
    step = min(int(nearness * CENTRE_STEPS), CENTRE_STEPS - 1)
    return (step + 0.9 * prevalence + 0.09 * nearness) / CENTRE_STEPS


def _share_out(area: ReferralArea, point: MapPoint, slack_mm: float) -> float:
    """Return how far out in the ellipse the point lies: 0 its centre, 1 its edge."""
    turn = math.radians(area.angle_deg)
    dx, dy = point.x_mm - area.x_mm, point.y_mm - area.y_mm
    along = dx * math.cos(turn) + dy * math.sin(turn)
    across = -dx * math.sin(turn) + dy * math.cos(turn)
    return math.hypot(along / (area.rx_mm + slack_mm), across / (area.ry_mm + slack_mm))
