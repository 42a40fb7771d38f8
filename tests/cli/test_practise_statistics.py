"""`kneadmap practise --statistics` says what the own answers tell."""

import json
import os
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.cli import practise_statistics
from app.cli.practise_statistics import NOTHING
from app.store.database import FILE_NAME, open_database
from app.store.practice import PracticeStore
from tests.cli.conftest import Kneadmap
from tests.store.sample_answers import CARDS, FIND, START, answers
from tests.support.felt_rounds import searched, stiffer


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    now = START + timedelta(hours=1)
    monkeypatch.setattr(practise_statistics, "local_now", lambda: now)


@pytest.fixture
def data() -> Path:
    return Path(os.environ["KNEADMAP_HOME"]) / "data"


@pytest.fixture
def kept(data: Path) -> Path:
    """Return the folder of a file with eighteen answers, given within the hour."""
    with closing(open_database(data).database) as database:
        for one in answers(CARDS * 6):
            PracticeStore(database).keep(one)
    return data


def test_nothing_practised_is_said_and_makes_no_file(
    kneadmap: Kneadmap, data: Path
) -> None:
    assert kneadmap("practise", "--statistics").out == f"{NOTHING}\n"
    assert not (data / FILE_NAME).exists()


@pytest.mark.usefixtures("kept")
def test_figures_are_told_in_a_few_lines(kneadmap: Kneadmap) -> None:
    said = kneadmap("practise", "--statistics")
    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[:4] == [
        "answers         18, 18 of them today",
        "due             0 today, 3 within 30 days",
        "right or near   78%, 55% to 91% likely; 18 answers since 2026-03-01",
        "places off by   10 mm, half of them 10 to 10",
    ]
    assert lines[4].startswith(f"weakest         {FIND}: 2 of 5 wrong")


@pytest.mark.usefixtures("kept")
def test_tree_has_all_figures(kneadmap: Kneadmap) -> None:
    tree = json.loads(kneadmap("practise", "--statistics", "--json").out)
    assert tree["answers"] == 18
    assert tree["days"][-1] == {"day": "2026-03-01", "due": 0, "done": 18}
    assert tree["forecast"][3] == 3
    assert tree["weakest"][0]["card"]["base"] == "levator_scapulae"


def test_rounds_of_feel_are_told(kneadmap: Kneadmap, data: Path) -> None:
    with closing(open_database(data).database) as database:
        store = PracticeStore(database)
        for day in range(4):
            store.keep_exercise(searched(day))
        store.keep_exercise(stiffer(5))
        store.keep_exercise(stiffer(6, visibility=1.0))
    assert kneadmap("practise", "--statistics").out.splitlines() == [
        "by hand         6 rounds, 1 with too much shown to count",
        "knots found     75% of 16 since 2026-02-18, 9 mm off",
        "stiffness       a difference of 30% is told",
    ]
    tree = json.loads(kneadmap("practise", "--statistics", "--json").out)
    assert tree["felt"]["searches"][0]["knots"] == 16
