"""`kneadmap show` tells what stands on a page."""

import json

from tests.cli.conftest import Kneadmap

WIDEST = 88


def test_section_of_a_page_is_told(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "oil#patch").out
    assert out.startswith("Patch test")
    assert "2. Leave it there and wait 24 hours." in out


def test_page_is_told_with_all_its_sections(kneadmap: Kneadmap) -> None:
    packed = json.loads(kneadmap("show", "oil", "--json").out)
    out = kneadmap("show", "oil").out
    assert all(section["title"] in out for section in packed["sections"])


def test_warning_of_a_page_says_what_to_do_instead(kneadmap: Kneadmap) -> None:
    assert "Instead: " in kneadmap("show", "oil#allergy").out


def test_claim_is_told_with_what_is_known_and_its_grade(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "myths#toxins").out
    assert out.index("Said: ") < out.index("Known: ")
    assert "(grade X)" in out


def test_disagreement_is_told_from_both_sides(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "X-09").out
    assert out.count("\n- ") == 2
    assert "What we do: " in out


def test_page_shows_the_scale_that_it_speaks_of(kneadmap: Kneadmap) -> None:
    assert "Level 5, deep: " in kneadmap("show", "pressure#scale").out


def test_page_on_the_guides_shows_every_disagreement(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "guides").out
    assert all(f"X-{number:02} " in out for number in range(1, 49))


def test_lines_are_short(kneadmap: Kneadmap) -> None:
    lines = kneadmap("show", "knots").out.splitlines()
    assert max(map(len, lines)) <= WIDEST


def test_section_that_is_not_there_is_told(kneadmap: Kneadmap) -> None:
    said = kneadmap("show", "oil#nothing")
    assert said.code == 1
    assert "oil#nothing" in said.err
