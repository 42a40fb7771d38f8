"""Every answer is kept whole; what is remembered is told from the answers alone."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.model.exercise import MOST_SEED, ExerciseDone
from app.model.memory import Memory
from app.model.practice import CardId, Grade
from app.store.database import Database, StoreError, open_database
from app.store.practice import PracticeStore
from tests.store.sample_answers import (
    CARDS,
    EXERCISE,
    FIND,
    NAME,
    PRESS,
    START,
    answer,
    answers,
)

SECRET = "zebra-muscle"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(open_database(tmp_path).database) as database:
        yield database


@pytest.fixture
def store(database: Database) -> PracticeStore:
    return PracticeStore(database)


def _keep_all(store: PracticeStore, *cards: CardId) -> dict[CardId, Memory]:
    memories: dict[CardId, Memory] = {}
    for given in answers(cards, memories):
        store.keep(given)
    return memories


def _is_on_disk(folder: Path) -> bool:
    return any(SECRET.encode() in file.read_bytes() for file in folder.iterdir())


def test_nothing_is_kept_at_first(store: PracticeStore) -> None:
    assert (store.answers(), store.memories(), store.exercises()) == ((), {}, ())


def test_answers_are_found_as_they_were_kept(store: PracticeStore) -> None:
    given = tuple(answers(CARDS * 6))
    for one in given:
        store.keep(one)
    assert store.answers() == given


def test_what_is_remembered_is_what_the_last_answers_left(store: PracticeStore) -> None:
    memories = _keep_all(store, *CARDS * 6)
    assert store.memories() == memories
    assert any(memory.lapses > 1 for memory in memories.values())


def test_answers_are_found_after_a_new_start(tmp_path: Path) -> None:
    with closing(open_database(tmp_path).database) as database:
        memories = _keep_all(PracticeStore(database), *CARDS * 2)
    with closing(open_database(tmp_path).database) as database:
        assert PracticeStore(database).memories() == memories


def test_moment_of_another_zone_is_the_same_moment(store: PracticeStore) -> None:
    given = answer(None, FIND, Grade.GOOD)
    at = START.astimezone().replace(microsecond=7)
    review = replace(given.review, at=at, after=replace(given.review.after, last_at=at))
    store.keep(replace(given, review=review))
    assert store.memories()[FIND].last_at == at


def test_clock_that_went_back_does_not_change_the_order(store: PracticeStore) -> None:
    first = answer(None, FIND, Grade.GOOD, number=60)
    second = answer(None, NAME, Grade.GOOD, number=1)
    store.keep(first)
    store.keep(second)
    assert store.answers() == (first, second)
    assert store.take_back(second)


# --- taking back ----------------------------------------------------------------------


def test_taken_back_answers_leave_what_was_remembered_before(
    store: PracticeStore,
) -> None:
    given = list(answers((FIND, NAME, FIND)))
    for one in given:
        store.keep(one)
    while given:
        assert store.take_back(given.pop())
        assert store.answers() == tuple(given)
    assert store.memories() == {}


def test_last_answer_is_taken_back_after_a_new_start(tmp_path: Path) -> None:
    with closing(open_database(tmp_path).database) as database:
        _keep_all(PracticeStore(database), FIND, NAME)
    with closing(open_database(tmp_path).database) as database:
        store = PracticeStore(database)
        assert store.take_back(store.answers()[-1])
        assert list(store.memories()) == [FIND]


def test_answer_that_was_taken_back_is_not_in_the_file(
    store: PracticeStore, tmp_path: Path
) -> None:
    given = replace(answer(None, FIND, Grade.GOOD), choice=SECRET)
    store.keep(given)
    assert _is_on_disk(tmp_path)
    assert store.take_back(given)
    assert not _is_on_disk(tmp_path)


def test_one_answer_is_taken_back_once(store: PracticeStore) -> None:
    first, second = answers((FIND, FIND))
    store.keep(first)
    store.keep(second)
    assert store.take_back(second)
    assert not store.take_back(second)
    assert store.answers() == (first,)


@pytest.mark.parametrize("card", [FIND, NAME])
def test_answer_before_the_newest_is_not_taken_back(
    store: PracticeStore, card: CardId
) -> None:
    first, second = answers((FIND, card))
    store.keep(first)
    store.keep(second)
    assert not store.take_back(first)
    assert store.answers() == (first, second)


def test_answer_of_a_card_put_aside_since_is_taken_back(store: PracticeStore) -> None:
    (first,) = answers((FIND,))
    store.keep(first)
    store.suspend(FIND)
    assert store.take_back(first)
    assert store.answers() == ()


# --- suspended and reset cards --------------------------------------------------------


def test_suspended_card_is_told_until_it_is_taken_up_again(
    store: PracticeStore,
) -> None:
    _keep_all(store, FIND, NAME)
    store.suspend(FIND)
    suspended = {card: one.is_suspended for card, one in store.memories().items()}
    assert suspended == {FIND: True, NAME: False}
    store.suspend(FIND, is_suspended=False)
    assert not store.memories()[FIND].is_suspended


def test_suspended_card_stays_so_when_it_is_answered_or_an_answer_taken_back(
    store: PracticeStore,
) -> None:
    memories = _keep_all(store, FIND)
    store.suspend(FIND)
    store.keep(answer(memories[FIND], FIND, Grade.GOOD, 1))
    assert store.memories()[FIND].is_suspended
    last = store.answers()[-1]
    assert last.review.before is not None
    assert last.review.before.is_suspended
    assert store.take_back(last)
    assert store.memories()[FIND].is_suspended


def test_card_that_was_never_answered_is_not_suspended(store: PracticeStore) -> None:
    store.suspend(FIND)
    _keep_all(store, FIND)
    assert not store.memories()[FIND].is_suspended


@pytest.mark.parametrize("way", ["take_back", "reset"])
def test_card_that_is_new_again_is_not_suspended(
    store: PracticeStore, way: str
) -> None:
    _keep_all(store, FIND)
    store.suspend(FIND)
    if way == "reset":
        store.reset(FIND)
    else:
        assert store.take_back(store.answers()[-1])
    _keep_all(store, FIND)
    assert not store.memories()[FIND].is_suspended


def test_reset_card_is_new_and_its_answers_stay_to_be_counted(
    store: PracticeStore,
) -> None:
    given = tuple(answers((FIND, NAME, FIND)))
    for one in given:
        store.keep(one)
    store.reset(FIND)
    assert list(store.memories()) == [NAME]
    assert store.answers() == given


def test_reset_card_begins_anew_each_time(store: PracticeStore) -> None:
    for _ in range(3):
        memories = _keep_all(store, FIND, FIND)
        assert store.memories() == memories
        store.reset(FIND)
    firsts = [one for one in store.answers() if one.review.before is None]
    assert len(firsts) == 3


def test_answers_from_before_a_reset_are_not_taken_back(store: PracticeStore) -> None:
    _keep_all(store, NAME, FIND)
    store.reset(FIND)
    named, found = store.answers()
    assert not store.take_back(found)
    assert store.take_back(named)
    assert store.answers() == (found,)


# --- forgetting, and what goes wrong --------------------------------------------------


def test_forgotten_answers_leave_no_trace_in_the_file(
    store: PracticeStore, tmp_path: Path
) -> None:
    secret = replace(FIND, base=SECRET * 500)
    _keep_all(store, *(secret, *CARDS) * 3)
    store.suspend(secret)
    store.reset(secret)
    store.keep_exercise(EXERCISE)
    assert _is_on_disk(tmp_path)
    store.forget_all()
    assert (store.answers(), store.memories()) == ((), {})
    assert not _is_on_disk(tmp_path)
    assert store.exercises() == (EXERCISE,)


def test_full_disk_is_told_and_keeps_what_was_there(
    store: PracticeStore, database: Database
) -> None:
    memories = _keep_all(store, *CARDS)
    (pages,) = database.rows("PRAGMA page_count")[0]
    database.rows(f"PRAGMA max_page_count = {pages}")
    long = replace(answer(memories[FIND], FIND, Grade.GOOD, 9), choice="x" * 100_000)
    with pytest.raises(StoreError, match="full"):
        store.keep(long)
    assert store.memories() == memories
    assert len(store.answers()) == len(CARDS)


def test_answer_that_cannot_be_is_refused_whole(store: PracticeStore) -> None:
    given = replace(answer(None, FIND, Grade.GOOD), seconds=float("nan"))
    with pytest.raises(StoreError, match="Nothing was changed"):
        store.keep(given)
    assert store.answers() == ()


@pytest.mark.parametrize(
    "spoiled", ["card = 'find/back'", "at = 'noon'", "due_at = ''", "confidence = '?'"]
)
def test_damaged_answer_does_not_take_the_others_along(
    store: PracticeStore, database: Database, spoiled: str
) -> None:
    _keep_all(store, *CARDS)
    with database.transaction() as connection:
        connection.execute(f"UPDATE answers SET {spoiled} WHERE id = 2")
    assert list(store.memories()) == [FIND, PRESS]


# --- exercises ------------------------------------------------------------------------


def test_exercises_are_found_as_they_were_kept(store: PracticeStore) -> None:
    later = replace(EXERCISE, at=START + timedelta(days=1), seed=0, figures={})
    store.keep_exercise(EXERCISE)
    store.keep_exercise(later)
    assert store.exercises() == (EXERCISE, later)


def test_damaged_exercise_does_not_take_the_others_along(
    store: PracticeStore, database: Database
) -> None:
    store.keep_exercise(EXERCISE)
    store.keep_exercise(replace(EXERCISE, kind="pressure"))
    with database.transaction() as connection:
        connection.execute("UPDATE exercises SET figures = '{' WHERE id = 1")
    assert [done.kind for done in store.exercises()] == ["pressure"]


def test_forgotten_exercises_leave_no_trace_and_the_answers(
    store: PracticeStore, tmp_path: Path
) -> None:
    _keep_all(store, FIND)
    store.keep_exercise(replace(EXERCISE, kind=SECRET * 500))
    assert _is_on_disk(tmp_path)
    store.forget_exercises()
    assert store.exercises() == ()
    assert not _is_on_disk(tmp_path)
    assert list(store.memories()) == [FIND]


def test_exercise_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="no figure"):
        ExerciseDone("find", START, 1, 0, 1, {"distance_mm": float("nan")})
    with pytest.raises(ValueError, match="no time"):
        ExerciseDone("find", START, -1, 0, 1)
    with pytest.raises(ValueError, match="seed"):
        ExerciseDone("find", START, 1, 0, MOST_SEED + 1)
