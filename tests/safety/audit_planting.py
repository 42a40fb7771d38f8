"""Breaches that are planted, so that the audit has something to find."""

from collections.abc import Callable
from dataclasses import replace

from app.geometry.atlas import Atlas
from app.geometry.fitted import FittedStroke, Way
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.stroke import StrokePath
from app.model.technique import Technique
from app.safety.audit import MakeOffer, audit_places
from app.safety.audit_report import Breach, BreachKind
from app.safety.offer import Offer, offer_of
from app.safety.person import PersonRules
from app.safety.place import PlaceSafety
from tests.support.shipped import shipped_atlas, shipped_library

Spoil = Callable[[Offer, Way | None], Offer]


class PlantedStroke(FittedStroke):
    """A stroke whose way is as it was planted."""

    def __init__(self, way: Way, level: int, paths: tuple[StrokePath, ...]) -> None:
        super().__init__(way, level)
        self.__dict__["paths"] = paths


def planted(technique_id: str, spoil: Spoil) -> MakeOffer:
    """Return the engine, spoiled in what it says of one technique."""

    def make(
        technique: Technique, place: PlaceSafety, way: Way | None, person: PersonRules
    ) -> Offer:
        offer = offer_of(technique, place, way, person)
        return spoil(offer, way) if technique.id == technique_id else offer

    return make


def breaches(
    place_id: str,
    make_offer: MakeOffer,
    library: Library | None = None,
    atlas: Atlas | None = None,
) -> list[Breach]:
    """Return what the audit of one place finds."""
    library, atlas = library or shipped_library(), atlas or shipped_atlas()
    return audit_places(library, atlas, (place_id,), make_offer).breaches


def kinds(found: list[Breach]) -> set[BreachKind]:
    """Return what the breaches are about."""
    return {breach.kind for breach in found}


def at_level(level: int) -> Spoil:
    """Return what offers a technique at a level, whatever the engine says."""

    def spoil(offer: Offer, way: Way | None) -> Offer:
        stroke = way.fitted(level) if way else None
        return Offer(offer.technique, level, stroke)

    return spoil


def along(*points: MapPoint, is_loaded: bool = True, level: int = 1) -> Spoil:
    """Return what leads an offered stroke along other points."""

    def spoil(offer: Offer, way: Way | None) -> Offer:
        if way is None or offer.excluded_by:
            return offer
        path = StrokePath(points, way.contact, -90.0, 1.0, is_loaded)
        return replace(
            offer, level_max=level, stroke=PlantedStroke(way, level, (path,))
        )

    return spoil
