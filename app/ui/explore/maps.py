"""Which map has a thing, and the ways between a map and a closer one. No Qt."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile

from app.guidance.search import Hit
from app.model.body_map import BodyMap, Feature, Region
from app.model.library import Library
from app.model.safety import SafetyLevel, Side


@dataclass(frozen=True, slots=True)
class Way:
    """A map to go to, and the region of it that matches; empty: the whole map.

    Attributes
    ----------
    is_earlier
        It stands before the present map: it shows more of the body, not less.
    """

    map_id: str
    title: str
    feature_id: str = ""
    is_earlier: bool = False


def map_with(
    library: Library, feature_id: str, first: str, *, is_only: bool = False
) -> str:
    """Return the id of the map that has a thing: `first` before the others.

    Parameters
    ----------
    is_only
        No other map will do. Without one that has the thing the answer is empty.
    """
    for body_map in sorted(library.maps, key=lambda each: each.id != first):
        if feature_id in body_map.features:
            return str(body_map.id)
        if is_only:
            break
    return ""


def map_closer(
    library: Library, body_map: BodyMap, feature_ids: Iterable[str | None]
) -> Way | None:
    """Return the way to the closer map of the first of these things that has one."""
    for feature_id in feature_ids:
        region = body_map.features.get(feature_id or "")
        if isinstance(region, Region) and region.detail_map is not None:
            there = library.map_by_id.get(region.detail_map)
            if there is not None:
                match = _match(there.regions, region)
                is_earlier = there.order < body_map.order
                return Way(str(there.id), there.title, match, is_earlier)
    return None


def map_further(
    library: Library, body_map: BodyMap, feature_id: str | None
) -> Way | None:
    """Return the way from a closer map to an earlier one that leads to it, if any.

    It ends at the region of the same base if that leads here, else at any that does.
    """
    here = body_map.features.get(feature_id or "")
    for there in takewhile(lambda each: each.id != body_map.id, library.maps):
        leading = [r for r in there.regions if r.detail_map == body_map.id]
        if leading:
            match = _match(leading, here) if here else ""
            found = match or str(leading[0].id)
            return Way(str(there.id), there.title, found, is_earlier=True)
    return None


def first_stop(body_map: BodyMap, usual: str) -> tuple[str, str] | None:
    """Return id and name of the place to begin with; None where the usual one is.

    It is a place for work, the one that the map names first.
    """
    places = [
        region
        for region in body_map.regions
        if region.level is SafetyLevel.WORK and not region.is_opt_in
    ]
    if usual in body_map.features or not places:
        return None
    inner = [region for region in places if not region.is_container] or places
    best = max(inner, key=lambda r: (r.label_priority, r.side is Side.RIGHT))
    return str(best.id), best.name


def here_first(hits: tuple[Hit, ...], body_map: BodyMap) -> tuple[Hit, ...]:
    """Return hits; what this map tells in the same words is its own.

    The search gives an answer once, of the first map that has it.
    """
    own = {(hit.kind, hit.id) for hit in hits if hit.map_id == body_map.id}
    return tuple(
        replace(hit, map_id=str(body_map.id))
        if hit.map_id and hit.id in body_map.features and (hit.kind, hit.id) not in own
        else hit
        for hit in hits
    )


def _match(regions: Iterable[Region], feature: Feature) -> str:
    """Return the id of the region of the same base, of the same side if it has one."""
    same = [region for region in regions if region.base == feature.base]
    if not same:
        return ""
    return str(min(same, key=lambda region: region.side != feature.side).id)
