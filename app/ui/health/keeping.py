"""The people who are kept on this machine."""

from pathlib import Path

from app.model.person import Person
from app.store.database import FILE_NAME, Database
from app.store.people import PeopleStore
from app.ui.widgets.keeping import FileKeeping


class Keeping(FileKeeping[PeopleStore[Person]]):
    """Keeps, finds and forgets people; what the disk refuses becomes a notice.

    Parameters
    ----------
    folder
        None keeps nothing beyond this window.
    """

    def __init__(self, folder: Path | None) -> None:
        super().__init__(folder, _people_in)

    def names(self) -> tuple[str, ...]:
        """Return who is kept; nobody where the file cannot be read."""
        if not self._has_anything:
            return ()
        nobody: tuple[str, ...] = ()
        return self._read(lambda people: people.names(), nobody)

    def find(self, name: str) -> Person | None:
        """Return what a person answered; None where it cannot be read."""
        return self._read(lambda people: people.find(name), None)

    def keep(self, name: str, person: Person) -> bool:
        """Keep a person's answers; return whether the disk took them."""
        return self._do(lambda people: people.keep(name, person))

    def rename(self, name: str, new_name: str, person: Person) -> bool:
        """Keep a person under another name; return whether the disk took it."""
        return self._do(lambda people: people.rename(name, new_name, person))

    def forget(self, name: str) -> bool:
        """Delete a person without a trace; return whether it was done."""
        return self._do(lambda people: people.forget(name))

    def forget_all(self) -> bool:
        """Delete everyone without a trace; return whether it was done."""
        if not self._has_anything:
            return True
        # Opening the file may set it aside: that copy goes as well.
        if not self._do(lambda people: people.forget_all()):
            return False
        try:
            self._delete_damaged()
        except OSError as error:
            self._notices.append(str(error))
            return False
        return True

    def _delete_damaged(self) -> None:
        """Delete files that were set aside: they may hold answers, too."""
        if self._folder is None:
            return
        name = Path(FILE_NAME)
        for path in self._folder.glob(f"{name.stem}-damaged-*{name.suffix}"):
            path.unlink()


def _people_in(database: Database) -> PeopleStore[Person]:
    return PeopleStore(database, Person)
