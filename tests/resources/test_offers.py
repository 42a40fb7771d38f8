"""What the regions and the techniques say of each other comes out in the guidance."""

from functools import cache

import pytest

from app.content.load import load_library
from app.content.roots import ContentRoots
from app.geometry.atlas import Atlas
from app.guidance.answer import guidance_for_id
from app.guidance.guidance import Guidance
from app.model.ids import MapId
from app.model.library import Library
from tests.resources.reading import RESOURCES, ROOT, regions

OPEN = [base for base, row in regions().items() if row["level"] != "no_go"]
CLOSED = [base for base, row in regions().items() if row["level"] == "no_go"]


@cache
def _library() -> Library:
    return load_library(ContentRoots(ROOT / "body_maps", RESOURCES)).library


@cache
def _atlas() -> Atlas:
    return Atlas(_library().map_by_id[MapId("back")])


@cache
def _guidance(base: str) -> Guidance:
    atlas = _atlas()
    agreed = frozenset(region.id for region in atlas.body_map.regions)
    id_ = f"{base}_right" if regions()[base].get("paired", True) else base
    return guidance_for_id(_library(), atlas, id_, opted_in=agreed)


@pytest.mark.parametrize("base", OPEN)
def test_the_first_choice_of_a_region_is_offered_first(base: str) -> None:
    first = _guidance(base).techniques[0].technique
    assert base in first.is_main_in


@pytest.mark.parametrize("base", CLOSED)
def test_nothing_is_offered_in_a_no_go_region(base: str) -> None:
    assert not _guidance(base).techniques


@pytest.mark.parametrize("base", OPEN)
def test_nothing_is_offered_above_the_cap(base: str) -> None:
    guidance = _guidance(base)
    over = [a.technique.id for a in guidance.techniques if a.level_max > guidance.cap]
    assert not over
