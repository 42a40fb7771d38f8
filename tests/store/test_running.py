"""The journal of a session under way survives whatever ends the program."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.store.database import Database, open_database
from app.store.running import Running
from app.store.sessions import SessionStore
from tests.store.journal_writer import ASKED, FILLING

ROOT = Path(__file__).parents[2]
KILLS = 40
ROUNDS = 20


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(open_database(tmp_path).database) as database:
        yield database


@pytest.fixture
def store(database: Database) -> SessionStore:
    return SessionStore(database)


def test_nothing_is_under_way_at_first(store: SessionStore) -> None:
    assert store.running() is None


def test_last_write_is_what_is_under_way(store: SessionStore) -> None:
    store.keep_running("one", "session", "Ada")
    store.keep_running("two", "session")
    assert store.running() == Running("two", "session")


def test_session_that_is_forgotten_is_no_longer_under_way(store: SessionStore) -> None:
    store.keep_running("one", "session")
    store.forget_running()
    assert store.running() is None


def test_another_window_sees_what_is_under_way(
    store: SessionStore, tmp_path: Path
) -> None:
    store.keep_running("one", "session")
    with closing(open_database(tmp_path).database) as other:
        assert SessionStore(other).running() == Running("one", "session")


def test_two_windows_write_in_turn_and_both_are_whole(
    store: SessionStore, tmp_path: Path
) -> None:
    with closing(open_database(tmp_path).database) as other:
        second = SessionStore(other)
        for number in range(20):
            store.keep_running(f"a{number}", FILLING)
            second.keep_running(f"b{number}", FILLING)
        assert store.running() == Running("b19", FILLING)
        assert other.rows("PRAGMA integrity_check") == [("ok",)]


def _writer(folder: Path, first: int, when: str = "") -> subprocess.Popen[bytes]:
    """Start a program that writes until it is killed."""
    module = "tests.store.journal_writer"
    command = [sys.executable, "-m", module, str(folder), str(first), when]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, bufsize=0)


def test_two_programs_that_write_at_once_do_no_harm(tmp_path: Path) -> None:
    with _writer(tmp_path, 1, ASKED) as one, _writer(tmp_path, 1000, ASKED) as two:
        for number in range(ROUNDS):
            for writer in (one, two):
                assert writer.stdin is not None
                writer.stdin.write(b".")
            for writer, first in ((one, 1), (two, 1000)):
                assert writer.stdout is not None
                assert int(writer.stdout.readline()) == first + number
        one.kill()
        two.kill()
    with closing(open_database(tmp_path).database) as database:
        running = SessionStore(database).running()
        assert running is not None
        assert running.session_json == f"{running.snapshot_json}:{FILLING}"
        assert database.rows("PRAGMA integrity_check") == [("ok",)]


def _killed_while_writing(folder: Path, first: int, after: int) -> int:
    """Return the last number that a writer told before it was killed."""
    told = first - 1
    with _writer(folder, first) as writer:
        assert writer.stdout is not None
        for _ in range(after):
            told = int(writer.stdout.readline())
        writer.kill()
        for line in writer.stdout:
            told = int(line) if line.endswith(b"\n") else told
    return told


def test_killed_program_leaves_a_journal_at_most_one_step_behind(
    tmp_path: Path,
) -> None:
    chance = random.Random(4)
    first = 1
    for _ in range(KILLS):
        told = _killed_while_writing(tmp_path, first, chance.randint(1, 12))
        opened = open_database(tmp_path)
        assert opened.notices == ()
        with closing(opened.database) as database:
            running = SessionStore(database).running()
        assert running is not None
        written = int(running.snapshot_json)
        assert running.session_json == f"{written}:{FILLING}"
        assert written - told in (0, 1)
        first = written + 1
