"""The tables, version by version. A released step is never changed: add one."""

from sqlite3 import Connection

# Each entry brings a file from the version before (its place in the tuple) to the next.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE people (
            name    TEXT PRIMARY KEY NOT NULL COLLATE NOCASE,
            answers TEXT NOT NULL
        ) STRICT
        """,
    ),
)

LATEST = len(MIGRATIONS)


def version_of(connection: Connection) -> int:
    """Return the version of an open file; 0 for an empty one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def bring_up_to_date(connection: Connection) -> None:
    """Run what a file still lacks: all of it, or nothing.

    The connection is in autocommit. Another window may be at the same work: who
    comes second finds it done.
    """
    if version_of(connection) == LATEST:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for steps in MIGRATIONS[version_of(connection) :]:
            for statement in steps:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {LATEST}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
