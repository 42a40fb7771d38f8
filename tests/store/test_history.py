"""What was done is kept with what was said, found by person, and truly deleted."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import BaseModel

from app.store.database import Database, open_database
from app.store.people import PeopleStore
from app.store.sessions import SessionStore
from tests.store.sample_done import GOOD, SOFTER, done

SECRET = "zebra-stroke"


class Answers(BaseModel):
    """Of no interest here."""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(open_database(tmp_path).database) as database:
        yield database


@pytest.fixture
def store(database: Database) -> SessionStore:
    return SessionStore(database)


@pytest.fixture
def people(database: Database) -> PeopleStore[Answers]:
    return PeopleStore(database, Answers)


def _on_disk(folder: Path) -> bool:
    return any(SECRET.encode() in file.read_bytes() for file in folder.iterdir())


def _people(store: SessionStore) -> list[str | None]:
    return [kept.done.person for kept in store.done()]


def test_session_is_found_as_it_was_kept(store: SessionStore) -> None:
    number = store.keep_done(done())
    (kept,) = store.done()
    assert (kept.id, kept.done) == (number, done())


def test_session_without_a_person_or_tension_is_found_as_kept(
    store: SessionStore,
) -> None:
    bare = replace(done(None), tension_before=None, tension_after=None, feedback=())
    store.keep_done(bare)
    assert store.done()[0].done == bare


def test_sessions_are_in_the_order_they_were_done(store: SessionStore) -> None:
    for day in ("2026-03-09", "2026-03-01", "2026-03-05"):
        store.keep_done(done(began_at=day))
    days = [kept.done.began_at for kept in store.done()]
    assert days == ["2026-03-01", "2026-03-05", "2026-03-09"]


def test_sessions_of_one_person_are_found(store: SessionStore) -> None:
    for person in ("Ada", None, "Grace"):
        store.keep_done(done(person))
    assert [kept.done.person for kept in store.done("ada")] == ["Ada"]
    assert _people(store) == ["Ada", None, "Grace"]


def test_all_that_a_person_said_is_in_order(store: SessionStore) -> None:
    store.keep_done(done(began_at="2026-03-09", feedback=(GOOD,)))
    store.keep_done(done(began_at="2026-03-01", feedback=(SOFTER,)))
    store.keep_done(done("Grace"))
    assert store.feedback_of("Ada") == (SOFTER, GOOD)


def test_session_that_is_kept_is_no_longer_under_way(store: SessionStore) -> None:
    store.keep_running("one", "session")
    store.keep_done(done())
    assert store.running() is None


def test_tension_beyond_ten_is_refused() -> None:
    with pytest.raises(ValueError, match="tension 11 is not 0 to 10"):
        replace(done(), tension_after=11)


def test_deleted_session_leaves_no_trace_on_disk(
    store: SessionStore, tmp_path: Path
) -> None:
    store.keep_done(done("Grace"))
    number = store.keep_done(done(comment=SECRET * 500))
    assert _on_disk(tmp_path)
    store.forget_done(number)
    assert _people(store) == ["Grace"]
    assert not _on_disk(tmp_path)


def test_deleted_session_takes_what_was_said_along(
    store: SessionStore, database: Database
) -> None:
    store.forget_done(store.keep_done(done()))
    assert database.rows("SELECT * FROM feedback") == []


def test_whole_history_can_be_deleted(store: SessionStore, tmp_path: Path) -> None:
    store.keep_done(done(comment=SECRET * 500))
    store.keep_done(done(None))
    store.forget_all_done()
    assert store.done() == ()
    assert not _on_disk(tmp_path)


def test_forgotten_person_takes_their_sessions_along(
    store: SessionStore, people: PeopleStore[Answers], tmp_path: Path
) -> None:
    people.keep("Ada", Answers())
    store.keep_done(done("ada", comment=SECRET * 500))
    store.keep_done(done("Grace"))
    store.keep_running("one", SECRET, "Ada")
    people.forget("Ada")
    assert _people(store) == ["Grace"]
    assert store.running() is None
    assert not _on_disk(tmp_path)


def test_session_of_another_person_under_way_stays(
    store: SessionStore, people: PeopleStore[Answers]
) -> None:
    store.keep_running("one", "session", "Grace")
    people.forget("Ada")
    assert store.running() is not None


def test_forgetting_everyone_leaves_only_sessions_without_a_name(
    store: SessionStore, people: PeopleStore[Answers]
) -> None:
    for person in ("Ada", None, "Grace"):
        store.keep_done(done(person))
    people.forget_all()
    assert _people(store) == [None]


def test_renamed_person_keeps_their_sessions(
    store: SessionStore, people: PeopleStore[Answers]
) -> None:
    people.keep("Ada", Answers())
    store.keep_done(done("Ada"))
    store.keep_running("one", "session", "Ada")
    people.rename("Ada", " Augusta ", Answers())
    assert people.names() == ("Augusta",)
    assert _people(store) == ["Augusta"]
    running = store.running()
    assert running is not None
    assert running.person == "Augusta"


def test_only_the_case_of_a_persons_name_may_change(
    store: SessionStore, people: PeopleStore[Answers]
) -> None:
    people.keep("ada", Answers())
    store.keep_done(done("ada"))
    people.rename("ada", "Ada", Answers())
    assert people.names() == ("Ada",)
    assert _people(store) == ["Ada"]


def _damage(path: Path, holding: bytes) -> None:
    """Overwrite a page in the middle of those that hold some text."""
    page = 4096
    content = path.read_bytes()
    pages = [content[at : at + page] for at in range(0, len(content), page)]
    found = [number for number, text in enumerate(pages) if holding in text]
    pages[found[len(found) // 2]] = b"\xff" * page
    path.write_bytes(b"".join(pages))


def test_damaged_history_is_recovered_as_far_as_it_can_be_read(
    store: SessionStore, database: Database, tmp_path: Path
) -> None:
    for number in range(60):
        store.keep_done(done(comment=f"{number} {SECRET * 60}"))
    assert database.path is not None
    database.close()
    _damage(database.path, SECRET.encode() * 40)
    opened = open_database(tmp_path)
    with closing(opened.database) as found:
        saved = SessionStore(found).done()
        orphans = found.rows("PRAGMA foreign_key_check")
    assert 0 < len(saved) < 60
    assert orphans == []
