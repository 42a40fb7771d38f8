"""All of what was practised at once: to take elsewhere, and to take in again."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import merge
from sqlite3 import Connection

from app.store.database import Database
from app.store.exercises import EXERCISE_COLUMNS
from app.store.practice_rows import ANSWER_COLUMNS, Row

ENTRY_COLUMNS = ("resets", *ANSWER_COLUMNS)
CARD_COLUMNS = ("card", "resets", "is_suspended")

_TAKE_CARD = (
    f"INSERT INTO cards ({', '.join(CARD_COLUMNS)}) VALUES (?, ?, ?) "
    "ON CONFLICT (card) DO UPDATE SET resets = max(resets, excluded.resets)"
)


@dataclass(frozen=True, slots=True)
class Practice:
    """All rows of the three tables, without their numbers, oldest first."""

    answers: tuple[Row, ...] = ()
    cards: tuple[Row, ...] = ()
    exercises: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many rows were new."""

    answers: int
    exercises: int


class TransferStore:
    """Gives out everything, and takes in what is not there yet."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def everything(self) -> Practice:
        """Return all that is kept, as it was at one moment.

        Raises
        ------
        StoreError
            If the file cannot be read.
        """
        with self._database.transaction() as connection:
            return Practice(
                answers=_rows(connection, "answers", ENTRY_COLUMNS),
                cards=_rows(connection, "cards", CARD_COLUMNS),
                exercises=_rows(connection, "exercises", EXERCISE_COLUMNS),
            )

    def take_in(self, practice: Practice) -> TakenIn:
        """Add what is not there yet, each at its time; return how much that was.

        What is the same in every column is the same answer: taken in twice, it is there
        once. A card that is known here stays suspended, or not, as it is.

        Raises
        ------
        StoreError
            If the disk refuses. Then nothing was taken in.
        """
        with self._database.transaction() as connection:
            answers = _mixed_in(connection, "answers", ENTRY_COLUMNS, practice.answers)
            exercises = _mixed_in(
                connection, "exercises", EXERCISE_COLUMNS, practice.exercises
            )
            connection.executemany(_TAKE_CARD, practice.cards)
        return TakenIn(answers, exercises)


def _rows(
    connection: Connection, table: str, columns: tuple[str, ...]
) -> tuple[Row, ...]:
    query = f"SELECT {', '.join(columns)} FROM {table} ORDER BY rowid"
    return tuple(connection.execute(query))


def _mixed_in(
    connection: Connection,
    table: str,
    columns: tuple[str, ...],
    given: Iterable[Row],
) -> int:
    """Write a table anew, with the new rows at their time: the number is the order."""
    there = _rows(connection, table, columns)
    known = Counter(there)
    new = [row for row in given if not _is_used_up(known, row)]
    if not new:
        return 0
    at = columns.index("at")
    rows: Iterable[Row] = merge(there, new, key=lambda row: str(row[at]))
    connection.execute(f"DELETE FROM {table}")
    connection.executemany(
        f"INSERT INTO {table} ({', '.join(columns)}) "
        f"VALUES ({', '.join('?' * len(columns))})",
        rows,
    )
    return len(new)


def _is_used_up(known: Counter[Row], row: Row) -> bool:
    """Take one of the known rows for this one; return whether there was any left."""
    if known[row] == 0:
        return False
    known[row] -= 1
    return True
