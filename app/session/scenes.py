"""Which scenes may fulfil a wish: maps, positions, parts, and what lies on the skin."""

from collections.abc import Iterator

from app.errors import AppError
from app.model.body_map import BodyMap
from app.model.ids import MapId
from app.model.library import Library
from app.model.safety import Lubricant, SafetyLevel
from app.safety.limits import SessionLimits
from app.safety.session_offers import SessionOffers
from app.session.blocks import part_of_knot
from app.session.parts import (
    FOCUS_BY_ID,
    FOCUSES,
    PARTS,
    POSITIONS,
    Focus,
    Part,
    part_of,
)
from app.session.scene import Scene
from app.session.sides import base_of
from app.session.wish import Wish
from app.session.words import place_name, sided_name

_INSTEAD = (Lubricant.LOTION, Lubricant.OIL, Lubricant.POWDER, Lubricant.NONE)


class UnknownFocusError(AppError):
    """Nothing on any map, and no focus, has the name that was wished for."""


def focus_names(library: Library) -> tuple[str, ...]:
    """Return all that may be wished for: focuses, regions and knots."""
    regions = (region.base for one in library.maps for region in one.regions)
    knots = (knot.base for one in library.maps for knot in one.knots)
    return tuple(dict.fromkeys((*FOCUS_BY_ID, *regions, *knots)))


def allowed_lubricant(wish: Wish, limits: SessionLimits) -> Lubricant:
    """Return what was wished to lie on the skin, or the nearest that may."""
    wanted = (wish.lubricant, *_INSTEAD)
    return next((kind for kind in wanted if kind in limits.lubricants), Lubricant.NONE)


def scenes_for(
    offers: SessionOffers, wish: Wish, limits: SessionLimits, seconds: int
) -> Iterator[Scene]:
    """Yield the scenes in which a wish may come true, the most usual first.

    Raises
    ------
    UnknownFocusError
        If there is nothing of the name that was wished for.
    """
    lubricant = allowed_lubricant(wish, limits)
    for map_id, shares, name, spot, knots in _aims(offers, wish):
        for position in POSITIONS[map_id]:
            is_wished = wish.position in (None, position)
            if is_wished and limits.allows(position):
                yield Scene(
                    wish=wish,
                    seconds=seconds,
                    map_id=map_id,
                    position=position,
                    lubricant=lubricant,
                    shares=shares,
                    focus_name=name,
                    spot=spot,
                    knots=knots,
                )


def wished_parts(offers: SessionOffers, wish: Wish) -> frozenset[str]:
    """Return the ids of the parts that a wish is about."""
    aims = _aims(offers, wish)
    return frozenset(part.id for _, shares, *_ in aims for part, _ in shares)


def related_focuses(parts: frozenset[str]) -> tuple[Focus, ...]:
    """Return what else could be wished for, what has most in common first."""

    def others(focus: Focus) -> int:
        named = {part for shares in focus.shares.values() for part in shares}
        return -len(named & parts)

    return tuple(sorted(FOCUSES, key=others))


def name_of_wish(library: Library, wish: Wish) -> str:
    """Return what a wish is for, in words that stand within a sentence."""
    if focus := FOCUS_BY_ID.get(wish.focus):
        return focus.name
    base = base_of(wish.focus)
    for one in library.maps:
        if base in {*(r.base for r in one.regions), *(k.base for k in one.knots)}:
            return sided_name(one, base, wish.side)
    return base


_Aim = tuple[MapId, tuple[tuple[Part, float], ...], str, str, tuple[str, ...]]


def _aims(offers: SessionOffers, wish: Wish) -> Iterator[_Aim]:
    focus = FOCUS_BY_ID.get(wish.focus)
    if focus is not None:
        yield from _focus_aims(offers, wish, focus)
        return
    base = base_of(wish.focus)
    if base not in focus_names(offers.library):
        raise UnknownFocusError(f"There is no place called {wish.focus!r}.")
    yield from _place_aims(offers, wish, base)


def _own_part(body_map: BodyMap, base: str) -> Part | None:
    """Return a region that belongs to no part as a part of its own."""
    for region in body_map.regions:
        if region.base == base and region.level is not SafetyLevel.NO_GO:
            name = place_name(body_map, base)
            return Part(base, name, (base,), is_apart=region.is_limb)
    return None


def _focus_aims(offers: SessionOffers, wish: Wish, focus: Focus) -> Iterator[_Aim]:
    for map_id, wanted in focus.shares.items():
        if map_id in offers.library.map_by_id:
            shares = {part.id: wanted.get(part.id, 0.0) for part in PARTS[map_id]}
            knots = tuple(dict.fromkeys(base_of(name) for name in wish.knots))
            # A knot that is wished for brings its part with it.
            for name in knots:
                if part := part_of_knot(offers, map_id, name):
                    shares[part.id] = max(shares[part.id], 1.0)
            parts = tuple((p, s) for p in PARTS[map_id] if (s := shares[p.id]))
            yield map_id, parts, focus.name, "", knots


def _place_aims(offers: SessionOffers, wish: Wish, base: str) -> Iterator[_Aim]:
    for body_map in offers.library.maps:
        if body_map.id not in PARTS:
            continue
        knot = next((knot for knot in body_map.knots if knot.base == base), None)
        part = part_of(body_map.id, base)
        if knot:
            part = part_of_knot(offers, body_map.id, base)
        if part is None and knot is None:
            part = _own_part(body_map, base)
        if part is None:
            continue
        wished = (*([base] if knot else []), *wish.knots)
        knots = tuple(dict.fromkeys(base_of(name) for name in wished))
        name = sided_name(body_map, base, wish.side)
        yield body_map.id, ((part, 1.0),), name, "" if knot else base, knots
