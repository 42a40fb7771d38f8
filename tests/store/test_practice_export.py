"""What was practised is taken elsewhere as a table or a tree, whole."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import closing

import pytest

from app.store.database import open_database
from app.store.practice import PracticeStore
from app.store.practice_export import CSV_COLUMNS, practice_csv, practice_json
from app.store.practice_transfer import Practice
from tests.store.sample_answers import CARDS, EXERCISE, FIND, answers

GIVEN = tuple(answers(CARDS * 2))


@pytest.fixture
def store() -> Iterator[PracticeStore]:
    with closing(open_database(None).database) as database:
        store = PracticeStore(database)
        for one in GIVEN:
            store.keep(one)
        store.suspend(FIND)
        store.keep_exercise(EXERCISE)
        yield store


def test_table_has_one_line_an_answer(store: PracticeStore) -> None:
    text = practice_csv(store.answers())
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["base"] for row in rows] == [one.review.card.base for one in GIVEN]
    row = rows[3]
    assert tuple(row) == CSV_COLUMNS
    assert (row["kind"], row["side"], row["grade"]) == ("find", "left", "again")
    assert (row["point_x_mm"], row["is_on_no_go"], row["lapses"]) == ("-61.5", "1", "1")
    assert rows[0]["point_x_mm"] == rows[0]["confidence"] == ""


def test_table_of_nothing_has_its_head() -> None:
    assert practice_csv(()).splitlines() == [",".join(CSV_COLUMNS)]


def test_tree_holds_everything_with_a_line_for_each_entry(
    store: PracticeStore,
) -> None:
    text = practice_json(store.everything())
    tree = json.loads(text)
    assert (tree["format"], tree["version"]) == ("kneadmap practice", 1)
    assert [entry["card"] for entry in tree["answers"]] == [
        str(one.review.card) for one in GIVEN
    ]
    assert tree["answers"][3]["is_on_no_go"] is True
    assert "confidence" not in tree["answers"][0]
    assert tree["cards"] == [{"card": str(FIND), "resets": 0, "is_suspended": True}]
    assert tree["exercises"][0]["figures"] == EXERCISE.figures
    entries = [line for line in text.splitlines() if line.startswith('{"')]
    assert len(entries) == len(GIVEN) + 2


def test_tree_of_nothing_is_whole() -> None:
    tree = json.loads(practice_json(Practice()))
    assert (tree["answers"], tree["cards"], tree["exercises"]) == ([], [], [])
