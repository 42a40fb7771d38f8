"""The session under way, written as it goes, so that a power cut loses no step."""

from dataclasses import dataclass

from app.store.database import Database


@dataclass(frozen=True, slots=True)
class Running:
    """What is kept of a session under way; the texts are whole, as they were given."""

    snapshot_json: str
    session_json: str
    person: str | None = None


class RunningStore:
    """Keeps the one session under way: each write is there whole, or not at all."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep_running(
        self, snapshot_json: str, session_json: str, person: str | None = None
    ) -> None:
        """Keep where a session stands, in place of what was kept before.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO running (id, snapshot, session, person) "
                "VALUES (1, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                "snapshot = excluded.snapshot, session = excluded.session, "
                "person = excluded.person",
                (snapshot_json, session_json, person),
            )

    def running(self) -> Running | None:
        """Return the session that was under way; None if there was none.

        Raises
        ------
        StoreError
            If the file cannot be read.
        """
        rows = self._database.rows("SELECT snapshot, session, person FROM running")
        if not rows:
            return None
        snapshot, session, person = rows[0]
        return Running(
            str(snapshot), str(session), None if person is None else str(person)
        )

    def forget_running(self) -> None:
        """Delete what is kept of a session under way.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM running")
