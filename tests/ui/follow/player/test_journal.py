"""The journal writes beside the window, and only the newest state counts."""

import threading
from pathlib import Path

from app.store.database import FILE_NAME, open_database
from app.store.running import Running, RunningStore
from app.ui.follow.player.journal import THREAD_NAME, FileJournal, StoreJournal


def kept_in(folder: Path) -> Running | None:
    """Return what a new start finds."""
    database = open_database(folder).database
    try:
        return RunningStore(database).running()
    finally:
        database.close()


def nobody(text: str) -> None:
    """Fail: nothing is to be told."""
    raise AssertionError(text)


def test_the_last_page_is_found_after_the_end(tmp_path: Path) -> None:
    journal = FileJournal(tmp_path, nobody)
    for number in range(20):
        journal.keep(f'"{number}"', '"session"', "Ada")
    journal.close()
    assert kept_in(tmp_path) == Running('"19"', '"session"', "Ada")


def test_forgetting_leaves_nothing(tmp_path: Path) -> None:
    journal = FileJournal(tmp_path, nobody)
    journal.keep("1", "session", None)
    journal.forget()
    journal.close()
    assert kept_in(tmp_path) is None


def test_closing_twice_is_closing_once(tmp_path: Path) -> None:
    journal = FileJournal(tmp_path, nobody)
    journal.keep("1", "session", None)
    journal.close()
    journal.close()
    assert kept_in(tmp_path) == Running("1", "session")
    assert THREAD_NAME not in {thread.name for thread in threading.enumerate()}


def test_a_file_that_cannot_be_used_is_told_once(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    told: list[str] = []
    journal = FileJournal(tmp_path, told.append)
    journal.keep("1", "session", None)
    journal.keep("2", "session", None)
    journal.close()
    assert len(told) == 1


def test_an_open_store_is_written_at_once(tmp_path: Path) -> None:
    database = open_database(tmp_path).database
    store = RunningStore(database)
    journal = StoreJournal(store)
    journal.keep("1", "session", None)
    assert store.running() == Running("1", "session")
    journal.forget()
    assert store.running() is None
    journal.close()
    database.close()
