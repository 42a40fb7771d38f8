"""What the rooms Practise and Feel keep, and what the user is told of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.store.database import FILE_NAME
from app.store.practice_transfer import TakenIn
from app.ui.rooms.practice_keeping import PractiseKeeping
from tests.store.sample_answers import CARDS, EXERCISE, FIND, NAME, answers

GIVEN = tuple(answers(CARDS))


@pytest.fixture
def keeping(tmp_path: Path) -> Iterator[PractiseKeeping]:
    with closing(PractiseKeeping(tmp_path)) as keeping:
        yield keeping


def _keep_all(keeping: PractiseKeeping) -> None:
    assert all(keeping.keep(one) for one in GIVEN)


def test_looking_makes_no_file(keeping: PractiseKeeping, tmp_path: Path) -> None:
    assert (keeping.answers(), keeping.memories(), keeping.exercises()) == ((), {}, ())
    assert list(tmp_path.iterdir()) == []


def test_next_window_finds_what_this_one_kept(
    keeping: PractiseKeeping, tmp_path: Path
) -> None:
    _keep_all(keeping)
    assert keeping.keep_exercise(EXERCISE)
    with closing(PractiseKeeping(tmp_path)) as later:
        assert later.answers() == GIVEN
        assert list(later.memories()) == list(CARDS)
        assert later.exercises() == (EXERCISE,)
        assert later.take_back(GIVEN[-1])
        assert later.take_back(GIVEN[-2])
        assert not later.take_back(GIVEN[-2])
    assert keeping.answers() == GIVEN[:-2]
    assert keeping.take_notices() == ()


def test_cards_are_put_aside_and_forgotten(keeping: PractiseKeeping) -> None:
    _keep_all(keeping)
    assert keeping.suspend(FIND)
    assert keeping.reset(NAME)
    assert keeping.memories()[FIND].is_suspended
    assert NAME not in keeping.memories()
    assert keeping.forget_all()
    assert keeping.answers() == ()
    assert keeping.keep_exercise(EXERCISE)
    assert keeping.forget_exercises()
    assert keeping.exercises() == ()


def test_exported_text_is_taken_in_once_by_another_machine(
    keeping: PractiseKeeping,
) -> None:
    _keep_all(keeping)
    data = keeping.json_text().encode()
    with closing(PractiseKeeping(None)) as other:
        assert other.take_in(data, "mine.json") == TakenIn(len(GIVEN), 0)
        assert other.take_in(data, "mine.json") == TakenIn(0, 0)
        assert other.answers() == GIVEN
        assert other.csv_text() == keeping.csv_text()


def test_broken_file_is_told_and_changes_nothing(keeping: PractiseKeeping) -> None:
    _keep_all(keeping)
    assert keeping.take_in(b"{", "mine.json") is None
    (notice,) = keeping.take_notices()
    assert notice.startswith("mine.json:1: ")
    assert keeping.answers() == GIVEN


def test_without_a_folder_it_lasts_as_long_as_the_window() -> None:
    with closing(PractiseKeeping(None)) as keeping:
        _keep_all(keeping)
        assert keeping.answers() == GIVEN
        assert keeping.take_notices() == ()


def test_newer_file_is_told_once_and_answers_last_as_long_as_the_window(
    keeping: PractiseKeeping, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = (tmp_path / FILE_NAME).read_bytes()
    _keep_all(keeping)
    assert keeping.answers() == GIVEN
    (notice,) = keeping.take_notices()
    assert "newer Kneadmap" in notice
    assert keeping.take_notices() == ()
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_damaged_file_is_told_and_practice_goes_on(
    keeping: PractiseKeeping, tmp_path: Path
) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database at all" * 100)
    assert keeping.answers() == ()
    (notice,) = keeping.take_notices()
    assert "damaged-1" in notice
    _keep_all(keeping)


def test_refusal_of_the_disk_is_told(keeping: PractiseKeeping, tmp_path: Path) -> None:
    _keep_all(keeping)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
        other.execute("DROP TABLE answers")
    assert not keeping.keep(GIVEN[0])
    assert keeping.answers() == (GIVEN[0],)
    assert not keeping.take_back(GIVEN[1])
    notices = keeping.take_notices()
    assert len(notices) == 3
    assert all(FILE_NAME in notice for notice in notices)


def _set_aside(folder: Path, *, is_back: bool = False) -> None:
    names = ("kept", "answers") if is_back else ("answers", "kept")
    with closing(sqlite3.connect(folder / FILE_NAME)) as other:
        other.execute("ALTER TABLE {} RENAME TO {}".format(*names))


def test_answer_that_the_disk_refused_is_kept_with_the_next_one(
    keeping: PractiseKeeping, tmp_path: Path
) -> None:
    first, second, third = GIVEN[:3]
    assert keeping.keep(first)
    _set_aside(tmp_path)
    assert not keeping.keep(second)
    _set_aside(tmp_path, is_back=True)
    assert keeping.answers() == (first, second)
    assert list(keeping.memories()) == [first.review.card, second.review.card]
    assert keeping.keep(third)
    with closing(PractiseKeeping(tmp_path)) as later:
        assert later.answers() == GIVEN[:3]


def test_answer_that_the_disk_refused_is_taken_back(
    keeping: PractiseKeeping, tmp_path: Path
) -> None:
    first, second = GIVEN[:2]
    assert keeping.keep(first)
    _set_aside(tmp_path)
    assert not keeping.keep(second)
    assert keeping.take_back(second)
    _set_aside(tmp_path, is_back=True)
    assert keeping.answers() == (first,)
    assert keeping.take_back(first)


def test_answer_that_the_disk_refused_is_tried_once_more_at_the_end(
    tmp_path: Path,
) -> None:
    with closing(PractiseKeeping(tmp_path)) as keeping:
        assert keeping.keep(GIVEN[0])
        _set_aside(tmp_path)
        assert not keeping.keep(GIVEN[1])
        _set_aside(tmp_path, is_back=True)
    with closing(PractiseKeeping(tmp_path)) as later:
        assert later.answers() == GIVEN[:2]


@pytest.mark.parametrize("way", ["reset", "forget_all"])
def test_answer_that_waits_goes_with_what_is_forgotten(
    keeping: PractiseKeeping, tmp_path: Path, way: str
) -> None:
    assert keeping.keep(GIVEN[0])
    _set_aside(tmp_path)
    assert not keeping.keep(GIVEN[1])
    _set_aside(tmp_path, is_back=True)
    if way == "reset":
        assert keeping.reset(GIVEN[1].review.card)
    else:
        assert keeping.forget_all()
    assert GIVEN[1] not in keeping.answers()
    assert GIVEN[1].review.card not in keeping.memories()
