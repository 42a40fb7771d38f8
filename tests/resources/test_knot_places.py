"""Knots lie in their muscles, at their vertebrae, under a cap that they respect."""

import re
from functools import cache

import pytest

from app.content.load import Loaded, load_library
from app.content.roots import ContentRoots
from app.geometry.atlas import Atlas
from app.guidance.answer import guidance_for_id
from app.model.body_map import Knot
from app.model.ids import MapId
from app.model.safety import SafetyLevel, Side
from tests.resources.reading import BACK, RESOURCES, ROOT, knots, rows

DRAWING_TOLERANCE_MM = 5.0
LEVEL_TOLERANCE_MM = 20.0
VERTEBRA = re.compile(r"[CTL]\d+")

each = pytest.mark.parametrize("knot", knots(), ids=lambda k: k.base)


@cache
def _loaded() -> Loaded:
    return load_library(ContentRoots(ROOT / "body_maps", RESOURCES))


@cache
def _atlas() -> Atlas:
    return Atlas(_loaded().library.map_by_id[MapId("back")])


@cache
def _spinous_tips_mm() -> dict[str, float]:
    landmarks = rows(BACK / "landmarks.toml", "landmark")
    tips = {row["base"]: row["y_mm"] for row in landmarks}
    start = "spinous_"
    return {k[len(start) :].upper(): y for k, y in tips.items() if k.startswith(start)}


@each
def test_a_knot_lies_in_its_muscle(knot: Knot) -> None:
    muscle = f"{knot.muscle}_{Side.RIGHT}"
    assert _atlas().distance_mm(knot.point, muscle) <= DRAWING_TOLERANCE_MM


@each
def test_a_knot_lies_at_its_vertebra(knot: Knot) -> None:
    tips = [_spinous_tips_mm().get(v) for v in VERTEBRA.findall(knot.vertebral_level)]
    known = [y_mm for y_mm in tips if y_mm is not None]
    highest = min(known, default=knot.point.y_mm) - LEVEL_TOLERANCE_MM
    lowest = max(known, default=knot.point.y_mm) + LEVEL_TOLERANCE_MM
    assert highest <= knot.point.y_mm <= lowest


@each
def test_a_knot_stays_under_the_cap_of_its_place(knot: Knot) -> None:
    assert knot.max_level <= _atlas().cap_at(knot.point)


@each
def test_techniques_are_aimed_at_all_knots_but_those_in_a_no_go_place(
    knot: Knot,
) -> None:
    is_no_go = _atlas().level_at(knot.point) is SafetyLevel.NO_GO
    assert bool(knot.technique_bases) != is_no_go


@each
def test_a_knot_in_a_no_go_place_is_at_most_glided_over(knot: Knot) -> None:
    is_no_go = _atlas().level_at(knot.point) is SafetyLevel.NO_GO
    assert not is_no_go or knot.max_level <= 1


@pytest.mark.parametrize(
    "knot", [k for k in knots() if k.technique_bases], ids=lambda k: k.base
)
def test_what_a_knot_suggests_is_offered_there(knot: Knot) -> None:
    library, atlas = _loaded().library, _atlas()
    agreed = frozenset(region.id for region in atlas.body_map.regions)
    offered = guidance_for_id(library, atlas, knot.id, opted_in=agreed).techniques
    missing = set(knot.technique_bases) - {advice.technique.id for advice in offered}
    assert not missing
