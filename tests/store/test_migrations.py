"""A file of any released version opens with everything that is in it."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import BaseModel

from app.store.database import FILE_NAME, Database, open_database
from app.store.migrations import LATEST, MIGRATIONS
from app.store.people import PeopleStore
from app.store.practice import PracticeStore
from app.store.sessions import SessionStore
from tests.store.sample_answers import CARDS, EXERCISE, answers
from tests.store.sample_done import done

VERSION_1 = """
CREATE TABLE people (
    name    TEXT PRIMARY KEY NOT NULL COLLATE NOCASE,
    answers TEXT NOT NULL
) STRICT;
INSERT INTO people VALUES ('Ada', '{}');
PRAGMA user_version = 1;
"""
"""A file as the first release wrote it."""

VERSION_2 = """
CREATE TABLE people (
    name    TEXT PRIMARY KEY NOT NULL COLLATE NOCASE,
    answers TEXT NOT NULL
) STRICT;
CREATE TABLE running (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    snapshot TEXT NOT NULL,
    session  TEXT NOT NULL,
    person   TEXT COLLATE NOCASE
) STRICT;
CREATE TABLE plans (
    name    TEXT PRIMARY KEY NOT NULL COLLATE NOCASE,
    session TEXT NOT NULL
) STRICT;
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
) STRICT;
CREATE INDEX done_by_person ON done (person, began_at);
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
) STRICT;
CREATE INDEX feedback_by_done ON feedback (done_id);
INSERT INTO people VALUES ('Ada', '{}');
INSERT INTO plans VALUES ('Evening', '{}');
INSERT INTO done VALUES (7, 'plan', 'Twenty minutes for the back',
    '2026-03-01T19:30:00+01:00', 1200, 1180, 1, 'Ada', 7, 3, 'warm');
INSERT INTO feedback VALUES
    (1, 7, 'softer', 'back', 'mid_back', 'right', 12.5, 90.0, 3, 2),
    (2, 7, 'good', 'back', 'neck_back', 'left', 4.0, 200.5, 1, 1);
PRAGMA user_version = 2;
"""
"""A file as the release with sessions wrote it."""

OLD_FILES = ("", VERSION_1, VERSION_2)


class Answers(BaseModel):
    """Of no interest here."""


def _digest(version: int) -> str:
    words = " ".join(" ".join(step.split()) for step in MIGRATIONS[version - 1])
    return hashlib.sha256(words.encode()).hexdigest()[:16]


@pytest.mark.parametrize(
    ("version", "digest"),
    [(1, "702bb521239662d0"), (2, "1cd7430bf1aa2f00")],
)
def test_released_steps_are_as_they_were(version: int, digest: str) -> None:
    assert _digest(version) == digest


def test_every_old_version_is_tried() -> None:
    assert len(OLD_FILES) == LATEST


@pytest.mark.parametrize("script", OLD_FILES, ids=["empty", "1", "2"])
def test_old_file_keeps_its_rows_and_takes_all_that_is_new(
    tmp_path: Path, script: str
) -> None:
    _write(tmp_path, script)
    opened = open_database(tmp_path)
    assert opened.notices == ()
    with closing(opened.database) as database:
        names = PeopleStore(database, Answers).names()
        assert names == (("Ada",) if "Ada" in script else ())
        _assert_sessions_are_taken(database)
        _assert_answers_are_taken(database)


def test_sessions_of_version_2_are_as_they_were(tmp_path: Path) -> None:
    _write(tmp_path, VERSION_2)
    with closing(open_database(tmp_path).database) as database:
        store = SessionStore(database)
        assert [(kept.id, kept.done) for kept in store.done()] == [(7, done())]
        assert store.plan_names() == ("Evening",)


def _write(folder: Path, script: str) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.executescript(script)


def _assert_sessions_are_taken(database: Database) -> None:
    store = SessionStore(database)
    store.keep_plan("Morning", "{}")
    store.keep_running("{}", "{}", "Grace")
    store.keep_done(done("Grace"))
    assert store.feedback_of("Grace") == done().feedback


def _assert_answers_are_taken(database: Database) -> None:
    store = PracticeStore(database)
    given = tuple(answers(CARDS))
    for one in given:
        store.keep(one)
    store.keep_exercise(EXERCISE)
    assert (store.answers(), store.exercises()) == (given, (EXERCISE,))


def test_two_windows_bring_a_file_up_to_date_once(tmp_path: Path) -> None:
    _write(tmp_path, VERSION_1)
    with (
        closing(open_database(tmp_path).database) as first,
        closing(open_database(tmp_path).database) as second,
    ):
        SessionStore(first).keep_plan("Evening", "one")
        assert SessionStore(second).plan("Evening") == "one"
