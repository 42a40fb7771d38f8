"""An exported file is taken in once, however often; a broken one changes nothing."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.memory import Answered
from app.model.practice import Grade
from app.store.database import StoreError, open_database
from app.store.practice import PracticeStore
from app.store.practice_export import practice_json
from app.store.practice_import import PracticeFileError, practice_of
from app.store.practice_transfer import Practice, TakenIn
from tests.store.sample_answers import (
    CARDS,
    EXERCISE,
    FIND,
    NAME,
    PRESS,
    answer,
    answers,
)

Tree = dict[str, Any]
Spoil = Callable[[Tree], object]

GIVEN = tuple(answers(CARDS * 2))
FILE = "mine.json"


@pytest.fixture
def store() -> Iterator[PracticeStore]:
    with closing(open_database(None).database) as database:
        yield PracticeStore(database)


def _kept(*given: Answered) -> Practice:
    """Return what is kept where only these were answered."""
    with closing(open_database(None).database) as database:
        store = PracticeStore(database)
        for one in given:
            store.keep(one)
        return store.everything()


@cache
def _full() -> Practice:
    """Return something of everything."""
    with closing(open_database(None).database) as database:
        store = PracticeStore(database)
        store.take_in(_kept(*GIVEN))
        store.suspend(FIND)
        store.reset(NAME)
        store.keep_exercise(EXERCISE)
        return store.everything()


def _tree() -> Tree:
    tree: Tree = json.loads(practice_json(_full()))
    return tree


def _read(tree: Tree) -> Practice:
    return practice_of(json.dumps(tree).encode(), FILE)


def _take_in(store: PracticeStore, *exported: Practice) -> None:
    for one in exported:
        store.take_in(practice_of(practice_json(one).encode(), FILE))


# --- what is taken in -----------------------------------------------------------------


def test_exported_file_brings_everything_back(store: PracticeStore) -> None:
    _take_in(store, _full())
    assert store.everything() == _full()
    assert list(store.memories()) == [FIND, PRESS]


def test_file_that_is_taken_in_twice_doubles_nothing(store: PracticeStore) -> None:
    _take_in(store, _full())
    assert store.take_in(_read(_tree())) == TakenIn(answers=0, exercises=0)
    assert store.everything() == _full()


def test_same_answer_given_twice_is_taken_in_twice(store: PracticeStore) -> None:
    given = answer(None, FIND, Grade.GOOD)
    _take_in(store, _kept(given, given))
    assert len(store.answers()) == 2


def test_answers_of_another_machine_come_at_their_time(store: PracticeStore) -> None:
    early, middle, late = answers((FIND, FIND, FIND))
    _take_in(store, _kept(early, late), _kept(middle))
    assert store.answers() == (early, middle, late)
    assert store.take_back(late)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.booleans(), min_size=len(GIVEN), max_size=len(GIVEN)))
def test_however_answers_were_shared_out_they_come_together(
    is_here: list[bool],
) -> None:
    here = [one for one, is_ours in zip(GIVEN, is_here, strict=True) if is_ours]
    there = [one for one, is_ours in zip(GIVEN, is_here, strict=True) if not is_ours]
    with closing(open_database(None).database) as database:
        store = PracticeStore(database)
        _take_in(store, _kept(*here), _kept(*there), _kept(*here))
        assert store.answers() == GIVEN


def test_reset_of_another_machine_counts_here(store: PracticeStore) -> None:
    store.keep(GIVEN[0])
    other = replace(_kept(GIVEN[0]), cards=((str(FIND), 1, 0),))
    _take_in(store, other)
    assert store.memories() == {}


def test_card_that_was_taken_up_again_here_stays_so(store: PracticeStore) -> None:
    _take_in(store, _full())
    store.suspend(FIND, is_suspended=False)
    _take_in(store, _full())
    assert not store.memories()[FIND].is_suspended


def test_order_of_a_clock_that_went_back_stays(store: PracticeStore) -> None:
    later = answer(None, FIND, Grade.GOOD, number=60)
    earlier = answer(None, NAME, Grade.GOOD, number=1)
    store.keep(later)
    store.keep(earlier)
    _take_in(store, _kept(GIVEN[2]))
    kept = [one for one in store.answers() if one != GIVEN[2]]
    assert kept == [later, earlier]


def test_exercises_come_at_their_time(store: PracticeStore) -> None:
    late = replace(EXERCISE, at=EXERCISE.at + timedelta(days=1))
    store.keep_exercise(late)
    taken = store.take_in(_full())
    assert taken == TakenIn(answers=len(GIVEN), exercises=1)
    assert store.exercises() == (EXERCISE, late)


def test_what_a_file_leaves_out_counts_as_not_given() -> None:
    tree = _tree()
    del tree["cards"], tree["exercises"], tree["answers"][1]["confidence"]
    assert len(_read(tree).answers) == len(GIVEN)


def test_refusal_of_the_disk_takes_in_nothing() -> None:
    with closing(open_database(None).database) as database:
        store = PracticeStore(database)
        store.keep(GIVEN[0])
        database.rows("DROP TABLE cards")
        with pytest.raises(StoreError, match="Nothing was changed"):
            store.take_in(_full())
        (count,) = database.rows("SELECT count(*) FROM answers")
    assert count == (1,)


# --- what is refused ------------------------------------------------------------------


def _grade_above_scale(tree: Tree) -> None:
    """mine.json: answers[3].grade 7: It is above 4. Use 4 or less."""
    tree["answers"][2]["grade"] = 7


def _grade_in_words(tree: Tree) -> None:
    """mine.json: answers[3].grade "good": It must be a whole number."""
    tree["answers"][2]["grade"] = "good"


def _number_for_a_boolean(tree: Tree) -> None:
    """mine.json: answers[3].is_safety 1: It must be true or false."""
    tree["answers"][2]["is_safety"] = 1


def _memory_of_no_time(tree: Tree) -> None:
    """mine.json: answers[1].stability_days 0: It must be above 0."""
    tree["answers"][0]["stability_days"] = 0


def _half_a_card(tree: Tree) -> None:
    """mine.json: answers[1].card: "find/back" is no card, such as find/back/"""
    tree["answers"][0]["card"] = "find/back"


def _unknown_kind(tree: Tree) -> None:
    """mine.json: cards[1].card: "guess/back/rhomboids/right" is no card"""
    tree["cards"][0]["card"] = "guess/back/rhomboids/right"


def _moment_without_offset(tree: Tree) -> None:
    """mine.json: answers[1].at: "2026-03-01T10:00:00" is no moment with its offset"""
    tree["answers"][0]["at"] = "2026-03-01T10:00:00"


def _moment_before_all_time(tree: Tree) -> None:
    """mine.json: answers[1].due_at: "0001-01-01T00:00:00+14:00" is no moment"""
    tree["answers"][0]["due_at"] = "0001-01-01T00:00:00+14:00"


def _number_for_a_moment(tree: Tree) -> None:
    """mine.json: exercises[1].at: 12 is no moment"""
    tree["exercises"][0]["at"] = 12


def _missing_key(tree: Tree) -> None:
    """mine.json: answers[1].outcome: This key is missing. Add it."""
    del tree["answers"][0]["outcome"]


def _misspelt_key(tree: Tree) -> None:
    """mine.json: answers[1].choise: This key is not known. Did you mean choice?"""
    tree["answers"][0]["choise"] = "none"


def _half_a_point(tree: Tree) -> None:
    """mine.json: answers[2]: Some are missing of point_x_mm, point_y_mm."""
    del tree["answers"][1]["point_y_mm"]


def _half_an_offset(tree: Tree) -> None:
    """mine.json: answers[2]: Some are missing of offset_outwards_mm, offset_down_mm"""
    del tree["answers"][1]["offset_side"]


def _no_number(tree: Tree) -> None:
    """mine.json: answers[2].distance_mm nan: It does not fit."""
    tree["answers"][1]["distance_mm"] = float("nan")


def _half_a_letter(tree: Tree) -> None:
    r"""mine.json: answers[1].choice: "\ud800" has a broken letter. Mend it here."""
    tree["answers"][0]["choice"] = "\ud800"


def _too_large_for_the_file(tree: Tree) -> None:
    """mine.json: exercises[1].seed 9223372036854775808: It is above"""
    tree["exercises"][0]["seed"] = 2**63


def _figure_in_words(tree: Tree) -> None:
    """mine.json: exercises[1].figures.hits "three": It must be a number."""
    tree["exercises"][0]["figures"]["hits"] = "three"


def _no_list(tree: Tree) -> None:
    """mine.json: answers "none": It must be a list."""
    tree["answers"] = "none"


def _newer_version(tree: Tree) -> None:
    """mine.json: version 2: Known are those up to 1. Update Kneadmap."""
    tree["version"] = 2


def _another_program(tree: Tree) -> None:
    """mine.json: format: It is not "kneadmap practice": something else wrote this."""
    tree["format"] = "deck"


@pytest.mark.parametrize(
    "spoil",
    [
        _grade_above_scale,
        _grade_in_words,
        _number_for_a_boolean,
        _memory_of_no_time,
        _half_a_card,
        _unknown_kind,
        _moment_without_offset,
        _moment_before_all_time,
        _number_for_a_moment,
        _missing_key,
        _misspelt_key,
        _half_a_point,
        _half_an_offset,
        _no_number,
        _half_a_letter,
        _too_large_for_the_file,
        _figure_in_words,
        _no_list,
        _newer_version,
        _another_program,
    ],
)
def test_broken_file_is_refused_in_words(spoil: Spoil) -> None:
    tree = _tree()
    spoil(tree)
    with pytest.raises(PracticeFileError) as refused:
        _read(tree)
    assert str(refused.value).startswith(str(spoil.__doc__))
    assert "\n" not in str(refused.value)


def test_all_that_is_wrong_is_told() -> None:
    tree = _tree()
    _grade_above_scale(tree)
    _half_a_card(tree)
    with pytest.raises(PracticeFileError) as refused:
        _read(tree)
    assert len(str(refused.value).splitlines()) == 2


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "mine.json:1: This is not JSON: "),
        (b'{"format": "kneadmap practice",\n"version": 1,,}', "mine.json:2: This is "),
        (b"\xff\xfe", "mine.json: This is not JSON that can be read."),
        (b"[" * 100_000, "mine.json: This is not JSON that can be read."),
        (b"9" * 5000, "mine.json: This is not JSON that can be read."),
        (b"[1]", "mine.json: format: It is not "),
    ],
    ids=["empty", "comma", "not utf-8", "deep", "long number", "list"],
)
def test_what_is_no_exported_file_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(PracticeFileError) as refused:
        practice_of(data, FILE)
    assert str(refused.value).startswith(told)
