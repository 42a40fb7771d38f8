"""Plans on the command line: printed, as JSON, as a file; unknown words suggested."""

import json
from pathlib import Path

import pytest

from app.content.session_file import load_session
from tests.cli.conftest import Kneadmap
from tests.support.shipped import shipped_library


def test_a_plan_says_why_each_step_is_there(kneadmap: Kneadmap) -> None:
    said = kneadmap("plan", "--minutes", "10", "--focus", "lower_back")
    assert said.code == 0
    assert said.out.startswith("The lower back, 10 minutes\n")
    assert said.out.count("Why: ") >= 8


def test_a_plan_as_json_carries_the_wish_and_the_turns(kneadmap: Kneadmap) -> None:
    said = kneadmap("plan", "--without", "thumbs", "--off", "neck_back", "--json")
    packed = json.loads(said.out)
    assert packed["asked"]["without"] == ["thumbs"]
    assert packed["is_nearest"] is False
    assert packed["total_s"] == 1200
    assert all(turn["why"] for turn in packed["turns"])


def test_a_plan_is_written_as_a_file_to_share(
    kneadmap: Kneadmap, tmp_path: Path
) -> None:
    path = tmp_path / "evening.toml"
    assert kneadmap("plan", "--minutes", "15", "-o", str(path)).code == 0
    loaded = load_session(path, shipped_library())
    assert loaded.problems == ()
    assert loaded.session is not None
    assert loaded.session.total_s == 900


def test_a_broken_file_says_line_value_rule_and_remedy(
    kneadmap: Kneadmap, tmp_path: Path
) -> None:
    path = tmp_path / "broken.toml"
    kneadmap("plan", "--minutes", "10", "-o", str(path))
    text = path.read_text("utf-8").replace('kind = "settle"', 'kind = "settel"')
    path.write_text(text, "utf-8")
    (problem,) = load_session(path, shipped_library()).problems
    assert problem.line is not None
    assert "settel" in problem.value
    assert "settle" in problem.remedy


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (("--focus", "lowr_back"), "lower_back"),
        (("--off", "neck_bak"), "neck_back"),
        (("--knot", "rhom_mja_up"), "rhom_maj_up"),
        (("--without", "thumb"), "thumbs"),
        (("--lubricant", "oyl"), "oil"),
        (("--with", "anticoags"), "anticoag"),
    ],
)
def test_an_unknown_word_is_answered_with_the_nearest(
    kneadmap: Kneadmap, words: tuple[str, str], near: str
) -> None:
    said = kneadmap("plan", *words)
    assert said.code != 0
    assert near in said.err


def test_too_long_a_time_is_planned_for_as_long_as_is_good(kneadmap: Kneadmap) -> None:
    out = kneadmap("plan", "--minutes", "90").out
    assert out.startswith("! 90 minutes: sessions are planned for 5 to 60.")
    assert "The whole back, 60 minutes" in out


def test_a_stop_is_told_instead_of_a_plan(kneadmap: Kneadmap) -> None:
    out = kneadmap("plan", "--with", "rf_saddle").out
    assert "No session is planned." in out


def test_nobody_is_made_up(kneadmap: Kneadmap) -> None:
    said = kneadmap("plan", "--for", "Ada")
    assert said.code == 1
    assert "Nobody is kept as 'Ada'" in said.err
