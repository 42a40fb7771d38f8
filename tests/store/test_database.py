"""The file is opened, brought up to date, or set aside; never lost."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

import pytest

from app.store.database import FILE_NAME, Database, StoreError, open_database
from app.store.migrations import LATEST, MIGRATIONS, version_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / FILE_NAME


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path)
    assert opened.notices == ()
    with closing(opened.database) as database:
        yield database


def _written(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in chain.from_iterable(MIGRATIONS[:version]):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {version}")


def _keep(database: Database, name: str, answers: str = "{}") -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO people VALUES (?, ?)", (name, answers))


def _keep_all(database: Database, *names: str, stopping: bool = False) -> None:
    with database.transaction() as connection:
        for name in names:
            connection.execute("INSERT INTO people VALUES (?, '{}')", (name,))
        if stopping:
            raise ZeroDivisionError


def _names(database: Database) -> list[object]:
    return [name for (name,) in database.rows("SELECT name FROM people ORDER BY 1")]


def test_new_file_is_up_to_date(database: Database, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert version_of(connection) == LATEST


@pytest.mark.parametrize("version", range(LATEST + 1))
def test_every_older_file_is_brought_up_to_date(
    tmp_path: Path, path: Path, version: int
) -> None:
    _written(path, version)
    with closing(open_database(tmp_path).database) as database:
        _keep(database, "Ada")
        assert _names(database) == ["Ada"]


def test_newer_file_is_refused_and_not_touched(tmp_path: Path, path: Path) -> None:
    _written(path, LATEST)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {LATEST + 1}")
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"newer Kneadmap.*not touched"):
        open_database(tmp_path)
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == [FILE_NAME]


def test_file_that_is_no_database_is_set_aside(tmp_path: Path, path: Path) -> None:
    path.write_bytes(b"no database at all" * 100)
    opened = open_database(tmp_path)
    with closing(opened.database) as database:
        assert _names(database) == []
    (notice,) = opened.notices
    assert "damaged-1" in notice
    aside = tmp_path / "kneadmap-damaged-1.sqlite3"
    assert aside.read_bytes().startswith(b"no database")


def test_second_damaged_file_overwrites_no_first(tmp_path: Path, path: Path) -> None:
    for text in (b"first" * 300, b"second" * 300):
        path.write_bytes(text)
        open_database(tmp_path).database.close()
    kept = sorted(found.name for found in tmp_path.glob("*damaged*"))
    assert kept == ["kneadmap-damaged-1.sqlite3", "kneadmap-damaged-2.sqlite3"]


def test_what_a_damaged_file_still_holds_is_recovered(
    tmp_path: Path, path: Path
) -> None:
    with closing(open_database(tmp_path).database) as database:
        for number in range(400):
            _keep(database, f"person {number:03}", "x" * 200)
    content = bytearray(path.read_bytes())
    page = 4096
    middle = len(content) // page // 2 * page
    content[middle : middle + page] = b"\xff" * page
    path.write_bytes(content)
    opened = open_database(tmp_path)
    with closing(opened.database) as database:
        saved = len(_names(database))
    assert 0 < saved < 400
    assert f"{saved} of its entries" in opened.notices[0]


def test_folder_that_takes_nothing_is_told_and_memory_helps(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, not a folder", encoding="utf-8")
    opened = open_database(tmp_path / "data")
    with closing(opened.database) as database:
        assert database.path is None
        _keep(database, "Ada")
        assert _names(database) == ["Ada"]
    assert "lasts until you close the program" in opened.notices[0]


def test_error_in_a_transaction_keeps_nothing(database: Database) -> None:
    with pytest.raises(StoreError, match="Nothing was changed"):
        _keep_all(database, "Ada", "ada")
    assert _names(database) == []


def test_other_error_in_a_transaction_keeps_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        _keep_all(database, "Ada", stopping=True)
    assert _names(database) == []


def test_full_disk_is_told_and_keeps_what_was_there(database: Database) -> None:
    _keep(database, "Ada")
    (pages,) = database.rows("PRAGMA page_count")[0]
    database.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="full"):
        _keep(database, "Grace", "x" * 100_000)
    assert _names(database) == ["Ada"]


def test_what_was_half_written_when_the_power_went_is_undone(tmp_path: Path) -> None:
    after = tmp_path / "after"
    after.mkdir()
    with closing(open_database(tmp_path).database) as database:
        _keep(database, "Ada")
        _cut_off_while_writing(database, tmp_path, after)
    opened = open_database(after)
    with closing(opened.database) as database:
        assert _names(database) == ["Ada"]
    assert opened.notices == ()


def _cut_off_while_writing(database: Database, folder: Path, after: Path) -> None:
    """Copy the files as they lie on the disk in the middle of a large change."""
    database.rows("PRAGMA cache_size = 5")
    with database.transaction() as connection:
        connection.execute("INSERT INTO people VALUES ('Grace', ?)", ("x" * 100_000,))
        for name in (FILE_NAME, f"{FILE_NAME}-journal"):
            shutil.copy(folder / name, after)
    assert (after / FILE_NAME).read_bytes().count(b"x" * 1000) > 0


def test_two_windows_write_one_after_the_other(tmp_path: Path) -> None:
    with (
        closing(open_database(tmp_path).database) as first,
        closing(open_database(tmp_path).database) as second,
    ):
        for number in range(20):
            _keep(first, f"first {number}")
            _keep(second, f"second {number}")
        assert len(_names(first)) == len(_names(second)) == 40


def test_query_that_fails_is_told(database: Database) -> None:
    with pytest.raises(StoreError, match="no such table"):
        database.rows("SELECT 1 FROM nowhere")
