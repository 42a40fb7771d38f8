"""Contacts, pressure levels, sources and terms are complete and unambiguous."""

from itertools import pairwise

import pytest

from app.model.safety import HIGHEST_OFFERED_LEVEL, Contact
from app.model.source import Source
from app.model.technique import PressureLevel
from tests.resources.reading import contacts, pressure, sources, terms

KINDS = {"guide", "study", "textbook", "web", "design"}
GUIDES = {
    "backrub_essay",
    "back_massage_guide",
    "better_back",
    "t_stroke",
    "best_massages",
    "five_secrets",
    "spa_directors",
    "massage_steps",
    "massage_rules",
}


def test_every_contact_has_one_size() -> None:
    assert sorted(shape.contact for shape in contacts()) == sorted(Contact)


def test_a_thumb_is_the_smallest_contact() -> None:
    areas = {shape.contact: shape.along_mm * shape.across_mm for shape in contacts()}
    assert min(areas, key=areas.__getitem__) is Contact.THUMB_PAD


def test_the_scale_runs_from_0_to_5() -> None:
    assert [level.level for level in pressure()] == [0, 1, 2, 3, 4, 5]


def test_only_what_the_program_offers_is_offered() -> None:
    offered = [level.level for level in pressure() if level.is_offered]
    assert max(offered) == HIGHEST_OFFERED_LEVEL


def test_each_level_begins_where_the_one_before_ends() -> None:
    palms = [level.force_palm_n for level in pressure()[1:]]
    assert all(lighter[1] == firmer[0] for lighter, firmer in pairwise(palms))


@pytest.mark.parametrize("level", pressure()[1:], ids=lambda level: str(level.level))
def test_newtons_are_called_our_own_mapping(level: PressureLevel) -> None:
    assert "our own mapping" in level.kitchen_scale


def test_source_ids_are_unique() -> None:
    ids = [source.id for source in sources()]
    assert len(set(ids)) == len(ids)


def test_the_nine_guides_are_the_guides() -> None:
    assert {source.id for source in sources() if source.kind == "guide"} == GUIDES


@pytest.mark.parametrize("source", sources(), ids=lambda source: source.id)
def test_a_source_is_of_a_known_kind(source: Source) -> None:
    assert source.kind in KINDS


@pytest.mark.parametrize("source", sources(), ids=lambda source: source.id)
def test_a_page_says_where_it_is(source: Source) -> None:
    assert source.address.startswith("http") or source.kind != "web"


def test_the_glossary_is_large_enough_to_search() -> None:
    assert len({term.term for term in terms()}) >= 90


def test_terms_are_explained_once() -> None:
    names = [term.term.lower() for term in terms()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("shoulder blade", "scapula"),
        ("trigger point", "knot"),
        ("small of the back", "lumbar region"),
        ("traps", "trapezius"),
        ("lats", "latissimus dorsi"),
        ("kidney", "kidney zone"),
        ("tailbone", "coccyx"),
        ("love handles", "flank"),
        ("wing bone", "scapula"),
        ("karate chop", "hacking"),
        ("chopping", "hacking"),
        ("rubbing", "friction"),
        ("wring", "wringing"),
    ],
)
def test_words_that_people_type_lead_to_the_term(typed: str, term: str) -> None:
    found = {t.term for t in terms() if typed in t.synonyms or typed == t.plain}
    assert term in found
