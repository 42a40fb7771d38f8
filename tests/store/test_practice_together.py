"""Two windows answer at once; and a damaged file gives back what it can."""

import threading
from collections import Counter
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from app.model.memory import Answered
from app.store.database import FILE_NAME, open_database
from app.store.practice import PracticeStore
from app.store.practice_rows import answer_row
from app.store.practice_transfer import Practice
from tests.store.sample_answers import CARDS, EXERCISE, FIND, NAME, answers

ROUNDS = 25
PAGE_BYTES = 4096


def _window_with(name: str) -> tuple[Answered, ...]:
    """Return what one window answers: most of it of a card that both have."""
    given = answers((FIND, NAME) * ROUNDS)
    return tuple(replace(one, choice=name) for one in given)


def _answer_all(
    folder: Path, given: tuple[Answered, ...], together: threading.Barrier
) -> None:
    with closing(open_database(folder).database) as database:
        store = PracticeStore(database)
        for one in given:
            together.wait()
            store.keep(one)


def test_two_windows_that_answer_at_once_lose_and_double_nothing(
    tmp_path: Path,
) -> None:
    windows = [_window_with("one"), _window_with("two")]
    together = threading.Barrier(len(windows), timeout=30)
    workers = [
        threading.Thread(target=_answer_all, args=(tmp_path, given, together))
        for given in windows
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    with closing(open_database(tmp_path).database) as database:
        store = PracticeStore(database)
        found, memories = store.answers(), store.memories()
    told = Counter((one.choice, one.review.at) for one in found)
    assert told == Counter((one.choice, one.review.at) for w in windows for one in w)
    assert {memory.reviews for memory in memories.values()} == {2 * ROUNDS}


def test_answer_of_another_window_is_what_this_one_finds_remembered(
    tmp_path: Path,
) -> None:
    first, second = answers((FIND, FIND))
    with (
        closing(open_database(tmp_path).database) as one,
        closing(open_database(tmp_path).database) as two,
    ):
        PracticeStore(one).keep(first)
        PracticeStore(two).keep(second)
        assert PracticeStore(one).memories() == {FIND: second.review.after}
        assert PracticeStore(one).take_back(PracticeStore(one).answers()[-1])
        assert PracticeStore(two).take_back(first)


def test_damaged_file_gives_back_the_answers_it_still_holds(tmp_path: Path) -> None:
    given = tuple(answers(CARDS * 100))
    with closing(open_database(tmp_path).database) as database:
        store = PracticeStore(database)
        store.take_in(Practice(tuple((0, *answer_row(one)) for one in given)))
        store.suspend(FIND)
        store.keep_exercise(EXERCISE)
    _spoil_pages(tmp_path / FILE_NAME, shares=(0.6, 0.8))
    opened = open_database(tmp_path)
    with closing(opened.database) as database:
        store = PracticeStore(database)
        found, exercises = store.answers(), store.exercises()
        memories = store.memories()
    (notice,) = opened.notices
    assert f"{len(found) + 2} of its entries" in notice
    assert 0 < len(found) < len(given)
    moments = [one.review.at for one in given]
    kept = [moments.index(one.review.at) for one in found]
    assert kept == sorted(kept)
    assert kept[0] == 0, "before the first damage"
    assert kept[-1] == len(given) - 1, "behind the last"
    assert len(_gaps(kept)) == 2, "and what lies between"
    assert memories[FIND].is_suspended
    assert exercises == (EXERCISE,)


def _spoil_pages(path: Path, shares: tuple[float, ...]) -> None:
    content = bytearray(path.read_bytes())
    for share in shares:
        start = int(len(content) * share) // PAGE_BYTES * PAGE_BYTES
        content[start : start + PAGE_BYTES] = b"\xff" * PAGE_BYTES
    path.write_bytes(content)


def _gaps(kept: list[int]) -> list[int]:
    return [before for before, after in pairwise(kept) if after != before + 1]
