"""Sessions that were done, with what the receiver said of each place."""

from collections import defaultdict
from dataclasses import astuple, dataclass
from sqlite3 import Connection

from app.model.feedback import Done, Feedback, FeedbackRow
from app.store.database import Database

Row = tuple[object, ...]

_DONE_COLUMNS = (
    "session_id, title, began_at, planned_s, played_s, is_whole, person, "
    "tension_before, tension_after, comment"
)
_FEEDBACK_COLUMNS = (
    "said, map_id, base, side, turn_s, session_s, level_before, level_after"
)


@dataclass(frozen=True, slots=True)
class KeptDone:
    """A session that was done, and the number it is kept by."""

    id: int
    done: Done


class HistoryStore:
    """Keeps what was done, and deletes it without a trace."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep_done(self, done: Done) -> int:
        """Keep a session that is over; return its number.

        It is no longer under way from the same moment: a power cut finds it in one
        place, never in both.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            number = _added(connection, done)
            connection.execute("DELETE FROM running")
        return number

    def done(self, person: str | None = None) -> tuple[KeptDone, ...]:
        """Return what was done, oldest first.

        Parameters
        ----------
        person
            Only with them; None for all sessions, those without a name too.

        Raises
        ------
        StoreError
            If the file cannot be read.
        """
        feedback = self._feedback()
        rows = self._database.rows(
            f"SELECT id, {_DONE_COLUMNS} FROM done "
            "WHERE ?1 IS NULL OR person = ?1 ORDER BY began_at, id",
            person,
        )
        return tuple(_kept(row, tuple(feedback[_int(row[0])])) for row in rows)

    def feedback_of(self, person: str) -> tuple[FeedbackRow, ...]:
        """Return all that one person said, oldest first.

        Raises
        ------
        StoreError
            If the file cannot be read.
        """
        return tuple(row for kept in self.done(person) for row in kept.done.feedback)

    def forget_done(self, number: int) -> None:
        """Delete one session that was done, so that no trace is left in the file.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM done WHERE id = ?", (number,))
        self._database.tidy()

    def forget_all_done(self) -> None:
        """Delete every session that was done, so that no trace is left in the file.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM done")
        self._database.tidy()

    def _feedback(self) -> dict[int, list[FeedbackRow]]:
        found: dict[int, list[FeedbackRow]] = defaultdict(list)
        for done_id, *values in self._database.rows(
            f"SELECT done_id, {_FEEDBACK_COLUMNS} FROM feedback ORDER BY id"
        ):
            found[_int(done_id)].append(_feedback_row(values))
        return found


def _added(connection: Connection, done: Done) -> int:
    values = astuple(done)[:-1]
    marks = ", ".join("?" * len(values))
    cursor = connection.execute(
        f"INSERT INTO done ({_DONE_COLUMNS}) VALUES ({marks})", values
    )
    number = int(cursor.lastrowid or 0)
    connection.executemany(
        f"INSERT INTO feedback (done_id, {_FEEDBACK_COLUMNS}) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(number, *astuple(row)) for row in done.feedback],
    )
    return number


def _kept(row: Row, feedback: tuple[FeedbackRow, ...]) -> KeptDone:
    """Return a row as the value it was; the tables are strict, so the types hold."""
    number, *values, is_whole, person, before, after, comment = row
    session_id, title, began_at, planned_s, played_s = values
    done = Done(
        session_id=str(session_id),
        title=str(title),
        began_at=str(began_at),
        planned_s=_int(planned_s),
        played_s=_int(played_s),
        is_whole=bool(is_whole),
        person=None if person is None else str(person),
        tension_before=None if before is None else _int(before),
        tension_after=None if after is None else _int(after),
        comment=str(comment),
        feedback=feedback,
    )
    return KeptDone(_int(number), done)


def _feedback_row(values: list[object]) -> FeedbackRow:
    said, map_id, base, side, turn_s, session_s, before, after = values
    return FeedbackRow(
        said=Feedback(str(said)),
        map_id=str(map_id),
        base=str(base),
        side=str(side),
        turn_s=float(str(turn_s)),
        session_s=float(str(session_s)),
        level_before=_int(before),
        level_after=_int(after),
    )


def _int(cell: object) -> int:
    return int(str(cell))
