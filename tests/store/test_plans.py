"""Plans are kept by name, renamed, duplicated and deleted."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.store.database import open_database
from app.store.plans import PlanNameError
from app.store.sessions import SessionStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SessionStore]:
    with closing(open_database(tmp_path).database) as database:
        yield SessionStore(database)


def test_plan_is_found_as_kept(store: SessionStore) -> None:
    store.keep_plan(" Evening ", '{"id": "plan"}')
    assert store.plan_names() == ("Evening",)
    assert store.plan("evening") == '{"id": "plan"}'


def test_no_plan_is_found_before_it_is_kept(store: SessionStore) -> None:
    assert store.plan("Evening") is None


def test_later_plan_takes_the_place_of_the_earlier(store: SessionStore) -> None:
    store.keep_plan("evening", "one")
    store.keep_plan("Evening", "two")
    assert (store.plan_names(), store.plan("Evening")) == (("Evening",), "two")


def test_plan_without_a_name_is_refused(store: SessionStore) -> None:
    with pytest.raises(PlanNameError, match="needs a name"):
        store.keep_plan(" ", "one")


def test_renamed_plan_is_found_by_its_new_name_alone(store: SessionStore) -> None:
    store.keep_plan("Evening", "one")
    store.rename_plan("evening", "Morning")
    assert (store.plan_names(), store.plan("Morning")) == (("Morning",), "one")


def test_only_the_case_of_a_name_may_change(store: SessionStore) -> None:
    store.keep_plan("evening", "one")
    store.rename_plan("evening", "Evening")
    assert store.plan_names() == ("Evening",)


def test_plan_takes_no_name_of_another(store: SessionStore) -> None:
    store.keep_plan("Evening", "one")
    store.keep_plan("Morning", "two")
    with pytest.raises(PlanNameError, match="Choose another"):
        store.rename_plan("Evening", "morning")
    assert (store.plan("Evening"), store.plan("Morning")) == ("one", "two")


def test_duplicates_take_the_next_free_name(store: SessionStore) -> None:
    store.keep_plan("Evening", "one")
    assert store.duplicate_plan("evening") == "Evening (2)"
    assert store.duplicate_plan("Evening") == "Evening (3)"
    assert store.plan("Evening (3)") == "one"


def test_plan_that_is_not_there_is_neither_renamed_nor_duplicated(
    store: SessionStore,
) -> None:
    with pytest.raises(PlanNameError, match="no plan of this name"):
        store.rename_plan("Evening", "Morning")
    with pytest.raises(PlanNameError, match="no plan of this name"):
        store.duplicate_plan("Evening")


def test_forgotten_plan_leaves_no_trace_on_disk(
    store: SessionStore, tmp_path: Path
) -> None:
    store.keep_plan("Evening", "zebra" * 2000)
    store.forget_plan("Evening")
    assert store.plan_names() == ()
    assert not any(b"zebra" in file.read_bytes() for file in tmp_path.iterdir())
