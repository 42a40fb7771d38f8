"""The disagreements that the panel and the pages show."""

from app.guidance.conflicts import (
    conflicts_of_page,
    conflicts_of_region,
    conflicts_of_technique,
)
from app.model.conflicts import Conflict
from tests.support.shipped import shipped_library


def ids(conflicts: tuple[Conflict, ...]) -> set[str]:
    return {conflict.id for conflict in conflicts}


def test_kidneys_show_that_the_guides_disagree() -> None:
    assert "X-09" in ids(conflicts_of_region(shipped_library(), "kidney"))


def test_region_shows_nothing_of_other_places() -> None:
    assert "X-09" not in ids(conflicts_of_region(shipped_library(), "spine"))


def test_technique_shows_its_own() -> None:
    found = conflicts_of_technique(shipped_library(), "press_and_hold")
    assert {"X-11", "X-34"} <= ids(found)


def test_page_shows_those_of_all_its_sections() -> None:
    library = shipped_library()
    assert {"X-05", "X-06"} <= ids(conflicts_of_page(library, "oil"))


def test_section_shows_only_its_own() -> None:
    assert ids(conflicts_of_page(shipped_library(), "oil", "dry")) == {"X-06"}
