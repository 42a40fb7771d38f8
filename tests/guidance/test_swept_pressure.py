"""No loaded contact presses harder on any skin than that skin takes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.geometry.atlas import Atlas
from app.geometry.contact import swept_area
from app.geometry.fit import OVERHANG_MM
from app.geometry.stroke import weighs_nothing
from app.guidance.answer import guidance_for_id
from app.guidance.guidance import TechniqueAdvice
from app.model.body_map import Knot, Region
from app.model.ids import MapId
from app.model.safety import PASS_OVER_CAP, SafetyLevel
from app.model.stroke import StrokePath
from tests.support.shipped import (
    MAP_IDS,
    shipped_atlas,
    shipped_library,
    shipped_map,
)


def features(map_id: MapId) -> tuple[Region | Knot, ...]:
    """Return what techniques are offered for on a map."""
    return (*shipped_map(map_id).regions, *shipped_map(map_id).knots)


FEATURES = [(map_id, each) for map_id in MAP_IDS for each in features(map_id)]


def agreed(map_id: MapId) -> frozenset[str]:
    """Return the bases of all that waits for a yes on a map."""
    return frozenset(r.base for r in shipped_map(map_id).regions if r.is_opt_in)


def breaches(
    atlas: Atlas, advice: TechniqueAdvice, strokes: tuple[StrokePath, ...]
) -> Iterator[StrokePath]:
    """Return the loaded parts that reach too deep into a place that takes less.

    A flat hand at level 1 may lie on all that may be touched; nothing else may lie on
    a no-go place.
    """
    level = advice.level_max
    if level <= PASS_OVER_CAP and weighs_nothing(advice.technique):
        weaker = atlas.areas.capped_below(PASS_OVER_CAP)
    else:
        weaker = atlas.areas.forbidden(level, SafetyLevel.CAUTION)
    deep = weaker.buffer(-OVERHANG_MM)
    for path in strokes:
        if path.is_loaded and swept_area(path).intersects(deep):
            yield path


@pytest.mark.parametrize(
    ("map_id", "feature"), FEATURES, ids=lambda part: getattr(part, "id", part)
)
def test_the_skin_under_every_loaded_contact_takes_its_level(
    map_id: MapId, feature: Region | Knot
) -> None:
    atlas = shipped_atlas(map_id)
    found = guidance_for_id(shipped_library(), atlas, feature.id, agreed(map_id))
    for advice in found.techniques:
        assert advice.strokes, advice.technique.id
        assert not list(breaches(atlas, advice, advice.strokes)), advice.technique.id


def test_a_whole_palm_on_the_column_would_be_found_out() -> None:
    atlas = shipped_atlas()
    found = guidance_for_id(shipped_library(), atlas, "paraspinal_right")
    palm = next(a for a in found.techniques if a.technique.id == "circles_up_and_out")
    wide = tuple(
        replace(path, contact=path.contact.model_copy(update={"across_mm": 80.0}))
        for path in palm.strokes
    )
    assert list(breaches(atlas, palm, wide))
