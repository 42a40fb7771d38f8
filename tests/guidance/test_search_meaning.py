"""Search by meaning: everyday words, phrases, and words that lie near each other."""

import numpy as np
import pytest

from app.content.word_vectors import WordVectors
from app.guidance.everyday import meanings
from app.guidance.nearness import Nearness
from app.guidance.records import Record
from app.guidance.search import SearchIndex
from app.guidance.words import STOP_WORDS, alike, rephrased, words_of
from tests.support.shipped import shipped_library, shipped_search


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("my granny wants one", "elderly"),
        ("he is drunk", "abs_alcohol"),
        ("time of the month", "menses"),
        ("pins and needles", "stop sign"),
        ("oil off the skin", "aftercare#wipe"),
        ("which software collects my data", "limits#privacy"),
        ("physiotherapist instead", "limits#not_medical"),
    ],
)
def test_everyday_words_find_what_the_texts_call_it(asked: str, answer: str) -> None:
    assert answer in [hit.id for hit in shipped_search().search(asked)[:3]]


def test_all_that_everyday_words_mean_stands_in_some_text() -> None:
    plain = SearchIndex(shipped_library())
    meant = {word for _, words in meanings() for word in words} - STOP_WORDS
    assert not [word for word in sorted(meant) if not plain.search(f"{word} ")]


def test_phrase_is_replaced_by_what_it_means() -> None:
    assert rephrased(words_of("it is time of the month now")) == (
        "it",
        "is",
        "period",
        "now",
    )


def test_longest_phrase_wins() -> None:
    assert rephrased(words_of("neck to the shoulder")) == ("neck", "shoulder", "line")


def test_other_words_stay_as_they_are() -> None:
    words = words_of("where is the kidney")
    assert rephrased(words) == words


def test_no_word_is_alike_itself() -> None:
    assert "tight" not in alike("tight")


def test_mistyped_everyday_word_is_understood() -> None:
    found = [hit.id for hit in shipped_search().search("my grandmohter")[:3]]
    assert not {"elderly", "older people"}.isdisjoint(found)


def test_words_alone_find_names_without_vectors() -> None:
    index = SearchIndex(shipped_library())
    assert index.search("sacrum")[0].id == "sacrum"


VECTORS = WordVectors(
    {"kidney": 0, "organ": 1, "oil": 2}, np.array([[9, 0], [8, 1], [0, 9]], np.int8)
)
RECORDS = (
    Record("region", "kidney", "Kidney", "No-go.", "kidney"),
    Record("page", "oil", "Oil", "Warm it.", "oil"),
    Record("page", "other", "Other", "Nothing.", "strange"),
)


def nearness() -> Nearness:
    return Nearness(RECORDS, VECTORS, lambda _: 1.0)


def test_record_is_near_to_words_that_mean_the_same() -> None:
    near = nearness().to({"organ": 1.0})
    assert near.argmax() == 0


def test_weightier_word_decides() -> None:
    near = nearness().to({"organ": 0.2, "oil": 1.0})
    assert near.argmax() == 1


def test_nothing_is_near_to_words_without_a_vector() -> None:
    assert not nearness().to({"qqq": 1.0}).any()
    assert not nearness().to({"oil": 1.0})[2]
