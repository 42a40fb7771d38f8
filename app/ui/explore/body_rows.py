"""The things on a map as the rows of a list: by area, both sides in one row."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.model.body_map import BodyMap, Bone, Feature, Knot, Landmark, Region
from app.model.safety import Side
from app.ui.explore.areas import Spot, area_at, area_names, spot_of
from app.ui.explore.wording import (
    first_sentence,
    region_glyph,
    region_in_words,
    region_tint,
    side_in_words,
)
from app.ui.widgets.result_row import Row
from app.ui.widgets.words import tr

Pair = tuple[Feature, ...]
"""A thing of the midline, or both sides of one, the left first."""

ELSEWHERE = "/"
"""Stands between the map and the thing in the id of a row about another map."""

SIDES = (Side.LEFT, Side.RIGHT, Side.MIDLINE)


def rows_of(body_map: BodyMap) -> tuple[Row, ...]:
    """Return headings, and below each its things from top to bottom.

    Regions stand before knots, muscles, landmarks and bones. A map without areas is
    listed by these kinds.
    """
    names = area_names(body_map)
    groups: dict[str, list[Row]] = {name: [] for name in names}
    for kind, features in _kinds(body_map):
        placed = [(spot_of(pair[-1]), pair) for pair in _pairs(features)]
        for spot, pair in sorted(placed, key=_top_down):
            heading = names[area_at(spot)] if names else kind
            groups.setdefault(heading, []).append(_row(pair))
    listed: list[Row] = []
    for heading, rows in groups.items():
        listed += [Row(heading), *rows] if rows else []
    return tuple(listed)


def filtered(rows: tuple[Row, ...], words: str) -> tuple[Row, ...]:
    """Return the rows that contain every word, and the headings they need.

    The words of a heading count for all rows below it.
    """
    wanted = words.casefold().split()
    kept: list[Row] = []
    heading = Row("")
    for row in rows:
        if not row.id:
            heading = row
            continue
        if all(word in _told(heading, row) for word in wanted):
            kept += [heading, row] if heading.title else [row]
            heading = Row("", line=heading.line or heading.title)
    return tuple(kept)


def rows_elsewhere(maps: Iterable[BodyMap], words: str) -> tuple[Row, ...]:
    """Return what a filter finds on other maps, each map's rows below its name."""
    listed: list[Row] = []
    for body_map in maps:
        found = [row for row in filtered(rows_of(body_map), words) if row.id]
        if found:
            heading = Row(tr("On another map: {map}", map=body_map.title))
            listed += [heading, *(_marked(row, str(body_map.id)) for row in found)]
    return tuple(listed)


def _marked(row: Row, map_id: str) -> Row:
    """Return a row whose ids name the map as well."""
    sides = tuple((f"{map_id}{ELSEWHERE}{i}", word) for i, word in row.sides)
    return replace(row, id=f"{map_id}{ELSEWHERE}{row.id}", sides=sides)


def side_asked(words: str) -> int | None:
    """Return which side words ask for: 0 the left, 1 the right; None for neither."""
    sides = (tr("left"), tr("right"))
    for word in reversed(words.casefold().split()):
        for at, side in enumerate(sides):
            if side.startswith(word):
                return at
    return None


def _told(heading: Row, row: Row) -> str:
    """Return all that a filter looks for words in."""
    sides = " ".join(f"{side_id} {word}" for side_id, word in row.sides)
    parts = (heading.title, heading.line, row.title, row.line, row.kind, row.id, sides)
    return " ".join(parts).casefold()


def _kinds(body_map: BodyMap) -> tuple[tuple[str, Sequence[Feature]], ...]:
    return (
        (tr("Regions"), body_map.regions),
        (tr("Knots"), body_map.knots),
        (tr("Muscles"), body_map.muscles),
        (tr("Landmarks"), body_map.landmarks),
        (tr("Bones"), body_map.bones),
    )


def _pairs(features: Iterable[Feature]) -> list[Pair]:
    """Return the two sides of each thing together."""
    by_base: dict[str, list[Feature]] = {}
    for feature in features:
        by_base.setdefault(feature.base, []).append(feature)
    return [
        tuple(sorted(both, key=lambda each: SIDES.index(each.side)))
        for both in by_base.values()
    ]


def _top_down(placed: tuple[Spot, Pair]) -> tuple[float, float]:
    spot, _ = placed
    return spot.y_mm, spot.out_mm


def _row(pair: Pair) -> Row:
    feature = pair[-1]
    both = tuple((str(each.id), side_in_words(each.side)) for each in pair)
    return Row(
        title=feature.name,
        line=_line(feature),
        id=str(feature.id),
        glyph=_glyph(feature),
        tint=_tint(feature),
        kind=side_in_words(feature.side),
        sides=both if len(pair) > 1 else (),
    )


def _line(feature: Feature) -> str:
    if isinstance(feature, Region):
        return region_in_words(feature)
    if isinstance(feature, Knot):
        return tr("Knot \u00b7 {felt}", felt=first_sentence(feature.referral))
    if isinstance(feature, Landmark):
        return tr("Landmark \u00b7 {term}", term=feature.term)
    if isinstance(feature, Bone):
        return tr("Bone \u00b7 {term}", term=feature.term)
    return tr("Muscle \u00b7 {term}", term=feature.term)


def _glyph(feature: Feature) -> str:
    if isinstance(feature, Region):
        return region_glyph(feature)
    if isinstance(feature, Knot):
        return "knot"
    if isinstance(feature, Landmark):
        return "landmark"
    return "bone" if isinstance(feature, Bone) else "muscle"


def _tint(feature: Feature) -> str:
    if isinstance(feature, Region):
        return region_tint(feature)
    return "knot" if isinstance(feature, Knot) else "quiet"
