"""`kneadmap practise` takes answers elsewhere, and takes them in."""

import csv
import json
import os
from contextlib import closing
from pathlib import Path

import pytest

from app.store.database import FILE_NAME, open_database
from app.store.practice import PracticeStore
from tests.cli.conftest import Kneadmap
from tests.store.sample_answers import CARDS, EXERCISE, answers

GIVEN = tuple(answers(CARDS))


@pytest.fixture
def data() -> Path:
    return Path(os.environ["KNEADMAP_HOME"]) / "data"


@pytest.fixture
def kept(data: Path) -> Path:
    """Return the folder of a file with three answers and an exercise."""
    with closing(open_database(data).database) as database:
        store = PracticeStore(database)
        for one in GIVEN:
            store.keep(one)
        store.keep_exercise(EXERCISE)
    return data


def _forget(folder: Path) -> None:
    (folder / FILE_NAME).unlink()


@pytest.mark.usefixtures("kept")
def test_table_has_a_line_for_each_answer(kneadmap: Kneadmap, tmp_path: Path) -> None:
    path = tmp_path / "mine.CSV"
    said = kneadmap("practise", "--export", str(path))
    assert (said.code, said.out) == (0, f"{path}: 3 answers\n")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["base"] for row in rows] == [one.review.card.base for one in GIVEN]


def test_exported_file_brings_everything_back_once(
    kneadmap: Kneadmap, kept: Path, tmp_path: Path
) -> None:
    path = tmp_path / "mine.json"
    said = kneadmap("practise", "--export", str(path))
    assert said.out == f"{path}: 3 answers, 1 exercise\n"
    _forget(kept)
    said = kneadmap("practise", "--import", str(path))
    assert (said.code, said.out) == (0, f"{path}: 3 answers, 1 exercise new\n")
    said = kneadmap("practise", "--import", str(path))
    assert said.out == f"{path}: 0 answers new\n"
    with closing(open_database(kept).database) as database:
        assert PracticeStore(database).answers() == GIVEN


def test_nothing_to_export_makes_no_file_of_ours(
    kneadmap: Kneadmap, data: Path, tmp_path: Path
) -> None:
    path = tmp_path / "none.json"
    assert kneadmap("practise", "--export", str(path)).out == f"{path}: 0 answers\n"
    assert json.loads(path.read_text("utf-8"))["answers"] == []
    assert not (data / FILE_NAME).exists()


@pytest.mark.usefixtures("kept")
def test_unknown_ending_is_refused(kneadmap: Kneadmap, tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    said = kneadmap("practise", "--export", str(path))
    assert said.code == 1
    assert "Use .csv for a table, .json for all of it." in said.err
    assert not path.exists()


def test_broken_file_is_told_and_changes_nothing(
    kneadmap: Kneadmap, kept: Path, tmp_path: Path
) -> None:
    path = tmp_path / "broken.json"
    path.write_text("{", encoding="utf-8")
    before = (kept / FILE_NAME).read_bytes()
    said = kneadmap("practise", "--import", str(path))
    assert (said.code, said.out) == (1, "")
    assert f"{path}:1: This is not JSON" in said.err
    assert (kept / FILE_NAME).read_bytes() == before


def test_missing_file_is_told(kneadmap: Kneadmap, tmp_path: Path) -> None:
    said = kneadmap("practise", "--import", str(tmp_path / "none.json"))
    assert said.code == 1
    assert "could not be read: No such file" in said.err


def test_what_no_disk_takes_is_not_said_to_be_taken_in(
    kneadmap: Kneadmap, kept: Path, tmp_path: Path
) -> None:
    path = tmp_path / "mine.json"
    kneadmap("practise", "--export", str(path))
    _forget(kept)
    (kept / FILE_NAME).mkdir()
    said = kneadmap("practise", "--import", str(path))
    assert (said.code, said.out) == (1, "")
    assert "cannot be used" in said.err


def test_one_thing_is_done_at_a_time(kneadmap: Kneadmap) -> None:
    said = kneadmap("practise", "--export", "a.csv", "--import", "b.json")
    assert said.code == 2
    assert kneadmap("practise").code == 2
