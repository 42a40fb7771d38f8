"""What the program itself answers: the safety rules, asked for a question."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.geometry.atlas import Atlas
from app.model.body_map import Knot
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.practice import Press
from app.model.safety import CAUTION_CAP, SafetyLevel
from app.model.technique import Technique
from app.safety.offer import Offer, offer_of, suits, way_at
from app.safety.person import NOBODY, PersonRules
from app.safety.place import PlaceSafety, place_safety
from app.safety.technique import excluded_by_knot, technique_verdict

NEARBY_MM = 40.0
"""A technique for regions this close may come to somebody's mind here."""


@dataclass(frozen=True)
class Spot:
    """A place, what it allows, and for whom."""

    library: Library
    atlas: Atlas
    point: MapPoint
    place: PlaceSafety
    knot: Knot | None
    person: PersonRules

    def techniques(self) -> Iterator[Technique]:
        """Give the taught techniques that somebody may think of at the spot."""
        near = self.atlas.regions_near(self.point, NEARBY_MM)
        left_out = self.atlas.body_map.left_out
        for one in self.library.techniques:
            if one.is_taught and one.id not in left_out and suits(one, near, self.knot):
                yield one

    def suits(self, technique: Technique) -> bool:
        """Say whether a technique comes up at the very spot."""
        return suits(technique, self.place.regions, self.knot)

    def offer(self, technique: Technique) -> Offer:
        """Return how hard a technique may be used here, or the rule against it."""
        agreed = self.person.opted_in
        contacts, regions = self.library.contacts, self.place.regions
        way = way_at(technique, contacts, self.atlas, regions, self.point, agreed)
        return offer_of(technique, self.place, way, self.person)

    def press(self, technique: Technique) -> Press | None:
        """Return how a technique may be used here; None where that is no fair question.

        Not fair is what only the size of a hand decides, a knot that is not shown, or
        that the technique is meant for somewhere else; nor its own gentleness, where
        the place takes more.
        """
        if self._is_for_the_knot(technique):
            return None
        verdict = technique_verdict(technique, self.place)
        if not verdict.is_offered:
            is_here = self.place.level is not SafetyLevel.WORK or self.suits(technique)
            return Press.NEVER if is_here else None
        is_gentle_place = self.place.level is SafetyLevel.CAUTION
        is_gentle = technique.level_max <= CAUTION_CAP and not is_gentle_place
        if is_gentle or not self.suits(technique):
            return None
        if self.offer(technique).level_max != verdict.level_max:
            return None
        return Press.LIGHT if verdict.level_max <= CAUTION_CAP else Press.WORK

    def _is_for_the_knot(self, technique: Technique) -> bool:
        """Say whether a knot that is not asked about is stricter than its place."""
        if self.knot is not None or self.place.level is not SafetyLevel.WORK:
            return False
        cap = self.atlas.cap_at(self.point)
        is_capped = any(knot.max_level < cap for knot in self.place.knots)
        return is_capped or excluded_by_knot(technique, self.place) is not None


def spot_at(
    library: Library,
    atlas: Atlas,
    point: MapPoint,
    knot: Knot | None = None,
    person: PersonRules = NOBODY,
) -> Spot:
    """Return a spot; the cap of the nearest knot over it counts, or of the one asked.

    Without a knot it is answered as a click on the bare place is.
    """
    nearest = [found for found, _ in atlas.knots_at(point)][:1]
    counted = [knot] if knot else nearest
    place = place_safety(atlas, point, person.opted_in, counted, person)
    return Spot(library, atlas, point, place, knot, person)
