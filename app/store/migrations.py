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
    (
        """
        CREATE TABLE running (
            id       INTEGER PRIMARY KEY CHECK (id = 1),
            snapshot TEXT NOT NULL,
            session  TEXT NOT NULL,
            person   TEXT COLLATE NOCASE
        ) STRICT
        """,
        """
        CREATE TABLE plans (
            name    TEXT PRIMARY KEY NOT NULL COLLATE NOCASE,
            session TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE done (
            id             INTEGER PRIMARY KEY,
            session_id     TEXT NOT NULL,
            title          TEXT NOT NULL,
            began_at       TEXT NOT NULL,
            planned_s      INTEGER NOT NULL,
            played_s       INTEGER NOT NULL,
            is_whole       INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
            person         TEXT COLLATE NOCASE,
            tension_before INTEGER CHECK (tension_before BETWEEN 0 AND 10),
            tension_after  INTEGER CHECK (tension_after BETWEEN 0 AND 10),
            comment        TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX done_by_person ON done (person, began_at)",
        """
        CREATE TABLE feedback (
            id           INTEGER PRIMARY KEY,
            done_id      INTEGER NOT NULL REFERENCES done (id) ON DELETE CASCADE,
            said         TEXT NOT NULL,
            map_id       TEXT NOT NULL,
            base         TEXT NOT NULL,
            side         TEXT NOT NULL,
            turn_s       REAL NOT NULL,
            session_s    REAL NOT NULL,
            level_before INTEGER NOT NULL,
            level_after  INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX feedback_by_done ON feedback (done_id)",
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
