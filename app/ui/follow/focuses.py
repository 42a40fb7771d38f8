"""What may be wished for: focuses with their places, and parts to leave alone."""

from dataclasses import dataclass

from app.model.body_map import BodyMap, Knot, Region
from app.model.library import Library
from app.session.parts import FOCUS_BY_ID, FOCUSES, PARTS, Focus
from app.ui.follow.worked import Worked
from app.ui.widgets.words import tr


@dataclass(frozen=True, slots=True)
class Place:
    """Something to choose.

    Attributes
    ----------
    bases
        Of the regions that belong to it.
    """

    id: str
    name: str
    worked: Worked | None = None
    bases: frozenset[str] = frozenset()


def focus_places(library: Library, wished: str) -> tuple[Place, ...]:
    """Return what may be wished for; a place of its own that is wished comes first."""
    found = tuple(_focus_place(library, focus) for focus in FOCUSES)
    if wished in FOCUS_BY_ID:
        return found
    own = own_place(library, wished)
    return (own, *found) if own is not None else found


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
