"""People are kept by name, found again, and truly forgotten."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import BaseModel

from app.store.database import Database, StoreError, open_database
from app.store.people import PeopleStore


class Answers(BaseModel):
    told: tuple[str, ...] = ()


SECRET = "zebra-syndrome"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(open_database(tmp_path).database) as database:
        yield database


@pytest.fixture
def people(database: Database) -> PeopleStore[Answers]:
    return PeopleStore(database, Answers)


def test_person_is_found_as_kept(people: PeopleStore[Answers]) -> None:
    people.keep(" Ada ", Answers(told=(SECRET,)))
    assert people.names() == ("Ada",)
    assert people.find("ada") == Answers(told=(SECRET,))


def test_nobody_is_found_before_being_kept(people: PeopleStore[Answers]) -> None:
    assert people.find("Ada") is None


def test_later_answers_take_the_place_of_earlier_ones(
    people: PeopleStore[Answers],
) -> None:
    people.keep("ada", Answers(told=("first",)))
    people.keep("Ada", Answers(told=("second",)))
    assert people.names() == ("Ada",)
    assert people.find("Ada") == Answers(told=("second",))


def test_person_without_a_name_is_refused(people: PeopleStore[Answers]) -> None:
    with pytest.raises(ValueError, match="needs a name"):
        people.keep("  ", Answers())


@pytest.mark.parametrize("everyone", [False, True])
def test_forgotten_person_leaves_no_trace_on_disk(
    people: PeopleStore[Answers], tmp_path: Path, everyone: bool
) -> None:
    people.keep("Ada", Answers(told=(SECRET,) * 2000))
    if not everyone:
        people.keep("Grace", Answers())
    assert _on_disk(tmp_path)
    if everyone:
        people.forget_all()
    else:
        people.forget("Ada")
    assert people.names() == (() if everyone else ("Grace",))
    assert not _on_disk(tmp_path)


def test_what_cannot_be_read_is_told_without_quoting_it(
    people: PeopleStore[Answers], database: Database
) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO people VALUES ('Ada', ?)", (f"{{{SECRET}",))
    with pytest.raises(StoreError) as told:
        people.find("Ada")
    assert SECRET not in str(told.value)
    assert told.value.__cause__ is None


def _on_disk(folder: Path) -> bool:
    return any(SECRET.encode() in file.read_bytes() for file in folder.iterdir())
