"""The content that ships is sound."""

import re
from pathlib import Path

import pytest

from app.content.cache import SceneCache
from app.content.load import Loaded, load_library, load_library_cached
from app.content.roots import ContentRoots
from app.model.ids import MapId
from app.model.safety import Contact, SafetyLevel

ROOT = Path(__file__).parents[2]
SHIPPED = ContentRoots(ROOT / "body_maps", ROOT / "resources")


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load_library(SHIPPED)


def test_shipped_content_has_no_problem(loaded: Loaded) -> None:
    assert [str(problem) for problem in loaded.problems] == []


def test_shipped_back_has_every_layer(loaded: Loaded) -> None:
    back = loaded.library.map_by_id[MapId("back")]
    for layer in (back.regions, back.landmarks, back.bones, back.muscles):
        assert layer
    assert len(back.knots) == 90


def test_shipped_back_has_work_caution_and_no_go(loaded: Loaded) -> None:
    back = loaded.library.map_by_id[MapId("back")]
    assert {region.level for region in back.regions} == set(SafetyLevel)


def test_no_go_says_why_and_not_who_taught_it(loaded: Loaded) -> None:
    for region in (one for each in loaded.library.maps for one in each.regions):
        if region.level is not SafetyLevel.NO_GO:
            continue
        warnings = (part for one in region.warnings for part in (one.text, one.instead))
        told = " ".join((region.summary, region.rule, *warnings))
        assert not re.search(r"\bguides?\b|\bwe\b", told), region.id


def test_text_of_a_knot_asks_for_no_thumb_where_thumbs_are_ruled_out(
    loaded: Loaded,
) -> None:
    for knot in (one for each in loaded.library.maps for one in each.knots):
        if Contact.THUMB_PAD in knot.excluded_contacts:
            assert not re.search(r"\b(press on|sink)\b", knot.find, re.I), knot.id


def test_shipped_library_comes_back_from_the_cache(
    loaded: Loaded, tmp_path: Path
) -> None:
    cache = SceneCache(tmp_path)
    load_library_cached(SHIPPED, cache)
    assert load_library_cached(SHIPPED, cache) == loaded
