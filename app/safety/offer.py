"""What is offered of one technique at one place: how hard, or which rule is against.

The window, the command line and the audit all ask here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.geometry.atlas import Atlas
from app.geometry.fitted import FittedStroke, Way
from app.model.body_map import Knot, Region
from app.model.outline import MapPoint
from app.model.safety import Position
from app.model.technique import ContactShape, Technique
from app.safety.crossing import strictest_crossing
from app.safety.person import NOBODY, PersonRules
from app.safety.place import PlaceSafety
from app.safety.rules import SpokenRule
from app.safety.technique import technique_verdict


@dataclass(frozen=True, slots=True)
class Offer:
    """One technique at one place.

    Attributes
    ----------
    level_max
        The most pressure; 0 when a rule is against it.
    stroke
        How the contact moves; None when a rule is against it, or no size is known.
    positions, held_to
        In which it may be done; and in words, where the person's rules leave some
        positions and not others.
    """

    technique: Technique
    level_max: int
    stroke: FittedStroke | None = None
    excluded_by: SpokenRule | None = None
    positions: tuple[Position, ...] = ()
    held_to: SpokenRule | None = None


def offer_of(
    technique: Technique,
    place: PlaceSafety,
    way: Way | None,
    person: PersonRules = NOBODY,
) -> Offer:
    """Return how hard a technique may be used at a place, or the rule against it.

    Parameters
    ----------
    way
        What its stroke is made from; None where there is nothing to make it from.
    """
    verdict = technique_verdict(technique, place)
    if verdict.excluded_by:
        return Offer(technique, 0, excluded_by=verdict.excluded_by)
    positions, held_to = verdict.positions, verdict.held_to
    if way is None:
        return Offer(technique, verdict.level_max, positions=positions, held_to=held_to)
    against = None
    limit = verdict.level_max
    while limit >= 1 and (fitted := way.fitted(limit)):
        crossing = strictest_crossing(fitted, person)
        if crossing is None:
            return Offer(
                technique, fitted.level, fitted, positions=positions, held_to=held_to
            )
        against = crossing.spoken
        # Lighter strokes may take another way.
        limit = min(fitted.level - 1, limit - 1)
    return Offer(technique, 0, excluded_by=against or too_wide(way))


def suits(technique: Technique, regions: Iterable[Region], knot: Knot | None) -> bool:
    """Say whether a technique comes up at all where these regions and this knot lie."""
    if knot and technique.id in knot.technique_bases:
        return True
    return any(region.base in technique.zones for region in regions)


def way_at(
    technique: Technique,
    contacts: Iterable[ContactShape],
    atlas: Atlas,
    regions: Sequence[Region],
    point: MapPoint,
    opted_in: frozenset[str],
) -> Way | None:
    """Return what a stroke at a point is made from; None where a size is not known.

    Parameters
    ----------
    regions
        All that lies at the point: the first that the technique suits is used, else
        the first.
    """
    contact = next((c for c in contacts if c.contact is technique.contact), None)
    suited = (region for region in regions if region.base in technique.zones)
    region = next(suited, next(iter(regions), None))
    if contact is None or region is None:
        return None
    return Way(technique, contact, atlas, region, point, opted_in)


def too_wide(way: Way) -> SpokenRule:
    """Return why a contact does not fit, even at its smallest."""
    nearest = way.atlas.nearest_no_go(way.point)
    found = way.atlas.body_map.features[nearest.id].name if nearest else ""
    text = (
        f"{way.contact.name}: wider than the muscle here. It would load what lies "
        f"beside it, such as this: {found or 'weaker tissue'}. Choose a technique for "
        "a smaller part of the hand, or a broader place."
    )
    return SpokenRule("too_wide", text, 0)
