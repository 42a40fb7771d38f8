"""Sessions that a user made or changed, kept by a name of the user's choice."""

from itertools import count
from sqlite3 import Connection

from app.errors import AppError
from app.store.database import Database


class PlanNameError(AppError):
    """A plan cannot be kept by this name, or none has it; the text says which."""


class PlanStore:
    """Keeps, finds, renames and deletes plans. Each is the text it was given."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def plan_names(self) -> tuple[str, ...]:
        """Return what plans are kept by, in the order of the alphabet."""
        rows = self._database.rows("SELECT name FROM plans ORDER BY name")
        return tuple(str(name) for (name,) in rows)

    def plan(self, name: str) -> str | None:
        """Return a plan; None if there is none of this name."""
        rows = self._database.rows("SELECT session FROM plans WHERE name = ?", name)
        return str(rows[0][0]) if rows else None

    def keep_plan(self, name: str, session_json: str) -> None:
        """Keep a plan, in place of the one of this name.

        Raises
        ------
        PlanNameError
            If the name is empty.
        StoreError
            If the disk refuses.
        """
        name = _named(name)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO plans (name, session) VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE "
                "SET name = excluded.name, session = excluded.session",
                (name, session_json),
            )

    def rename_plan(self, name: str, new_name: str) -> None:
        """Keep a plan by another name.

        Raises
        ------
        PlanNameError
            If there is no such plan, or the new name is empty or another plan's.
        StoreError
            If the disk refuses.
        """
        new_name = _named(new_name)
        with self._database.transaction() as connection:
            own = _row_of(connection, name)
            if _has(connection, new_name) and _row_of(connection, new_name) != own:
                raise PlanNameError(
                    f"{new_name}: there is a plan of this name. Choose another."
                )
            connection.execute(
                "UPDATE plans SET name = ? WHERE name = ?", (new_name, name)
            )

    def duplicate_plan(self, name: str) -> str:
        """Keep a plan once more, by a name that is free; return that name.

        Raises
        ------
        PlanNameError
            If there is no such plan.
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            own = _row_of(connection, name)
            copies = (f"{own} ({number})" for number in count(2))
            free = next(copy for copy in copies if not _has(connection, copy))
            connection.execute(
                "INSERT INTO plans (name, session) "
                "SELECT ?, session FROM plans WHERE name = ?",
                (free, name),
            )
        return free

    def forget_plan(self, name: str) -> None:
        """Delete a plan, so that no trace is left in the file.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM plans WHERE name = ?", (name,))
        self._database.tidy()


def _named(name: str) -> str:
    name = name.strip()
    if not name:
        raise PlanNameError("A plan needs a name to be kept by. Give it one.")
    return name


def _has(connection: Connection, name: str) -> bool:
    query = "SELECT 1 FROM plans WHERE name = ?"
    return connection.execute(query, (name,)).fetchone() is not None


def _row_of(connection: Connection, name: str) -> str:
    """Return a plan's name as it was written when it was kept."""
    query = "SELECT name FROM plans WHERE name = ?"
    row = connection.execute(query, (name,)).fetchone()
    if row is None:
        raise PlanNameError(f"{name}: there is no plan of this name.")
    return str(row[0])
