"""The people who are kept on this machine: the file is opened when first needed."""

from pathlib import Path

from app.model.person import Person
from app.store.database import FILE_NAME, Database, StoreError, open_database
from app.store.people import PeopleStore


class Keeping:
    """Keeps, finds and forgets people; what the disk refuses becomes a notice.

    Parameters
    ----------
    folder
        None keeps nothing beyond this window.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._database: Database | None = None
        self._store: PeopleStore[Person] | None = None
        self._notices: list[str] = []

    @property
    def has_file(self) -> bool:
        """Return whether an earlier window may have kept somebody."""
        return self._folder is not None and (self._folder / FILE_NAME).exists()

    def take_notices(self) -> tuple[str, ...]:
        """Return what the user should be told, once."""
        notices, self._notices = tuple(self._notices), []
        return notices

    def names(self) -> tuple[str, ...]:
        """Return who is kept; nobody where the file cannot be read."""
        if self._store is None and not self.has_file:
            return ()
        try:
            return self._people().names()
        except StoreError as error:
            self._notices.append(str(error))
            return ()

    def find(self, name: str) -> Person | None:
        """Return what a person answered; None where it cannot be read."""
        try:
            return self._people().find(name)
        except StoreError as error:
            self._notices.append(str(error))
            return None

    def keep(self, name: str, person: Person) -> bool:
        """Keep a person's answers; return whether the disk took them."""
        try:
            self._people().keep(name, person)
        except StoreError as error:
            self._notices.append(str(error))
            return False
        return True

    def rename(self, name: str, new_name: str, person: Person) -> bool:
        """Keep a person under another name; return whether the disk took it."""
        try:
            self._people().rename(name, new_name, person)
        except StoreError as error:
            self._notices.append(str(error))
            return False
        return True

    def forget(self, name: str) -> bool:
        """Delete a person without a trace; return whether it was done."""
        try:
            self._people().forget(name)
        except StoreError as error:
            self._notices.append(str(error))
            return False
        return True

    def forget_all(self) -> bool:
        """Delete everyone without a trace; return whether it was done."""
        if self._store is None and not self.has_file:
            return True
        try:
            self._people().forget_all()
            self._delete_damaged()
        except (StoreError, OSError) as error:
            self._notices.append(str(error))
            return False
        return True

    def close(self) -> None:
        """Close the file."""
        if self._database is not None:
            self._database.close()
        self._database, self._store = None, None

    def _delete_damaged(self) -> None:
        """Delete files that were set aside: they may hold answers, too."""
        if self._folder is None:
            return
        name = Path(FILE_NAME)
        for path in self._folder.glob(f"{name.stem}-damaged-*{name.suffix}"):
            path.unlink()

    def _people(self) -> PeopleStore[Person]:
        if self._store is None:
            opened = self._open()
            self._store = PeopleStore(opened, Person)
        return self._store

    def _open(self) -> Database:
        try:
            opened = open_database(self._folder)
        except StoreError as error:
            # From a newer program: not touched; what is kept now lasts until the end.
            self._notices.append(str(error))
            opened = open_database(None)
        self._notices += opened.notices
        self._database = opened.database
        return opened.database
