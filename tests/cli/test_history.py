"""`kneadmap history` lists what was done, and writes it whole."""

import csv
import io
import json
import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.store.database import FILE_NAME, open_database
from app.store.sessions import SessionStore
from tests.cli.conftest import Kneadmap
from tests.store.sample_done import done


@pytest.fixture
def data() -> Path:
    return Path(os.environ["KNEADMAP_HOME"]) / "data"


@pytest.fixture
def kept(data: Path) -> Path:
    """Return the folder of a file with two sessions."""
    with closing(open_database(data).database) as database:
        store = SessionStore(database)
        store.keep_done(done())
        early = replace(
            done(None, "2026-03-08T20:00:00+01:00", "", ()),
            is_whole=False,
            played_s=300,
            tension_before=None,
            tension_after=4,
        )
        store.keep_done(early)
    return data


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_nothing_done_is_said_and_no_file_is_made(
    kneadmap: Kneadmap, data: Path
) -> None:
    said = kneadmap("history")
    assert (said.code, said.out) == (0, "No session is kept yet.\n")
    assert not (data / FILE_NAME).exists()


@pytest.mark.usefixtures("kept")
def test_sessions_are_listed_oldest_first(kneadmap: Kneadmap) -> None:
    assert kneadmap("history").out.splitlines() == [
        "2026-03-01 19:30 · Twenty minutes for the back · Ada · 20 of 20 min · "
        "tension 7 to 3 · 1 softer, 1 good · warm",
        "2026-03-08 20:00 · Twenty minutes for the back · 5 of 20 min, ended early · "
        "tension - to 4",
    ]


@pytest.mark.usefixtures("kept")
def test_only_one_person_is_listed(kneadmap: Kneadmap) -> None:
    rows = _rows(kneadmap("history", "--csv", "--for", "ada").out)
    assert [row["person"] for row in rows] == ["Ada"]


@pytest.mark.usefixtures("kept")
def test_json_holds_everything(kneadmap: Kneadmap) -> None:
    first, second = json.loads(kneadmap("history", "--json").out)
    assert first["feedback"][0]["said"] == "softer"
    assert second["tension_before"] is None


@pytest.mark.usefixtures("kept")
def test_what_was_said_is_a_table_of_its_own(kneadmap: Kneadmap) -> None:
    rows = _rows(kneadmap("history", "--said").out)
    assert [row["said"] for row in rows] == ["softer", "good"]


@pytest.mark.usefixtures("kept")
def test_file_is_written_whole(kneadmap: Kneadmap, tmp_path: Path) -> None:
    file = tmp_path / "done.csv"
    said = kneadmap("history", "--csv", "-o", str(file))
    assert said.out == f"{file}: 2 sessions\n"
    assert file.read_bytes().count(b"\r\n") == 3
    assert len(_rows(file.read_text("utf-8"))) == 2


def test_forms_exclude_each_other(kneadmap: Kneadmap) -> None:
    said = kneadmap("history", "--csv", "--json")
    assert said.code == 2
    assert "not allowed with" in said.err


def test_file_of_a_newer_program_is_told_and_not_touched(
    kneadmap: Kneadmap, kept: Path
) -> None:
    with closing(open_database(kept).database) as database:
        database.rows("PRAGMA user_version = 99")
    before = (kept / FILE_NAME).read_bytes()
    said = kneadmap("history")
    assert said.code == 1
    assert "newer Kneadmap" in said.err
    assert (kept / FILE_NAME).read_bytes() == before
