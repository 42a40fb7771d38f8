"""What is done with a damaged file: set it aside whole, and save what can be read."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

Row = tuple[object, ...]


def set_aside(path: Path) -> Path:
    """Rename a damaged file, and return where it lies now. Nothing is overwritten."""
    names = (f"{path.stem}-damaged-{number}{path.suffix}" for number in count(1))
    free = next(name for name in names if not path.with_name(name).exists())
    return path.rename(path.with_name(free))


def recovered_into(connection: sqlite3.Connection, damaged: Path) -> int:
    """Copy the rows that can still be read; return how many there were."""
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
    ).fetchall()
    return sum(_copied(connection, damaged, str(name)) for (name,) in tables)


def _copied(connection: sqlite3.Connection, damaged: Path, table: str) -> int:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    names, marks = ", ".join(columns), ", ".join("?" for _ in columns)
    saved = 0
    for row in _readable_rows(damaged, f"SELECT {names} FROM {table}"):
        try:
            connection.execute(
                f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", row
            )
        except sqlite3.Error:
            # This row is part of the damage; the next one may be whole.
            continue
        saved += 1
    return saved


def _readable_rows(damaged: Path, query: str) -> Iterator[Row]:
    uri = f"{damaged.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as source:
            yield from source.execute(query)
    except sqlite3.Error:
        # Up to here it could be read.
        return
