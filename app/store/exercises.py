"""Exercises of the hands that were done."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from app.model.exercise import ExerciseDone
from app.store.database import Database
from app.store.practice_rows import Row, time_text

EXERCISE_COLUMNS = ("kind", "at", "seconds", "difficulty", "seed", "figures")

_COLUMNS = ", ".join(EXERCISE_COLUMNS)


class ExerciseStore:
    """Keeps exercises, and deletes them without a trace."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep_exercise(self, done: ExerciseDone) -> None:
        """Keep an exercise that was done.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            connection.execute(
                f"INSERT INTO exercises ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
                exercise_row(done),
            )

    def exercises(self) -> tuple[ExerciseDone, ...]:
        """Return the exercises that were done, oldest first.

        Raises
        ------
        StoreError
            If the file cannot be read.
        """
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM exercises ORDER BY id")
        return tuple(_kept(rows))

    def forget_exercises(self) -> None:
        """Delete every exercise that was done, without a trace.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM exercises")
        self._database.tidy()


def exercise_row(done: ExerciseDone) -> Row:
    """Return an exercise as the columns have it."""
    figures = json.dumps(dict(done.figures), sort_keys=True, ensure_ascii=False)
    when = time_text(done.at)
    return done.kind, when, done.seconds, done.difficulty, done.seed, figures


def _kept(rows: Iterable[Row]) -> Iterator[ExerciseDone]:
    """Return exercises as they were done."""
    for kind, at, seconds, difficulty, seed, figures in rows:
        try:
            when, measured = datetime.fromisoformat(at), json.loads(figures)
            yield ExerciseDone(kind, when, seconds, difficulty, seed, measured)
        except ValueError:
            # Damaged in a way that the file does not see: the others are sound.
            continue
