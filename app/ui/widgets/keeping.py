"""What a room keeps on this machine: the file is opened when it is first needed."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from app.errors import AppError
from app.store.database import FILE_NAME, Database, StoreError, open_database

Store = TypeVar("Store")
T = TypeVar("T")


class FileKeeping(Generic[Store]):
    """Opens the file late; what the disk refuses becomes a notice.

    Parameters
    ----------
    folder
        None keeps nothing beyond this window.
    store_of
        What the room reads and writes, on an open file.
    """

    def __init__(
        self, folder: Path | None, store_of: Callable[[Database], Store]
    ) -> None:
        self._folder = folder
        self._store_of = store_of
        self._database: Database | None = None
        self._notices: list[str] = []

    def take_notices(self) -> tuple[str, ...]:
        """Return what the user should be told, once."""
        notices, self._notices = tuple(self._notices), []
        return notices

    def close(self) -> None:
        """Close the file."""
        if self._database is not None:
            self._database.close()
        self._database = None

    @property
    def _has_anything(self) -> bool:
        """Return whether there may be something: else no file is made by looking."""
        has_file = self._folder is not None and (self._folder / FILE_NAME).exists()
        return has_file or self._database is not None

    def _do(self, write: Callable[[Store], object]) -> bool:
        try:
            write(self._store())
        except AppError as error:
            self._notices.append(str(error))
            return False
        return True

    def _read(self, read: Callable[[Store], T], otherwise: T) -> T:
        try:
            return read(self._store())
        except AppError as error:
            self._notices.append(str(error))
            return otherwise

    def _store(self) -> Store:
        if self._database is None:
            self._database = self._opened()
        return self._store_of(self._database)

    def _opened(self) -> Database:
        try:
            opened = open_database(self._folder)
        except StoreError as error:
            # From a newer program: not touched; what is kept now lasts until the end.
            self._notices.append(str(error))
            opened = open_database(None)
        self._notices += opened.notices
        return opened.database
