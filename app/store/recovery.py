"""What is done with a damaged file: set it aside whole, and save what can be read."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

# Any: what the columns of a table hold, the number of the row first.
Row = tuple[Any, ...]

MOST_TRIED = 50_000
"""So many rows are looked for one by one between two damaged places."""

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"


def set_aside(path: Path) -> Path:
    """Rename a damaged file, and return where it lies now. Nothing is overwritten."""
    names = (f"{path.stem}-damaged-{number}{path.suffix}" for number in count(1))
    free = next(name for name in names if not path.with_name(name).exists())
    return path.rename(path.with_name(free))


def recovered_into(connection: sqlite3.Connection, damaged: Path) -> int:
    """Copy the rows that can still be read; return how many there were."""
    uri = f"{damaged.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as source:
            held = {str(name) for (name,) in source.execute(_TABLES)}
            ours = [str(name) for (name,) in connection.execute(_TABLES).fetchall()]
            known = [name for name in ours if name in held]
            return sum(_copied(connection, source, name) for name in known)
    except sqlite3.Error:
        # Not even what is in it can be told.
        return 0


def _copied(
    connection: sqlite3.Connection, source: sqlite3.Connection, table: str
) -> int:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    names, marks = ", ".join(columns), ", ".join("?" for _ in columns)
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"
    saved = 0
    for row in _readable_rows(source, f"SELECT rowid, {names} FROM {table}"):
        try:
            connection.execute(insert, row[1:])
        except sqlite3.Error:
            # This row is part of the damage; the next one may be whole.
            continue
        saved += 1
    return saved


def _readable_rows(source: sqlite3.Connection, query: str) -> Iterator[Row]:
    """Give the rows before the first damage, behind the last, and any in between."""
    before = 0
    try:
        for row in source.execute(f"{query} ORDER BY rowid"):
            yield row
            before = row[0]
    except sqlite3.Error:
        yield from _rows_behind(source, query, before)


def _rows_behind(source: sqlite3.Connection, query: str, before: int) -> Iterator[Row]:
    behind = before + MOST_TRIED
    try:
        for row in source.execute(f"{query} ORDER BY rowid DESC"):
            yield row
            behind = row[0]
    except sqlite3.Error:
        for number in range(before + 1, min(behind, before + MOST_TRIED)):
            try:
                yield from source.execute(f"{query} WHERE rowid = ?", (number,))
            except sqlite3.Error:
                # It lies on a damaged page.
                continue
