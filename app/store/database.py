"""Opens the file, brings it up to date, or says in words why it cannot."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.store.migrations import LATEST, bring_up_to_date, version_of
from app.store.recovery import recovered_into, set_aside

FILE_NAME = "kneadmap.sqlite3"

WAIT_FOR_OTHERS_S = 5.0
"""A second window may hold the file while it writes."""


class StoreError(AppError):
    """The file cannot be used; the text says why and what to do."""


class Database:
    """An open file, its tables up to date. Used from the thread that opened it.

    Attributes
    ----------
    path
        None: kept in memory only, and gone when it is closed.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self.path = path
        self._connection = connection

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Yield the connection; keep everything that is done with it, or nothing.

        Raises
        ------
        StoreError
            If the disk refuses. What was there before is still there.
        """
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise _refused(self.path, error) from error
        try:
            yield self._connection
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise _refused(self.path, error) from error
        except BaseException:
            self._roll_back()
            raise

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """Return what a query finds.

        Raises
        ------
        StoreError
            If the file cannot be read.
        """
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise _refused(self.path, error) from error

    def tidy(self) -> None:
        """Write the file anew, so that nothing deleted is left between the rows.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        try:
            self._connection.execute("VACUUM")
        except sqlite3.Error as error:
            raise _refused(self.path, error) from error

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file, and what the user should be told of it."""

    database: Database
    notices: tuple[str, ...] = ()


def open_database(folder: Path | None) -> Opened:
    """Open the file in a folder; make both when they are not there.

    A damaged file is set aside, whole, and what can be read of it goes into a new
    one. Where the disk takes nothing, memory does.

    Parameters
    ----------
    folder
        None keeps everything in memory.

    Raises
    ------
    StoreError
        If the file is from a newer program. It is not touched.
    """
    if folder is None:
        return Opened(_in_memory())
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and not _is_sound(path):
            return _opened_anew(path)
        return Opened(_opened(path))
    except (OSError, sqlite3.Error) as error:
        notice = (
            f"{path} cannot be used ({error}). What you keep now lasts until you "
            "close the program. Free the disk or its permissions, and start again."
        )
        return Opened(_in_memory(), (notice,))


def _is_sound(path: Path) -> bool:
    """Say whether a file is a whole database of ours, without writing to it.

    What a program that was cut off had only half written is undone first: until then
    there is nothing to read.
    """
    try:
        return _is_whole(path, "ro")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
            # Locked, or not to be opened: not damaged, and not ours to move.
            raise
    return _is_whole(path, "rw")


def _is_whole(path: Path, mode: str) -> bool:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            _refuse_newer(path, connection)
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return False
    return bool(verdict == "ok")


def _refuse_newer(path: Path, connection: sqlite3.Connection) -> None:
    version = version_of(connection)
    if version > LATEST:
        raise StoreError(
            f"{path}: version {version}, but this program knows up to {LATEST}. It was "
            "written by a newer Kneadmap. Update this one; the file is not touched."
        )


def _opened(path: Path) -> Database:
    return Database(_connected(str(path)), path)


def _in_memory() -> Database:
    return Database(_connected(":memory:"), None)


def _connected(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        name, timeout=WAIT_FOR_OTHERS_S, isolation_level=None, cached_statements=32
    )
    try:
        # What is deleted is overwritten, and on the disk before we say so.
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        bring_up_to_date(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _opened_anew(path: Path) -> Opened:
    damaged = set_aside(path)
    database = _opened(path)
    with database.transaction() as connection:
        count = recovered_into(connection, damaged)
    notice = (
        f"{path} was damaged. It is kept as {damaged.name}; {count} of its entries "
        "could be read and are here again."
    )
    return Opened(database, (notice,))


def _refused(path: Path | None, error: sqlite3.Error) -> StoreError:
    return StoreError(
        f"{path or 'memory'}: {error}. Nothing was changed. Free some space or the "
        "file's permissions, and try again."
    )
