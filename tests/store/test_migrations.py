"""A file of any released version opens with everything that is in it."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import BaseModel

from app.store.database import FILE_NAME, open_database
from app.store.migrations import LATEST, MIGRATIONS
from app.store.people import PeopleStore
from app.store.sessions import SessionStore
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

OLD_FILES = ("", VERSION_1)


class Answers(BaseModel):
    """Of no interest here."""


def _digest(version: int) -> str:
    words = " ".join(" ".join(step.split()) for step in MIGRATIONS[version - 1])
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def test_released_steps_are_as_they_were() -> None:
    assert _digest(1) == "702bb521239662d0"


def test_every_old_version_is_tried() -> None:
    assert len(OLD_FILES) == LATEST


@pytest.mark.parametrize("script", OLD_FILES, ids=["empty", "version 1"])
def test_old_file_keeps_its_people_and_takes_sessions(
    tmp_path: Path, script: str
) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.executescript(script)
    opened = open_database(tmp_path)
    assert opened.notices == ()
    with closing(opened.database) as database:
        names = PeopleStore(database, Answers).names()
        assert names == (("Ada",) if "Ada" in script else ())
        store = SessionStore(database)
        store.keep_plan("Evening", "{}")
        store.keep_running("{}", "{}", "Ada")
        store.keep_done(done())
        assert store.feedback_of("Ada") == done().feedback


def test_two_windows_bring_a_file_up_to_date_once(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.executescript(VERSION_1)
    with (
        closing(open_database(tmp_path).database) as first,
        closing(open_database(tmp_path).database) as second,
    ):
        SessionStore(first).keep_plan("Evening", "one")
        assert SessionStore(second).plan("Evening") == "one"
