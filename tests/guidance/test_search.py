"""How search reads words: stems, synonyms, slips, beginnings, questions."""

from pathlib import Path

import pytest

from app.guidance.records import first_line
from app.guidance.search import Hit, SearchIndex
from app.guidance.words import stems_of
from app.model.ids import MapId
from app.model.library import Library
from tests.support.sample_techniques import sample_library


@pytest.fixture(scope="module")
def index(library: Library) -> SearchIndex:
    """Return the sample's index."""
    return SearchIndex(library)


def first(index: SearchIndex, words: str) -> Hit:
    """Return the best hit."""
    return index.search(words)[0]


def test_a_name_finds_its_place(index: SearchIndex) -> None:
    hit = first(index, "sacrum")
    assert (hit.kind, hit.id, hit.map_id) == ("region", "sacrum", "sample")


def test_another_form_of_the_word_finds_it_too(index: SearchIndex) -> None:
    assert first(index, "kidneys").id == "kidney_right"


def test_a_misspelled_word_finds_it(index: SearchIndex) -> None:
    assert first(index, "sacrun").id == "sacrum"


def test_an_unfinished_word_finds_it(index: SearchIndex) -> None:
    assert first(index, "sacr").id == "sacrum"


def test_a_synonym_finds_the_place(index: SearchIndex) -> None:
    found = {hit.id for hit in index.search("wing bone")[:3]}
    assert "shoulder_blade_right" in found


def test_a_loose_synonym_does_not_rename_other_things(index: SearchIndex) -> None:
    assert first(index, "elbow").id in {"elbow", "elbow as a tool"}


def test_two_words_that_are_one_are_put_together(index: SearchIndex) -> None:
    assert first(index, "para spinal").id.startswith("paraspinal")


def test_the_left_side_is_found_when_it_is_asked_for(index: SearchIndex) -> None:
    assert first(index, "left kidney").id == "kidney_left"


def test_both_sides_are_one_hit(index: SearchIndex) -> None:
    ids = [hit.id for hit in index.search("kidney") if hit.kind == "region"]
    assert ids.count("kidney_right") == 1
    assert "kidney_left" not in ids


def test_a_question_about_a_place_is_answered_by_the_place(index: SearchIndex) -> None:
    hit = first(index, "may I press on the kidneys?")
    assert hit.kind == "region"
    assert hit.answer == "No-go: Why kidney allows what it allows."


def test_why_not_asks_what_a_place_allows(index: SearchIndex) -> None:
    assert first(index, "why not press on the kidneys").kind == "region"


def test_how_hard_asks_what_a_place_allows(index: SearchIndex) -> None:
    assert first(index, "how hard on the sacrum").id == "sacrum"


def test_a_synonym_is_as_good_as_the_name_in_a_question(index: SearchIndex) -> None:
    assert first(index, "may I press on the wing bone").id == "shoulder_blade_right"


def test_which_muscle_is_answered_by_a_muscle(index: SearchIndex) -> None:
    assert first(index, "which muscle is the trapezius").kind == "muscle"


def test_a_private_place_never_answers_with_leave_to_work(index: SearchIndex) -> None:
    answer = first(index, "buttock").answer
    assert answer.startswith("Off until you both agree")


def test_how_long_is_answered_with_seconds(index: SearchIndex) -> None:
    hit = first(index, "how long do I hold")
    assert hit.id == "press_and_hold"
    assert hit.answer.startswith("Hold for 10 s.")


def test_what_is_not_taught_says_so(index: SearchIndex) -> None:
    hit = next(hit for hit in index.search("elbow") if hit.kind == "technique")
    assert hit.answer.startswith("Known, not taught here.")


@pytest.mark.parametrize("words", ["", "   ", "?!", "the", "qqqqzzzz"])
def test_words_that_say_nothing_do_no_harm(index: SearchIndex, words: str) -> None:
    assert all(hit.score > 0 for hit in index.search(words))


def test_nonsense_finds_nothing(index: SearchIndex) -> None:
    assert index.search("qqqqzzzz") == ()


def test_no_more_hits_come_than_wanted(index: SearchIndex) -> None:
    assert len(index.search("kidney", limit=2)) == 2


def test_scores_fall(index: SearchIndex) -> None:
    scores = [hit.score for hit in index.search("kidney column")]
    assert scores == sorted(scores, reverse=True)


def test_an_empty_library_is_searched_in_vain() -> None:
    empty = sample_library().model_copy(
        update={"maps": (), "techniques": (), "terms": (), "pressure": ()}
    )
    assert SearchIndex(empty).search("scapula") == ()


def test_a_long_answer_ends_with_a_sentence() -> None:
    line = first_line("One. " * 30, "Two. " * 30)
    assert len(line) <= 200
    assert line.endswith(".")


def test_stems_leave_out_what_says_nothing() -> None:
    assert stems_of("How do I press the kidneys?") == ("press", "kidney")


def test_the_index_reads_no_file(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("search opened a file")

    monkeypatch.setattr(Path, "open", refuse)
    assert SearchIndex(library).search("sacrum")


def test_a_place_that_two_maps_show_is_found_once_on_the_first(
    library: Library,
) -> None:
    closer = library.maps[0].model_copy(update={"id": MapId("closer")})
    both = library.model_copy(update={"maps": (*library.maps, closer)})
    found = [hit for hit in SearchIndex(both).search("sacrum") if hit.kind == "region"]
    assert [hit.map_id for hit in found if hit.id == "sacrum"] == ["sample"]
