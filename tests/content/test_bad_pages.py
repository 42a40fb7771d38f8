"""Pages, conflicts and the register spoiled in one way; each docstring promises."""

import pytest

from app.content.check import check_paths
from app.content.load import load_library
from tests.content.samples import Sample, Spoiler, promise_of, spoilers_of


def _page_without_a_title(sample: Sample) -> None:
    """resources/pages/hands.toml: title: This key is missing. Add it."""
    sample.replace("hands.toml", 'title = "Hands"\n', "")


def _section_without_a_source(sample: Sample) -> None:
    """resources/pages/hands.toml:23: section[2].sources: It is empty. Fill it in."""
    sample.replace("hands.toml", 'sources = ["small_guide"]', "sources = []")


def _unknown_source_of_a_section(sample: Sample) -> None:
    """resources/pages/hands.toml:23: source "smal_guide":

    There is nothing of that name. Did you mean small_guide?
    """
    sample.replace("hands.toml", '["small_guide"]', '["smal_guide"]')


def _two_sections_of_one_name(sample: Sample) -> None:
    """resources/pages/hands.toml:19: id "warm":

    Line 6 has it already. Give each section its own.
    """
    sample.replace("hands.toml", 'id = "clean"', 'id = "warm"')
    sample.replace("hands.toml", ', "page:hands#clean"', "")


def _dead_link_of_a_section(sample: Sample) -> None:
    """resources/pages/hands.toml:9: "page:hands#claen":

    There is nothing of that name. Did you mean page:hands#clean?
    """
    sample.replace("hands.toml", "page:hands#clean", "page:hands#claen")


def _precaution_without_a_way_out(sample: Sample) -> None:
    """resources/pages/hands.toml:13: section[1].precaution[1].instead:

    This key is missing. Add it.
    """
    sample.replace("hands.toml", 'instead = "Warm them first."\n', "")


def _conflict_of_no_type(sample: Sample) -> None:
    """resources/conflicts.toml:4: type "taste":

    This choice is not known. Use one of: safety, method, fact, gap.
    """
    sample.replace("conflicts.toml", '"method"', '"taste"')


def _conflict_in_an_unknown_region(sample: Sample) -> None:
    """resources/conflicts.toml:8: "region:spnie":

    There is nothing of that name. Did you mean region:spine?
    """
    sample.replace("conflicts.toml", 'regions = ["spine"]', 'regions = ["spnie"]')


def _conflict_that_nothing_holds(sample: Sample) -> None:
    """resources/conflicts.toml:11: held_by: It is empty. Fill it in."""
    sample.replace("conflicts.toml", '["page:hands#warm", "rule:agree_first"]', "[]")


def _row_with_a_dead_carrier(sample: Sample) -> None:
    """resources/guides.toml:4: "region:spin":

    There is nothing of that name. Did you mean region:spine?
    """
    sample.replace("guides.toml", "region:spine", "region:spin")


def _row_that_is_not_accounted_for(sample: Sample) -> None:
    """resources/guides.toml:7: row "T-09":

    A row has carriers, or says why it is left out. Give it one of the two.
    """
    sample.replace("guides.toml", 'left_out = "It says nothing."\n', "")


def _row_given_twice(sample: Sample) -> None:
    """resources/guides.toml:7: id "N-01":

    Line 2 has it already. Give each table its own.
    """
    sample.replace("guides.toml", '"T-09"', '"N-01"')


def _technique_with_an_unknown_row(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:5: row "T-08":

    The register of the guides has no such row. Use a row of guides.toml.
    """
    sample.replace("fan_stroke.toml", '"T-09"', '"T-08"')


@pytest.mark.parametrize("spoil", spoilers_of(globals()), ids=lambda s: s.__name__)
def test_problem_is_told_as_promised(sample: Sample, spoil: Spoiler) -> None:
    spoil(sample)
    assert [str(p) for p in load_library(sample.roots).problems] == [promise_of(spoil)]


def test_page_is_read_with_all_that_it_says(sample: Sample) -> None:
    (page,) = load_library(sample.roots).library.pages
    section = page.sections[0]
    assert (page.id, section.id) == ("hands", "warm")
    assert section.precautions[0].instead == "Warm them first."
    assert section.sources[0].place == "par 1"


def test_pages_stand_in_their_order(sample: Sample) -> None:
    page = sample.path("hands.toml")
    text = page.read_text("utf-8").replace("page:hands#", "page:arms#")
    page.with_name("arms.toml").write_text(text.replace("order = 1", "order = 2"))
    pages = load_library(sample.roots).library.pages
    assert [page.id for page in pages] == ["hands", "arms"]


def test_names_are_not_doubted_while_a_map_is_not_sound(sample: Sample) -> None:
    sample.replace("regions.toml", "cap = 1", "cap = 2")
    files = {p.file for p in load_library(sample.roots).problems}
    assert files == {"body_maps/small/regions.toml"}


def test_resources_may_do_without_pages(sample: Sample) -> None:
    sample.path("hands.toml").unlink()
    sample.path("conflicts.toml").unlink()
    sample.path("guides.toml").unlink()
    loaded = load_library(sample.roots)
    assert (loaded.problems, loaded.library.pages) == ((), ())


def test_single_page_is_checked(sample: Sample) -> None:
    sample.replace("hands.toml", '["small_guide"]', '["smal_guide"]')
    page = sample.path("hands.toml")
    (problem,) = check_paths(sample.roots, (page,))
    assert str(problem).startswith(f'{page}:23: source "smal_guide"')


def test_dead_names_are_told_for_a_folder_of_resources(sample: Sample) -> None:
    sample.replace("guides.toml", "region:spine", "region:spin")
    (problem,) = check_paths(sample.roots, (sample.roots.resources,))
    assert "Did you mean region:spine?" in str(problem)
