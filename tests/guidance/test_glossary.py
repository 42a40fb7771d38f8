"""Words of the field are found in a text, whole, longest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.guidance.glossary import Glossary
from app.model.technique import Term
from tests.support.shipped import shipped_library


def term(name: str, plain: str = "zzz", *, is_topic: bool = False) -> Term:
    return Term(term=name, plain=plain, explanation="Says so.", is_topic=is_topic)


GLOSSARY = Glossary(
    (
        term("scapula", "shoulder blade"),
        term("spine", "backbone"),
        term("spine of the scapula", "ridge of the shoulder blade"),
        term("vertebra", "one bone of the spine"),
        term("iliac crest"),
        term("side-lying", "lying on the side"),
        term("room", "a calm place", is_topic=True),
    )
)
WORDS = ["the", "Scapula", "shoulder", "blades", "spine", "of", "vertebrae", "room"]


def found(text: str) -> list[tuple[str, str]]:
    """Return what stands in the text, and the term it is."""
    spans = GLOSSARY.terms_in(text)
    return [(text[span.start : span.end], span.term.term) for span in spans]


def test_term_is_found_by_its_name() -> None:
    assert found("Beside the spine.") == [("spine", "spine")]


def test_term_is_found_by_its_plain_words() -> None:
    assert found("Onto the shoulder blade now") == [("shoulder blade", "scapula")]


def test_longest_fit_wins() -> None:
    text = "The ridge of the shoulder blade and the spine of the scapula"
    assert [name for _, name in found(text)] == ["spine of the scapula"]


@pytest.mark.parametrize(
    "text", ["Shoulder blades", "SHOULDER BLADE", "shoulder-blade", "shoulder blade's"]
)
def test_plural_case_and_hyphen_do_not_matter(text: str) -> None:
    assert found(text) == [(text, "scapula")]


def test_latin_plural_is_the_same_word() -> None:
    assert found("two vertebrae") == [("vertebrae", "vertebra")]


@pytest.mark.parametrize("text", ["spinet", "backboned", "myspine", "spine2"])
def test_part_of_a_word_is_no_term(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["the shoulder. Blade", "shoulder, blade", "iliac; crest"]
)
def test_phrase_does_not_reach_over_a_stop(text: str) -> None:
    assert found(text) == []


def test_term_is_marked_only_where_it_stands_first() -> None:
    assert found("Spine, backbone, spine") == [("Spine", "spine")]


def test_everyday_matters_get_no_card() -> None:
    assert found("a warm room, a calm place") == []


def test_empty_glossary_finds_nothing() -> None:
    assert Glossary(()).terms_in("the spine") == ()


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from([" ", ", ", "-"]))
def test_spans_lie_inside_the_text_and_never_overlap(
    words: list[str], between: str
) -> None:
    text = between.join(words)
    end = 0
    for span in GLOSSARY.terms_in(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


def test_pages_use_words_of_the_field() -> None:
    library = shipped_library()
    glossary = Glossary(library.terms)
    page = next(page for page in library.pages if page.id == "keep_off")
    told = " ".join(section.words for section in page.sections)
    names = {span.term.term for span in glossary.terms_in(told)}
    assert {"spine", "scapula"} <= names
