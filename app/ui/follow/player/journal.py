"""Writes down where a session stands, beside the window: no frame waits for a disk."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Protocol

from app.store.database import Database, StoreError, open_database
from app.store.running import RunningStore

THREAD_NAME = "session journal"


class Journal(Protocol):
    """Where the session under way is kept."""

    def keep(self, snapshot_json: str, session_json: str, person: str | None) -> None:
        """Keep where the session stands, in place of what was kept before."""

    def forget(self) -> None:
        """Delete what was kept."""

    def close(self) -> None:
        """Write what is still to be written, and end."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What is to be kept; nothing: forget it."""

    snapshot_json: str = ""
    session_json: str = ""
    person: str | None = None


class StoreJournal:
    """Writes at once, in a store that is open already."""

    def __init__(self, store: RunningStore) -> None:
        self._store = store

    def keep(self, snapshot_json: str, session_json: str, person: str | None) -> None:
        """Keep where the session stands, in place of what was kept before."""
        self._store.keep_running(snapshot_json, session_json, person)

    def forget(self) -> None:
        """Delete what was kept."""
        self._store.forget_running()

    def close(self) -> None:
        """There is nothing to end: the store belongs to somebody else."""


class FileJournal:
    """Writes in a thread with a connection of its own; only the newest state counts.

    Parameters
    ----------
    on_trouble
        Told once, from that thread, in words, when the disk refuses.
    """

    def __init__(self, folder: Path, on_trouble: Callable[[str], None]) -> None:
        self._folder, self._on_trouble = folder, on_trouble
        self._pages: SimpleQueue[_Page | None] = SimpleQueue()
        self._has_told = False
        self._worker = threading.Thread(target=self._work, name=THREAD_NAME)
        self._worker.start()

    def keep(self, snapshot_json: str, session_json: str, person: str | None) -> None:
        """Keep where the session stands, in place of what was kept before."""
        self._pages.put(_Page(snapshot_json, session_json, person))

    def forget(self) -> None:
        """Delete what was kept."""
        self._pages.put(_Page())

    def close(self) -> None:
        """Write what is still to be written, and end."""
        if self._worker.is_alive():
            self._pages.put(None)
            self._worker.join()

    def _work(self) -> None:
        database = self._opened()
        while (page := self._newest()) is not None:
            if database is not None:
                self._write(database, page)
        if database is not None:
            database.close()

    def _opened(self) -> Database | None:
        try:
            opened = open_database(self._folder)
        except StoreError as error:
            self._tell(str(error))
            return None
        if opened.database.path is None:  # what lies in memory is gone with the power
            self._tell(" ".join(opened.notices))
        return opened.database

    def _newest(self) -> _Page | None:
        """Wait for something to write; return the last of what there is by then."""
        page = self._pages.get()
        while page is not None and not self._pages.empty():
            later = self._pages.get()
            if later is None:
                self._pages.put(None)
                return page
            page = later
        return page

    def _write(self, database: Database, page: _Page) -> None:
        store = RunningStore(database)
        try:
            if page.session_json:
                store.keep_running(page.snapshot_json, page.session_json, page.person)
            else:
                store.forget_running()
        except StoreError as error:
            self._tell(str(error))

    def _tell(self, words: str) -> None:
        if not self._has_told:
            self._has_told = True
            self._on_trouble(words)
