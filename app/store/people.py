"""The health answers of people, kept by a name of the user's choice."""

from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from app.store.database import Database, StoreError

Answers = TypeVar("Answers", bound=BaseModel)

_TABLES_WITH_PERSON = ("running", "done")

_KEEP = (
    "INSERT INTO people (name, answers) VALUES (?, ?) ON CONFLICT (name) DO UPDATE "
    "SET name = excluded.name, answers = excluded.answers"
)


class PeopleStore(Generic[Answers]):
    """Keeps, finds and forgets people. Their answers go nowhere else.

    Parameters
    ----------
    answers
        The model of what is kept: it can be read back as it was written.
    """

    def __init__(self, database: Database, answers: type[Answers]) -> None:
        self._database = database
        self._answers = answers

    def names(self) -> tuple[str, ...]:
        """Return who is kept, by name."""
        rows = self._database.rows("SELECT name FROM people ORDER BY name")
        return tuple(str(name) for (name,) in rows)

    def find(self, name: str) -> Answers | None:
        """Return what a person answered; None if nobody of that name is kept.

        Raises
        ------
        StoreError
            If what was kept cannot be understood.
        """
        rows = self._database.rows("SELECT answers FROM people WHERE name = ?", name)
        if not rows:
            return None
        try:
            return self._answers.model_validate_json(str(rows[0][0]))
        except ValidationError:
            # The reason would quote the answers, which belong in no message.
            raise StoreError(
                f"{name}: what was kept cannot be read. Forget it, and ask again."
            ) from None

    def keep(self, name: str, answers: Answers) -> None:
        """Keep a person's answers in place of the earlier ones.

        Raises
        ------
        ValueError
            If the name is empty.
        StoreError
            If the disk refuses.
        """
        name = _named(name)
        with self._database.transaction() as connection:
            connection.execute(_KEEP, (name, answers.model_dump_json()))

    def rename(self, name: str, new_name: str, answers: Answers) -> None:
        """Keep a person under another name, with all sessions done so far.

        Raises
        ------
        ValueError
            If the new name is empty.
        StoreError
            If the disk refuses.
        """
        new_name = _named(new_name)
        with self._database.transaction() as connection:
            connection.execute(_KEEP, (new_name, answers.model_dump_json()))
            # Only the letters' case may differ: then it is the same row.
            connection.execute(
                "DELETE FROM people WHERE name = ? AND name <> ? COLLATE BINARY",
                (name, new_name),
            )
            for table in _TABLES_WITH_PERSON:
                connection.execute(
                    f"UPDATE {table} SET person = ? WHERE person = ?", (new_name, name)
                )
        self._database.tidy()

    def forget(self, name: str) -> None:
        """Delete a person and their sessions, so that no trace is left in the file.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM people WHERE name = ?", (name,))
            for table in _TABLES_WITH_PERSON:
                connection.execute(f"DELETE FROM {table} WHERE person = ?", (name,))
        self._database.tidy()

    def forget_all(self) -> None:
        """Delete everyone and their sessions, so that no trace is left in the file.

        Sessions that were done without a name stay.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM people")
            for table in _TABLES_WITH_PERSON:
                connection.execute(f"DELETE FROM {table} WHERE person IS NOT NULL")
        self._database.tidy()


def _named(name: str) -> str:
    name = name.strip()
    if not name:
        raise ValueError("A person needs a name to be kept by.")
    return name
