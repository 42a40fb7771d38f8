"""Which cards a map has: none is listed by hand."""

from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest

from shapely import get_parts

from app.geometry.atlas import Atlas
from app.geometry.scene import is_covered
from app.model.body_map import Feature, Knot, Landmark, Region
from app.model.practice import SAFETY_KINDS, CardId, QuestionKind
from app.model.safety import SafetyLevel
from app.safety.place import is_closed

SMALLEST_DRAWN_MM2 = 900.0
"""Nobody can outline less with a mouse: 3 by 3 cm."""

LEAST_SHARE = 0.95
"""So much of a zone lies in one piece where one line can go around it."""

NOBODY_AGREED: frozenset[str] = frozenset()


def cards_of(
    atlas: Atlas, opted_in: frozenset[str] = NOBODY_AGREED
) -> tuple[CardId, ...]:
    """Return all cards of a map, without those of places that nobody agreed to."""
    found = [
        CardId(kind, atlas.body_map.id, feature.base, feature.side)
        for feature, kinds in _askable(atlas)
        if _is_open(feature, atlas, opted_in)
        for kind in kinds
    ]
    return tuple(dict.fromkeys(found))


def is_safety_card(card: CardId, atlas: Atlas) -> bool:
    """Say whether a mistake with a card could hurt somebody.

    So is every kind about what may be done, and to know where a no-go area lies.
    """
    if card.kind in SAFETY_KINDS:
        return True
    feature = feature_of(card, atlas)
    return isinstance(feature, Region) and feature.level is SafetyLevel.NO_GO


def feature_of(card: CardId, atlas: Atlas) -> Feature | None:
    """Return what a card is about; None if the map has it no more."""
    wanted = card.base, card.side
    is_landmark = card.kind is QuestionKind.LANDMARK
    body_map = atlas.body_map
    places: tuple[Knot | Landmark | Region, ...] = body_map.landmarks
    if not is_landmark:
        places = (*body_map.knots, *body_map.landmarks, *body_map.regions)
    for feature in places:
        if (feature.base, feature.side) == wanted:
            return feature
    return None


def _askable(atlas: Atlas) -> Iterator[tuple[Feature, tuple[QuestionKind, ...]]]:
    kind = QuestionKind
    for knot in atlas.body_map.knots:
        source = (kind.SOURCE,) if knot.referral_areas else ()
        yield knot, (kind.FIND, kind.NAME, *source, kind.TECHNIQUE)
    for landmark in atlas.body_map.landmarks:
        yield landmark, (kind.LANDMARK, kind.NAME)
    for region in _levels_in_turn(atlas.body_map.regions):
        yield region, tuple(_kinds_of_region(region, atlas))


def _levels_in_turn(regions: Iterable[Region]) -> Iterator[Region]:
    """Give regions of each level in turn, so that what is learnt first is mixed.

    Both sides of one place stay together.
    """
    places: dict[SafetyLevel, list[list[Region]]] = {level: [] for level in SafetyLevel}
    for _, sides in groupby(regions, key=lambda region: region.base):
        place = list(sides)
        places[place[0].level].append(place)
    for turn in zip_longest(*places.values()):
        for place in turn:
            yield from place or ()


def _kinds_of_region(region: Region, atlas: Atlas) -> Iterator[QuestionKind]:
    is_no_go = region.level is SafetyLevel.NO_GO
    if (region.is_container or is_no_go) and _is_drawn_at_once(region, atlas):
        yield QuestionKind.DRAW_ZONE
    if not region.is_container:
        yield QuestionKind.FIND
        yield QuestionKind.MAY_PRESS
        if not is_no_go:
            yield QuestionKind.TECHNIQUE


def _is_drawn_at_once(region: Region, atlas: Atlas) -> bool:
    """Say whether one line can go around a region: it is large, and in one piece."""
    area = atlas.polygon(region.id)
    largest_mm2 = max((part.area for part in get_parts(area)), default=0.0)
    return bool(
        area.area >= SMALLEST_DRAWN_MM2 and largest_mm2 > LEAST_SHARE * area.area
    )


def _is_open(feature: Feature, atlas: Atlas, opted_in: frozenset[str]) -> bool:
    if isinstance(feature, Region) and is_closed(feature, opted_in):
        return False
    point = atlas.point_of(feature.id)
    if not opted_in and is_covered(atlas, point):
        return False
    return not any(is_closed(region, opted_in) for region in atlas.regions_at(point))
