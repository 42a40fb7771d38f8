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
    (
        """
        CREATE TABLE cards (
            card         TEXT PRIMARY KEY NOT NULL,
            resets       INTEGER NOT NULL CHECK (resets >= 0),
            is_suspended INTEGER NOT NULL CHECK (is_suspended IN (0, 1))
        ) STRICT
        """,
        """
        CREATE TABLE answers (
            id                     INTEGER PRIMARY KEY,
            resets                 INTEGER NOT NULL CHECK (resets >= 0),
            card                   TEXT NOT NULL,
            at                     TEXT NOT NULL,
            grade                  INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
            is_safety              INTEGER NOT NULL CHECK (is_safety IN (0, 1)),
            stability_days         REAL NOT NULL,
            difficulty             REAL NOT NULL,
            step                   INTEGER CHECK (step >= 0),
            is_lapsed              INTEGER NOT NULL CHECK (is_lapsed IN (0, 1)),
            due_at                 TEXT NOT NULL,
            outcome                INTEGER NOT NULL CHECK (outcome BETWEEN -1 AND 2),
            seconds                REAL NOT NULL CHECK (seconds >= 0),
            confidence             TEXT,
            point_x_mm             REAL,
            point_y_mm             REAL,
            distance_mm            REAL CHECK (distance_mm >= 0),
            offset_outwards_mm     REAL,
            offset_down_mm         REAL,
            offset_side            TEXT,
            offset_crosses_midline INTEGER CHECK (offset_crosses_midline IN (0, 1)),
            choice                 TEXT NOT NULL,
            right_id               TEXT NOT NULL,
            options                INTEGER NOT NULL CHECK (options >= 0),
            taken_for              TEXT NOT NULL,
            is_on_no_go            INTEGER NOT NULL CHECK (is_on_no_go IN (0, 1)),
            hardness               REAL NOT NULL,
            CHECK ((point_x_mm IS NULL) = (point_y_mm IS NULL)),
            CHECK (
                (offset_outwards_mm IS NULL) = (offset_down_mm IS NULL)
                AND (offset_outwards_mm IS NULL) = (offset_side IS NULL)
                AND (offset_outwards_mm IS NULL) = (offset_crosses_midline IS NULL)
            )
        ) STRICT
        """,
        "CREATE INDEX answers_by_card ON answers (card, resets)",
        """
        CREATE TABLE exercises (
            id         INTEGER PRIMARY KEY,
            kind       TEXT NOT NULL,
            at         TEXT NOT NULL,
            seconds    REAL NOT NULL CHECK (seconds >= 0),
            difficulty REAL NOT NULL,
            seed       INTEGER NOT NULL CHECK (seed >= 0),
            figures    TEXT NOT NULL
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
