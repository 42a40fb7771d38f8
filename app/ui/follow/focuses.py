"""What may be wished for: focuses with their places, and parts to leave alone."""

from dataclasses import dataclass

from app.model.body_map import BodyMap, Knot, Region
from app.model.library import Library
from app.model.safety import Side
from app.session.parts import FOCUS_BY_ID, FOCUSES, PARTS, Focus
from app.session.sides import base_of
from app.ui.follow.worked import Worked
from app.ui.widgets.words import tr


@dataclass(frozen=True, slots=True)
class Place:
    """Something to choose.

    Attributes
    ----------
    bases
        Of the regions that belong to it.
    told
        What else tells it from others.
    found_by
        All words that it is found by.
    """

    id: str
    name: str
    worked: Worked | None = None
    bases: frozenset[str] = frozenset()
    told: str = ""
    found_by: str = ""


def focus_places(library: Library, wished: str) -> tuple[Place, ...]:
    """Return what may be wished for; a region that is wished for comes first."""
    found = tuple(_focus_place(library, focus) for focus in FOCUSES)
    base = base_of(wished)
    if wished in FOCUS_BY_ID or base in {knot.id for knot in knot_places(library)}:
        return found
    own = own_place(library, base)
    return (own, *found) if own is not None else found


def knot_places(library: Library) -> tuple[Place, ...]:
    """Return the knots, each once, with the muscles that they lie in."""
    found: dict[str, Place] = {}
    for body_map in library.maps:
        for knot in body_map.knots:
            if knot.base not in found:
                found[knot.base] = _knot_place(body_map, knot)
    return tuple(found.values())


def _knot_place(body_map: BodyMap, knot: Knot) -> Place:
    muscle = next((m for m in body_map.muscles if m.base == knot.muscle), None)
    told = muscle.name if muscle else ""
    words = (knot.name, knot.term, told, muscle.term if muscle else "")
    worked = Worked(body_map, _ids_of(body_map, {knot.base}))
    return Place(knot.base, knot.name, worked, told=told, found_by=" ".join(words))


def has_sides(library: Library, base: str) -> bool:
    """Say whether a place is one of a pair."""
    return any(f"{base}_{Side.RIGHT}" in body_map.features for body_map in library.maps)


def own_place(library: Library, base: str) -> Place | None:
    """Return a region or a knot as a place to choose; None if there is none."""
    for body_map in library.maps:
        ids = _ids_of(body_map, {base})
        if ids:
            name = body_map.features[ids[0]].name
            return Place(base, name, Worked(body_map, ids), frozenset({base}))
    return None


def parts_to_leave(library: Library) -> tuple[Place, ...]:
    """Return the parts of the body that may be left alone, each once."""
    parts = {part.id: part for many in PARTS.values() for part in many}
    return tuple(
        Place(part.id, tr(part.name), None, frozenset(part.bases))
        for part in parts.values()
    )


def _focus_place(library: Library, focus: Focus) -> Place:
    map_id = next(iter(focus.shares))
    body_map = library.map_by_id.get(map_id)
    shares = focus.shares[map_id]
    # What only rounds a plan off is not in its picture.
    least = max(shares.values()) / 2
    parts = [part for part in PARTS[map_id] if shares.get(part.id, 0) >= least]
    bases = frozenset(base for part in parts for base in part.bases)
    name = tr(focus.name).removeprefix("the ")
    worked = Worked(body_map, _ids_of(body_map, bases)) if body_map else None
    return Place(focus.id, name[:1].upper() + name[1:], worked, bases)


def _ids_of(body_map: BodyMap, bases: frozenset[str] | set[str]) -> tuple[str, ...]:
    both: tuple[Region | Knot, ...] = (*body_map.regions, *body_map.knots)
    return tuple(str(each.id) for each in both if each.base in bases)
