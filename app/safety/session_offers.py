"""What is offered at the places of sessions, kept, because many ask the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Self

from app.geometry.atlas import Atlas
from app.geometry.fitted import FittedStroke, Way
from app.model.body_map import BodyMap, Knot, Region
from app.model.ids import MapId, TechniqueId
from app.model.library import Library
from app.model.safety import Position, Side
from app.model.session import SessionStep
from app.model.technique import Technique
from app.safety.crossing import strictest_crossing
from app.safety.offer import offer_of, suits, too_wide, way_at
from app.safety.person import NOBODY, PersonRules
from app.safety.place import PlaceSafety, for_person, place_safety
from app.safety.rules import SpokenRule
from app.safety.session_rules import (
    NO_SUCH_PLACE,
    NO_SUCH_TECHNIQUE,
    NOT_IN_THIS_POSE,
    UNSUITED,
)
from app.safety.technique import highest_level, positions_here, technique_verdict

Atlases = Mapping[MapId, Atlas] | Callable[[MapId], Atlas]
"""The atlases of the maps, at hand or made when they are asked for."""


@dataclass(frozen=True, slots=True)
class StepOffer:
    """How hard a technique may be used at a place, or the rule against it.

    Attributes
    ----------
    capped_by
        Why it is lighter than was asked for.
    positions
        In which hands reach the place, and the technique is done.
    """

    level: int
    stroke: FittedStroke | None = None
    capped_by: SpokenRule | None = None
    excluded_by: SpokenRule | None = None
    positions: tuple[Position, ...] = ()


class SessionOffers:
    """What is offered to one person, who agreed to certain regions."""

    def __init__(
        self,
        library: Library,
        atlases: Atlases,
        person: PersonRules = NOBODY,
        opted_in: frozenset[str] = frozenset(),
    ) -> None:
        self.library = library
        self.person = person
        self.opted_in = opted_in | person.opted_in
        self._atlases = atlases
        self._anybody: dict[tuple[MapId, str], PlaceSafety] = {}
        self._places: dict[tuple[MapId, str], PlaceSafety] = {}
        self._offers: dict[tuple[str, MapId, str, int], StepOffer] = {}

    def for_other(
        self, person: PersonRules, opted_in: frozenset[str] | None = None
    ) -> Self:
        """Return what is offered to another person, or to one who agreed to less."""
        if opted_in is None:
            opted_in = self.opted_in
        other = type(self)(self.library, self._atlases, person, opted_in)
        if other.opted_in == self.opted_in:
            other._anybody = self._anybody
        return other

    def atlas(self, map_id: MapId) -> Atlas:
        """Return the atlas of a map."""
        if isinstance(self._atlases, Mapping):
            return self._atlases[map_id]
        return self._atlases(map_id)

    def body_map(self, map_id: MapId) -> BodyMap | None:
        """Return a map; None if there is none of this name."""
        return self.library.map_by_id.get(map_id)

    def place(self, map_id: MapId, feature_id: str) -> PlaceSafety:
        """Return what a region or a knot allows."""
        key = map_id, feature_id
        if key not in self._places:
            atlas = self.atlas(map_id)
            point = atlas.point_of(feature_id)
            anybody = self._allowing_anybody(map_id, feature_id)
            found = for_person(anybody, self.person, atlas, point)
            self._places[key] = found if self.person.rules else anybody
        return self._places[key]

    def _allowing_anybody(self, map_id: MapId, feature_id: str) -> PlaceSafety:
        key = map_id, feature_id
        if key not in self._anybody:
            atlas = self.atlas(map_id)
            knot = _knot(atlas, feature_id)
            self._anybody[key] = place_safety(
                atlas,
                atlas.point_of(feature_id),
                self.opted_in,
                (knot,) if knot else (),
            )
        return self._anybody[key]

    def regions(self, map_id: MapId, feature_id: str) -> tuple[Region, ...]:
        """Return all that lies at a place, what was asked for first."""
        feature = self.atlas(map_id).body_map.features[feature_id]
        first = (feature,) if isinstance(feature, Region) else ()
        here = self._allowing_anybody(map_id, feature_id).regions
        return (*first, *(one for one in here if one not in first))

    def offer(
        self, technique: Technique, map_id: MapId, feature_id: str, level: int
    ) -> StepOffer:
        """Return what is offered of a technique at a place, at a level at most."""
        key = technique.id, map_id, feature_id, level
        if key not in self._offers:
            self._offers[key] = self._offer(technique, map_id, feature_id, level)
        return self._offers[key]

    def step_offer(self, step: SessionStep, side: Side, level: int) -> StepOffer:
        """Return what is offered of a step on a side, at a level at most.

        Both sides at once take no more than the weaker of the two.
        """
        assert step.technique is not None
        assert step.map is not None
        technique = self.library.technique_by_id.get(TechniqueId(step.technique))
        if technique is None:
            return StepOffer(0, excluded_by=NO_SUCH_TECHNIQUE)
        body_map = self.body_map(step.map)
        places = features_of(step, side, body_map) if body_map else ()
        offers = [self.offer(technique, step.map, place, level) for place in places]
        if not offers:
            return StepOffer(0, excluded_by=NO_SUCH_PLACE)
        weakest = min(offers, key=_level)
        if weakest.excluded_by or weakest.level == offers[0].level:
            return weakest if weakest.excluded_by else offers[0]
        # The hands on both sides press alike: as the weaker side takes it.
        first = self.offer(technique, step.map, places[0], weakest.level)
        if first.excluded_by:
            return first
        return replace(first, capped_by=weakest.capped_by)

    def _offer(
        self, technique: Technique, map_id: MapId, feature_id: str, level: int
    ) -> StepOffer:
        atlas = self.atlas(map_id)
        if technique.id in atlas.body_map.left_out:
            return StepOffer(0, excluded_by=NOT_IN_THIS_POSE)
        place = self.place(map_id, feature_id)
        regions = self.regions(map_id, feature_id)
        held = place if place.cap <= level else replace(place, cap=level)
        if not suits(technique, regions, _knot(atlas, feature_id)):
            against = technique_verdict(technique, held).excluded_by
            return StepOffer(0, excluded_by=against or UNSUITED)
        way = self.way(technique, map_id, feature_id)
        offer = offer_of(technique, held, way, self.person)
        capped_by = None
        if offer.level_max < level and not offer.excluded_by:
            capped_by = self._capped_by(place, way, level)
        return StepOffer(
            offer.level_max,
            offer.stroke,
            capped_by,
            offer.excluded_by,
            positions_here(technique, place),
        )

    def way(self, technique: Technique, map_id: MapId, feature_id: str) -> Way | None:
        """Return what a stroke at a place is made from; None where nothing is known."""
        atlas = self.atlas(map_id)
        return atlas.ways.kept(
            (technique.id, id(technique), feature_id, self.opted_in),
            lambda: way_at(
                technique,
                self.library.contacts,
                atlas,
                self.regions(map_id, feature_id),
                atlas.point_of(feature_id),
                self.opted_in,
            ),
        )

    def _capped_by(
        self, place: PlaceSafety, way: Way | None, level: int
    ) -> SpokenRule | None:
        """Return the rule that makes a stroke lighter than a level."""
        if highest_level(place) < level or way is None:
            return place.rules[0] if place.rules else None
        fitted = way.fitted(level)
        crossing = strictest_crossing(fitted, self.person) if fitted else None
        return crossing.spoken if crossing else too_wide(way)


def feature_of(step: SessionStep, side: Side, body_map: BodyMap) -> str | None:
    """Return the id of the place of a step on a side; None where there is none.

    For both sides at once the right one of a pair stands for both.
    """
    return next(iter(features_of(step, side, body_map)), None)


def features_of(step: SessionStep, side: Side, body_map: BodyMap) -> tuple[str, ...]:
    """Return the ids of all places that hands are laid on in one turn of a step."""
    if not step.place:
        return ()
    names: tuple[str, ...] = (f"{step.place}_{side}",)
    if side is Side.MIDLINE:
        is_single = step.place in body_map.features
        pair = f"{step.place}_{Side.RIGHT}", f"{step.place}_{Side.LEFT}"
        names = (step.place,) if is_single else pair
    found = tuple(name for name in names if name in body_map.features)
    are_areas = all(isinstance(body_map.features[n], Region | Knot) for n in found)
    return found if are_areas and len(found) == len(names) else ()


def _knot(atlas: Atlas, feature_id: str) -> Knot | None:
    feature = atlas.body_map.features[feature_id]
    return feature if isinstance(feature, Knot) else None


def _level(offer: StepOffer) -> int:
    return offer.level
